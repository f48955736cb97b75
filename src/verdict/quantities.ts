import { partOfPoint, pointsOf, tens, small as units } from '../numberWords.ts';
import type { Span } from '../span.ts';

/** A number in a text, whatever way it is written. */
export interface Quantity {
  readonly value: number;
  /** What kind of thing is counted; a bare number can match any. */
  readonly unit: 'percent' | 'money' | 'year' | 'ordinal' | 'fraction' | 'count';
  /** Relative width of the rounding in the way it is written: "2 million" may stand for 1.96 million. */
  readonly precision: number;
  /** "More than", "tops": what it states is met by anything larger, within reason. */
  readonly isLeast: boolean;
  readonly text: string;
  readonly span: Span;
}

const scales: Record<string, number> = {
  dozen: 12, hundred: 100, thousand: 1e3, k: 1e3, million: 1e6, mln: 1e6, m: 1e6, billion: 1e9, bn: 1e9, b: 1e9, trillion: 1e12, tn: 1e12,
}; // biome-ignore format: a table
const ordinals: Record<string, number> = {
  first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10, eleventh: 11, twelfth: 12,
}; // biome-ignore format: a table
const fractions: Record<string, number> = {
  half: 1 / 2,
  third: 1 / 3,
  quarter: 1 / 4,
  fifth: 1 / 5,
  tenth: 1 / 10,
};

const small = Object.keys(units).join('|');
const ty = Object.keys(tens).join('|');
const scale = 'hundred|thousand|million|mln|billion|trillion|dozen|bn|tn';
// One alternation, each branch without nested repetition: linear on any input.
const pattern = new RegExp(
  [
    partOfPoint,
    // $1.5bn, £20m, €3,000, 12%, 3.5 million, 1st, 2024, 5k; not the number of a name (COVID-19, F-16) or of a clock (9:20)
    `(?<currency>[$£€¥]|US\\$)?(?<![\\p{L}\\p{N}.,]|\\p{L}-|\\d:)(?<digits>\\d{1,15}(?:,\\d{3})*(?:\\.\\d{1,9})?)(?<glued>st|nd|rd|th|bn|tn|mln|m|b|k)?(?![\\p{L}\\p{N}])(?:[ \\u00a0-](?<scale>${scale})s?\\b)?(?:\\s?(?<percent>%|per ?cent\\b|percentage points?\\b))?`,
    // one in five, two-thirds, a third of, half
    `\\b(?<of>${small}|a) (?:in|out of) (?<base>${small}|${ty})\\b`,
    `\\b(?<top>${small}|a)[ -](?<bottom>third|quarter|fifth|tenth)s?\\b(?! (?:of )?(?:January|February|March|April|May|June|July|August|September|October|November|December))`,
    `\\b(?<half>half)\\b`,
    // twenty-five thousand, three hundred, a dozen, forty
    `\\b(?:(?<ty>${ty})(?:[ -](?<ones>${small}))?|(?<word>${small}))\\b(?:[ -](?<wordScale>${scale})\\b)?(?:[ -]?(?<wordPercent>per ?cent\\b|percent\\b|%))?`,
    `\\b(?<lone>dozens?)\\b`,
    `\\b(?<ordinal>${Object.keys(ordinals).join('|')})\\b`,
  ].join('|'),
  'giu',
);

/**
 * The numbers of a text with their spans, in order. Reads digits, words, per cent, money, ordinals, years and simple
 * fractions. Linear in the text's length.
 */
export function quantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(pattern)) {
    const groups = match.groups ?? {};
    const read = readMatch(groups);
    if (read === undefined) continue;
    const before = text.slice(Math.max(0, match.index - 14), match.index);
    const rough = roughly.test(before);
    const start = match.index + (match[0].length - match[0].trimStart().length);
    found.push({
      ...read,
      precision: rough ? Math.max(read.precision, roughPrecision) : read.precision,
      isLeast: least.test(before),
      text: match[0].trim(),
      span: [start, start + match[0].trim().length],
    });
  }
  return found;
}

/** "More than 1,100" may stand for 1,190, and "nearly 1,200" too. */
const roughly =
  /(?:more than|over|above|at least|nearly|almost|about|around|some|roughly|up to|close to|under) $/i;
const roughPrecision = 0.1;

/** "Tops 1 million" may stand for 1,314,000, but for nothing that would have been rounded to 2 million. */
const least =
  /(?:more than|over|above|at least|tops|topped|topping|exceeds?|exceeded|surpass(?:es|ed)?|past|passes) $/i;
const mostAbove = 1.5;

type Groups = Record<string, string | undefined>;

function readMatch(g: Groups): Omit<Quantity, 'isLeast' | 'text' | 'span'> | undefined {
  const points = pointsOf(g);
  if (points !== undefined) return { value: points, unit: 'percent', precision: 0.01 };
  if (g.digits !== undefined) return readDigits(g.digits, g);
  const low = (name: string) => g[name]?.toLowerCase() ?? '';
  if (g.of !== undefined) {
    const base = units[low('base')] ?? tens[low('base')] ?? 1;
    return { value: (100 * (units[low('of')] ?? 1)) / base, unit: 'percent', precision: 0.03 };
  }
  if (g.top !== undefined)
    return {
      value: 100 * (units[low('top')] ?? 1) * (fractions[low('bottom')] ?? 1),
      unit: 'fraction',
      precision: 0.06,
    };
  if (g.half !== undefined) return { value: 50, unit: 'fraction', precision: 0.06 };
  if (g.lone !== undefined) return { value: low('lone') === 'dozen' ? 12 : 24, unit: 'count', precision: 1 };
  if (g.ordinal !== undefined) return { value: ordinals[low('ordinal')] ?? 0, unit: 'ordinal', precision: 0 };
  const value = (tens[low('ty')] ?? 0) + (units[low('ones')] ?? 0) + (units[low('word')] ?? 0);
  const factor = scales[low('wordScale')] ?? 1;
  return {
    value: value * factor,
    unit: g.wordPercent === undefined ? 'count' : 'percent',
    precision: factor > 1 ? 0.05 : 0,
  };
}

function readDigits(digits: string, g: Groups): Omit<Quantity, 'isLeast' | 'text' | 'span'> {
  const plain = digits.replace(/,/g, '');
  const glued = g.glued?.toLowerCase() ?? '';
  const factor = scales[g.scale?.toLowerCase() ?? ''] ?? scales[glued] ?? 1;
  const value = Number(plain) * factor;
  const decimals = plain.split('.')[1]?.length ?? 0;
  // The last digit that is written counts as rounded, and so do trailing zeros: "61,000" may stand for 61,238.
  const zeros = decimals > 0 ? -decimals : (/0*$/.exec(plain)?.[0].length ?? 0);
  const precision = value === 0 ? 0 : Math.min(0.1, (0.5 * 10 ** zeros * factor) / value);
  if (/^(?:st|nd|rd|th)$/.test(glued)) return { value, unit: 'ordinal', precision: 0 };
  if (g.percent !== undefined) return { value, unit: 'percent', precision };
  if (g.currency !== undefined) return { value, unit: 'money', precision };
  if (factor === 1 && decimals === 0 && /^(?:1[5-9]|20)\d\d$/.test(digits))
    return { value, unit: 'year', precision: 0 };
  return { value, unit: 'count', precision: factor === 1 && decimals === 0 && zeros < 2 ? 0 : precision };
}

/**
 * True when `stated` (in the headline) can be read as `actual` (in the body): the same value, or the body's value
 * rounded the way the headline writes it. Per cent and fractions match each other; a bare count matches any unit.
 */
export function sameQuantity(stated: Quantity, actual: Quantity): boolean {
  const ratio = (unit: Quantity['unit']) => unit === 'percent' || unit === 'fraction';
  const comparable =
    stated.unit === actual.unit ||
    (ratio(stated.unit) && ratio(actual.unit)) ||
    stated.unit === 'count' ||
    actual.unit === 'count';
  if (!comparable) return false;
  if (stated.value === actual.value) return true;
  if (stated.isLeast && actual.value > stated.value && actual.value < mostAbove * stated.value) return true;
  const width = Math.max(
    stated.precision,
    actual.precision >= roughPrecision ? roughPrecision : 0,
    stated.unit === 'fraction' || actual.unit === 'fraction' ? 0.06 : 0,
  );
  return (
    Math.abs(stated.value - actual.value) <= width * Math.max(Math.abs(stated.value), Math.abs(actual.value))
  );
}

import {
  numberInWords,
  ordinalInWords,
  ordinalOf,
  partOfNumber,
  partOfPoint,
  pointsOf,
  readNumber,
  scales,
  shortScales,
} from '../../numberWords.ts';
import type { Span } from '../../span.ts';
import { shareInWords, shareOf } from './shares.ts';

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

/** What a number in a text reads as by itself. */
interface Reading extends Pick<Quantity, 'value' | 'unit' | 'precision'> {
  /** What its scale stands for: a million in "2 million"; 1 without one. */
  readonly factor: number;
}

/** What a number with this behind it is multiplied by; 1 for anything else. A century is a word of its own here. */
function factorOf(written: string): number {
  const lower = written.toLowerCase();
  if (lower === 'hundred') return 100;
  return lower === 'century' ? 1 : (scales[shortScales[lower] ?? lower] ?? 1);
}

const scale = 'hundred|thousand|million|mln|billion|trillion|dozen|bn|tn';
const percent = '%|per ?cent\\b|percentage points?\\b';
// One alternation, each branch without nested repetition: linear on any input.
const pattern = new RegExp(
  [
    partOfPoint,
    `(?<piece>${partOfNumber})`,
    shareInWords,
    // $1.5bn, £20m, $1.6T, €3,000, 12%, 3.5 million, 1st, 2024, 5k; not the number of a name (COVID-19, F-16) or of a clock (9:20)
    `(?<currency>[$£€¥]|US\\$)?(?<![\\p{L}\\p{N}.,]|\\p{L}-|\\d:)(?<digits>\\d{1,15}(?:,\\d{3})*(?:\\.\\d{1,9})?)(?<glued>st|nd|rd|th|bn|tn|mln|m|b|k|(?<=[$£€¥][\\d.,]{1,9})t)?(?![\\p{L}\\p{N}])(?:[ \\u00a0-](?<scale>${scale})s?\\b)?(?:\\s?(?<percent>${percent}))?`,
    ordinalInWords,
    `(?<words>${numberInWords})(?:[ -]?(?<wordPercent>${percent}))?`,
    `\\b(?<lone>dozens?)\\b`,
  ].join('|'),
  'giu',
);

/**
 * The numbers of a text with their spans, in order. Reads digits, words, per cent, money, ordinals, years and simple
 * fractions. Linear in the text's length.
 */
export function quantities(text: string): Quantity[] {
  const found: (Reading & Quantity)[] = [];
  for (const match of text.matchAll(pattern)) {
    const read = readMatch(match.groups ?? {});
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
  return found.map(({ factor, ...quantity }, index) => {
    const next = found[index + 1];
    return factor === 1 && next && isRange(text, quantity, next) ? likeLast(quantity, next) : quantity;
  });
}

/** "More than 1,100" may stand for 1,190, and "nearly 1,200" too. */
const roughly =
  /(?:more than|over|above|at least|nearly|almost|about|around|some|roughly|up to|close to|under) $/i;
const roughPrecision = 0.1;
/** "A third" may stand for 35 per cent. */
const sharePrecision = 0.06;

/** "Tops 1 million" may stand for 1,314,000, but for nothing that would have been rounded to 2 million. */
const least =
  /(?:more than|over|above|at least|tops|topped|topping|exceeds?|exceeded|surpass(?:es|ed)?|past|passes) $/i;
const mostAbove = 1.5;

/** "Between 1.2 and 1.5 million", "two to three per cent", "10-12 million"; not "from 2016 to 3 million". */
function isRange(text: string, first: Quantity, { value, unit, factor, span }: Reading & Quantity): boolean {
  if (factor === 1 && unit !== 'percent') return false;
  const joint = text.slice(first.span[1], span[0]);
  const joins =
    /^(?:[ -](?:to|or)[ -]| ?[-–—] ?)$/i.test(joint) ||
    (joint === ' and ' && /\bbetween $/i.test(text.slice(Math.max(0, first.span[0] - 9), first.span[0])));
  return joins && /^(?:count|money)$/.test(first.unit) && first.value < (10 * value) / factor;
}

/** The first number of a range, which counts what the second does: in "1.2 to 1.5 million" both are millions. */
function likeLast(first: Quantity, { unit, precision, factor }: Reading & Quantity): Quantity {
  return {
    ...first,
    value: first.value * factor,
    unit: unit === 'percent' ? unit : first.unit,
    precision: Math.max(first.precision, precision),
  };
}

type Groups = Record<string, string | undefined>;

function readMatch(g: Groups): Reading | undefined {
  if (g.digits !== undefined) return readDigits(g.digits, g);
  const words = g.piece ?? g.words;
  if (words !== undefined) return readWords(words, g.wordPercent !== undefined);
  const points = pointsOf(g);
  if (points !== undefined) return { value: points, unit: 'percent', precision: 0.01, factor: 1 };
  const ordinal = ordinalOf(g);
  if (ordinal !== undefined) return { value: ordinal, unit: 'ordinal', precision: 0, factor: 1 };
  if (g.lone !== undefined)
    return { value: g.lone.toLowerCase() === 'dozen' ? 12 : 24, unit: 'count', precision: 1, factor: 1 };
  const share = shareOf(g);
  return share === undefined
    ? undefined
    : { value: share, unit: 'fraction', precision: sharePrecision, factor: 1 };
}

function readWords(words: string, isPercent: boolean): Reading {
  const factor = factorOf(/[a-z]+$/i.exec(words)?.[0] ?? '');
  return {
    value: readNumber(words),
    unit: isPercent ? 'percent' : 'count',
    precision: /\b(?:half|quarter)/i.test(words) ? roughPrecision : factor > 1 ? 0.05 : 0,
    factor,
  };
}

function readDigits(digits: string, g: Groups): Reading {
  const plain = digits.replace(/,/g, '');
  const glued = g.glued?.toLowerCase() ?? '';
  const factor = factorOf(g.scale ?? glued);
  const value = Number(plain) * factor;
  const decimals = plain.split('.')[1]?.length ?? 0;
  // The last digit that is written counts as rounded, and so do trailing zeros: "61,000" may stand for 61,238.
  const zeros = decimals > 0 ? -decimals : (/0*$/.exec(plain)?.[0].length ?? 0);
  const precision = value === 0 ? 0 : Math.min(0.1, (0.5 * 10 ** zeros * factor) / value);
  if (/^(?:st|nd|rd|th)$/.test(glued)) return { value, unit: 'ordinal', precision: 0, factor };
  if (g.percent !== undefined) return { value, unit: 'percent', precision, factor };
  if (g.currency !== undefined) return { value, unit: 'money', precision, factor };
  if (factor === 1 && decimals === 0 && /^(?:1[5-9]|20)\d\d$/.test(digits))
    return { value, unit: 'year', precision: 0, factor };
  const isExact = factor === 1 && decimals === 0 && zeros < 2;
  return { value, unit: 'count', precision: isExact ? 0 : precision, factor };
}

/**
 * True when `stated` (in the headline) can be read as `actual` (in the body): the same value, or the body's value
 * rounded the way the headline writes it. Per cent and fractions match each other; a bare count matches any unit but a
 * fraction.
 */
export function sameQuantity(stated: Quantity, actual: Quantity): boolean {
  const isShare = ({ unit }: Quantity) => unit === 'percent' || unit === 'fraction';
  const isBare = ({ unit }: Quantity) => unit === 'count';
  const comparable =
    stated.unit === actual.unit ||
    (isShare(stated) && isShare(actual)) ||
    (isBare(stated) && actual.unit !== 'fraction') ||
    (isBare(actual) && stated.unit !== 'fraction');
  if (!comparable) return false;
  if (stated.value === actual.value) return true;
  if (stated.isLeast && actual.value > stated.value && actual.value < mostAbove * stated.value) return true;
  const width = Math.max(
    stated.precision,
    actual.precision >= roughPrecision ? roughPrecision : 0,
    stated.unit === 'fraction' || actual.unit === 'fraction' ? sharePrecision : 0,
  );
  return (
    Math.abs(stated.value - actual.value) <= width * Math.max(Math.abs(stated.value), Math.abs(actual.value))
  );
}

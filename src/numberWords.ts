/** English words for the numbers below twenty, by value. */
export const small: Readonly<Record<string, number>> = {
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11,
  twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19,
}; // biome-ignore format: a table

/** And for the tens from twenty on. */
export const tens: Readonly<Record<string, number>> = {
  twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
}; // biome-ignore format: a table

/** What a number before it is multiplied by; a century counts years. */
export const scales: Readonly<Record<string, number>> = {
  dozen: 12, century: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12,
}; // biome-ignore format: a table

/** Short forms of these, as they are written behind a number. */
export const shortScales: Readonly<Record<string, string>> = {
  k: 'thousand', m: 'million', mln: 'million', b: 'billion', bn: 'billion', t: 'trillion', tn: 'trillion',
}; // biome-ignore format: a table

const units = Object.keys(small).slice(0, 10).join('|');
const teens = Object.keys(small).slice(10).join('|');
const ty = Object.keys(tens).join('|');
const large = 'million|billion|trillion';
const scale = `dozen|hundred|thousand|${large}`;

// A number is read as a whole or not at all: "nineteen eighty-four" and "fifty-fifty" hold none.
const alone = `(?<!\\b(?:${teens}|(?:${ty})(?:[ -](?:${units}))?)[ -])\\b`;
const end = `(?![ -](?:${teens}|${ty}|${scale}|(?:${units})[ -](?:hundred|thousand|${large}))\\b)`;

const fromTen = `(?:(?:${ty})(?:[ -](?:${units})\\b|(?![ -](?:${units})\\b))|${teens})\\b`;
const belowHundred = `(?:${fromTen}|(?:${units})\\b)`;
const hundreds = `(?:a|${belowHundred})[ -]hundred\\b(?:(?:[ -]and)?[ -]${belowHundred}(?![ -](?:${teens}|${ty}|hundred)\\b))?`;
const afterThousand = `[ -](?:(?:and[ -])?${hundreds}|and[ -]${belowHundred}|${fromTen})${end}`;
const thousands = `[ -]thousand\\b(?:${afterThousand}|(?![ -](?:${units})\\b(?!-)))`;
const afterMillion = `[ -](?:and[ -])?(?:(?:${hundreds}|${belowHundred})${thousands}|${hundreds}${end})`;
const scaled = `(?:[ -](?:${large})\\b(?:${afterMillion})?|${thousands}|[ -]dozen\\b)${end}`;
const half = '(?:[ -]and[ -]a[ -]half\\b)?';

/** Source of a pattern for parts of a large number: "half a million", "three-quarters of a billion", "a quarter-century". */
export const partOfNumber = `\\b(?:a[ -])?(?:half|quarter|three[ -]quarters)(?:[ -]of)?(?:[ -]a)?[ -](?:${scale}|century)\\b`;

/**
 * Source of a pattern for numbers in words: "two", "a hundred and fifty thousand", "two and a half million", "two thousand five
 * hundred", "a dozen", "half a million". It has no groups and no nested repetition.
 */
export const numberInWords =
  `${alone}(?:${partOfNumber}|(?:(?:${hundreds}|${belowHundred})${half}|a(?=[ -]))${scaled}|` +
  `(?:${hundreds}|${fromTen})${half}${end}|(?:${units})\\b${half}(?![ -](?:${scale})\\b))`;

/** What a match of {@link numberInWords} stands for. */
export function readNumber(written: string): number {
  let total = 0;
  let group = 0;
  for (const word of written.toLowerCase().split(/[ -]/)) {
    if (word === 'hundred') group = 100 * (group || 1);
    else if (word === 'half') group += 1 / 2;
    else if (/^quarters?$/.test(word)) group = (group || 1) / 4;
    else if (word in scales) {
      total += (group || 1) * (scales[word] ?? 1);
      group = 0;
    } else group += small[word] ?? tens[word] ?? 0;
  }
  return total + group;
}

const ordinals: Readonly<Record<string, number>> = {
  first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10, eleventh: 11, twelfth: 12,
  thirteenth: 13, fourteenth: 14, fifteenth: 15, sixteenth: 16, seventeenth: 17, eighteenth: 18, nineteenth: 19, twentieth: 20,
}; // biome-ignore format: a table

/** "Third", "twenty-fifth". */
export const ordinalInWords = `\\b(?:(?<ordinalTens>${ty})-)?(?<ordinal>${Object.keys(ordinals).join('|')})\\b`;

type Groups = Readonly<Record<string, string | undefined>>;

/** What a match of {@link ordinalInWords} stands for; undefined for a match of something else. */
export function ordinalOf({ ordinalTens = '', ordinal = '' }: Groups): number | undefined {
  const place = ordinals[ordinal.toLowerCase()];
  return place && place + (tens[ordinalTens.toLowerCase()] ?? 0);
}

/**
 * "50 basis points", "25bps", "half a percentage point", "a quarter-point cut": parts of one per cent, as rates are told in.
 * A "half point" alone may be one of chess.
 */
export const partOfPoint =
  '(?<![\\w.,])(?<basis>\\d{1,4}(?:\\.\\d{1,2})?)[ -]?(?:basis[ -]points?\\b|bps?\\b)|' +
  '\\b(?<part>three[ -]quarters?|quarter|half)(?: of)?(?: a)?[ -](?:percentage|per ?cent(?:age)?)[ -]points?\\b|' +
  '\\b(?<step>three-quarter|quarter|half)[ -]point\\b(?= (?:rate|interest|cut|hike|increase|rise|reduction|move))';

/** What a match of {@link partOfPoint} stands for, in percentage points; undefined for a match of something else. */
export function pointsOf(groups: Groups): number | undefined {
  if (groups.basis !== undefined) return Number(groups.basis) / 100;
  const part = groups.part ?? groups.step;
  return part === undefined ? undefined : readNumber(part);
}

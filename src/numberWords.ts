/** English words for the numbers below twenty, by value. */
export const small: Readonly<Record<string, number>> = {
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11,
  twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19,
}; // biome-ignore format: a table

/** And for the tens from twenty on. */
export const tens: Readonly<Record<string, number>> = {
  twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
}; // biome-ignore format: a table

/**
 * "50 basis points", "25bps", "half a percentage point", "a quarter-point cut": parts of one per cent, as rates are told in.
 * A "half point" alone may be one of chess.
 */
export const partOfPoint =
  '(?<![\\w.,])(?<basis>\\d{1,4}(?:\\.\\d{1,2})?)[ -]?(?:basis[ -]points?\\b|bps?\\b)|' +
  '\\b(?<part>three[ -]quarters?|quarter|half)(?: of)?(?: a)?[ -](?:percentage|per ?cent(?:age)?)[ -]points?\\b|' +
  '\\b(?<step>three-quarter|quarter|half)[ -]point\\b(?= (?:rate|interest|cut|hike|increase|rise|reduction|move))';

const parts: Readonly<Record<string, number>> = { half: 0.5, quarter: 0.25, three: 0.75 };

/** What a match of {@link partOfPoint} stands for, in percentage points; undefined for a match of something else. */
export function pointsOf(groups: Readonly<Record<string, string | undefined>>): number | undefined {
  if (groups.basis !== undefined) return Number(groups.basis) / 100;
  const part = groups.part ?? groups.step;
  return part === undefined ? undefined : parts[part.toLowerCase().split(/[ -]/)[0] ?? ''];
}

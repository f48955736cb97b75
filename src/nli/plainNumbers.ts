import { numberInWords, partOfPoint, pointsOf, readNumber, shortScales } from '../numberWords.ts';

/** Numbers in words, but for those that a hyphen joins to a noun: "in ten-second bursts". */
const inWords = new RegExp(`${numberInWords}(?!-)`, 'giu');
/** What large numbers are told in, and down to what: "2.25 million", but 2,500. */
const sizes = [
  { name: 'trillion', size: 1e12, step: 1e10 },
  { name: 'billion', size: 1e9, step: 1e7 },
  { name: 'million', size: 1e6, step: 1e4 },
  { name: 'thousand', size: 1e3, step: 1e3 },
];
/** "1.5bn", "$20m", "$1.6T": after a currency sign also the letters that elsewhere are metres and tonnes. */
const abbreviated =
  /(?<amount>[$£€¥]\d[\d,.]*)(?<scale>bn|b|tn|t|mln|m|k)\b|(?<plain>(?<![\w.,])\d[\d,.]*)(?<short>bn|tn|mln)\b/giu;

const partsOfPoints = new RegExp(`(?:\\ba )?(?:${partOfPoint})`, 'giu');

/**
 * Writes numbers in one way: "sixty-four" as 64, "two hundred" as 200, "half a million" as "500 thousand", "$1.5bn" as "$1.5
 * billion", "50 basis points" and "half a percentage point" as "0.5 percentage points". A small model takes two ways of
 * writing a number for two numbers: "more than two hundred members" contradicted "more than 200 members" with 97 %. Numbers
 * below ten stay words, which it knows. Linear in the text's length.
 */
export function plainNumbers(text: string): string {
  return text
    .replace(partsOfPoints, (match, ...rest) => {
      const points = pointsOf(rest.at(-1) as Readonly<Record<string, string | undefined>>);
      return points === undefined ? match : `${points} percentage points`;
    })
    .replace(inWords, inDigits)
    .replace(abbreviated, (match, ...rest) => {
      const { amount, scale, plain, short } = rest.at(-1) as Readonly<Record<string, string | undefined>>;
      const word = shortScales[(scale ?? short ?? '').toLowerCase()];
      return word === undefined ? match : `${amount ?? plain} ${word}`;
    });
}

/**
 * "Two hundred and ten" as 210, "a million" as "1 million", "half a billion" as "500 million", "two thousand five hundred" as
 * "2,500". Dozens and centuries stay as they are: the model finds "dozens" in "two dozen" and not in 24.
 */
function inDigits(words: string): string {
  const value = readNumber(words);
  if (value < 10 || /dozen$|century$/i.test(words)) return words;
  const scale = sizes.find(({ size, step }) => value >= size && value % step === 0);
  return scale ? `${value / scale.size} ${scale.name}` : value.toLocaleString('en-US');
}

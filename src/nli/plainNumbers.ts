import { partOfPoint, pointsOf, small, tens } from '../numberWords.ts';

const between = (least: number, most: number) =>
  Object.keys(small)
    .filter((word) => (small[word] ?? 0) >= least && (small[word] ?? 0) <= most)
    .join('|');
const ones = between(1, 9);
const scales: Readonly<Record<string, string>> = {
  bn: 'billion',
  tn: 'trillion',
  mln: 'million',
  m: 'million',
  k: 'thousand',
};

/** "two hundred", "sixty-four", "fifteen": what stands for 10 to 999 in words; not "two hundred and five". */
const inWords = new RegExp(
  `\\b(?:(?<hundreds>${ones}) hundred(?! and\\b)|(?<ten>${Object.keys(tens).join('|')})(?:[ -](?<one>${ones}))?|(?<teen>${between(10, 19)}))\\b(?!-)`,
  'giu',
);
/** "1.5bn", "$20m": after a currency sign also the letters that elsewhere are metres and thousandths. */
const abbreviated =
  /(?<amount>[$£€¥]\d[\d,.]*)(?<scale>bn|tn|mln|m|k)\b|(?<plain>(?<![\w.,])\d[\d,.]*)(?<short>bn|tn|mln)\b/giu;

const partsOfPoints = new RegExp(`(?:\\ba )?(?:${partOfPoint})`, 'giu');

/**
 * Writes numbers in one way: "sixty-four" as 64, "two hundred" as 200, "$1.5bn" as "$1.5 billion", "50 basis points" and "half
 * a percentage point" as "0.5 percentage points". A small model takes two
 * ways of writing a number for two numbers: "more than two hundred members" contradicted "more than 200 members" with 97 %.
 * Numbers below ten stay words, which it knows. Linear in the text's length.
 */
export function plainNumbers(text: string): string {
  return text
    .replace(partsOfPoints, (match, ...rest) => {
      const points = pointsOf(rest.at(-1) as Readonly<Record<string, string | undefined>>);
      return points === undefined ? match : `${points} percentage points`;
    })
    .replace(inWords, (...match) => {
      const { hundreds, ten, one, teen } = match.at(-1) as Readonly<Record<string, string | undefined>>;
      return String(100 * numberOf(hundreds) + numberOf(ten) + numberOf(one) + numberOf(teen));
    })
    .replace(abbreviated, (match, ...rest) => {
      const { amount, scale, plain, short } = rest.at(-1) as Readonly<Record<string, string | undefined>>;
      const word = scales[(scale ?? short ?? '').toLowerCase()];
      return word === undefined ? match : `${amount ?? plain} ${word}`;
    });
}

function numberOf(word = 'zero'): number {
  const lower = word.toLowerCase();
  return small[lower] ?? tens[lower] ?? 0;
}

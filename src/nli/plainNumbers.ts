const ones = 'one two three four five six seven eight nine'.split(' ');
const teens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const scales: Readonly<Record<string, string>> = {
  bn: 'billion',
  tn: 'trillion',
  mln: 'million',
  m: 'million',
  k: 'thousand',
};

const any = (words: readonly string[]) => words.join('|');
/** "two hundred", "sixty-four", "fifteen": what stands for 10 to 999 in words; not "two hundred and five". */
const inWords = new RegExp(
  `\\b(?:(?<hundreds>${any(ones)}) hundred(?! and\\b)|(?<ten>${any(tens)})(?:[ -](?<one>${any(ones)}))?|(?<teen>${any(teens)}))\\b(?!-)`,
  'giu',
);
/** "1.5bn", "$20m": after a currency sign also the letters that elsewhere are metres and thousandths. */
const abbreviated =
  /(?<amount>[$£€¥]\d[\d,.]*)(?<scale>bn|tn|mln|m|k)\b|(?<plain>(?<![\w.,])\d[\d,.]*)(?<short>bn|tn|mln)\b/giu;

/**
 * Writes numbers in one way: "sixty-four" as 64, "two hundred" as 200, "$1.5bn" as "$1.5 billion". A small model takes two
 * ways of writing a number for two numbers: "more than two hundred members" contradicted "more than 200 members" with 97 %.
 * Numbers below ten stay words, which it knows. Linear in the text's length.
 */
export function plainNumbers(text: string): string {
  return text
    .replace(inWords, (match, ...rest) => {
      const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
      const value = valueOf(groups);
      return value === undefined ? match : String(value);
    })
    .replace(abbreviated, (match, ...rest) => {
      const { amount, scale, plain, short } = rest.at(-1) as Readonly<Record<string, string | undefined>>;
      const word = scales[(scale ?? short ?? '').toLowerCase()];
      return word === undefined ? match : `${amount ?? plain} ${word}`;
    });
}

function valueOf({
  hundreds,
  ten,
  one,
  teen,
}: Readonly<Record<string, string | undefined>>): number | undefined {
  const at = (words: readonly string[], word: string | undefined) => words.indexOf(word?.toLowerCase() ?? '');
  if (hundreds !== undefined) return 100 * (at(ones, hundreds) + 1);
  if (teen !== undefined) return 10 + at(teens, teen);
  if (ten !== undefined) return 10 * (at(tens, ten) + 2) + at(ones, one) + 1;
  return undefined;
}

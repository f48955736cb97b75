import { words } from '../../src/verdict/words.ts';

/** What stands in a claim, and what its contrast has there instead. */
type Turned = readonly [string, string];

/**
 * A premise that says what a contrast says: the two names of its claim, or the word and its opposite, put in each other's place
 * throughout. So a pair and its mirror image are told apart by the premise alone, never by which sentence sounds likelier.
 *
 * @returns undefined where the premise lacks one of the two, or may speak of it in other words too ("Russian" of Russia)
 */
export function exchanged(premise: string, claim: string, contrast: string): string | undefined {
  const names = swappedNames(claim, contrast);
  if (names) return withNamesExchanged(premise, names);
  const pair = oneWord(claim, contrast);
  return pair && withWordReplaced(premise, pair);
}

function bare(sentence: string): string[] {
  return words(sentence).map(({ text }) => text.replace(/['’]s?$/, ''));
}

/** "Hale attacks Brandt" and "Brandt attacks Hale": Hale and Brandt. */
function swappedNames(claim: string, contrast: string): Turned | undefined {
  const one = bare(claim);
  const other = bare(contrast);
  if (one.length !== other.length || [...one].sort().join(' ') !== [...other].sort().join(' '))
    return undefined;
  const from = one.findIndex((word, index) => word !== other[index]);
  const to = one.findLastIndex((word, index) => word !== other[index]) + 1;
  const [own, its] = [one.slice(from, to), other.slice(from, to)];
  for (let length = 1; length < own.length; length++) {
    const last = its.slice(0, length);
    const rest = own.length - length;
    if (own.slice(rest).join(' ') !== last.join(' ')) continue;
    for (let first = 1; first <= rest; first++)
      if ([...last, ...own.slice(first, rest), ...own.slice(0, first)].join(' ') === its.join(' '))
        return [own.slice(0, first).join(' '), last.join(' ')];
  }
  return undefined;
}

/** "Profit rises" and "Profit falls": rises and falls. */
function oneWord(claim: string, contrast: string): Turned | undefined {
  const one = bare(claim);
  const other = bare(contrast);
  if (one.length !== other.length) return undefined;
  const differing = one.flatMap((word, index) =>
    word === other[index] ? [] : [[word, other[index] ?? ''] as const],
  );
  return differing.length === 1 ? differing[0] : undefined;
}

function withNamesExchanged(premise: string, [first, second]: Turned): string | undefined {
  const whole = words(premise);
  const lastOf = (name: string) => name.slice(name.lastIndexOf(' ') + 1);
  const [short, otherShort] = [lastOf(first), lastOf(second)];
  const written = new Set(bare(premise));
  if (!written.has(short) || !written.has(otherShort)) return undefined;
  const related = ({ lower }: { lower: string }) =>
    [short, otherShort].some(
      (name) => lower !== name.toLowerCase() && lower.slice(0, 4) === name.toLowerCase().slice(0, 4),
    );
  if (whole.some(related)) return undefined;
  const places = new Map([
    [first, second],
    [short, otherShort],
    [otherShort, short],
    [second, first],
  ]);
  const names = [...places.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/\./g, '\\.'));
  return premise.replace(
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.join('|')})(?![\\p{L}\\p{N}])`, 'gu'),
    (name) => places.get(name) ?? name,
  );
}

function withWordReplaced(premise: string, [word, opposite]: Turned): string | undefined {
  const found = words(premise);
  const stem = words(word)[0]?.stem;
  const own = found.filter((one) => one.stem === stem);
  const [only] = own;
  if (own.length !== 1 || only?.text !== word) return undefined;
  return premise.slice(0, only.span[0]) + opposite + premise.slice(only.span[1]);
}

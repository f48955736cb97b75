import { isCapitalised, isPossessive } from '../words.ts';
import { type PlacedWord, plainWordsIn } from './paragraphs.ts';
import { isTrade } from './people.ts';
import { prepositions, type Reader, type Speaker, textBetween } from './reader.ts';
import { isSaying } from './saying.ts';

/** How many sentences before "he said" are asked whom it means. */
const pronounReach = 3;

const answering = /^(?:replied|replies|responded|responds|answered|answers|retorted|retorts)$/;

/** Whom "he said" means: the only one whom the sentence before it names, and that as its subject. */
export function meantBy(reader: Reader, pronoun: PlacedWord, said: PlacedWord): Speaker | undefined {
  // "Lee asked. 'Yes,' he replied": somebody else than the last speaker.
  if (answering.test(said.lower)) return undefined;
  const own = plainWordsIn(reader.body, pronoun.sentence, pronoun.sentence).filter(
    ({ span }) => span[0] < pronoun.span[0],
  );
  if (own.some((word) => isPerson(reader, word))) return undefined;
  for (let index = pronoun.sentence - 1; index >= Math.max(0, pronoun.sentence - pronounReach); index--) {
    const plain = plainWordsIn(reader.body, index, index);
    const named = plain.filter((word) => isPerson(reader, word));
    if (plain.some(({ lower }) => lower === 'asked')) return undefined;
    const [word] = named;
    const person = word && reader.people.get(word.lower);
    if (person)
      return isSubject(reader, plain, word)
        ? { person, span: [pronoun.span[0], said.span[1]], named: index }
        : undefined;
    // A sentence that is all speech, or has another "he", is by or about the same one.
    if (plain.length > 0 && !plain.some(({ lower }) => /^s?he$/.test(lower))) return undefined;
  }
  return undefined;
}

function isPerson({ people }: Reader, word: PlacedWord): boolean {
  return isCapitalised(word) && people.has(word.lower);
}

/** "Lee voted against", "In Ashby, Lee", and "said Lee". */
function isSubject(reader: Reader, plain: readonly PlacedWord[], word: PlacedWord): boolean {
  if (isPossessive(word)) return false;
  const before = plain.slice(0, plain.indexOf(word));
  const nearest = before.findLast((one) => !isCapitalised(one) && !isTrade(one) && one.lower !== 'lead');
  if (nearest !== undefined && isSaying(nearest.lower)) return true;
  const opensWithPlace = prepositions.test(before[0]?.lower ?? '');
  const comma = opensWithPlace
    ? before.findIndex((one, at) => textBetween(reader, one, before[at + 1] ?? word).startsWith(','))
    : -1;
  return !before.slice(comma + 1).some(({ lower }) => prepositions.test(lower));
}

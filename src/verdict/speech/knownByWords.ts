import { commonNouns } from '../../claims/commonNouns.ts';
import { commonWords } from '../../claims/commonWords.ts';
import { lexicon } from '../../claims/lexicon.ts';
import { readQuotations } from '../../claims/quotations.ts';
import type { IndexedSentence } from '../bodyIndex.ts';
import { isOnlyAName } from '../names.ts';
import { isCapitalised, type Word } from '../words.ts';
import type { Person } from './people.ts';
import { isSaying } from './saying.ts';

/** What nobody but a person says. */
const firstPerson = /^(?:i|me|my|mine|myself|i['’](?:m|ve|d|ll))$/;
const thirdPerson = /^(?:he|she|him|her|his)$/;

const longestName = 3;

/**
 * Those of whom nothing but what is said shows that they are people: "'I told them,' Rao said", "Rao, who", and, where no other
 * person is named nearby, "Anjali Rao" with a "she".
 *
 * @param names the runs of capitalised words of every sentence
 * @param people those known already, by surname
 */
export function peopleKnownByWords(
  sentences: readonly IndexedSentence[],
  names: ReadonlyMap<IndexedSentence, readonly (readonly Word[])[]>,
  people: ReadonlyMap<string, unknown>,
): Person[] {
  const runs = sentences.map((sentence) => names.get(sentence) ?? []);
  const known = new Set<string>();
  for (const [index, sentence] of sentences.entries())
    for (const run of runs[index] ?? []) {
      const surname = run.at(-1);
      if (!surname || run.length > longestName || people.has(surname.lower) || isNoSurname(surname)) continue;
      if (isPerson(run, sentence) || (run.length > 1 && isMeant(run, index, sentences, people)))
        known.add(surname.lower);
    }
  return [...known].map((surname) => {
    const full = runs.flat().filter((run) => run.length <= longestName && run.at(-1)?.lower === surname);
    return { surname, names: new Set(full.flatMap((run) => run.map(({ lower }) => lower))) };
  });
}

/** "NRA", "Ohio", "Court" */
function isNoSurname({ text, lower }: Word): boolean {
  return (
    lower.length < 3 ||
    !/\p{Ll}/u.test(text) ||
    commonNouns.has(lower) ||
    commonWords.has(lower) ||
    isPlace(lower)
  );
}

/** "Rao, who", "'I told them,' Rao said". */
function isPerson(run: readonly Word[], sentence: IndexedSentence): boolean {
  const { words } = sentence;
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return false;
  const [from, to] = [words.indexOf(first), words.indexOf(last)];
  const [before, behind] = [words[from - 1], words[to + 1]];
  if (behind && behind.lower === 'who' && gap(sentence, last, behind) === ', ') return true;
  const isSpeaking =
    (behind && isSaying(behind.lower) && !isCapitalised(behind) && gap(sentence, last, behind) === ' ') ||
    (before && isSaying(before.lower) && !isCapitalised(before) && gap(sentence, before, first) === ' ');
  return isSpeaking === true && speaksOfItself(sentence, first);
}

/** True where the quotation nearest to a name has an "I". */
function speaksOfItself({ sentence: { text }, words }: IndexedSentence, name: Word): boolean {
  const quotations = readQuotations(text).map(({ span }) => span);
  const [opened] = /^[^"“”]*[”"]/u.exec(text) ?? [];
  // A quotation that began in an earlier sentence.
  if (quotations.length === 0 && opened) quotations.push([0, opened.length]);
  return quotations.some(
    ([start, end]) =>
      (name.span[0] >= end || name.span[1] <= start) &&
      words.some(({ lower, span }) => span[0] >= start && span[1] <= end && firstPerson.test(lower)),
  );
}

/** True where "he" or "she" behind a name, there or in the next sentence, can mean nobody else. */
function isMeant(
  run: readonly Word[],
  index: number,
  sentences: readonly IndexedSentence[],
  people: ReadonlyMap<string, unknown>,
): boolean {
  const [own, next] = [sentences[index], sentences[index + 1]];
  const [first, last] = [run[0], run.at(-1)];
  if (!own || !first || !last || isPlace(first.lower)) return false;
  if (![first, last].every(({ lower }) => isOnlyAName(lower))) return false;
  const near = [...own.words, ...(next?.words ?? [])];
  if (near.some((word) => isCapitalised(word) && people.has(word.lower))) return false;
  return near.slice(own.words.indexOf(last) + 1).some(({ lower }) => thirdPerson.test(lower));
}

function isPlace(lower: string): boolean {
  return lexicon().readings(lower).place;
}

function gap({ sentence: { text } }: IndexedSentence, one: Word, other: Word): string {
  return text.slice(one.span[1], other.span[0]);
}

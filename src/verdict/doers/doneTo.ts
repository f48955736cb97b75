import { smallWords } from '../../claims/functionWords.ts';
import type { VerbForm } from '../../claims/lexicon.ts';
import { gapBefore, type IndexedSentence } from '../bodyIndex.ts';
import { isCapitalised, isPossessive, type Word } from '../words.ts';
import type { ClaimedDeed } from './claimedDeed.ts';
import { isPassiveAt, verbStart } from './doerOf.ts';
import { namePhraseBefore } from './namePhrase.ts';

/** So many words may stand between a verb and the name that it is done to: "beat the rapper Kid". */
const reach = 7;
/** Where the phrase behind a verb ends. */
const boundary =
  /^(?:and|or|but|who|which|that|to|of|in|on|at|by|for|from|with|over|after|before|as|when|while|because|if|is|was|were|are|has|had|have|said|says|will|would)$/;

/** True where a sentence has the verb at an index done to the claim's subject: "beat the rapper Kid Sorrel", "Sorrel was beaten". */
export function isDoneTo(
  clause: IndexedSentence,
  at: number,
  forms: ReadonlySet<VerbForm>,
  { head }: ClaimedDeed,
): boolean {
  const { words } = clause;
  const start = verbStart(clause, at);
  if (isPassiveAt(clause, start, at, forms))
    return namePhraseBefore(clause, start)?.name.at(-1)?.stem === head.stem;
  if (!forms.has('past') && !forms.has('third') && start === at) return false;
  for (let index = at + 1; index <= at + reach; index++) {
    const word = words[index];
    if (!word || gapBefore(clause, index) !== ' ' || boundary.test(word.lower)) return false;
    if (word.stem === head.stem && isCapitalised(word))
      return !isPossessive(word) && endsPhrase(clause, index, words[index + 1]);
  }
  return false;
}

/** "Sorrel and", "Petrak a list"; not "Varga supporters". */
function endsPhrase(clause: IndexedSentence, index: number, next: Word | undefined): boolean {
  if (next === undefined) return true;
  const gap = gapBefore(clause, index + 1);
  if (gap !== ' ') return !/^['’-]/.test(gap) && !/^who/.test(next.lower);
  return (
    next.lower !== 'who' &&
    (smallWords.has(next.lower) || /^\d/.test(next.lower) || /ly$|day$/.test(next.lower))
  );
}

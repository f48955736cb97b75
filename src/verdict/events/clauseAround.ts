import { conjunctions, prepositions, subordinators } from '../../claims/functionWords.ts';
import { lexicon } from '../../claims/lexicon.ts';
import type { IndexedSentence } from '../bodyIndex.ts';
import { isContent, type Word } from '../words.ts';

/** Before the first words of a clause. */
const clauseStart =
  /^(?:but|although|though|while|when|because|which|who|where|after|as|since|that|whose|if|and|said|says|say)$/;

/** Of a clause so many words are looked at. */
export const longestClause = 30;

/** The words of a clause before a place in it. */
export function clauseBefore({ sentence, words: all }: IndexedSentence, to: number): readonly Word[] {
  let from = to;
  while (from > 0 && to - from < longestClause && !clauseStart.test(all[from - 1]?.lower ?? '')) {
    if (from < to && /[,;:—–"“”]/.test(sentence.text.slice(all[from - 1]?.span[1], all[from]?.span[0])))
      break;
    from--;
  }
  // "Rivals that do not allow guns": the clause is about them.
  const isRelative = from === to && /^(?:who|which|that)$/.test(all[from - 1]?.lower ?? '');
  return all.slice(isRelative ? Math.max(0, from - 2) : from, to);
}

/** What follows a verb in its clause, words of substance. */
export function phraseBehind({ sentence, words: all }: IndexedSentence, at: number): readonly Word[] {
  let to = at + 1;
  while (
    to < all.length &&
    to - at < longestClause &&
    !/[,;:—–"“”]/.test(sentence.text.slice(all[to - 1]?.span[1], all[to]?.span[0]))
  )
    to++;
  return all.slice(at + 1, to).filter(isContent);
}

/** True for a passive: a form of "be" before the verb, over a "not" and the like. */
export function isDoneTo({ words: all }: IndexedSentence, at: number): boolean {
  const verb = all[at]?.lower ?? '';
  return (
    !verb.endsWith('ing') &&
    all
      .slice(Math.max(0, at - 3), at)
      .some(({ lower }) => /^(?:(?:is|are|was|were)(?:n't)?|be|been|being)$/.test(lower))
  );
}

/** True where something stands right behind the verb, no preposition and no word that says when or how. */
export function hasObject({ sentence, words: all }: IndexedSentence, at: number): boolean {
  const next = all[at + 1];
  if (!next || /[^\s]/.test(sentence.text.slice(all[at]?.span[1], next.span[0]))) return false;
  return (
    next.lower !== 'to' &&
    !prepositions.has(next.lower) &&
    !subordinators.has(next.lower) &&
    !conjunctions.has(next.lower) &&
    !lexicon().readings(next.lower).adverb &&
    !lexicon().readings(next.lower).name
  );
}

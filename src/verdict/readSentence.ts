import { findPredicate } from '../claims/findPredicate.ts';
import type { Predicate } from '../claims/predicate.ts';
import { makeToken, type Token } from '../claims/token.ts';
import { readWords } from '../claims/words.ts';

/** A sentence as the claims room reads one: its words, and the one with which it says something of its subject. */
interface ReadSentence {
  readonly tokens: readonly Token[];
  readonly predicate: Predicate | undefined;
}

/** Reads a sentence in which capitals mean names, like a claim's. */
export function readSentence(sentence: string): ReadSentence {
  const tokens = readWords(sentence).map((word) => makeToken(word, word.core, false));
  return { tokens, predicate: findPredicate(tokens, { from: 0, to: tokens.length }) };
}

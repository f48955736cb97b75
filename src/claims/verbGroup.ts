import { isAdverb, type Token } from './token.ts';

const groupWords = /^(?:not|never|being|yet|still|also|now|even)$/;

/**
 * Index of the first word that goes behind the "be" that a headline leaves out: the "not" of "Man not being treated",
 * the "no" of "Ship no longer missing", the verb itself of "Man charged".
 *
 * @param from the first word of the subject, which stays in front
 * @param verb the participle, the word in -ing or the adjective
 */
export function verbGroupStart(tokens: readonly Token[], from: number, verb: number): number {
  let start = verb;
  for (let at = verb - 1; at > from; at--) {
    const token = tokens[at];
    if (!token) break;
    if (token.lower === 'longer' && tokens[at - 1]?.lower === 'no' && at - 1 > from) start = --at;
    else if (groupWords.test(token.lower) || isAdverb(token)) start = at;
    else break;
  }
  return start;
}

/** True when the words before a verb deny it: "not", "never", "no longer". */
export function hasDenial(tokens: readonly Token[], from: number, verb: number): boolean {
  return tokens
    .slice(verbGroupStart(tokens, from, verb), verb + 1)
    .some((token) => /^(?:not|never|no)$/.test(token.lower));
}

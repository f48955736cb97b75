import { type Attributed, isSpeaker, sayingOpening } from './attribution.ts';
import { type Draft, writtenWords } from './draft.ts';
import { findPredicate } from './findPredicate.ts';
import { clear } from './predicate.ts';
import type { Reading } from './readHeadline.ts';
import type { Run, Token } from './token.ts';

/** "I'll answer when I'm ready", "Your job is to protect us": words that only a speaker can say. */
export function isDirectSpeech(tokens: readonly Token[], run: Run): boolean {
  if (/^(?:my|our|your|you|you're|don't)$/.test(tokens[run.from]?.lower ?? '')) return true;
  return tokens
    .slice(run.from, run.to)
    .some(
      ({ lower, quoted }) =>
        !quoted && /^(?:i|i'm|i'll|i've|i'd|we|we're|we'll|we've|me|my|let's)$/.test(lower),
    );
}

/** `Mayor says: "I won't quit"`. */
export function directSpeech({ render }: Reading, run: Run, said: Attributed): Draft {
  const words = render(said.content)
    .replaceAll('"', '')
    .replace(/[\s,;:]+$/, '');
  const text = `${said.opening}: "${words.charAt(0).toUpperCase()}${words.slice(1)}"`;
  return { text, run, kind: 'claim', attribution: said.attribution };
}

/**
 * "Mayor Fights Back: 'I Won't Quit'" and "'I Won't Quit': Mayor Fights Back": the quotation is given to the one
 * that the other half is about, so that it is not read as the paper's own words.
 */
export function speechBeside(
  reading: Reading,
  left: Run,
  right: Run,
): { clause: Run; said: Draft } | undefined {
  const { tokens } = reading;
  const isQuote = (run: Run): boolean =>
    tokens.slice(run.from, run.to).every((token) => token.quoted || !token.core) ||
    isDirectSpeech(tokens, run);
  const [quote, clause] = isQuote(right) ? [right, left] : isQuote(left) ? [left, right] : [];
  if (!quote || !clause || !findPredicate(tokens, quote)) return undefined;
  const main = findPredicate(tokens, clause);
  if (!main || main.strength < clear) return undefined;
  const subject: Run = { from: clause.from, to: main.at };
  if (!isSpeaker(tokens, subject, reading.evidence)) return undefined;
  const mark = tokens[left.to - 1];
  const said = directSpeech(reading, quote, {
    content: quote,
    opening: sayingOpening(tokens, subject),
    attribution: {
      speaker: writtenWords(reading, subject),
      cue: ':',
      span: mark ? [mark.span[1], mark.span[1] + Math.max(1, mark.after.length)] : [0, 0],
    },
  });
  return { clause, said };
}

import type { Span } from '../span.ts';

/** One word of the headline, without the punctuation that touches it. */
export interface Word {
  /** As written; a dash that stands alone has an empty core. */
  readonly core: string;
  /** Lower case, curly apostrophes made straight. */
  readonly lower: string;
  /** Offsets of the core in the headline. */
  readonly span: Span;
  /** Punctuation that touches the word, left and right of it. */
  readonly before: string;
  readonly after: string;
}

const pieces = /[^\s—]+|—/gu;
const opensWord = /[\p{L}\p{M}\p{N}$€£¥#@]/u;
const closesWord = /[\p{L}\p{M}\p{N}$€£¥%°]/u;

/** Offsets of the first and after the last character of a piece that belong to a word; [0, 0] when none does. */
function coreOf(piece: string): Span {
  const units = [...piece];
  let first = 0;
  let start = 0;
  for (; first < units.length && !opensWord.test(units[first] ?? ''); first++)
    start += units[first]?.length ?? 0;
  if (first === units.length) return [0, 0];
  let end = piece.length;
  for (let last = units.length - 1; last > first && !closesWord.test(units[last] ?? ''); last--)
    end -= units[last]?.length ?? 0;
  return [start, end];
}

/**
 * Words of a headline in order. "U.S." and "Inc." lose their last full stop to `after`, which
 * {@link endsSentence} knows.
 *
 * @param headline text as given
 * @param from first UTF-16 offset looked at
 * @param to offset after the last one looked at
 */
export function readWords(headline: string, from = 0, to = headline.length): Word[] {
  const words: Word[] = [];
  const text = headline.slice(from, to);
  for (const match of text.matchAll(pieces)) {
    const piece = match[0];
    const [start, end] = coreOf(piece);
    const core = piece.slice(start, end);
    const at = from + match.index;
    words.push({
      core,
      lower: core.toLowerCase().replaceAll('’', "'"),
      span: core ? [at + start, at + end] : [at, at + piece.length],
      before: core ? piece.slice(0, start) : piece,
      after: piece.slice(core ? end : piece.length),
    });
  }
  return words;
}

const abbreviations = new Set(
  'mr mrs ms mt dr prof gov sen rep reps sens gen col lt sgt capt rev hon st jr sr vs v no inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k u.n n.h d.c n.y p.m a.m e.u s n ft pvt govt dept assn maj adm calif fla tenn vt conn ariz okla mich minn'.split(
    ' ',
  ),
);

/** True when the word closes a sentence and another word follows it: "We won. They lost." */
export function endsSentence(word: Word): boolean {
  if (/[!?]/.test(word.after)) return true;
  if (!word.after.includes('.') || word.after.includes('..') || word.after.includes('…')) return false;
  return !abbreviations.has(word.lower) && word.core.length > 1 && !/\.\p{L}$/u.test(word.core);
}

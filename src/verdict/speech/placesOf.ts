import type { Span } from '../../span.ts';
import type { IndexedSentence } from '../bodyIndex.ts';
import type { Word } from '../words.ts';

/** Words of a quotation that must stand in the body in the same order; an edited quote may drop one in five. */
const keptShare = 0.8;
/** How many other words may stand between two of them. */
const mostBetween = 3;
/** A quotation of a headline is no longer than that. */
const mostSentences = 8;

/** What a quotation and a body have each for itself between two words that both have, or before the first or behind the last. */
interface Gap {
  readonly quoted: readonly Word[];
  /** None at an edge: what the body says before and after is no part of the place. */
  readonly said: readonly Word[];
  readonly isEdge: boolean;
}

/** Where the body has the words of a quotation. */
export interface Place {
  /** Index of the sentence in which they begin; they may run into the next. */
  readonly sentence: number;
  /** How many stand there. */
  readonly kept: number;
  /** Where they and the body part, in order. */
  readonly gaps: readonly Gap[];
  /** From the first of them to the last, in the body. */
  readonly span: Span;
}

/** Every place where neighbouring sentences hold enough of the words in their order; of those with one end the fullest. */
export function placesOf(wanted: readonly Word[], sentences: readonly IndexedSentence[]): Place[] {
  const least = Math.ceil(keptShare * wanted.length);
  // Where enough of the words stand, one of the first is among them: nothing else has to be tried as a beginning.
  const openings = new Set(wanted.slice(0, wanted.length - least + 1).map(({ stem }) => stem));
  const byEnd = new Map<number, Place>();
  for (const [index, sentence] of sentences.entries()) {
    if (!sentence.words.some(({ stem }) => openings.has(stem))) continue;
    const stretch = stretchFrom(index, sentences, (mostBetween + 1) * wanted.length);
    for (const [start, first] of sentence.words.entries()) {
      if (!openings.has(first.stem)) continue;
      const { kept, gaps, last } = keptFrom(start, wanted, stretch);
      if (kept < least) continue;
      const end = stretch[last]?.end ?? 0;
      const rival = byEnd.get(end);
      // Of as many words the closer ones.
      if (rival && rival.kept > kept) continue;
      const span: Span = [sentence.sentence.span[0] + first.span[0], end];
      byEnd.set(end, { sentence: index, kept, gaps, span });
    }
  }
  return [...byEnd.values()];
}

/** A word and where it ends in the body. */
interface Stretched {
  readonly word: Word;
  readonly end: number;
}

/** The words of a sentence, and of those behind it as far as a quotation that begins in it can reach. */
function stretchFrom(index: number, sentences: readonly IndexedSentence[], reach: number): Stretched[] {
  const found: Stretched[] = [];
  const least = (sentences[index]?.words.length ?? 0) + reach;
  for (const { sentence, words } of sentences.slice(index, index + mostSentences)) {
    for (const word of words) found.push({ word, end: sentence.span[0] + word.span[1] });
    if (found.length >= least) break;
  }
  return found;
}

/** Which of the words follow in their order from here on, and where they part; `last` is where the last of them stands. */
function keptFrom(start: number, wanted: readonly Word[], stretch: readonly Stretched[]) {
  let from = start;
  let kept = 0;
  let quoted: Word[] = [];
  const gaps: Gap[] = [];
  for (const word of wanted) {
    const near = stretch.slice(from, from + (kept === 0 ? 1 : mostBetween + 1));
    const at = near.findIndex((own) => own.word.stem === word.stem);
    if (at < 0) {
      quoted.push(word);
      continue;
    }
    if (quoted.length > 0 || at > 0)
      gaps.push({ quoted, said: near.slice(0, at).map((own) => own.word), isEdge: kept === 0 });
    quoted = [];
    kept++;
    from += at + 1;
  }
  if (quoted.length > 0) gaps.push({ quoted, said: [], isEdge: true });
  return { kept, gaps, last: from - 1 };
}

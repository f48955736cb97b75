import type { Span } from '../../span.ts';
import type { IndexedSentence } from '../bodyIndex.ts';
import type { Word } from '../words.ts';

/** Words of a quotation that must stand in the body in the same order; an edited quote may drop one in five. */
const keptShare = 0.8;
/** How many other words may stand between two of them. */
const mostBetween = 3;

/** Where the body has the words of a quotation. */
export interface Place {
  /** Index of the sentence in which they begin; they may run into the next. */
  readonly sentence: number;
  /** Those that stand there, as the body has them and as the quotation has them. */
  readonly kept: readonly { readonly own: Word; readonly wanted: Word }[];
  /** What the body has between them. */
  readonly between: readonly Word[];
  /** From the first of them to the last, in the body. */
  readonly span: Span;
}

/** Every place where one sentence, or two neighbours, hold enough of the words in their order; of those with one end the fullest. */
export function placesOf(wanted: readonly Word[], sentences: readonly IndexedSentence[]): Place[] {
  const least = Math.ceil(keptShare * wanted.length);
  // Where enough of the words stand, one of the first is among them: nothing else has to be tried as a beginning.
  const openings = new Set(wanted.slice(0, wanted.length - least + 1).map(({ stem }) => stem));
  const byEnd = new Map<number, Place>();
  for (const [index, sentence] of sentences.entries()) {
    const next = sentences[index + 1];
    const stretch = [...sentence.words, ...(next?.words ?? [])];
    for (const [start, first] of sentence.words.entries()) {
      if (!openings.has(first.stem)) continue;
      const { kept, between, to } = keptFrom(start, wanted, stretch);
      if (kept.length < least) continue;
      const endsIn = to > sentence.words.length ? next : sentence;
      const end = (endsIn?.sentence.span[0] ?? 0) + (stretch[to - 1]?.span[1] ?? 0);
      const rival = byEnd.get(end);
      // Of as many words the closer ones.
      if (rival && rival.kept.length > kept.length) continue;
      const span: Span = [sentence.sentence.span[0] + first.span[0], end];
      byEnd.set(end, { sentence: index, kept, between, span });
    }
  }
  return [...byEnd.values()];
}

/** Which of the words follow in their order from here on, and what stands between them; `to` is behind the last. */
function keptFrom(start: number, wanted: readonly Word[], stretch: readonly Word[]) {
  let from = start;
  const kept: { own: Word; wanted: Word }[] = [];
  const between: Word[] = [];
  for (const word of wanted) {
    const near = stretch.slice(from, from + (kept.length === 0 ? 1 : mostBetween + 1));
    const at = near.findIndex(({ stem }) => stem === word.stem);
    const own = near[at];
    if (own === undefined) continue;
    kept.push({ own, wanted: word });
    between.push(...near.slice(0, at));
    from += at + 1;
  }
  return { kept, between, to: from };
}

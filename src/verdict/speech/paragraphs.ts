import { readQuotations } from '../../claims/quotations.ts';
import type { Span } from '../../span.ts';
import type { BodyIndex } from '../bodyIndex.ts';
import type { Word } from '../words.ts';

/** A word of the body, its span into the body. */
export interface PlacedWord extends Word {
  /** Index of its sentence. */
  readonly sentence: number;
}

/** A paragraph of the body as speech is looked for in it; spans are into the body. */
export interface SpokenParagraph {
  readonly first: number;
  readonly last: number;
  readonly words: readonly PlacedWord[];
  /** What stands between quotation marks. */
  readonly quotations: readonly Span[];
}

/** The paragraph in which a sentence stands. */
export function paragraphAround({ sentences, text }: BodyIndex, index: number): SpokenParagraph {
  const paragraph = sentences[index]?.sentence.paragraph;
  const isIn = (at: number) => sentences[at]?.sentence.paragraph === paragraph;
  let [first, last] = [index, index];
  while (first > 0 && isIn(first - 1)) first--;
  while (last < sentences.length - 1 && isIn(last + 1)) last++;
  const start = sentences[first]?.sentence.span[0] ?? 0;
  const end = sentences[last]?.sentence.span[1] ?? 0;
  return {
    first,
    last,
    words: sentences.slice(first, last + 1).flatMap(({ sentence, words }, at) =>
      words.map(
        (word): PlacedWord => ({
          ...word,
          sentence: first + at,
          span: [sentence.span[0] + word.span[0], sentence.span[0] + word.span[1]],
        }),
      ),
    ),
    quotations: readQuotations(text.slice(start, end)).map(
      ({ span }): Span => [start + span[0], start + span[1]],
    ),
  };
}

/** The words outside quotation marks of some sentences. */
export function plainWordsIn(body: BodyIndex, from: number, to: number): PlacedWord[] {
  const found: PlacedWord[] = [];
  let paragraph: SpokenParagraph | undefined;
  for (let index = from; index <= to; index++) {
    if (!paragraph || index > paragraph.last) paragraph = paragraphAround(body, index);
    const { words, quotations } = paragraph;
    found.push(
      ...words.filter(
        ({ sentence, span }) =>
          sentence === index && !quotations.some(([start, end]) => start <= span[0] && span[0] < end),
      ),
    );
  }
  return found;
}

import type { Sentence } from '../body/body.ts';
import type { Quantity } from './quantities.ts';
import { quantities } from './quantities.ts';
import type { Word } from './words.ts';
import { words } from './words.ts';

/** A sentence with its words, analysed once an article and read by every rule for every claim. */
export interface IndexedSentence {
  readonly sentence: Sentence;
  /** Spans are into the sentence's text. */
  readonly words: readonly Word[];
  readonly stems: ReadonlySet<string>;
}

/** What the rules need to know of the body as a whole. */
export interface BodyIndex {
  readonly text: string;
  readonly sentences: readonly IndexedSentence[];
  /** Every word of the body, lower case. */
  readonly vocabulary: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  /** Initials of capitalised runs, so that "UN" finds "United Nations". */
  readonly initialisms: ReadonlySet<string>;
  /** Spans are into the body. */
  readonly quantities: readonly Quantity[];
  /** How many sentences hold a stem: the rarer, the more it says about the subject. */
  readonly sentencesWith: ReadonlyMap<string, number>;
}

/** Analyses a body's sentences. Linear in the body's length. */
export function indexBody(text: string, sentences: readonly Sentence[]): BodyIndex {
  const vocabulary = new Set<string>();
  const stems = new Set<string>();
  const initialisms = new Set<string>();
  const sentencesWith = new Map<string, number>();
  const found: Quantity[] = [];
  const indexed = sentences.map((sentence): IndexedSentence => {
    const sentenceWords = words(sentence.text);
    const sentenceStems = new Set(sentenceWords.map((word) => word.stem));
    for (const word of sentenceWords) vocabulary.add(word.lower);
    for (const stem of sentenceStems) {
      stems.add(stem);
      sentencesWith.set(stem, (sentencesWith.get(stem) ?? 0) + 1);
    }
    for (const run of capitalisedRuns(sentenceWords)) initialisms.add(run);
    const offset = sentence.span[0];
    for (const quantity of quantities(sentence.text))
      found.push({ ...quantity, span: [quantity.span[0] + offset, quantity.span[1] + offset] });
    return { sentence, words: sentenceWords, stems: sentenceStems };
  });
  return { text, sentences: indexed, vocabulary, stems, initialisms, quantities: found, sentencesWith };
}

/** The initials of each stretch of two to six capitalised words, small words ("of", "and", "the") skipped. */
function capitalisedRuns(sentence: readonly Word[]): string[] {
  const initials: string[] = [];
  let run = '';
  const close = () => {
    for (let start = 0; start < run.length - 1; start++)
      for (let end = start + 2; end <= Math.min(run.length, start + 6); end++)
        initials.push(run.slice(start, end));
    run = '';
  };
  for (const word of sentence) {
    // Initials within initials: the US-Mexico-Canada Agreement is the USMCA.
    if (/^\p{Lu}{2,3}$/u.test(word.text)) run = (run + word.lower).slice(-12);
    else if (/^\p{Lu}/u.test(word.text)) run = (run + word.lower[0]).slice(-12);
    else if (!/^(?:of|and|the|for|on|in)$/.test(word.lower)) close();
  }
  close();
  return initials;
}

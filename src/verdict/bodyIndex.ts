import type { Sentence } from '../body/body.ts';
import type { Quantity } from './amounts/quantities.ts';
import { quantities } from './amounts/quantities.ts';
import { asWritten, isCapitalised, runsOf, type Word, words } from './words.ts';

/** A sentence with its words, analysed once an article and read by every rule for every claim. */
export interface IndexedSentence {
  readonly sentence: Sentence;
  /** Spans are into the sentence's text. */
  readonly words: readonly Word[];
  readonly stems: ReadonlySet<string>;
}

/** What stands between a sentence's word at an index and the one before it; nothing where there is none. */
export function gapBefore({ sentence, words }: IndexedSentence, index: number): string {
  const [previous, word] = [words[index - 1], words[index]];
  return previous && word ? sentence.text.slice(previous.span[1], word.span[0]) : '';
}

/** A number of the body; its span is into the body. */
export interface PlacedQuantity extends Quantity {
  /** Index of its sentence. */
  readonly sentence: number;
}

/** What the rules need to know of the body as a whole. */
export interface BodyIndex {
  readonly text: string;
  readonly sentences: readonly IndexedSentence[];
  /** Every word of the body, lower case. */
  readonly vocabulary: ReadonlySet<string>;
  /** Its capitalised words as it writes them: "WHO", for "W.H.O." too; both "Ill" and "Ill." for "Ill.". */
  readonly capitalised: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  /** Initials of capitalised runs, so that "UN" finds "United Nations". */
  readonly initialisms: ReadonlySet<string>;
  /** In the body's order. */
  readonly quantities: readonly PlacedQuantity[];
  /** How many sentences hold a stem: the rarer, the more it says about the subject. */
  readonly sentencesWith: ReadonlyMap<string, number>;
}

/** Analyses a body's sentences. Linear in the body's length. */
export function indexBody(text: string, sentences: readonly Sentence[]): BodyIndex {
  const vocabulary = new Set<string>();
  const capitalised = new Set<string>();
  const stems = new Set<string>();
  const initialisms = new Set<string>();
  const sentencesWith = new Map<string, number>();
  const found: PlacedQuantity[] = [];
  const isShouted = !/\p{Ll}/u.test(text);
  const indexed = sentences.map((sentence, index): IndexedSentence => {
    const sentenceWords = words(sentence.text);
    const sentenceStems = new Set(sentenceWords.map((word) => word.stem));
    for (const word of sentenceWords) vocabulary.add(word.lower);
    for (const stem of sentenceStems) {
      stems.add(stem);
      sentencesWith.set(stem, (sentencesWith.get(stem) ?? 0) + 1);
    }
    // Where a sentence has nothing but capitals they mean nothing, unless the whole body has no others.
    if (isShouted || /\p{Ll}/u.test(sentence.text))
      for (const word of capitalisedWords(sentence.text, sentenceWords)) capitalised.add(word);
    for (const initials of initialsIn(sentence.text, sentenceWords)) initialisms.add(initials);
    const offset = sentence.span[0];
    for (const quantity of quantities(sentence.text))
      found.push({
        ...quantity,
        span: [quantity.span[0] + offset, quantity.span[1] + offset],
        sentence: index,
      });
    return { sentence, words: sentenceWords, stems: sentenceStems };
  });
  return {
    text,
    sentences: indexed,
    vocabulary,
    capitalised,
    stems,
    initialisms,
    quantities: found,
    sentencesWith,
  };
}

function capitalisedWords(text: string, all: readonly Word[]): string[] {
  return all.filter(isCapitalised).flatMap((word) => {
    const form = asWritten(word.text);
    return text[word.span[1]] === '.' ? [form, `${form}.`] : [form];
  });
}

/** The last so many initials of a run are looked at, and so many of them are taken for one name. */
const mostInitials = 12;
const longestInitialism = 6;

/** The initials of each stretch of two to six capitalised words, small words ("of", "and", "the") skipped. */
function initialsIn(text: string, all: readonly Word[]): string[] {
  const isSkipped = ({ lower }: Word) => /^(?:of|and|the|for|on|in)$/.test(lower);
  return runsOf(text, all, { joint: /^/, isPart: isCapitalised, isSkipped }).flatMap((run) =>
    stretchesOf(run.map(initialsOf).join('').slice(-mostInitials)),
  );
}

/** Initials within initials: the US-Mexico-Canada Agreement is the USMCA. */
function initialsOf({ text, lower }: Word): string {
  return /^\p{Lu}{2,3}$/u.test(asWritten(text)) ? lower : (lower[0] ?? '');
}

function stretchesOf(initials: string): string[] {
  const found: string[] = [];
  for (let start = 0; start < initials.length - 1; start++)
    for (let end = start + 2; end <= Math.min(initials.length, start + longestInitialism); end++)
      found.push(initials.slice(start, end));
  return found;
}

import type { Span } from '../span.ts';
import type { Passage, Sentence } from './body.ts';
import { cutToFit } from './longText.ts';

/** What {@link makePassages} has to keep to. */
export interface PassageOptions {
  /** Tokens in a text by the model's tokenizer, without special tokens. */
  readonly countTokens: (text: string) => number;
  /** Most tokens in a passage: the model's limit less the longest claim and the special tokens. At least 1. */
  readonly maxTokens: number;
  /** Windows of how many neighbouring sentences. Default: single sentences and pairs. */
  readonly sizes?: readonly number[];
}

export const defaultPassageSizes: readonly number[] = [1, 2];

/** Joined texts may have a few tokens more than their parts; this near to the budget they are counted again. */
const joinSlack = 8;

/**
 * Makes the premises: windows of neighbouring sentences within the token budget. Windows cross paragraphs, since a
 * paragraph of news is often one sentence. A window above the budget is left out (its sentences have passages of
 * their own); a sentence above the budget is cut at clauses. No stretch of body is in no passage.
 *
 * @param sentences the body's sentences, in order
 * @param body the body they were split from
 * @returns passages by their first sentence, shorter windows first
 */
export function makePassages(
  sentences: readonly Sentence[],
  body: string,
  { countTokens, maxTokens, sizes = defaultPassageSizes }: PassageOptions,
): Passage[] {
  const budget = Math.max(1, Math.floor(maxTokens));
  const tokens = sentences.map((sentence) => countTokens(sentence.text));
  const lengths = wantedSizes(sizes, sentences.length);
  const passages: Passage[] = [];
  let covered = 0;
  for (let first = 0; first < sentences.length; first += 1) {
    for (const length of lengths) {
      const last = first + length - 1;
      const span = windowSpan(sentences, first, last);
      if (span === undefined || !windowFits(body, span, tokens.slice(first, last + 1), budget, countTokens))
        break;
      passages.push({ text: body.slice(...span), span, first, last });
      covered = Math.max(covered, last + 1);
    }
    if (covered > first) continue;
    passages.push(...cutSentence(sentences, first, body, budget, countTokens));
    covered = first + 1;
  }
  return passages;
}

/** Sizes in use, ascending; a body shorter than every window is one window. */
function wantedSizes(sizes: readonly number[], sentences: number): number[] {
  const whole = sizes.filter((size) => Number.isInteger(size) && size >= 1);
  return [...new Set(whole.map((size) => Math.min(size, sentences)))].sort((a, b) => a - b);
}

function windowSpan(sentences: readonly Sentence[], first: number, last: number): Span | undefined {
  const start = sentences[first]?.span[0];
  const end = sentences[last]?.span[1];
  return start === undefined || end === undefined ? undefined : [start, end];
}

function windowFits(
  body: string,
  span: Span,
  tokens: readonly number[],
  budget: number,
  countTokens: (text: string) => number,
): boolean {
  const sum = tokens.reduce((total, count) => total + count, 0);
  if (tokens.length === 1 || sum + joinSlack <= budget) return sum <= budget;
  return sum - joinSlack <= budget && countTokens(body.slice(...span)) <= budget;
}

function cutSentence(
  sentences: readonly Sentence[],
  index: number,
  body: string,
  budget: number,
  countTokens: (text: string) => number,
): Passage[] {
  const sentence = sentences[index];
  if (sentence === undefined) return [];
  const fits = (piece: Span) => countTokens(body.slice(...piece)) <= budget;
  return cutToFit(body, sentence.span, fits).flatMap(([start, end]) => {
    const raw = body.slice(start, end);
    const text = raw.trim();
    if (text === '') return [];
    const from = start + raw.length - raw.trimStart().length;
    const span: Span = [from, from + text.length];
    return [{ text, span, first: index, last: index }];
  });
}

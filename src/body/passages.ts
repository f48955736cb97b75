import type { Span } from '../span.ts';
import type { Grain, Passage, Sentence } from './body.ts';
import { cutToFit } from './longText.ts';

/** What {@link makePassages} has to keep to. */
export interface PassageOptions {
  /** Tokens in a text by the model's tokenizer, without special tokens. */
  readonly countTokens: (text: string) => number;
  /** Most tokens in a passage: the model's limit less the longest claim and the special tokens. At least 1. */
  readonly maxTokens: number;
}

/** Most tokens in a window, some four sentences of news, and in a stretch, some nine. */
export const windowTokens = 100;
export const stretchTokens = 220;

/** Joined texts may have a few tokens more than their parts; this near to the budget they are counted again. */
const joinSlack = 8;

/** A sentence, or a piece of one that is above the budget. */
interface Unit {
  readonly span: Span;
  /** Index of the sentence. */
  readonly sentence: number;
  /** At least 1: what the tokenizer reads nothing in (a zero-width space) must not let a group grow for ever. */
  readonly tokens: number;
}

/**
 * Makes the premises, at three grains: every sentence; windows, which neighbouring sentences share out among them; and
 * stretches, which are longer. A sentence alone is read most sharply, and what several sentences tell together only a
 * larger grain holds. Windows cross paragraphs, since a paragraph of news is often one sentence. A sentence above the
 * budget is cut at clauses. Each grain covers the body once; one span may be of several grains.
 *
 * @param sentences the body's sentences, in order
 * @param body the body they were split from
 * @returns passages by where they start, shorter ones first
 */
export function makePassages(
  sentences: readonly Sentence[],
  body: string,
  { countTokens, maxTokens }: PassageOptions,
): Passage[] {
  const budget = Math.max(1, Math.floor(maxTokens));
  const tokensIn = (text: string) => Math.max(1, countTokens(text));
  const units = sentences.flatMap((sentence, index) => unitsOf(sentence, index, body, budget, tokensIn));
  const passages = new Map<string, { readonly units: readonly Unit[]; readonly grains: Grain[] }>();
  const add = (grain: Grain, group: readonly Unit[]) => {
    const key = spanOf(group).join();
    const known = passages.get(key);
    if (known) known.grains.push(grain);
    else passages.set(key, { units: group, grains: [grain] });
  };
  const fits = (tokens: number, span: Span) =>
    tokens + joinSlack <= budget || (tokens <= budget && countTokens(body.slice(...span)) <= budget);
  for (const unit of units) add('sentence', [unit]);
  for (const group of grouped(units, windowTokens, fits)) add('window', group);
  for (const group of grouped(units, stretchTokens, fits)) add('stretch', group);
  return [...passages.values()]
    .map((passage) => passageOf(passage.units, passage.grains, body))
    .sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
}

/** Neighbours together up to `most` tokens and as long as they fit; what does not fit by itself stands alone. */
function grouped(
  units: readonly Unit[],
  most: number,
  fits: (tokens: number, span: Span) => boolean,
): Unit[][] {
  const groups: Unit[][] = [];
  let tokens = 0;
  for (const unit of units) {
    const last = groups.at(-1);
    tokens += unit.tokens;
    if (last && tokens <= most && fits(tokens, [spanOf(last)[0], unit.span[1]])) last.push(unit);
    else {
      groups.push([unit]);
      tokens = unit.tokens;
    }
  }
  return groups;
}

function passageOf(units: readonly Unit[], grains: readonly Grain[], body: string): Passage {
  const span = spanOf(units);
  const first = units[0]?.sentence ?? 0;
  return { text: body.slice(...span), span, first, last: units.at(-1)?.sentence ?? first, grains };
}

function spanOf(units: readonly Unit[]): Span {
  return [units[0]?.span[0] ?? 0, units.at(-1)?.span[1] ?? 0];
}

function unitsOf(
  { text, span }: Sentence,
  sentence: number,
  body: string,
  budget: number,
  tokensIn: (text: string) => number,
): Unit[] {
  const tokens = tokensIn(text);
  if (tokens <= budget) return [{ span, sentence, tokens }];
  const fits = (piece: Span) => tokensIn(body.slice(...piece)) <= budget;
  return cutToFit(body, span, fits).flatMap(([start, end]) => {
    const raw = body.slice(start, end);
    const trimmed = raw.trim();
    if (trimmed === '') return [];
    const from = start + raw.length - raw.trimStart().length;
    const span = [from, from + trimmed.length] as const;
    return [{ span, sentence, tokens: tokensIn(trimmed) }];
  });
}

import type { Span } from '../span.ts';

/** One sentence of the body, as it stands there. */
export interface Sentence {
  readonly text: string;
  /** Offsets into the body text. */
  readonly span: Span;
  /** 0-based number of the paragraph it stands in. */
  readonly paragraph: number;
}

/** How much of the body the model reads at a time: a sentence, a few sentences, or as much as fits. */
export const grains = ['sentence', 'window', 'stretch'] as const;
export type Grain = (typeof grains)[number];

/** A part of the body of one or several neighbouring sentences, given to the model as a premise. */
export interface Passage {
  readonly text: string;
  readonly span: Span;
  /** Indices of the first and last sentence (inclusive). */
  readonly first: number;
  readonly last: number;
  /** What it is: the whole of a short body is a sentence, a window and a stretch at once. */
  readonly grains: readonly Grain[];
}

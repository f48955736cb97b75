import type { Span } from '../span.ts';

/** One sentence of the body, as it stands there. */
export interface Sentence {
  readonly text: string;
  /** Offsets into the body text. */
  readonly span: Span;
  /** 0-based number of the paragraph it stands in. */
  readonly paragraph: number;
}

/** A stretch of one or a few neighbouring sentences, given to the model as a premise. */
export interface Passage {
  readonly text: string;
  readonly span: Span;
  /** Indices of the first and last sentence (inclusive). */
  readonly first: number;
  readonly last: number;
}

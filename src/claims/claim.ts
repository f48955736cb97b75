import type { Span } from '../span.ts';

/** What a part of a headline is; only `claim` asserts something and is scored. */
export type ClaimKind = 'claim' | 'question' | 'teaser' | 'list' | 'label';

/** Words in quotation marks in the headline, with the span of what stands between the marks. */
export interface Quotation {
  readonly text: string;
  readonly span: Span;
}

/** "Police: …", "…, says Z", "Z claims …", "reportedly": the headline itself says whose words these are. */
export interface Attribution {
  /** Who is named, as written in the headline; undefined for "allegedly", "reportedly". */
  readonly speaker: string | undefined;
  /** The words that attribute: "says", ":", "according to", "allegedly". */
  readonly cue: string;
  readonly span: Span;
}

/** One thing that a headline asserts. */
export interface Claim {
  /** Declarative sentence: "Putin's regime turns on him.", "Police say that the suspect fled." */
  readonly text: string;
  /**
   * What the model is asked: `text` without its attribution, "The suspect fled.", and in the body's terms ("Republican" for
   * "GOP"). That the body has the named speaker say it is the rules' to check: "say that" costs a small model a good part of
   * its entailment.
   */
  readonly hypothesis: string;
  /** The headline only says that it is to happen, "Mayor to Resign", for which both sentences have "will". */
  readonly isToCome?: true;
  /** The claim's own words in the headline. */
  readonly span: Span;
  readonly kind: ClaimKind;
  readonly quotations: readonly Quotation[];
  readonly attribution: Attribution | undefined;
}

import type { Passage } from '../body/body.ts';
import type { Claim } from '../claims/claim.ts';
import type { NliScores } from '../nli/scorer.ts';
import type { Span } from '../span.ts';
import type { Signals } from './signals.ts';

export const verdicts = ['supported', 'attributed', 'contradicted', 'unsupported', 'not-a-claim'] as const;
export type Verdict = (typeof verdicts)[number];

export const reasonCodes = [
  'no-evidence',
  'contradicting-evidence',
  'number-mismatch',
  'name-absent',
  'quote-absent',
  'speaker-mismatch',
  'negated',
  'reversed',
  'roles-swapped',
  'doer-mismatch',
  'attribution-dropped',
  'certainty-raised',
  'quantity-raised',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** A typed explanation of a verdict, with the words on both sides where there are any. */
export interface Reason {
  readonly code: ReasonCode;
  readonly message: string;
  /** Words of the headline field that the reason is about. */
  readonly headlineSpan?: Span;
  /** Words of the body that the reason is about. */
  readonly bodySpan?: Span;
}

/** A passage with what the model said of it for one claim. */
export interface Evidence extends NliScores {
  readonly passage: Passage;
}

/** A claim with its verdict. `evidence` is ordered, most decisive first, and never empty for kind `claim`. */
export interface JudgedClaim {
  readonly claim: Claim;
  readonly verdict: Verdict;
  /** Calibrated probability that the body supports the claim; undefined when nothing is asserted. */
  readonly score: number | undefined;
  /** What the score was computed from; undefined when nothing is asserted. */
  readonly signals: Signals | undefined;
  readonly reasons: readonly Reason[];
  readonly evidence: readonly Evidence[];
}

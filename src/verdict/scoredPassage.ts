import type { Passage } from '../body/body.ts';
import type { NliScores } from '../nli/scorer.ts';

/** A passage as read for one claim: what the model says and how much of the claim's subject it mentions. */
export interface ScoredPassage extends NliScores {
  readonly passage: Passage;
  /** 0 to 1, see `coverage`. */
  readonly coverage: number;
}

/** Below this share of a claim's subject matter, a passage is about something else: NLI models call such pairs contradictions. */
export const relatedCoverage = 0.5;

/** True when the passage is about the claim, so that its contradiction may count. */
export function isRelated(scored: ScoredPassage): boolean {
  return scored.coverage >= relatedCoverage;
}

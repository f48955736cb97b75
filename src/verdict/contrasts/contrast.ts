import type { ScoredPassage } from '../scoredPassage.ts';

/** In what a contrast differs from its claim. */
export type ContrastKind = 'roles' | 'opposite' | 'negation';

/**
 * A claim with one thing turned around, which cannot hold beside the claim: names that change places, a verb that becomes its
 * opposite, a "not" more or less. Where the body backs it better than the claim itself, the headline has that thing the wrong
 * way round. A small model tells which of two such sentences a passage says far better than whether it says one of them:
 * what it owes to the words that both share cancels out.
 */
export interface Contrast {
  readonly kind: ContrastKind;
  /** A sentence like the claim's own. */
  readonly hypothesis: string;
  /**
   * Whether the body speaks of what is turned around. Where it does not, that it seems to back this better than the claim
   * counts against the claim, and contradicts nothing.
   */
  readonly isSpokenOf: boolean;
}

/** A contrast as the model has read it. */
export interface ReadContrast {
  readonly contrast: Contrast;
  readonly passages: readonly ScoredPassage[];
}

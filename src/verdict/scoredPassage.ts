import type { Passage } from '../body/body.ts';
import type { NliScores } from '../nli/scorer.ts';

/** A passage as read for one claim: what the model says and how much of the claim's subject it mentions. */
export interface ScoredPassage extends NliScores {
  readonly passage: Passage;
  /** 0 to 1, see `coverage`. */
  readonly coverage: number;
  /** Whether it is about the claim, see `relatedFrom`: only then may its contradiction count. */
  readonly related: boolean;
}

/**
 * The coverage from which a passage is about the claim: half of the claim's subject matter, or, where no passage
 * mentions that much, nearly as much as the passage that mentions most. NLI models call unrelated pairs
 * contradictions.
 */
function relatedFrom(coverages: readonly number[]): number {
  const most = coverages.reduce((found, coverage) => Math.max(found, coverage), 0);
  return Math.min(0.5, Math.max(0.25, 0.8 * most));
}

/** The passages of one claim, each with whether it is about the claim. */
export function withRelated(passages: readonly Omit<ScoredPassage, 'related'>[]): ScoredPassage[] {
  const from = relatedFrom(passages.map(({ coverage }) => coverage));
  return passages.map((passage) => ({ ...passage, related: passage.coverage >= from }));
}

/**
 * The passages without those that are only stretches: rules ask what stands beside a claim's words, and an editor wants to
 * read the place itself, while a stretch has other things to say too.
 */
export function closeUp(passages: readonly ScoredPassage[]): ScoredPassage[] {
  return passages.filter(({ passage }) => passage.grains.some((grain) => grain !== 'stretch'));
}

import type { GoldenPair, Manifest } from './manifest.ts';
import type { NliScores, Scorer } from './scorer.ts';

/** A golden pair with what the model gave for it here. */
export interface GoldenResult {
  readonly pair: GoldenPair;
  readonly scores: NliScores;
  /** Largest difference over the three probabilities. */
  readonly difference: number;
  readonly ok: boolean;
}

/**
 * Runs a manifest's golden pairs: tells a copy of a model that loads but answers wrongly (a bad quantisation, an
 * unusual processor, another runtime) from a sound one.
 *
 * @returns one result a pair, in the manifest's order; empty when it has none
 */
export async function runGoldenPairs(
  scorer: Pick<Scorer, 'score'>,
  { goldenPairs, tolerance }: Pick<Manifest, 'goldenPairs' | 'tolerance'>,
): Promise<GoldenResult[]> {
  const scored = await scorer.score(goldenPairs);
  return goldenPairs.flatMap((pair, number) => {
    const scores = scored[number];
    if (scores === undefined) return [];
    const difference = Math.max(
      Math.abs(pair.entailment - scores.entailment),
      Math.abs(pair.neutral - scores.neutral),
      Math.abs(pair.contradiction - scores.contradiction),
    );
    return [{ pair, scores, difference, ok: difference <= tolerance }];
  });
}

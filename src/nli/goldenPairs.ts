import { HedcheckError } from '../errors.ts';
import type { LoadedScorer } from './loadScorer.ts';
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

/**
 * Runs the golden pairs that a loaded model brings and holds it to them.
 *
 * @returns one result a pair; empty for a model that brings none
 * @throws HedcheckError `E_MODEL_GOLDEN` when an answer differs by more than the manifest allows
 */
export async function holdGoldenPairs(
  scorer: Pick<LoadedScorer, 'score' | 'manifest' | 'identity'>,
): Promise<GoldenResult[]> {
  const { manifest, identity } = scorer;
  if (!manifest) return [];
  const results = await runGoldenPairs(scorer, manifest);
  const wrong = results.filter(({ ok }) => !ok).length;
  if (wrong === 0) return results;
  const worst = Math.max(...results.map(({ difference }) => difference));
  throw new HedcheckError(
    'E_MODEL_GOLDEN',
    `${identity.name} answers ${wrong} of ${results.length} golden pairs otherwise than its manifest says (by up to ${worst.toFixed(3)}, allowed ${manifest.tolerance}).`,
    'Its files are as they should be, so the runtime or processor differs: do not trust its scores here.',
  );
}

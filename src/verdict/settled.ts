import { type Calibration, supportProbability } from './calibration.ts';
import type { ScoredPassage } from './scoredPassage.ts';
import { signalsOf } from './signals.ts';

/**
 * True when the model's support for a claim stands whatever the passages that have not been read say: even with the
 * vocabulary, the rules and a contrast against it the claim is supported, and no contradiction can outweigh its entailment.
 * More passages can only raise the signals. (What the rules and the contrasts demand on their own they demand of the
 * passages that were read: a contrast from `contrastedFrom` on needs no score.)
 *
 * @param read passages that have been read, of every grain that the body has
 */
export function isSettled(
  read: readonly Omit<ScoredPassage, 'related'>[],
  calibration: Calibration,
): boolean {
  const signals = signalsOf(
    read.map((scored) => ({ ...scored, related: false })),
    0,
    2,
    calibration.contrastedFrom,
  );
  // Opposition is a contradiction, at most 1, less an entailment; where no passage is related it is only the latter.
  if (1 + signals.opposition >= calibration.contradictedFrom) return false;
  return supportProbability(signals, calibration) >= calibration.supportThreshold;
}

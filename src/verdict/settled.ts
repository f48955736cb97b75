import { type Calibration, isSupported, supportProbability } from './calibration.ts';
import type { ScoredPassage } from './scoredPassage.ts';
import { logOdds, signalsOf } from './signals.ts';

/** The log-odds of entailment are kept within this: no passage is stronger. */
const strongest = logOdds(1);

/**
 * True when the model's support for a claim stands whatever the passages that have not been read say: no way for them to
 * come out makes the claim unsupported or contradicted by the model. The proof takes, for each of them, the worst case
 * in which it would be the strongest passage, with the vocabulary and the rules against the claim too. (What the rules
 * demand on their own they demand of the passages that were read.)
 *
 * @param read passages that have been read
 * @param unread coverage of each of the others
 */
export function isSettled(
  read: readonly Omit<ScoredPassage, 'related'>[],
  unread: readonly number[],
  calibration: Calibration,
): boolean {
  const { entailment, coverage, contradiction } = signalsOf(
    read.map((scored) => ({ ...scored, related: false })),
    0,
    2,
  );
  const most = read.reduce((found, scored) => Math.max(found, scored.entailment), 0);
  // Opposition is a contradiction, at most 1, less the strongest entailment.
  if (1 - most >= calibration.contradictedFrom) return false;
  if (!holds(entailment, coverage, contradiction, calibration)) return false;
  const strength = entailment + 2 * coverage;
  return unread.every((other) => {
    if (strongest + 2 * other < strength) return true;
    // The weakest entailment with which it would take the place of the strongest; all the rest may contradict.
    const weakest = Math.max(strength - 2 * other, -strongest);
    return holds(weakest, other, 1 - probabilityOf(weakest), calibration);
  });
}

function holds(
  entailment: number,
  coverage: number,
  contradiction: number,
  calibration: Calibration,
): boolean {
  const signals = { entailment, coverage, contradiction, vocabulary: 0, opposition: 0, objections: 2 };
  return isSupported(supportProbability(signals, calibration), signals, calibration);
}

function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

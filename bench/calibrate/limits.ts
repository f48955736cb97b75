import { supportProbability } from '../../src/verdict/calibration.ts';
import { balancedAccuracy, falseAlarms, type Outcome } from '../accuracy/metrics.ts';
import type { Collected } from './collect.ts';
import { type Fitted, prior } from './fit.ts';

/** What a claim needs beyond its score: see `calibrationSchema`. */
export interface Limits {
  readonly supportThreshold: number;
  readonly leastEntailment: number;
  readonly contradictedFrom: number;
  readonly contrastedFrom: number;
}

/** A contrast decides where its odds are nearly three times the claim's, a log-odds of one. Set by hand, not fitted. */
const contrastedFrom = 1;

/** What the product would say of each headline: it passes when every claim is supported and no rule objects. */
export function outcomes(fitted: Fitted, rows: readonly Collected[], limits: Limits): Outcome[] {
  return rows.map(({ supported, claims }) => {
    const scores = claims.map((signals) => supportProbability(signals, { ...fitted, ...limits }));
    const passes = claims.every(
      ({ objections, opposition, reversal }, index) =>
        objections === 0 &&
        opposition < limits.contradictedFrom &&
        reversal < limits.contrastedFrom &&
        (scores[index] ?? 0) >= limits.supportThreshold,
    );
    return { supported, score: scores.length === 0 ? prior : Math.min(...scores), passes };
  });
}

/**
 * The limits with the best mean balanced accuracy among those that flag few enough real headlines: a checker that
 * cries wolf is switched off. Where none does, the ones with the fewest alarms.
 *
 * @param mostAlarms share, 0 to 1, of real news headlines that may be flagged
 * @throws RangeError when there are no rows, or those of a set are all supported or all unsupported: nothing could be compared
 */
export function bestLimits(fitted: Fitted, rows: readonly Collected[], mostAlarms: number): Limits {
  const sets = groups(rows);
  if (sets.length === 0) throw new RangeError('no development set was collected: nothing to fit on');
  for (const { set, rows: own } of sets)
    if (!hasBothClasses(own)) throw new RangeError(`${set} has rows of one class only: leave it out`);
  const tried = candidates().map((limits) => {
    const measured = sets.map(({ set, rows: own }) => ({ set, found: outcomes(fitted, own, limits) }));
    const news = measured.filter(({ set }) => set.startsWith('news')).map(({ found }) => falseAlarms(found));
    const mean = measured.reduce((sum, { found }) => sum + balancedAccuracy(found), 0) / sets.length;
    return { limits, mean, alarms: Math.max(0, ...news) };
  });
  const fewest = Math.min(...tried.map(({ alarms }) => alarms));
  const allowed = tried.filter(({ alarms }) => alarms <= Math.max(fewest, mostAlarms));
  return allowed.reduce((best, one) => (one.mean > best.mean ? one : best)).limits;
}

/**
 * A coarse grid: finer steps would fit the development sets' noise. No threshold under 0.5, since a claim that is likelier
 * not backed must not read as supported.
 */
function candidates(): Limits[] {
  const thresholds = Array.from({ length: 11 }, (_, index) => (50 + 2 * index) / 100);
  return [0.08, 0.12, 0.2].flatMap((leastEntailment) =>
    [0.4, 0.5, 0.6, 0.7].flatMap((contradictedFrom) =>
      thresholds.map((supportThreshold) => ({
        leastEntailment,
        contradictedFrom,
        contrastedFrom,
        supportThreshold,
      })),
    ),
  );
}

/** Whether there are supported and unsupported rows, without which there is no accuracy to speak of. */
export function hasBothClasses(rows: readonly Pick<Collected, 'supported'>[]): boolean {
  return new Set(rows.map(({ supported }) => supported)).size === 2;
}

/** The rows by set, in order of appearance. */
export function groups(rows: readonly Collected[]): { set: string; rows: Collected[] }[] {
  return [...new Set(rows.map(({ set }) => set))].map((set) => ({
    set,
    rows: rows.filter((row) => row.set === set),
  }));
}

import { z } from 'zod';
import { logOdds, type Signals } from './signals.ts';

/**
 * How a model's answers become one probability a claim, fitted on development data and shipped in the model's
 * manifest: a logistic regression whose weights may not be negative for signals that speak for support, nor
 * positive for those that speak against it, so that more evidence can never lower a score.
 */
export const calibrationSchema = z.strictObject({
  /** What it was fitted on, for the report's reader. */
  fittedOn: z.array(z.string()),
  intercept: z.number(),
  weights: z.strictObject({
    entailment: z.number().min(0),
    vocabulary: z.number().min(0),
    coverage: z.number().min(0),
    contradiction: z.number().max(0),
    objections: z.number().max(0),
  }),
  /** A claim with at least this calibrated probability is supported. */
  supportThreshold: z.number().min(0).max(1),
  /** No claim is supported, whatever words it shares, unless the strongest passage entails it at least this much. */
  leastEntailment: z.number().min(0).max(1),
  /** A claim with at least this opposition is contradicted, whatever its score. */
  contradictedFrom: z.number().min(0).max(2),
});
export type Calibration = z.infer<typeof calibrationSchema>;

/**
 * For models that bring no calibration of their own: the model's own entailment probability, a little raised by
 * word overlap. Scores under it are not calibrated, and the report says so.
 */
export const genericCalibration: Calibration = {
  fittedOn: [],
  intercept: -0.6,
  weights: { entailment: 0.8, vocabulary: 0.5, coverage: 0.8, contradiction: 0, objections: -1.5 },
  supportThreshold: 0.5,
  leastEntailment: 0.2,
  contradictedFrom: 0.5,
};

/**
 * The calibration with another support threshold. A lower one takes the least entailment down with it, so that whoever asks
 * for 0 gets every claim supported that no rule objects to.
 *
 * @param threshold 0 to 1; undefined leaves the calibration as it is
 */
export function withThreshold(calibration: Calibration, threshold: number | undefined): Calibration {
  if (threshold === undefined) return calibration;
  const { supportThreshold, leastEntailment } = calibration;
  const share = supportThreshold === 0 ? 1 : Math.min(1, threshold / supportThreshold);
  return { ...calibration, supportThreshold: threshold, leastEntailment: leastEntailment * share };
}

/** True when the score and the model's own answer both speak for support. */
export function isSupported(score: number, signals: Signals, calibration: Calibration): boolean {
  return score >= calibration.supportThreshold && signals.entailment >= logOdds(calibration.leastEntailment);
}

/** Calibrated probability, 0 to 1, that the body supports the claim. */
export function supportProbability(signals: Signals, { intercept, weights }: Calibration): number {
  const z =
    intercept +
    weights.entailment * signals.entailment +
    weights.vocabulary * signals.vocabulary +
    weights.coverage * signals.coverage +
    weights.contradiction * signals.contradiction +
    weights.objections * signals.objections;
  return 1 / (1 + Math.exp(-z));
}

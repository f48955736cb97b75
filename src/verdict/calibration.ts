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
  /**
   * Share of claims that are taken to be backed: the scores are probabilities where so many are. Editors are not wrong half of
   * the time, as claims in labelled sets are.
   */
  prior: z.number().gt(0).lt(1),
  intercept: z.number(),
  weights: z.strictObject({
    sentence: z.number().min(0),
    window: z.number().min(0),
    stretch: z.number().min(0),
    vocabulary: z.number().min(0),
    contrast: z.number().max(0),
    objections: z.number().max(0),
  }),
  /** A claim with at least this calibrated probability is supported. */
  supportThreshold: z.number().min(0).max(1),
  /** No claim is supported, whatever words it shares, unless a sentence or a window entails it at least this much. */
  leastEntailment: z.number().min(0).max(1),
  /** A claim with at least this opposition is contradicted, whatever its score. */
  contradictedFrom: z.number().min(0).max(2),
  /** A claim is contradicted as well, whatever its score, when the body backs a contrast of it so much better. */
  contrastedFrom: z.number().min(0),
});
export type Calibration = z.infer<typeof calibrationSchema>;

/**
 * For models that bring no calibration of their own: the model's own entailment probability, a little raised by
 * word overlap. Scores under it are not calibrated, and the report says so.
 */
export const genericCalibration: Calibration = {
  fittedOn: [],
  prior: 0.5,
  intercept: -0.6,
  weights: { sentence: 0.3, window: 0.25, stretch: 0.25, vocabulary: 0.8, contrast: 0, objections: -1.5 },
  supportThreshold: 0.5,
  leastEntailment: 0.2,
  contradictedFrom: 0.5,
  contrastedFrom: 1,
};

/**
 * The calibration with another support threshold. A lower one takes the least entailment down with it, so that whoever asks
 * for 0 gets every claim supported that no rule objects to and the model calls no contradiction.
 *
 * @param threshold 0 to 1; undefined leaves the calibration as it is
 */
export function withThreshold(calibration: Calibration, threshold: number | undefined): Calibration {
  if (threshold === undefined) return calibration;
  const { supportThreshold, leastEntailment } = calibration;
  const share = supportThreshold === 0 ? 1 : Math.min(1, threshold / supportThreshold);
  return { ...calibration, supportThreshold: threshold, leastEntailment: leastEntailment * share };
}

/**
 * Calibrated probability, 0 to 1, that the body supports the claim. Below the threshold, whatever the words and the stretches
 * say, when no sentence and no window entails the claim as much as the calibration asks for.
 */
export function supportProbability(
  signals: Signals,
  calibration: Pick<Calibration, 'intercept' | 'weights' | 'supportThreshold' | 'leastEntailment'>,
): number {
  const { intercept, weights, supportThreshold, leastEntailment } = calibration;
  const z =
    intercept +
    weights.sentence * signals.sentence +
    weights.window * signals.window +
    weights.stretch * signals.stretch +
    weights.vocabulary * signals.vocabulary +
    weights.contrast * signals.contrast +
    weights.objections * signals.objections;
  const probability = 1 / (1 + Math.exp(-z));
  const closest = Math.max(signals.sentence, signals.window);
  return closest < logOdds(leastEntailment) ? Math.min(probability, 0.99 * supportThreshold) : probability;
}

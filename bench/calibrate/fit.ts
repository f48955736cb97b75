import type { Calibration } from '../../src/verdict/calibration.ts';
import type { Signals } from '../../src/verdict/signals.ts';

/** One claim as measured on development data. */
export interface FitRow {
  readonly set: string;
  readonly signals: Signals;
  readonly supported: boolean;
}

type Weights = Calibration['weights'];
const names = ['sentence', 'window', 'stretch', 'vocabulary', 'contrast', 'objections'] as const;
/** Which way each signal may speak: more of it can only raise, or only lower, the score. */
const directions: Record<(typeof names)[number], 1 | -1> = {
  sentence: 1,
  window: 1,
  stretch: 1,
  vocabulary: 1,
  contrast: -1,
  objections: -1,
};

/** Nothing weighs anything: where every sum over the signals starts. */
export const noWeights: Readonly<Weights> = {
  sentence: 0,
  window: 0,
  stretch: 0,
  vocabulary: 0,
  contrast: 0,
  objections: 0,
};

/** A fitted logistic regression. */
export interface Fitted {
  readonly intercept: number;
  readonly weights: Weights;
}

/** Share of claims that scores take to be backed: see `calibrationSchema`. Set by hand, not fitted. */
export const prior = 0.7;

/**
 * Logistic regression with sign-bound weights by projected gradient descent. Every set counts the same, and within a
 * set supported and unsupported claims count the same, so that no set's size or habits decide;
 * the intercept is then moved from that half to {@link prior}.
 */
export function fit(rows: readonly FitRow[], rounds = 4000, rate = 0.3, ridge = 0.01): Fitted {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  let intercept = 0;
  const weights: Weights = { ...noWeights, sentence: 0.2, window: 0.2, stretch: 0.2 };
  for (let round = 0; round < rounds; round++) {
    let slope = 0;
    const slopes: Weights = { ...noWeights };
    for (const row of rows) {
      const share = 1 / (counts.get(keyOf(row)) ?? 1) / counts.size;
      const error = share * (probability(row.signals, { intercept, weights }) - (row.supported ? 1 : 0));
      slope += error;
      for (const name of names) slopes[name] += error * row.signals[name];
    }
    intercept -= rate * slope;
    for (const name of names) {
      const moved = weights[name] - rate * (slopes[name] + ridge * weights[name]);
      weights[name] = directions[name] * Math.max(0, directions[name] * moved);
    }
  }
  return { intercept: intercept + Math.log(prior / (1 - prior)), weights };
}

/** The fitted probability of support. */
export function probability(signals: Signals, { intercept, weights }: Fitted): number {
  const z = names.reduce((sum, name) => sum + weights[name] * signals[name], intercept);
  return 1 / (1 + Math.exp(-z));
}

function keyOf({ set, supported }: FitRow): string {
  return `${set} ${supported}`;
}

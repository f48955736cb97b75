/** One claim set row as measured: what people say and what the checker says. */
export interface Outcome {
  readonly supported: boolean;
  /** Higher speaks for support. */
  readonly score: number;
  /** True when the checker passes it at its shipped settings. */
  readonly passes: boolean;
}

/** An estimate with its 95 % interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Area under the ROC curve: the chance that a supported row scores above an unsupported one, ties counting half
 * (Mann–Whitney U over the product of class sizes). NaN when a class is empty.
 */
export function auc(outcomes: readonly Outcome[]): number {
  const sorted = [...outcomes].sort((a, b) => a.score - b.score);
  let rankSum = 0;
  let positives = 0;
  for (let start = 0; start < sorted.length; ) {
    let end = start;
    while (end < sorted.length && sorted[end]?.score === sorted[start]?.score) end++;
    const rank = (start + 1 + end) / 2;
    for (let index = start; index < end; index++)
      if (sorted[index]?.supported) {
        rankSum += rank;
        positives++;
      }
    start = end;
  }
  const negatives = sorted.length - positives;
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/** Mean of the two classes' recalls at the shipped settings. */
export function balancedAccuracy(outcomes: readonly Outcome[]): number {
  const recall = (supported: boolean) =>
    share(
      outcomes.filter((o) => o.supported === supported),
      (o) => o.passes === supported,
    );
  return (recall(true) + recall(false)) / 2;
}

/** Share of supported rows that are flagged. */
export function falseAlarms(outcomes: readonly Outcome[]): number {
  return share(
    outcomes.filter((o) => o.supported),
    (o) => !o.passes,
  );
}

/**
 * Expected calibration error over ten bins of equal width: the mean gap between score and share supported. The classes are
 * weighed so that the supported ones have the share that the scores assume.
 *
 * @param prior that share, 0 to 1
 */
export function calibrationError(outcomes: readonly Outcome[], prior: number): number {
  const supported = share(outcomes, (outcome) => outcome.supported);
  const weight = (outcome: Outcome) =>
    outcome.supported ? prior / supported : (1 - prior) / (1 - supported);
  const total = (items: readonly Outcome[], of: (outcome: Outcome) => number) =>
    items.reduce((sum, outcome) => sum + weight(outcome) * of(outcome), 0) / outcomes.length;
  let error = 0;
  for (let bin = 0; bin < 10; bin++) {
    const inside = outcomes.filter(({ score }) => Math.min(9, Math.floor(score * 10)) === bin);
    error += Math.abs(total(inside, ({ score }) => score) - total(inside, (one) => (one.supported ? 1 : 0)));
  }
  return error;
}

/** The share of items of which `holds` is true; NaN for none. */
export function share<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.filter(holds).length / items.length;
}

/** A measure with its 95 % percentile bootstrap interval (1,000 resamples, fixed seed). */
export function bootstrap<T>(items: readonly T[], measure: (items: readonly T[]) => number): Estimate {
  const random = mulberry32(20261123);
  const values: number[] = [];
  for (let round = 0; round < 1000; round++) {
    const sample = items.map(() => items[Math.floor(random() * items.length)] as T);
    const value = measure(sample);
    if (!Number.isNaN(value)) values.push(value);
  }
  values.sort((a, b) => a - b);
  const at = (quantile: number) => values[Math.floor(quantile * (values.length - 1))] ?? Number.NaN;
  return { value: measure(items), low: at(0.025), high: at(0.975) };
}

/** Small seeded generator, so that a figure can be repeated (mulberry32, public domain, by Tommy Ettinger). */
export function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

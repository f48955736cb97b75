import type { Stretch, WholeRun } from './batchRuns.ts';

/** Costs of an article within a stretch, or several. */
export interface Rate {
  readonly from: number;
  readonly to: number;
  readonly ms: number;
  readonly cpuMs: number;
  readonly pairs: number;
  readonly peakMB: number;
  readonly otherWork: number;
}

/** The rate over stretches that lie one behind another. */
export function rateOf(stretches: readonly Stretch[]): Rate | undefined {
  const [first] = stretches;
  const last = stretches.at(-1);
  if (!first || !last) return undefined;
  const sum = (of: (stretch: Stretch) => number) =>
    stretches.reduce((total, stretch) => total + of(stretch), 0);
  // Articles between an interruption and the run that went on were measured by neither.
  const articles = sum(({ from, to }) => to - from);
  const seconds = sum((stretch) => stretch.seconds);
  return {
    from: first.from,
    to: last.to,
    ms: (seconds / articles) * 1000,
    cpuMs: (sum((stretch) => stretch.cpuSeconds) / articles) * 1000,
    pairs: sum(({ pairs }) => pairs) / articles,
    peakMB: Math.max(...stretches.map((stretch) => stretch.peakMB)),
    otherWork: sum((stretch) => stretch.otherWork * stretch.seconds) / seconds,
  };
}

/** Stretches without the start, of which each has the same articles; an interruption leaves shorter ones. */
export function fullStretches(stretches: readonly Stretch[], step: number): Stretch[] {
  return stretches.filter(({ from, to, withStart }) => !withStart && to - from >= 0.9 * step);
}

/** The first stretch, the rest of the first ten, the rest of the first hundred …, and the last one again. */
export function decades(stretches: readonly Stretch[], step: number): Rate[] {
  const running = stretches.filter(({ withStart }) => !withStart);
  const rates: (Rate | undefined)[] = [];
  const end = running.at(-1)?.to ?? 0;
  for (let [low, high] = [0, step]; low < end; [low, high] = [high, high * 10])
    rates.push(rateOf(running.filter(({ to }) => to > low + step / 2 && to <= high + step / 2)));
  rates.push(rateOf(fullStretches(running, step).slice(-1)));
  return rates.filter((rate) => rate !== undefined);
}

/** Cost of a run from its start, at the end of each stretch. A run that was interrupted has several starts. */
export function fromStart(stretches: readonly Stretch[]): Rate[] {
  const once = stretches.filter(({ withStart }, at) => at === 0 || !withStart);
  return once.flatMap((_, at) => rateOf(once.slice(0, at + 1)) ?? []);
}

/** Medians of the runs over so many articles. */
export function medianRuns(runs: readonly WholeRun[]): WholeRun[] {
  return [...new Set(runs.map(({ articles }) => articles))].map((articles) => {
    const own = runs.filter((run) => run.articles === articles);
    const median = (of: (run: WholeRun) => number) =>
      own.map(of).sort((a, b) => a - b)[Math.floor(own.length / 2)] ?? 0;
    return {
      articles,
      seconds: median(({ seconds }) => seconds),
      cpuSeconds: median(({ cpuSeconds }) => cpuSeconds),
      peakMB: Math.max(...own.map(({ peakMB }) => peakMB)),
    };
  });
}

/** How far a straight line through all values (least squares) climbs from the first to the last. */
export function climb(values: readonly number[]): { readonly from: number; readonly to: number } {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  const slope = values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0) / (spread || 1);
  return { from: mean - slope * middle, to: mean + slope * middle };
}

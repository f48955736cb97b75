import type { Stage, StageName } from '../report/run.ts';

/** Adds up where a run's time goes, for `--timing`. */
export interface Stopwatch {
  /** Adds milliseconds to a stage. */
  readonly add: (stage: StageName, ms: number) => void;
  /** Gives a stage everything since the process started. */
  readonly lap: (stage: StageName) => void;
  readonly time: <T>(stage: StageName, work: () => Promise<T>) => Promise<T>;
  /** Stages that took part, in the order in which they happen. */
  readonly stages: () => Stage[];
}

// As in report/run.ts, which is not loaded for its types alone.
const order: readonly StageName[] = ['start', 'read', 'claims', 'load model', 'score', 'judge', 'report'];

/** A stopwatch on the process's own clock, which starts at 0 when Node does. */
export function stopwatch(): Stopwatch {
  const spent = new Map<StageName, number>();
  const add = (stage: StageName, ms: number) => {
    spent.set(stage, (spent.get(stage) ?? 0) + ms);
  };
  return {
    add,
    lap: (stage) => add(stage, performance.now()),
    async time(stage, work) {
      const started = performance.now();
      try {
        return await work();
      } finally {
        add(stage, performance.now() - started);
      }
    },
    stages: () => order.flatMap((name) => (spent.has(name) ? [{ name, ms: spent.get(name) ?? 0 }] : [])),
  };
}

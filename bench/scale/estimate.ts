import type { Measured } from './measure.ts';

/** What is assumed of machines that nobody measured. */
export interface Assumed {
  /** Price of a core for an hour, in US dollars. */
  readonly corePrice: number;
  /** Price of a terabyte kept for a month. */
  readonly storagePrice: number;
  readonly coresPerMachine: number;
}

/** What a corpus of so many articles takes. */
export interface Estimate {
  readonly articles: number;
  readonly machines: number;
  readonly coreHours: number;
  readonly exhaustiveCoreHours: number;
  /** With these machines, all of them at work. */
  readonly hours: number;
  readonly dollars: number;
  /** Bytes of the whole corpus and its results. */
  readonly bytes: Readonly<Record<keyof Measured['bytes'], number>>;
  readonly storageDollars: number;
  /** Memory that the workers of one machine need, in bytes. */
  readonly memoryPerMachine: number;
}

/** Workers share nothing, so a machine does as much as its cores do; cores that share one are counted as measured. */
export function estimate(measured: Measured, assumed: Assumed, articles: number, machines: number): Estimate {
  const perCore = measured.allWorkers / measured.workers;
  const coreHours = articles / perCore / 60;
  const bytes = Object.fromEntries(
    Object.entries(measured.bytes).map(([name, each]) => [name, each * articles]),
  ) as Estimate['bytes'];
  return {
    articles,
    machines,
    coreHours,
    exhaustiveCoreHours: (coreHours * measured.perWorker) / measured.exhaustive,
    hours: coreHours / (machines * assumed.coresPerMachine),
    dollars: coreHours * assumed.corePrice,
    bytes,
    storageDollars: ((bytes.inputGzip + bytes.rowsGzip) / 1e12) * assumed.storagePrice,
    memoryPerMachine: (measured.memory / measured.workers) * assumed.coresPerMachine,
  };
}

/** Cores that one process can keep fed: what it reads, over what a core scores. */
export function coresFed(measured: Measured): number {
  return (measured.read * 60) / (measured.allWorkers / measured.workers);
}

/** Hours for which n shards of one packed input read what stands before them, all of them together and the last alone. */
export function shardReading(
  measured: Measured,
  articles: number,
  shards: number,
): { all: number; last: number } {
  // Each counts all records, then reads those before its own for their ids.
  const one = articles / measured.read / 3600;
  return { all: one * (shards + (shards - 1) / 2), last: one * (1 + (shards - 1) / shards) };
}

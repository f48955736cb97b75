import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Sample } from '../latency.ts';
import { cpuSeconds, peakMB } from '../processes.ts';

/** What one article of a kind takes, with the model loaded. */
export interface SingleCost {
  /** Articles measured, one after another. */
  readonly articles: number;
  /** Median. */
  readonly ms: number;
  /** Mean, user and system. */
  readonly cpuMs: number;
  /** Mean pairs that the model read, and claims that it was asked about. */
  readonly pairs: number;
  readonly claims: number;
  /** The most resident memory that the process has had, in MB. */
  readonly peakMB: number;
}

/** How articles are read. */
export interface SingleSetting {
  readonly exhaustive: boolean;
  readonly threads: number;
}

/** What is read of a row. */
interface Row {
  readonly status: string;
  readonly claims: readonly { readonly kind: string }[];
  readonly timing: { readonly pairs: number };
  readonly error?: { readonly message: string };
}

/** Articles that are checked before anything is measured, so that Node has compiled what runs often. */
const warmUp = 5;

/**
 * Sends articles to a `hedcheck worker` of their own, each when the last is answered.
 *
 * @param early articles to warm up with, other than those that are measured
 */
export async function measureSingles(
  samples: readonly Sample[],
  early: readonly Sample[],
  { exhaustive, threads }: SingleSetting,
  signal: AbortSignal,
): Promise<SingleCost> {
  const child = spawn(
    process.execPath,
    ['dist/cli/index.js', 'worker', `--threads=${threads}`, ...(exhaustive ? ['--exhaustive'] : [])],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const closed = new Promise((resolve) => child.once('close', resolve));
  // A long article would be waited for.
  const stop = () => child.kill();
  signal.addEventListener('abort', stop);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error('hedcheck worker ended before it had answered');
    return String(value);
  };
  const check = async (sample: Sample): Promise<Row> => {
    signal.throwIfAborted();
    child.stdin.write(`${JSON.stringify(sample)}\n`);
    const row = JSON.parse(await next()) as Row;
    if (row.status === 'error') throw new Error(`an article could not be checked: ${row.error?.message}`);
    return row;
  };
  try {
    // It says who it is when the model is loaded.
    await next();
    for (const sample of early.slice(0, warmUp)) await check(sample);
    const before = cpuSeconds(child.pid);
    const times: number[] = [];
    const rows: Row[] = [];
    for (const sample of samples) {
      const started = performance.now();
      rows.push(await check(sample));
      times.push(performance.now() - started);
    }
    const mean = (of: (row: Row) => number) => rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
    return {
      articles: samples.length,
      ms: times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0,
      cpuMs: ((cpuSeconds(child.pid) - before) / samples.length) * 1000,
      pairs: mean(({ timing }) => timing.pairs),
      claims: mean(({ claims }) => claims.filter(({ kind }) => kind === 'claim').length),
      peakMB: peakMB(child.pid),
    };
  } finally {
    signal.removeEventListener('abort', stop);
    child.stdin.end();
    await closed;
  }
}

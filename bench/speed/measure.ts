import { spawn } from 'node:child_process';
import { residentMB } from './processes.ts';

/** One setting of `hedcheck batch`. */
export interface Setting {
  readonly jobs: number;
  readonly threads: number;
  readonly exhaustive: boolean;
}

/** What a run of the command line took. */
export interface Measured extends Setting {
  readonly articles: number;
  /** Seconds from the start of the process to its first row, the model's loading included. */
  readonly coldStart: number;
  /** Seconds from the first row to the last. */
  readonly seconds: number;
  readonly articlesPerMinute: number;
  readonly pairsPerSecond: number;
  /** Largest sum of the resident memory of all its processes, in MB, sampled. */
  readonly peakMB: number;
}

/** Runs the built command line over a corpus, from raw text to rows on standard output. */
export async function measureBatch(corpus: string, setting: Setting): Promise<Measured> {
  const { jobs, threads, exhaustive } = setting;
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [
      'dist/cli/index.js',
      'batch',
      corpus,
      '--quiet',
      '--no-config',
      `--jobs=${jobs}`,
      `--threads=${threads}`,
      ...(exhaustive ? ['--exhaustive'] : []),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let first = 0;
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    first ||= performance.now();
    text += chunk;
  });
  let peakMB = 0;
  const sampling = setInterval(() => {
    peakMB = Math.max(peakMB, residentMB(child.pid));
  }, 200);
  const status = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(sampling);
  const ended = performance.now();
  if (status !== 0) throw new Error(`hedcheck batch ended with status ${status}`);
  const rows = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { timing: { pairs: number } });
  const seconds = (ended - first) / 1000;
  return {
    ...setting,
    articles: rows.length,
    coldStart: (first - started) / 1000,
    seconds,
    articlesPerMinute: (rows.length / seconds) * 60,
    pairsPerSecond: rows.reduce((sum, { timing }) => sum + timing.pairs, 0) / seconds,
    peakMB,
  };
}

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, truncateSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { readCheckpoint } from '../../../src/batch/checkpoint.ts';
import { partPath } from '../../../src/batch/partFile.ts';
import { cpuSeconds, machineCpuSeconds, ownCpuSeconds, residentMB } from '../processes.ts';
import { followRows } from './followRows.ts';

/** A stretch of neighbouring articles within one run of `hedcheck batch`. */
export interface Stretch {
  /** Articles done before it, and with it. */
  readonly from: number;
  readonly to: number;
  readonly seconds: number;
  /** Of the run's processes together, user and system. */
  readonly cpuSeconds: number;
  readonly pairs: number;
  /** Resident memory of the run's processes together: the mean and the most of what was sampled. */
  readonly meanMB: number;
  readonly peakMB: number;
  /** Whether the start of the processes and the loading of the model are part of it. */
  readonly withStart: boolean;
  /** Share of the machine's processor time, 0 to 1, that went to other work meanwhile. */
  readonly otherWork: number;
}

/** What a whole command took. */
export interface WholeRun {
  readonly articles: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMB: number;
}

/** How a corpus is scored. */
export interface BatchSetting {
  readonly corpus: string;
  readonly output: string;
  readonly jobs: number;
}

const sampleEveryMs = 200;

/** Memory is asked for less often: the system walks the pages of every process for it, which takes milliseconds. */
const memoryEveryMs = 1_000;

function startBatch({ corpus, output, jobs }: BatchSetting, ...more: readonly string[]): ChildProcess {
  const options = ['-o', output, '--quiet', '--no-config', `--jobs=${jobs}`, '--threads=1', ...more];
  return spawn(process.execPath, ['dist/cli/index.js', 'batch', corpus, ...options], {
    stdio: ['ignore', 'ignore', 'inherit'],
    // Ctrl-C is to reach it once, from here: a second one would end it before it has written what is done.
    detached: true,
  });
}

async function statusOf(child: ChildProcess): Promise<number | null> {
  return await new Promise((resolve) => child.once('close', resolve));
}

/** Runs the command over the first articles of the corpus, from its start to its end. */
export async function wholeRun(
  setting: BatchSetting,
  articles: number,
  signal: AbortSignal,
): Promise<WholeRun> {
  const before = ownCpuSeconds().ended;
  const started = performance.now();
  const child = startBatch(setting, '--force', '--restart', `--limit=${articles}`);
  const stop = () => child.kill('SIGINT');
  signal.addEventListener('abort', stop);
  let peakMB = 0;
  const sampling = setInterval(() => {
    peakMB = Math.max(peakMB, residentMB(child.pid));
  }, sampleEveryMs);
  const status = await statusOf(child);
  const seconds = (performance.now() - started) / 1000;
  clearInterval(sampling);
  signal.removeEventListener('abort', stop);
  signal.throwIfAborted();
  if (status !== 0) throw new Error(`hedcheck batch ended with status ${status}`);
  return { articles, seconds, cpuSeconds: ownCpuSeconds().ended - before, peakMB };
}

/** Where a run stands at one instant. */
interface Sample {
  readonly rows: number;
  readonly pairs: number;
  readonly at: number;
  readonly cpu: number;
  /** Processor time of the whole machine, and what of it this bench and the run used. */
  readonly machine: { readonly used: number; readonly all: number };
  readonly ours: number;
}

/**
 * Runs the command over the whole corpus, or goes on with an unfinished run, and gives each stretch as it is done: first
 * the start up to the first rows, then `step` articles each. When the signal stops it, what is done of a stretch is
 * given too.
 *
 * @param articles what the corpus holds
 */
export async function* stretches(
  setting: BatchSetting,
  articles: number,
  step: number,
  signal: AbortSignal,
): AsyncGenerator<Stretch> {
  const part = partPath(setting.output);
  const begun = await readCheckpoint(setting.output);
  // What stands behind the checkpoint is done again; it must not be taken for new rows until then.
  if (begun && existsSync(part)) truncateSync(part, begun.bytes);
  const from = { bytes: begun?.bytes ?? 0, records: begun?.records ?? 0 };
  const rows = followRows(part, from);
  const child = startBatch(setting, '--resume');
  const stop = () => child.kill('SIGINT');
  signal.addEventListener('abort', stop);
  let status: number | null | undefined;
  void statusOf(child).then((code) => {
    status = code;
  });

  let first: Sample | undefined;
  let last = sampleOf(child, from.records, 0);
  let memory: number[] = [];
  let lastMemory = Number.NEGATIVE_INFINITY;
  const begin = last;
  try {
    while (status === undefined) {
      await sleep(sampleEveryMs);
      const { rows: count, pairs } = rows.count();
      const sample = sampleOf(child, count, pairs);
      // A process that has ended tells nothing any more.
      last = sample.cpu > 0 ? sample : { ...last, rows: count, pairs };
      if (memory.length === 0 || sample.at - lastMemory >= memoryEveryMs) {
        memory.push(residentMB(child.pid));
        lastMemory = sample.at;
      }
      const isFull = Math.floor(count / step) > Math.floor((first ?? begin).rows / step);
      if (first === undefined ? count > from.records : isFull && count < articles) {
        yield { ...stretchOf(first ?? begin, last, memory), withStart: first === undefined };
        first = last;
        memory = [];
      }
    }
    const open = first ?? begin;
    if (last.rows > open.rows) yield { ...stretchOf(open, last, memory), withStart: first === undefined };
    signal.throwIfAborted();
    if (status !== 0) throw new Error(`hedcheck batch ended with status ${status}`);
  } finally {
    signal.removeEventListener('abort', stop);
    rows.close();
    if (status === undefined) child.kill('SIGINT');
  }
}

function sampleOf({ pid }: ChildProcess, rows: number, pairs: number): Sample {
  const cpu = cpuSeconds(pid);
  return {
    rows,
    pairs,
    at: performance.now(),
    cpu,
    machine: machineCpuSeconds(),
    ours: cpu + ownCpuSeconds().own,
  };
}

function stretchOf(first: Sample, last: Sample, memory: readonly number[]): Omit<Stretch, 'withStart'> {
  const all = last.machine.all - first.machine.all;
  const others = last.machine.used - first.machine.used - (last.ours - first.ours);
  const told = memory.filter((value) => value > 0);
  return {
    from: first.rows,
    to: last.rows,
    seconds: (last.at - first.at) / 1000,
    cpuSeconds: last.cpu - first.cpu,
    pairs: last.pairs - first.pairs,
    meanMB: told.reduce((sum, value) => sum + value, 0) / told.length,
    peakMB: Math.max(...told),
    otherWork: Math.max(0, others / all),
  };
}

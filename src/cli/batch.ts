import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import { extname } from 'node:path';
import type { Writable } from 'node:stream';
import { type BatchOptions, type BatchResult, runBatch } from '../batch/run.ts';
import type { Shard } from '../batch/shard.ts';
import { writers } from '../batch/writers/writers.ts';
import type { AlsoField, InputFormat } from '../config/config.ts';
import { effectiveConfig } from '../config/effective.ts';
import { exitCodes } from '../errors.ts';
import { batchReport } from './batchReport.ts';
import { foldersOf } from './inputs.ts';
import { findModel } from './modelPlaces.ts';
import { usageError } from './usage.ts';
import { hedcheckVersion } from './version.ts';

/** What commander makes of the options of `hedcheck batch`, before the configuration is added. */
export interface BatchFlags {
  readonly output?: string;
  readonly format?: string;
  readonly input?: string;
  readonly inputFormat?: InputFormat;
  readonly headlineField?: string;
  readonly bodyField?: string;
  readonly idField?: string;
  readonly keep?: readonly string[];
  readonly split: boolean;
  readonly also?: readonly AlsoField[];
  readonly exhaustive?: boolean;
  readonly jobs?: number;
  readonly threads?: number;
  readonly shard?: Shard;
  readonly limit?: number;
  readonly resume?: boolean;
  readonly restart?: boolean;
  readonly force?: boolean;
  readonly ignore?: readonly string[];
  readonly maxSize?: number;
  readonly threshold?: number;
  readonly evidence?: number;
  readonly model?: string;
  readonly quiet?: boolean;
  /** A path, or false for `--no-config`. */
  readonly config?: string | boolean;
}

/** Exit status after Ctrl-C. */
const interrupted = 130;

/**
 * `hedcheck batch`: scores a corpus.
 *
 * @returns the exit status: 0 when the output is complete, whatever it says; 2 when every row is an error
 * @throws HedcheckError for what keeps the run from being done
 */
export async function batchCommand(
  inputs: readonly string[],
  flags: BatchFlags,
  signal: AbortSignal,
): Promise<number> {
  if (flags.resume && flags.restart)
    throw usageError('--resume goes on with a run and --restart throws it away.', 'Give one of them.');
  if (flags.resume && flags.output === undefined)
    throw usageError('--resume needs -o: what went to standard output is gone.', 'Name the file of the run.');
  const { options, quiet } = await optionsOf(inputs, flags);
  const report = batchReport({ quiet, output: flags.output, canResume: canResume(inputs, options) });
  try {
    const result = await runBatch(options, report.events, signal);
    report.end(result);
    return statusOf(result);
  } catch (cause) {
    // Who read standard output (| head) has what it wanted.
    if ((cause as NodeJS.ErrnoException).code === 'EPIPE') return exitCodes.ok;
    if (!signal.aborted) throw cause;
    report.stopped(undefined);
    return interrupted;
  } finally {
    report.close();
  }
}

function statusOf({ isComplete, tally }: BatchResult): number {
  if (!isComplete) return interrupted;
  return tally.rows > 0 && tally.error === tally.rows ? exitCodes.failure : exitCodes.ok;
}

function canResume(inputs: readonly string[], { output }: BatchOptions): boolean {
  return typeof output === 'string' && !inputs.includes('-');
}

async function optionsOf(
  inputs: readonly string[],
  flags: BatchFlags,
): Promise<{ options: BatchOptions; quiet: boolean }> {
  const { also, inputFormat, threshold, evidence, model, maxSize, ignore, quiet } = flags;
  const place = {
    config: flags.config === true ? undefined : flags.config,
    folders: await foldersOf(inputs, {}),
  };
  const { values } = await effectiveConfig(place, {
    also,
    inputFormat,
    threshold,
    evidence,
    model,
    maxSize,
    ignore,
    quiet,
  });
  const jobs = flags.jobs ?? defaultJobs();
  const options: BatchOptions = {
    inputs,
    reader: flags.input,
    ignore: values.ignore,
    output: await targetOf(flags.output),
    start: {
      mode: flags.resume ? 'resume' : flags.restart ? 'restart' : 'new',
      force: flags.force === true,
    },
    settings: {
      fields: { headline: flags.headlineField, body: flags.bodyField, id: flags.idField },
      keep: flags.keep ?? [],
      whole: !flags.split,
      exhaustive: flags.exhaustive === true,
      also: values.also,
      threshold: values.threshold,
      evidence: values.evidence,
      format: flags.format ?? formatOf(flags.output),
      inputFormat: values.inputFormat,
      maxSize: values.maxSize,
      shard: flags.shard,
      limit: flags.limit,
    },
    model: values.model === undefined ? undefined : await findModel(values.model),
    jobs,
    threads: flags.threads ?? Math.max(1, Math.floor(availableParallelism() / jobs)),
    version: hedcheckVersion(),
  };
  return { options, quiet: values.quiet };
}

/** What one worker may take, in bytes: measured, with some room. */
const workerBytes = 400_000_000;

/** One worker a core, each on one thread, is quickest; half of the memory is left to others. */
function defaultJobs(): number {
  return Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / 2 / workerBytes)));
}

/** Pipes and devices (`/dev/stdout`) are written as rows come; everything else is a file that grows. */
async function targetOf(output: string | undefined): Promise<string | Writable> {
  if (output === undefined || output === '-') return process.stdout;
  const stats = await stat(output).catch(() => undefined);
  return stats === undefined || stats.isFile() || stats.isDirectory() ? output : createWriteStream(output);
}

function formatOf(output: string | undefined): string {
  const extension = extname(output ?? '')
    .slice(1)
    .toLowerCase();
  return writers.find(({ extensions }) => extensions.includes(extension))?.name ?? 'jsonl';
}

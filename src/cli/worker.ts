import { defaultMaxBytes } from '../article/bytes.ts';
import { runLineWorker } from '../batch/lineWorker.ts';
import type { AlsoField } from '../config/config.ts';
import { exitCodes } from '../errors.ts';
import { findModel } from './modelPlaces.ts';
import { hedcheckVersion } from './version.ts';

/** The options of `hedcheck worker`. */
export interface WorkerFlags {
  readonly headlineField?: string;
  readonly bodyField?: string;
  readonly idField?: string;
  readonly split: boolean;
  readonly also?: readonly AlsoField[];
  readonly exhaustive?: boolean;
  readonly maxSize?: number;
  readonly threshold?: number;
  readonly evidence?: number;
  readonly model?: string;
  readonly threads?: number;
}

/**
 * `hedcheck worker`. It reads no configuration file: the machines of a cluster must not differ by what lies about on
 * them.
 *
 * @returns the exit status, when standard input has ended
 */
export async function workerCommand(flags: WorkerFlags, signal: AbortSignal): Promise<number> {
  await runLineWorker({
    input: process.stdin,
    output: process.stdout,
    settings: {
      fields: { headline: flags.headlineField, body: flags.bodyField, id: flags.idField },
      keep: [],
      whole: !flags.split,
      exhaustive: flags.exhaustive === true,
      also: flags.also ?? [],
      threshold: flags.threshold,
      evidence: flags.evidence ?? 3,
      writer: 'jsonl',
      context: { keep: [], isFirst: true, isLast: true },
      model: flags.model === undefined ? undefined : await findModel(flags.model),
      threads: flags.threads ?? 1,
    },
    maxSize: flags.maxSize ?? defaultMaxBytes,
    version: hedcheckVersion(),
    signal,
  });
  return exitCodes.ok;
}

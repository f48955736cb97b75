import { stat, unlink } from 'node:fs/promises';
import { HedcheckError } from '../errors.ts';
import { onDisk } from '../fileName.ts';
import { type Checkpoint, checkpointPath, readCheckpoint, removeCheckpoint } from './checkpoint.ts';
import { differences, type Identity } from './identity.ts';
import { partPath } from './partFile.ts';
import { isRunningElsewhere } from './processMark.ts';
import type { Corpus } from './readers/open.ts';

/** What is to become of an output, or of an unfinished run, that is there already. */
export interface Start {
  /** `new` wants nothing there, `resume` goes on with an unfinished run, `restart` throws it away. */
  readonly mode: 'new' | 'resume' | 'restart';
  /** Replaces a complete output. */
  readonly force: boolean;
}

/**
 * Looks at what is there before anything else is done.
 *
 * @returns the checkpoint to go on from
 * @throws HedcheckError `E_EXISTS`, `E_RESUME`, `E_OUTPUT`
 */
export async function checkStart(output: string, { mode, force }: Start): Promise<Checkpoint | undefined> {
  const stats = await stat(output).catch(() => undefined);
  if (stats?.isDirectory())
    throw new HedcheckError(
      'E_OUTPUT',
      `${output} is a folder.`,
      'Name a file in it: -o folder/results.jsonl.',
    );
  const unfinished =
    mode === 'restart' ? await readCheckpoint(output).catch(() => undefined) : await readCheckpoint(output);
  if (unfinished) checkAlone(output, unfinished);
  if (mode === 'resume' && unfinished) return unfinished;
  if (mode === 'new' && unfinished)
    throw new HedcheckError(
      'E_EXISTS',
      `${checkpointPath(output)} is of a run that was not finished: ${unfinished.records} records are done.`,
      unfinished.identity.inputs.some(({ files }) => files === 0)
        ? 'It read standard input and cannot be resumed: --restart begins anew.'
        : '--resume goes on with it, --restart begins anew.',
    );
  if (stats && !force)
    throw new HedcheckError(
      'E_EXISTS',
      `${output} is there already${mode === 'resume' ? ', and no unfinished run of it: a run that was complete has nothing to resume' : ''}.`,
      '--force replaces it; or name another file.',
    );
  await checkPart(output, mode);
  await removeCheckpoint(output);
  await unlink(partPath(output)).catch(() => {});
  return undefined;
}

/** Two processes that write one output would spoil it. */
function checkAlone(output: string, { process: writer }: Checkpoint): void {
  if (!isRunningElsewhere(writer)) return;
  throw new HedcheckError(
    'E_RESUME',
    `${output} is being written by process ${writer.id}.`,
    'Wait for it or stop it.',
  );
}

/** The line of column names is all that a part file holds before there is a checkpoint. */
const longestHeader = 65_536;

/** A part file without a checkpoint is another program's, or of a run whose checkpoint was lost: it is not ours to remove. */
async function checkPart(output: string, mode: Start['mode']): Promise<void> {
  const path = partPath(output);
  const size = await stat(path).then(
    (stats) => stats.size,
    () => 0,
  );
  if (mode === 'restart' || size <= (mode === 'resume' ? longestHeader : 0)) return;
  throw new HedcheckError(
    'E_EXISTS',
    `${path} is there, and no checkpoint beside it that says what it holds.`,
    'Name another output, or throw it away with --restart.',
  );
}

/**
 * Refuses an output that is one of the inputs: it would be replaced by its own results.
 *
 * @throws HedcheckError `E_USAGE`
 */
export async function checkApart(output: string, corpora: readonly Corpus[]): Promise<void> {
  const there = await stat(output, { bigint: true }).catch(() => undefined);
  if (there === undefined) return;
  for (const file of corpora.flatMap(({ input }) => input.files)) {
    const stats = await stat(onDisk(file), { bigint: true }).catch(() => undefined);
    if (stats?.ino === there.ino && stats.dev === there.dev)
      throw new HedcheckError(
        'E_USAGE',
        `${output} is one of the inputs, and would be replaced by its results.`,
        'Name another file with -o, or leave it out of the inputs with --ignore.',
      );
  }
}

/**
 * Refuses to go on with a run that would have come out otherwise.
 *
 * @throws HedcheckError `E_RESUME`, saying what has changed
 */
export function checkSame(output: string, before: Checkpoint, now: Identity): void {
  const changed = differences(before.identity, now);
  if (changed.length === 0) return;
  throw new HedcheckError(
    'E_RESUME',
    `${output} cannot be resumed: ${changed.join('; ')}.`,
    'Give what it was begun with, or begin anew with --restart.',
  );
}

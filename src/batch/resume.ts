import { stat, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { HedcheckError } from '../errors.ts';
import { type Checkpoint, checkpointPath, readCheckpoint, removeCheckpoint } from './checkpoint.ts';
import { differences, type Identity } from './identity.ts';
import { partPath } from './partFile.ts';

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
      '--resume goes on with it, --restart begins anew.',
    );
  if (stats && !force)
    throw new HedcheckError(
      'E_EXISTS',
      `${output} is there already${mode === 'resume' ? ', and no unfinished run of it: a run that was complete has nothing to resume' : ''}.`,
      '--force replaces it; or name another file.',
    );
  await removeCheckpoint(output);
  await unlink(partPath(output)).catch(() => {});
  return undefined;
}

/** Two processes that write one output would spoil it. */
function checkAlone(output: string, { process: writer }: Checkpoint): void {
  if (writer.host !== hostname() || writer.id === process.pid || !isAlive(writer.id)) return;
  throw new HedcheckError(
    'E_RESUME',
    `${output} is being written by process ${writer.id}.`,
    `Wait for it or stop it. If that is another program, remove ${checkpointPath(output)} to begin anew.`,
  );
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (cause) {
    // A process of another user is there all the same.
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
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

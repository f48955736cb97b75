import { once } from 'node:events';
import { rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Writable } from 'node:stream';
import { type Checkpoint, removeCheckpoint, syncFolder, writeCheckpoint } from './checkpoint.ts';
import { convertPart } from './convert.ts';
import type { Identity } from './identity.ts';
import { isWhole, openPart, partPath } from './partFile.ts';
import { thisProcess } from './processMark.ts';
import type { RowWriter, WriterContext } from './records.ts';
import { noRows, sumOf, type Tally } from './tally.ts';
import { unwritable } from './unwritable.ts';

/** Where rows go. */
export interface Output {
  /** Records that it holds already, from a run before this one. */
  readonly records: number;
  /** Counts over all rows that it holds. */
  tally(): Tally;
  /** Adds the rows of the next record. */
  add(text: string, tally: Tally): Promise<void>;
  /** Nothing more comes. */
  finish(): Promise<void>;
  /** The run ends before the last record: what came so far is kept for another. */
  leave(): Promise<void>;
}

/** A checkpoint at least this often: what is between two of them is done again after a crash. */
const checkpointEvery = { ms: 1_000, records: 1_000 };

/**
 * An output in a file. Rows are collected in `….part`, with a checkpoint beside it; the file gets its name when it is
 * complete.
 *
 * @param before the checkpoint of the run that is resumed
 */
export async function fileOutput(
  path: string,
  writer: RowWriter,
  context: WriterContext,
  identity: Identity,
  before: Checkpoint | undefined,
): Promise<Output> {
  const resume = 'Free some space or mend it; the same command with --resume goes on where this run ended.';
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (cause) {
      throw unwritable(partPath(path), cause, resume);
    }
  };
  const part = await guarded(() => openPart(path, before));
  let tally = before?.tally ?? noRows;
  let records = before?.records ?? 0;
  let saved = { at: performance.now(), records };

  async function save(isComplete: boolean): Promise<void> {
    const settled = await part.settle();
    await writeCheckpoint(path, {
      schemaVersion: 1,
      process: thisProcess(),
      identity,
      records,
      ...settled,
      tally,
      isComplete,
    });
    saved = { at: performance.now(), records };
  }

  if (!before) await guarded(() => part.append(writer.convert ? '' : writer.header(context)));
  await guarded(() => save(false));
  return {
    records,
    tally: () => tally,
    add: (text, added) =>
      guarded(async () => {
        await part.append(text);
        tally = sumOf(tally, added);
        records += 1;
        const isDue =
          performance.now() - saved.at >= checkpointEvery.ms ||
          records - saved.records >= checkpointEvery.records;
        if (isDue) await save(false);
      }),
    finish: () =>
      guarded(async () => {
        if (!writer.convert) await part.append(writer.footer(context));
        await save(true);
        await part.close();
        await complete(path, writer, context);
      }),
    leave: async () => {
      // After a failure the last checkpoint stands.
      await save(false).catch(() => {});
      await part.close().catch(() => {});
    },
  };
}

/**
 * Gives an output its name whose run was cut off after its last row: what stands behind that goes, as in every run that is
 * resumed. It may have its name already.
 *
 * @throws HedcheckError `E_RESUME` when neither file holds what the checkpoint says
 */
export async function completeAgain(
  path: string,
  writer: RowWriter,
  context: WriterContext,
  before: Pick<Checkpoint, 'bytes' | 'tail'>,
): Promise<void> {
  try {
    const part = await openPart(path, before);
    await part.close();
  } catch (cause) {
    if (writer.convert || !(await isWhole(path, before))) throw cause;
    return await removeCheckpoint(path);
  }
  await complete(path, writer, context);
}

/** Gives an output that holds every row its name. */
async function complete(path: string, writer: RowWriter, context: WriterContext): Promise<void> {
  if (writer.convert) await convertPart(path, writer.convert, context);
  else await rename(partPath(path), path);
  await syncFolder(dirname(path));
  await removeCheckpoint(path);
}

/** An output on a stream, which nothing can be taken back from and no run can go on with. */
export async function streamOutput(
  stream: Writable,
  writer: RowWriter,
  context: WriterContext,
): Promise<Output> {
  let tally = noRows;
  let failure: Error | undefined;
  stream.on('error', (cause: Error) => {
    failure ??= cause;
  });
  const write = async (text: string) => {
    // A reader that went away wants no more of it: `EPIPE` goes to the caller as it is.
    if (failure)
      throw (failure as NodeJS.ErrnoException).code === 'EPIPE'
        ? failure
        : unwritable('The output', failure, '');
    if (text === '' || stream.write(text)) return;
    await Promise.race([once(stream, 'drain'), once(stream, 'close')]).catch(() => {});
  };
  await write(writer.header(context));
  return {
    records: 0,
    tally: () => tally,
    add: async (text, added) => {
      await write(text);
      tally = sumOf(tally, added);
    },
    finish: async () => {
      await write(writer.footer(context));
      // What was written before may fail only now, and be told here before the stream says so.
      await new Promise<void>((resolve) =>
        stream.write('', (cause) => {
          if (cause) failure ??= cause;
          resolve();
        }),
      );
      await write('');
    },
    leave: async () => {},
  };
}

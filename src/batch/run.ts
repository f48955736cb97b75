import type { Writable } from 'node:stream';
import { HedcheckError } from '../errors.ts';
import { recogniseModel } from '../nli/modelDigest.ts';
import type { ModelIdentity } from '../nli/scorer.ts';
import { type Identity, identityOf } from './identity.ts';
import { completeAgain, fileOutput, type Output, streamOutput } from './output.ts';
import { type Pool, startPool } from './pool.ts';
import type { Done, PlainError, Task } from './protocol.ts';
import { type Corpus, openCorpora } from './readers/open.ts';
import type { RowWriter, WriterContext } from './records.ts';
import { checkApart, checkSame, checkStart, type Start } from './resume.ts';
import { errorRow } from './rows.ts';
import { scoreRecords } from './scoreRecords.ts';
import type { RowSettings } from './settings.ts';
import { type Tally, tallyOf } from './tally.ts';
import { rowsWriter, writerNamed } from './writerOf.ts';

/** One run over a corpus. */
export interface BatchOptions {
  /** Files, globs, folders, `-`. */
  readonly inputs: readonly string[];
  /** Name of a reader, instead of finding it out. */
  readonly reader: string | undefined;
  readonly ignore: readonly string[];
  /** A file, or a stream that is written as rows come. */
  readonly output: string | Writable;
  readonly start: Start;
  readonly settings: RowSettings;
  /** Folder of the model; undefined is the one that ships with hedcheck. */
  readonly model: string | undefined;
  /** Worker processes. */
  readonly jobs: number;
  /** Threads of each of them. */
  readonly threads: number;
  /** hedcheck's own version. */
  readonly version: string;
}

/** What a run tells while it goes on. */
export interface BatchEvents {
  /** The model is loaded; `done` records are in the output already. */
  readonly started: (run: { readonly model: ModelIdentity; readonly done: number }) => void;
  /** How many records the output will be made of, once that is known. */
  readonly counted: (records: number) => void;
  /** How many records the output is made of now. */
  readonly progress: (records: number) => void;
  /** Something in an input was passed over without a row. */
  readonly passedOver: (what: string) => void;
}

/** What a run came to. */
export interface BatchResult {
  /** False when it was stopped. */
  readonly isComplete: boolean;
  /** Records in the output, those of runs before this one included. */
  readonly records: number;
  /** Records that this run added, and the milliseconds it took from the loaded model on. */
  readonly added: number;
  readonly ms: number;
  readonly tally: Tally;
  /** The most memory that the workers had together, in bytes; 0 when the run was stopped. */
  readonly workerBytes: number;
}

/**
 * Scores a corpus: reads records, has workers make their rows, writes these in the order of the input.
 *
 * @param signal stops it: what is done is kept, and a run with the same options and `resume` goes on
 * @throws HedcheckError `E_OUTPUT`, `E_EXISTS`, `E_RESUME`, `E_WORKER`, what the inputs and the model throw
 */
export async function runBatch(
  options: BatchOptions,
  events: BatchEvents,
  signal: AbortSignal,
): Promise<BatchResult> {
  const { settings, output: target } = options;
  const writer = writerNamed(settings.format);
  const before = typeof target === 'string' ? await checkStart(target, options.start) : undefined;
  const { reader, ignore } = options;
  const corpora = await openCorpora(options.inputs, { ignore, ...(reader !== undefined && { reader }) });
  checkRereadable(corpora, options);
  if (typeof target === 'string') await checkApart(target, corpora);
  const context: WriterContext = {
    keep: settings.keep,
    isFirst: (settings.shard?.number ?? 1) === 1,
    isLast: settings.shard?.number === settings.shard?.of,
  };
  const { identity: recognised, digest } = await recogniseModel(options.model);
  if (typeof target === 'string' && before) {
    // What can be seen without a model is said before one is loaded.
    checkSame(
      target,
      before,
      await identityOf(options.version, { ...recognised, digest }, corpora, settings),
    );
  }
  const pool = startPool({
    jobs: options.jobs,
    module: new URL('./worker.js', import.meta.url),
    settings: {
      ...settings,
      writer: settings.format,
      context,
      model: options.model,
      threads: options.threads,
    },
    giveUp: (task, error) => givenUp(task, error, writer, context),
  });
  try {
    const { model } = await orAborted(pool.loaded, signal);
    const identity = await identityOf(options.version, { ...model, digest }, corpora, settings);
    if (typeof target === 'string' && before) checkSame(target, before, identity);
    if (typeof target === 'string' && before?.isComplete) {
      await completeAgain(target, writer, context, before);
      const { records, tally } = before;
      return { isComplete: true, records, added: 0, ms: 0, tally, workerBytes: 0 };
    }
    const output = await openOutput(target, writer, context, identity, before);
    events.started({ model, done: output.records });
    return await fill(output, pool, corpora, options, events, signal);
  } finally {
    pool.kill();
  }
}

async function openOutput(
  target: string | Writable,
  writer: RowWriter,
  context: WriterContext,
  identity: Identity,
  before: Parameters<typeof fileOutput>[4],
): Promise<Output> {
  if (typeof target === 'string') return await fileOutput(target, writer, context, identity, before);
  if (writer.convert)
    throw new HedcheckError(
      'E_USAGE',
      `${writer.name} cannot be written to standard output.`,
      'Name a file with -o.',
    );
  return await streamOutput(target, writer, context);
}

async function fill(
  output: Output,
  pool: Pool,
  corpora: readonly Corpus[],
  options: BatchOptions,
  events: BatchEvents,
  signal: AbortSignal,
): Promise<BatchResult> {
  const started = performance.now();
  const before = output.records;
  let added = 0;
  let isComplete = false;
  try {
    const deliver = async ({ text, tally }: Done) => {
      await output.add(text, tally);
      added += 1;
      events.progress(before + added);
    };
    isComplete = await scoreRecords(corpora, pool, deliver, { ...options, done: before, events, signal });
    if (isComplete) await output.finish();
  } finally {
    if (!isComplete) await output.leave();
  }
  const ms = performance.now() - started;
  const peaks = isComplete ? await pool.close() : [];
  const workerBytes = peaks.reduce((sum, bytes) => sum + bytes, 0);
  return { isComplete, records: before + added, added, ms, tally: output.tally(), workerBytes };
}

function checkRereadable(corpora: readonly Corpus[], { start, settings }: BatchOptions): void {
  if (!corpora.some(({ input }) => input.files.length === 0)) return;
  const option = start.mode === 'resume' ? '--resume' : settings.shard ? '--shard' : undefined;
  if (option !== undefined)
    throw new HedcheckError(
      'E_USAGE',
      `${option} has to read the input from its beginning, and standard input is read once.`,
      'Put it into a file first.',
    );
}

function givenUp(task: Task, error: PlainError, writer: RowWriter, context: WriterContext): Done {
  const row = errorRow(task, error, undefined);
  return { number: task.number, text: rowsWriter(writer).row(row, context), tally: tallyOf([row]) };
}

async function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { ModelIdentity } from '../nli/scorer.ts';
import { bytesOf, plainError, slimRecord } from './feed.ts';
import { idOf } from './fields.ts';
import { inOrder } from './inOrder.ts';
import { openCheck } from './openCheck.ts';
import type { Task } from './protocol.ts';
import { failed } from './readers/failed.ts';
import { recordOfLine } from './readers/jsonl.ts';
import { type Line, readLines } from './readers/lines.ts';
import { rowsOf } from './rows.ts';
import type { WorkerSettings } from './settings.ts';

/** Version of the protocol, in the first line that a worker writes. Additions keep it. */
export const protocolVersion = 1;

/** Records that are on their way at a time: enough for full batches, few enough to lose when the process ends. */
const window = { items: 24, bytes: 32_000_000 };

/** How a worker is set up. */
export interface LineWorkerOptions {
  readonly input: AsyncIterable<Uint8Array>;
  readonly output: Writable;
  readonly settings: WorkerSettings;
  /** Largest record read, in bytes. */
  readonly maxSize: number;
  /** Of hedcheck. */
  readonly version: string;
  readonly signal: AbortSignal;
}

/** The first line that a worker writes, when it can work. */
export interface Greeting {
  readonly protocol: typeof protocolVersion;
  readonly tool: { readonly name: 'hedcheck'; readonly version: string; readonly model: ModelIdentity };
}

/**
 * Scores records line by line: a JSON object a line in, an article's report a line out, one for each line and in their
 * order, after a first line that says who answers. Input is taken only while there is room on its way, and while the
 * output is read. Ends when the input does.
 *
 * @throws HedcheckError when the model cannot be loaded; what is wrong with a record is its row
 */
export async function runLineWorker(options: LineWorkerOptions): Promise<void> {
  const { input, output, settings, maxSize, version, signal } = options;
  const { check, model, close } = await openCheck(settings);
  const write = async (line: object) => {
    if (!output.write(`${JSON.stringify(line)}\n`)) await once(output, 'drain', { signal });
  };
  try {
    const greeting: Greeting = { protocol: protocolVersion, tool: { name: 'hedcheck', version, model } };
    await write(greeting);
    await inOrder(tasksOf(input, settings, maxSize), {
      window,
      sizeOf: bytesOf,
      // A record of columns makes one row.
      work: async (task) => (await rowsOf(task, settings, check))[0] ?? {},
      deliver: write,
      signal,
    });
  } finally {
    await close();
  }
}

async function* tasksOf(
  input: AsyncIterable<Uint8Array>,
  settings: WorkerSettings,
  maxSize: number,
): AsyncGenerator<Task> {
  for await (const line of readLines(input, maxSize)) yield taskOf(line, settings, maxSize);
}

/** A record is called by its own id where it has one, so that its row does not depend on what else came this way. */
function taskOf(line: Line, { fields: paths, keep }: WorkerSettings, maxSize: number): Task {
  const number = line.number - 1;
  const nth = `record ${line.number}`;
  const record =
    recordOfLine(line, nth, number, maxSize) ??
    failed(nth, number, 'E_RECORD', 'is an empty line', 'Send a JSON object a line.');
  const id = record.fields ? idOf(record.fields, paths) : undefined;
  const { error, ...rest } = slimRecord(record, paths, keep);
  const place = id ?? nth;
  return {
    number,
    id: place,
    notes: [],
    record: error ? { ...rest, error: plainError(error) } : { ...rest, place },
  };
}

import { HedcheckError } from '../errors.ts';
import { openCheck } from './openCheck.ts';
import type { FromWorker, PlainError, Task, ToWorker } from './protocol.ts';
import { rowsOf } from './rows.ts';
import type { WorkerSettings } from './settings.ts';
import { tallyOf } from './tally.ts';
import { rowsWriter, writerNamed } from './writerOf.ts';

// A worker process: makes the rows of the records that it is sent. It holds one session of the model, and reads the
// articles that are on their way together: their pairs share batches.

interface Opened {
  readonly work: (task: Task) => Promise<FromWorker>;
  readonly close: () => Promise<void>;
}

let opened: Promise<Opened> | undefined;

process.on('message', (message: ToWorker) => {
  if (message.type === 'open') {
    opened = open(message.settings);
    opened.catch((cause: unknown) => tell({ type: 'failed', error: asPlain(cause) }));
  } else if (message.type === 'task') void answer(message.task);
  else void close();
});

// Ctrl-C reaches every process of the terminal; the runner says when to stop.
process.on('SIGINT', () => {});
// Without a runner there is nobody to work for.
process.on('disconnect', () => process.exit(0));

async function open(settings: WorkerSettings): Promise<Opened> {
  const { check, model, notes, close } = await openCheck(settings);
  const writer = rowsWriter(writerNamed(settings.writer));
  tell({ type: 'ready', model, notes });
  return {
    async work(task) {
      const rows = await rowsOf(task, settings, check);
      const text = rows.map((row) => writer.row(row, settings.context)).join('');
      return { type: 'done', number: task.number, text, tally: tallyOf(rows) };
    },
    close,
  };
}

async function answer(task: Task): Promise<void> {
  try {
    const { work } = (await opened) ?? {};
    if (work) tell(await work(task));
  } catch (cause) {
    // A bug of hedcheck, or no memory: the runner sees the process end, and tries the record in another.
    process.stderr.write(`${cause instanceof Error ? cause.stack : String(cause)}\n`);
    process.exit(70);
  }
}

async function close(): Promise<void> {
  await opened?.then((worker) => worker.close()).catch(() => {});
  tell({ type: 'closed', peakBytes: process.resourceUsage().maxRSS * 1024 });
  process.disconnect();
}

function tell(message: FromWorker): void {
  // A runner that was killed hears nothing any more: `disconnect` follows.
  process.send?.(message, undefined, undefined, () => {});
}

function asPlain(cause: unknown): PlainError {
  if (cause instanceof HedcheckError) return { code: cause.code, message: cause.message, hint: cause.hint };
  return { code: 'E_WORKER', message: `A worker process cannot start: ${String(cause)}`, hint: '' };
}

/**
 * The model's process, started by modelProcess.ts. It reads and checks articles, so that the process that talks to
 * clients never waits for a tokenizer, and can be killed when an article takes too long.
 */
import { type Checker, createChecker } from '../../checker.ts';
import { HedcheckError } from '../../errors.ts';
import type { ErrorTexts, FromModel, ToModel } from './protocol.ts';
import { runJob } from './runJob.ts';

const running = new Map<number, AbortController>();
let checker: Checker | undefined;
let maxBytes = 0;

/** Checked once before anybody waits: the first check loads word lists and costs more than any later one. */
const warmUp = {
  headline: 'Harbour master opens the new quay',
  body: 'The harbour master opened the new quay on Monday. Boats tied up there the same evening.',
};

// Ctrl-C in a terminal reaches both processes; this one goes when the other lets it go.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
process.on('disconnect', () => process.exit(0));
process.on('message', (message) => {
  void take(message as ToModel);
});

async function take(message: ToModel): Promise<void> {
  if (message.type === 'load') await load(message);
  else if (message.type === 'abort') running.get(message.id)?.abort();
  else await check(message);
}

async function load({ options, maxBytes: limit }: Extract<ToModel, { type: 'load' }>): Promise<void> {
  const started = performance.now();
  maxBytes = limit;
  try {
    const loaded = await createChecker(options);
    const goldenPairs = await loaded.verify();
    await loaded.check(warmUp);
    checker = loaded;
    answer({ type: 'ready', model: loaded.model, ms: performance.now() - started, goldenPairs });
  } catch (error) {
    answer({ type: 'unusable', error: textsOf(error) });
  }
}

async function check({ id, job }: Extract<ToModel, { type: 'check' }>): Promise<void> {
  const control = new AbortController();
  running.set(id, control);
  try {
    if (checker === undefined) throw new HedcheckError('E_NOT_READY', 'The model is not loaded yet.');
    const articles = await runJob(job, checker, maxBytes, control.signal);
    answer({ type: 'checked', id, articles, rss: process.memoryUsage.rss() });
  } catch (error) {
    answer({ type: 'refused', id, error: textsOf(error) });
  } finally {
    running.delete(id);
  }
}

function answer(message: FromModel): void {
  if (process.connected) process.send?.(message);
}

function textsOf(error: unknown): ErrorTexts {
  if (error instanceof HedcheckError) return { code: error.code, message: error.message, hint: error.hint };
  if (error instanceof Error && error.name === 'AbortError')
    return { code: 'E_ABORTED', message: 'The check was given up.', hint: '' };
  // A bug. Its message may quote the article, so only where it happened is told.
  const stack =
    error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  process.stderr.write(`hedcheck serve: a check failed unexpectedly\n${stack.slice(0, 12).join('\n')}\n`);
  return {
    code: 'E_INTERNAL',
    message: 'The check failed for a reason that hedcheck did not expect.',
    hint: 'This is a bug in hedcheck; where it happened stands on its standard error.',
  };
}

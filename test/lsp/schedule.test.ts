import { expect, test, vi } from 'vitest';
import { makeSchedule } from '../../src/lsp/schedule.ts';

/** Work that waits until it is told to end, and notes what becomes of it. */
function waitingWork() {
  const log: string[] = [];
  const ends = new Map<string, () => void>();
  const work = async (uri: string, signal: AbortSignal) => {
    log.push(`begin ${uri}`);
    await new Promise<void>((resolve) => ends.set(uri, resolve));
    log.push(`${signal.aborted ? 'stale' : 'end'} ${uri}`);
  };
  const end = async (uri: string) => {
    await vi.waitFor(() => expect(ends.has(uri)).toBe(true));
    ends.get(uri)?.();
    ends.delete(uri);
  };
  return { log, work, end };
}

test('documents are worked on one at a time, in the order in which they are due', async () => {
  const { log, work, end } = waitingWork();
  const schedule = makeSchedule(work, () => {});
  schedule.plan('a', 0);
  schedule.plan('b', 1);
  await end('a');
  await end('b');
  await schedule.end();
  expect(log).toEqual(['begin a', 'end a', 'begin b', 'end b']);
});

test('newer work on a document takes the place of what is planned, and makes stale what is under way', async () => {
  const { log, work, end } = waitingWork();
  const schedule = makeSchedule(work, () => {});
  schedule.plan('a', 60_000);
  schedule.plan('a', 0);
  await vi.waitFor(() => expect(log).toEqual(['begin a']));
  schedule.plan('a', 0);
  await end('a');
  await end('a');
  await schedule.end();
  expect(log).toEqual(['begin a', 'stale a', 'begin a', 'end a']);
});

test('what is dropped is not begun, and the end waits for what is under way', async () => {
  const { log, work, end } = waitingWork();
  const schedule = makeSchedule(work, () => {});
  schedule.plan('a', 0);
  schedule.plan('b', 0);
  schedule.plan('c', 60_000);
  await vi.waitFor(() => expect(log).toEqual(['begin a']));
  schedule.drop('b');
  const ended = schedule.end().then(() => log.push('ended'));
  await end('a');
  await ended;
  expect(log).toEqual(['begin a', 'stale a', 'ended']);
});

test('an error is told once and does not keep other documents from their turn; that of stale work is not told', async () => {
  const errors: string[] = [];
  const done: string[] = [];
  const schedule = makeSchedule(
    async (uri, signal) => {
      if (uri === 'stale') schedule.drop('stale');
      if (uri !== 'good') throw new Error(`${uri} ${signal.aborted}`);
      done.push(uri);
    },
    (error, uri) => errors.push(`${uri}: ${(error as Error).message}`),
  );
  schedule.plan('bad', 0);
  schedule.plan('stale', 0);
  schedule.plan('good', 1);
  await vi.waitFor(() => expect(done).toEqual(['good']));
  expect(errors).toEqual(['bad: bad false']);
});

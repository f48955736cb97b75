import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Pool, startPool } from '../../src/batch/pool.ts';
import type { Task } from '../../src/batch/protocol.ts';
import type { WorkerSettings } from '../../src/batch/settings.ts';
import { noRows } from '../../src/batch/tally.ts';
import { folderOf } from './corpusFiles.ts';

const settings: WorkerSettings = {
  fields: { headline: undefined, body: undefined, id: undefined },
  keep: [],
  whole: false,
  exhaustive: false,
  also: [],
  threshold: undefined,
  evidence: 3,
  writer: 'jsonl',
  context: { keep: [], isFirst: true, isLast: true },
  model: undefined,
  threads: 1,
};

const pools: Pool[] = [];
afterEach(() => {
  for (const pool of pools.splice(0)) pool.kill();
});

function crashing(jobs: number, given: Partial<WorkerSettings> = {}): Pool {
  const pool = startPool({
    jobs,
    settings: { ...settings, ...given },
    module: new URL('./crashing.mjs', import.meta.url),
    giveUp: ({ number }, { code, message }) => ({ number, text: `${code}: ${message}\n`, tally: noRows }),
  });
  pools.push(pool);
  return pool;
}

function task(number: number, fields: Record<string, unknown> = {}): Task {
  return {
    number,
    id: String(number),
    notes: [],
    record: { place: `a.jsonl:${number}`, index: number, fields },
  };
}

describe('a pool of worker processes', () => {
  it('answers every record and ends when they are done', async () => {
    const pool = crashing(2);
    const done = await Promise.all(Array.from({ length: 60 }, (_, number) => pool.run(task(number))));
    expect(done.map(({ number }) => number)).toEqual(Array.from({ length: 60 }, (_, number) => number));
    expect(done.every(({ number, text }) => text.startsWith(`${number} by `))).toBe(true);
    expect(await pool.close()).toEqual([1, 1]);
  });

  it('finds the record that ends its process, and loses no other', async () => {
    const pool = crashing(2);
    const done = await Promise.all(
      Array.from({ length: 40 }, (_, number) => pool.run(task(number, number === 17 ? { ends: true } : {}))),
    );
    expect(done[17]?.text).toBe(
      'E_WORKER: a.jsonl:17 ended the process that checked it, 3 times (status 9).\n',
    );
    expect(done.filter(({ text }) => / by \d/.test(text))).toHaveLength(39);
  });

  it('does not blame a record for two processes that were ended', async () => {
    const count = join(folderOf({}), 'count');
    const pool = crashing(1);
    const done = await Promise.all(
      [1, 2, 3].map((number) => pool.run(task(number, number === 2 ? { endsTwice: count } : {}))),
    );
    expect(done.every(({ text }) => / by \d/.test(text))).toBe(true);
    expect(statSync(count).size).toBe(3);
  });

  it('goes on whatever number of records end their processes', async () => {
    const pool = crashing(1);
    const done = await Promise.all([1, 2, 3, 4, 5].map((number) => pool.run(task(number, { ends: true }))));
    expect(done.every(({ text }) => text.startsWith('E_WORKER'))).toBe(true);
    expect((await pool.run(task(6))).text).toMatch(/^6 by /);
  });

  it('gives up when no worker can be started', async () => {
    const pool = crashing(2, { model: 'unloadable' });
    await expect(pool.run(task(1))).rejects.toMatchObject({ code: 'E_WORKER' });
    await expect(pool.loaded).rejects.toMatchObject({ code: 'E_WORKER' });
  });
});

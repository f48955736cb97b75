import { describe, expect, test } from 'vitest';
import { fairQueue } from '../../src/serve/fairQueue.ts';

/** A queue whose work is done when the test says so. */
function bench() {
  const queue = fairQueue();
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const run = (name: string, client = 'desk', signal = new AbortController().signal) =>
    queue.run(client, signal, () => {
      begun.push(name);
      return new Promise<string>((resolve) => {
        ends.set(name, () => resolve(name));
      });
    });
  const end = async (name: string) => {
    ends.get(name)?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { queue, begun, run, end };
}

describe('the queue', () => {
  test('runs one piece of work at a time, in order', async () => {
    const { queue, begun, run, end } = bench();
    const all = Promise.all([run('a'), run('b'), run('c')]);
    expect(begun).toEqual(['a']);
    expect(queue.waiting()).toBe(2);
    await end('a');
    expect(begun).toEqual(['a', 'b']);
    await end('b');
    await end('c');
    expect(await all).toEqual(['a', 'b', 'c']);
    expect(queue.waiting()).toBe(0);
  });

  test('lets clients take turns, however much one of them brings', async () => {
    const { begun, run, end } = bench();
    const all = Promise.all([
      ...['a1', 'a2', 'a3', 'a4'].map((name) => run(name, 'a')),
      ...['b1', 'b2'].map((name) => run(name, 'b')),
      run('c1', 'c'),
    ]);
    for (const name of ['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4']) await end(name);
    await all;
    expect(begun).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4']);
  });

  test('goes on after work that fails', async () => {
    const queue = fairQueue();
    const { signal } = new AbortController();
    const failing = queue.run('a', signal, () => Promise.reject(new Error('broken')));
    const next = queue.run('a', signal, async () => 'done');
    await expect(failing).rejects.toThrow('broken');
    expect(await next).toBe('done');
  });

  test('drops waiting work that is given up, and never begins it', async () => {
    const { queue, begun, run, end } = bench();
    const control = new AbortController();
    const first = run('first');
    const dropped = run('dropped', 'other', control.signal);
    const last = run('last');
    control.abort(new Error('gone'));
    await expect(dropped).rejects.toThrow('gone');
    expect(queue.waiting()).toBe(1);
    await end('first');
    await end('last');
    await Promise.all([first, last]);
    expect(begun).toEqual(['first', 'last']);
  });

  test('answers at once for running work that is given up, and begins the next when it has really ended', async () => {
    const { begun, run, end } = bench();
    const control = new AbortController();
    const slow = run('slow', 'desk', control.signal);
    const next = run('next');
    control.abort(new Error('gone'));
    await expect(slow).rejects.toThrow('gone');
    expect(begun).toEqual(['slow']);
    await end('slow');
    expect(begun).toEqual(['slow', 'next']);
    await end('next');
    expect(await next).toBe('next');
  });

  test('takes nothing that is given up already', async () => {
    const { queue, run } = bench();
    await expect(run('late', 'desk', AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');
    expect(queue.waiting()).toBe(0);
  });
});

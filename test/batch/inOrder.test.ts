import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/batch/inOrder.ts';

const never = new AbortController().signal;

async function* numbers(count: number, onRead: (number: number) => void = () => {}) {
  for (let number = 0; number < count; number += 1) {
    onRead(number);
    yield number;
  }
}

function later(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

describe('inOrder', () => {
  it('delivers results in the order of the items, however long each takes', async () => {
    const delivered: number[] = [];
    const isWhole = await inOrder(numbers(50), {
      window: { items: 8, bytes: 1_000 },
      sizeOf: () => 1,
      work: async (number) => {
        await later((number * 7) % 5);
        return number;
      },
      deliver: async (number) => {
        delivered.push(number);
      },
      signal: never,
    });
    expect(isWhole).toBe(true);
    expect(delivered).toEqual(Array.from({ length: 50 }, (_, number) => number));
  });

  it('reads no further than the window while delivery is slow', async () => {
    let read = 0;
    let delivered = 0;
    let furthest = 0;
    await inOrder(
      numbers(60, (number) => {
        read = number + 1;
        furthest = Math.max(furthest, read - delivered);
      }),
      {
        window: { items: 5, bytes: 1_000 },
        sizeOf: () => 1,
        work: async (number) => number,
        deliver: async () => {
          await later(1);
          delivered += 1;
        },
        signal: never,
      },
    );
    expect(delivered).toBe(60);
    // The window and the one item that waits to come in.
    expect(furthest).toBeLessThanOrEqual(6);
  });

  it('lets items in by their bytes, and one that is larger than the window alone', async () => {
    let underWay = 0;
    let most = 0;
    const sizes = [40, 40, 40, 500, 40, 40];
    await inOrder(numbers(sizes.length), {
      window: { items: 100, bytes: 100 },
      sizeOf: (number) => sizes[number] ?? 0,
      work: async (number) => {
        underWay += sizes[number] ?? 0;
        most = Math.max(most, underWay);
        await later(2);
        return number;
      },
      deliver: async (number) => {
        underWay -= sizes[number] ?? 0;
      },
      signal: never,
    });
    expect(most).toBe(500);
  });

  it('stops when it is told to, with what was ready delivered', async () => {
    const stop = new AbortController();
    const delivered: number[] = [];
    const isWhole = await inOrder(numbers(100), {
      window: { items: 4, bytes: 1_000 },
      sizeOf: () => 1,
      work: async (number) => {
        if (number === 10) await new Promise(() => {});
        return number;
      },
      deliver: async (number) => {
        delivered.push(number);
        if (number === 9) setTimeout(() => stop.abort(), 5);
      },
      signal: stop.signal,
    });
    expect(isWhole).toBe(false);
    expect(delivered).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it.each([
    ['reading', { read: 5, work: -1, deliver: -1 }],
    ['working', { read: -1, work: 5, deliver: -1 }],
    ['delivering', { read: -1, work: -1, deliver: 5 }],
  ])('fails with what went wrong in %s', async (_, at) => {
    const failing = (number: number, where: number) => {
      if (number === where) throw new Error('broken');
    };
    const run = inOrder(
      numbers(20, (number) => failing(number, at.read)),
      {
        window: { items: 4, bytes: 1_000 },
        sizeOf: () => 1,
        work: async (number) => {
          failing(number, at.work);
          return number;
        },
        deliver: async (number) => failing(number, at.deliver),
        signal: never,
      },
    );
    await expect(run).rejects.toThrow('broken');
  });
});

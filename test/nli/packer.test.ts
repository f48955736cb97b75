import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPacker, paddedLength } from '../../src/nli/packer.ts';
import type { TokenRow } from '../../src/nli/tokenizer.ts';

function rowOf(length: number, first = 0): TokenRow {
  const ids = Array.from({ length }, (_, at) => (at === 0 ? first : 1));
  return { ids, typeIds: ids.map(() => 0) };
}

/** A packer on a session that answers each row with its first id, and what the session was given. */
function packerWith(options: { maxTokens?: number; maxRows?: number } = {}) {
  const batches: { width: number; rows: number[] }[] = [];
  const packer = createPacker(
    async (rows, width) => {
      batches.push({ width, rows: rows.map((row) => row.ids.length) });
      await undefined;
      return rows.map((row) => [row.ids[0] ?? -1]);
    },
    256,
    options,
  );
  return { packer, batches };
}

describe('paddedLength', () => {
  it('depends on the row alone and stays within what the model reads', () => {
    expect([1, 8, 9, 250, 256].map((length) => paddedLength(length, 256))).toEqual([8, 8, 16, 256, 256]);
    expect(paddedLength(510, 510)).toBe(510);
  });
});

describe('createPacker', () => {
  it('packs rows of one padded length together, whoever asked', async () => {
    const { packer, batches } = packerWith();
    await Promise.all([packer.run(rowOf(20)), packer.run(rowOf(40)), packer.run(rowOf(22))]);
    expect(batches).toEqual([
      { width: 24, rows: [20, 22] },
      { width: 40, rows: [40] },
    ]);
  });

  it('lets no length wait while others keep coming', async () => {
    const { packer, batches } = packerWith({ maxRows: 1 });
    await Promise.all([16, 16, 16, 100].map((length) => packer.run(rowOf(length))));
    expect(batches.map(({ width }) => width)).toEqual([16, 104, 16, 16]);
  });

  it('drops the rows of a caller that has stopped', async () => {
    const { packer, batches } = packerWith();
    const stop = new AbortController();
    const answers = [packer.run(rowOf(8, 5), stop.signal), packer.run(rowOf(8, 6))];
    stop.abort(new Error('stopped'));
    const [stopped, other] = await Promise.allSettled(answers);
    expect(stopped).toMatchObject({ status: 'rejected', reason: new Error('stopped') });
    expect(other).toEqual({ status: 'fulfilled', value: [6] });
    expect(batches).toEqual([{ width: 8, rows: [8] }]);
  });

  it('is idle when everything has been answered', async () => {
    const { packer, batches } = packerWith();
    const answer = packer.run(rowOf(8));
    await packer.idle();
    expect(batches).toHaveLength(1);
    await answer;
  });

  it('rejects the rows of a batch that failed and goes on with the next', async () => {
    const packer = createPacker(async (rows, width) => {
      if (width > 100) throw new Error('no memory');
      return rows.map(() => [1]);
    }, 256);
    const [long, short] = await Promise.allSettled([packer.run(rowOf(200)), packer.run(rowOf(8))]);
    expect(long.status).toBe('rejected');
    expect(short).toEqual({ status: 'fulfilled', value: [1] });
  });

  it('answers every row with its own logits, within the budget, whatever the lengths', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 256 }), { maxLength: 120 }),
        fc.integer({ min: 1, max: 2_000 }),
        fc.integer({ min: 1, max: 40 }),
        async (lengths, maxTokens, maxRows) => {
          const { packer, batches } = packerWith({ maxTokens, maxRows });
          const answers = await Promise.all(lengths.map((length, row) => packer.run(rowOf(length, row))));
          expect(answers).toEqual(lengths.map((_, row) => [row]));
          for (const { width, rows } of batches) {
            expect(rows.length).toBeLessThanOrEqual(maxRows);
            expect(rows.every((length) => paddedLength(length, 256) === width)).toBe(true);
            if (rows.length > 1) expect(rows.length * width).toBeLessThanOrEqual(maxTokens);
          }
        },
      ),
    );
  });
});

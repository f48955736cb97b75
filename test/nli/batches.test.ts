import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planBatches } from '../../src/nli/batches.ts';

describe('planBatches', () => {
  it('puts rows of like length together, longest first', () => {
    expect(planBatches([5, 40, 6, 41], { maxTokens: 82, maxRows: 8 })).toEqual([[3, 1], [0, 2].reverse()]);
  });

  it('gives a row above the budget a batch of its own', () => {
    expect(planBatches([10, 500, 10], { maxTokens: 100, maxRows: 8 })).toEqual([[1], [0, 2]]);
  });

  it('gives nothing for no rows', () => {
    expect(planBatches([])).toEqual([]);
  });

  it('puts every row in exactly one batch within the budget, whatever the lengths', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 200 });
    fc.assert(
      fc.property(
        lengths,
        fc.integer({ min: 1, max: 4_000 }),
        fc.integer({ min: 1, max: 40 }),
        (rows, maxTokens, maxRows) => {
          const batches = planBatches(rows, { maxTokens, maxRows });
          expect(batches.flat().sort((a, b) => a - b)).toEqual(rows.map((_, row) => row));
          for (const batch of batches) {
            const longest = Math.max(...batch.map((row) => rows[row] ?? 0));
            expect(batch.length).toBeLessThanOrEqual(maxRows);
            if (batch.length > 1) expect(batch.length * longest).toBeLessThanOrEqual(maxTokens);
          }
        },
      ),
    );
  });
});

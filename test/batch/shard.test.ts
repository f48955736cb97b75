import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseShard, shardRange } from '../../src/batch/shard.ts';

describe('shardRange', () => {
  it('cuts a corpus into neighbouring parts of nearly the same length, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.integer({ min: 1, max: 200 }), (records, of) => {
        const ranges = Array.from({ length: of }, (_, at) => shardRange({ number: at + 1, of }, records));
        expect(ranges[0]?.[0]).toBe(0);
        expect(ranges.at(-1)?.[1]).toBe(records);
        for (const [at, range] of ranges.entries()) {
          if (at > 0) expect(range[0]).toBe(ranges[at - 1]?.[1]);
          expect(range[1] - range[0]).toBeGreaterThanOrEqual(Math.floor(records / of));
          expect(range[1] - range[0]).toBeLessThanOrEqual(Math.ceil(records / of));
        }
      }),
    );
  });
});

describe('parseShard', () => {
  it('reads a part and their number, and nothing else', () => {
    expect(parseShard('2/8')).toEqual({ number: 2, of: 8 });
    for (const wrong of ['0/8', '9/8', '1/0', '8', '1/2/3', '-1/2', 'a/b', '1 / 2', ''])
      expect(parseShard(wrong)).toBeUndefined();
  });
});

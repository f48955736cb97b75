import { describe, expect, it } from 'vitest';
import { createSeenIds } from '../../src/batch/seenIds.ts';

describe('createSeenIds', () => {
  it('tells ids that were there before from new ones', () => {
    const seen = createSeenIds();
    const ids = Array.from({ length: 20_000 }, (_, at) => `https://example.org/${at}`);
    expect(ids.filter((id) => seen.add(id))).toEqual([]);
    expect(ids.filter((id) => !seen.add(id))).toEqual([]);
    expect(seen.add('https://example.org/20000')).toBe(false);
  });

  it('stops noticing when it is full', () => {
    const seen = createSeenIds(2);
    for (const id of ['a', 'b', 'c']) seen.add(id);
    expect(seen.isFull).toBe(true);
    expect(seen.add('a')).toBe(false);
  });
});

import { createHash } from 'node:crypto';

/** Ids that are told apart; behind them a repeated one is no longer noticed, so that memory is bounded. */
export const mostIds = 4_000_000;

/** The ids met so far, by 64 bits of their sha256. */
export interface SeenIds {
  /** Notes an id; true when it was there already. Always false once {@link mostIds} are known. */
  add(id: string): boolean;
  readonly isFull: boolean;
}

/**
 * A set in two numbers an id: 4 million take 64 MB, where a Set of strings takes 400. Two different ids meet by chance
 * once in ten thousand runs of that size.
 */
export function createSeenIds(most = mostIds): SeenIds {
  // Open addressing over a power of two of slots, at most half of them used; 0 is an empty slot.
  let slots = new BigUint64Array(1024);
  let used = 0;

  const place = (table: BigUint64Array, hash: bigint): boolean => {
    const mask = table.length - 1;
    for (let at = Number(hash & 0xffff_ffffn) & mask; ; at = (at + 1) & mask) {
      if (table[at] === hash) return false;
      if (table[at] === 0n) {
        table[at] = hash;
        return true;
      }
    }
  };

  return {
    add(id) {
      if (used >= most) return false;
      if (used * 2 >= slots.length) {
        const larger = new BigUint64Array(slots.length * 2);
        for (const hash of slots) if (hash !== 0n) place(larger, hash);
        slots = larger;
      }
      const hash = createHash('sha256').update(id).digest().readBigUInt64LE(0) || 1n;
      const isNew = place(slots, hash);
      if (isNew) used += 1;
      return !isNew;
    },
    get isFull() {
      return used >= most;
    },
  };
}

/** One of several equal parts of a corpus, from 1. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/**
 * The records of a shard: neighbouring ones, so that the shards' outputs put one after another are the output of a
 * single run, whose order is the input's. The first shards are one record longer where the parts cannot be equal.
 *
 * @param records in the whole corpus
 * @returns numbers of the first record, and of the one behind the last
 */
export function shardRange({ number, of }: Shard, records: number): readonly [from: number, to: number] {
  const size = Math.floor(records / of);
  const longer = records % of;
  const from = (number - 1) * size + Math.min(number - 1, longer);
  return [from, from + size + (number <= longer ? 1 : 0)];
}

/** `2/8`; undefined for anything that is no shard. */
export function parseShard(text: string): Shard | undefined {
  const match = /^(\d{1,6})\/(\d{1,6})$/.exec(text);
  const shard = { number: Number(match?.[1]), of: Number(match?.[2]) };
  return shard.number >= 1 && shard.number <= shard.of ? shard : undefined;
}

import { bytesOf, countRecords, feed } from './feed.ts';
import { neededColumns } from './fields.ts';
import { inOrder } from './inOrder.ts';
import { type Pool, tasksPerWorker } from './pool.ts';
import type { Done } from './protocol.ts';
import type { Corpus } from './readers/open.ts';
import type { ReaderOptions } from './records.ts';
import type { BatchEvents, BatchOptions } from './run.ts';
import { shardRange } from './shard.ts';

/** Bytes of records on their way at a time; a larger record goes alone. An article takes a hundred times its bytes. */
const windowBytes = 1_000_000;

/** How a run's records are scored. */
interface ScoreOptions extends Pick<BatchOptions, 'settings' | 'jobs'> {
  /** Records of the shard that need no scoring any more. */
  readonly done: number;
  readonly events: BatchEvents;
  readonly signal: AbortSignal;
}

/**
 * Sends the records of a run through the pool and delivers what comes back, in order.
 *
 * @returns false when the signal stopped it before the last one
 */
export async function scoreRecords(
  corpora: readonly Corpus[],
  pool: Pool,
  deliver: (done: Done) => Promise<void>,
  { settings, jobs, done, events, signal }: ScoreOptions,
): Promise<boolean> {
  const reader: ReaderOptions = {
    maxRecordBytes: settings.maxSize,
    columns: neededColumns(settings.fields, settings.keep),
    passOver: events.passedOver,
    ...(settings.inputFormat !== undefined && { inputFormat: settings.inputFormat }),
  };
  const most = settings.limit ?? Number.POSITIVE_INFINITY;
  const [from, to] = await rangeOf(corpora, reader, most, settings.shard, events);
  const { fields, keep } = settings;
  const tasks = feed(corpora, { fields, keep, reader, from: from + done, to });
  return await inOrder(tasks, {
    // Twice what the workers hold: while the head of the line is slow, the others go on.
    window: { items: 2 * jobs * tasksPerWorker, bytes: windowBytes },
    sizeOf: bytesOf,
    work: (task) => pool.run(task),
    deliver,
    signal,
  });
}

/** Numbers of the first record wanted and of the one behind the last. Shards need to know how many there are first. */
async function rangeOf(
  corpora: readonly Corpus[],
  reader: ReaderOptions,
  most: number,
  shard: BatchOptions['settings']['shard'],
  events: BatchEvents,
): Promise<readonly [from: number, to: number]> {
  const { passOver: _, ...silent } = reader;
  const isRereadable = corpora.every(({ input }) => input.files.length > 0);
  if (shard === undefined) {
    // How far the run is can be told when they are counted; nothing waits for it.
    if (isRereadable) countRecords(corpora, silent, most).then(events.counted, () => {});
    return [0, most];
  }
  const range = shardRange(shard, await countRecords(corpora, silent, most));
  events.counted(range[1] - range[0]);
  return range;
}

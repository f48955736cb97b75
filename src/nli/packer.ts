import type { TokenRow } from './tokenizer.ts';

/** How rows are put together for the model. */
export interface PackOptions {
  /** Most padded tokens in a batch: rows × their padded length. */
  readonly maxTokens?: number;
  readonly maxRows?: number;
}

/** Measured on 2 cores: 256 to 512 are quickest and equal; from 1,024 on activations leave the cache and it gets slower. */
export const defaultBatchTokens = 512;
export const defaultBatchRows = 32;

/** Rows are padded to a multiple of this. */
const step = 8;

/**
 * The length that a row is padded to. It depends on the row alone and never on its neighbours, so that a pair's scores
 * are the same to the last bit in whatever batch it is read: the runtime adds up attention over the padded length, and
 * another number of (masked) places rounds differently.
 *
 * @param most the model's limit
 */
export function paddedLength(length: number, most: number): number {
  return Math.min(Math.ceil(length / step) * step, Math.max(most, length));
}

/** Rows of several callers on their way through one session. */
export interface Packer {
  /**
   * The row's logits. Rows that wait at the same time share batches, whoever asked.
   *
   * @param signal takes the row out while it waits; the promise then rejects with the signal's reason
   */
  run(row: TokenRow, signal?: AbortSignal): Promise<readonly number[]>;
  /** Resolves when nothing waits and nothing runs. */
  idle(): Promise<void>;
}

interface Waiting {
  readonly row: TokenRow;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (logits: readonly number[]) => void;
  readonly reject: (cause: unknown) => void;
}

/**
 * Packs rows of the same padded length into batches. The lengths take turns, a batch at a time, so that none is passed
 * over while rows of another keep coming. One batch runs at a time: the session's threads already use the cores.
 *
 * @param runBatch runs rows padded to a width, gives the logits of each
 * @param maxLength the model's limit, see {@link paddedLength}
 */
export function createPacker(
  runBatch: (rows: readonly TokenRow[], width: number) => Promise<readonly (readonly number[])[]>,
  maxLength: number,
  { maxTokens = defaultBatchTokens, maxRows = defaultBatchRows }: PackOptions = {},
): Packer {
  // One queue a width. A Map keeps the order of its keys: the one whose turn is next stands first.
  const queues = new Map<number, Waiting[]>();
  let pumping: Promise<void> | undefined;

  async function pump(): Promise<void> {
    // A turn of the event loop, so that callers that ask together are packed together.
    await undefined;
    for (;;) {
      const next = queues.entries().next().value;
      if (next === undefined) break;
      const [width, queue] = next;
      queues.delete(width);
      const batch = take(queue, Math.max(1, Math.min(maxRows, Math.floor(maxTokens / width))));
      // What is left over waits for its next turn.
      if (queue.length > 0) queues.set(width, queue);
      if (batch.length === 0) continue;
      await runBatch(
        batch.map(({ row }) => row),
        width,
      ).then(
        (logits) => {
          batch.forEach(({ resolve }, at) => {
            resolve(logits[at] ?? []);
          });
        },
        (cause: unknown) => {
          for (const { reject } of batch) reject(cause);
        },
      );
    }
    pumping = undefined;
  }

  return {
    run: (row, signal) =>
      new Promise((resolve, reject) => {
        const width = paddedLength(row.ids.length, maxLength);
        const queue = queues.get(width);
        if (queue) queue.push({ row, signal, resolve, reject });
        else queues.set(width, [{ row, signal, resolve, reject }]);
        pumping ??= pump();
      }),
    idle: async () => {
      while (pumping !== undefined) await pumping;
    },
  };
}

/** The first rows of a queue that somebody still waits for. */
function take(queue: Waiting[], most: number): Waiting[] {
  const batch: Waiting[] = [];
  while (batch.length < most) {
    const next = queue.shift();
    if (next === undefined) break;
    if (next.signal?.aborted) next.reject(next.signal.reason);
    else batch.push(next);
  }
  return batch;
}

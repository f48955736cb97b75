/** How rows are put together for the model. */
export interface BatchOptions {
  /** Most padded tokens in a batch: rows × the longest row. */
  readonly maxTokens?: number;
  readonly maxRows?: number;
}

/** Measured on 2 cores: 256 to 512 are quickest and equal; from 1,024 on activations leave the cache and it gets slower. */
export const defaultBatchTokens = 512;
export const defaultBatchRows = 32;

/**
 * Puts rows of like length together, so that little is spent on padding. A row above the token budget is a batch of
 * its own; every row is in exactly one batch.
 *
 * @param lengths tokens in each row
 * @returns batches of row numbers, longest rows first: if memory does not suffice, it shows at once
 */
export function planBatches(
  lengths: readonly number[],
  { maxTokens = defaultBatchTokens, maxRows = defaultBatchRows }: BatchOptions = {},
): number[][] {
  const length = (row: number) => lengths[row] ?? 0;
  const rows = lengths.map((_, row) => row).sort((a, b) => length(b) - length(a) || a - b);
  const batches: number[][] = [];
  let batch: number[] = [];
  for (const row of rows) {
    const longest = length(batch[0] ?? row);
    if (batch.length > 0 && (batch.length >= maxRows || (batch.length + 1) * longest > maxTokens)) {
      batches.push(batch);
      batch = [];
    }
    batch.push(row);
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}

import { closeSync, existsSync, openSync, readSync } from 'node:fs';

/** Rows that a file holds so far, and the pairs that the model read for them. */
export interface RowCount {
  readonly rows: number;
  readonly pairs: number;
}

/** Counts the rows of a file while `hedcheck batch` writes it. */
export interface RowFollower {
  count(): RowCount;
  close(): void;
}

/**
 * @param path the part file; it keeps its place on the disk when it is given its name in the end
 * @param from what it holds from a run before this one
 */
export function followRows(
  path: string,
  from: { readonly bytes: number; readonly records: number },
): RowFollower {
  const buffer = Buffer.alloc(1 << 20);
  let file: number | undefined;
  let at = from.bytes;
  let rows = from.records;
  let pairs = 0;
  let rest = '';
  return {
    count() {
      if (file === undefined && existsSync(path)) file = openSync(path, 'r');
      for (let read = -1; file !== undefined && read !== 0; at += read) {
        read = readSync(file, buffer, 0, buffer.length, at);
        // What is looked for is ASCII, whatever stands around it.
        const lines = (rest + buffer.toString('latin1', 0, read)).split('\n');
        rest = lines.pop() ?? '';
        rows += lines.length;
        for (const line of lines) pairs += Number(/"timing":\{"pairs":(\d+)/.exec(line)?.[1] ?? 0);
      }
      return { rows, pairs };
    },
    close() {
      if (file !== undefined) closeSync(file);
    },
  };
}

import type { RowWriter } from '../records.ts';
import { csv } from './csv.ts';
import { jsonl } from './jsonl.ts';
import { parquet } from './parquet.ts';

/** Every output format of `hedcheck batch`; the first is the default. A new one is a file and a line here. */
export const writers: readonly RowWriter[] = [jsonl, csv, parquet];

/** The writer of that name; undefined when there is none. */
export function findWriter(name: string): RowWriter | undefined {
  return writers.find((writer) => writer.name === name);
}

import type { RecordReader } from '../records.ts';
import { csv } from './csv.ts';
import { documents } from './documents.ts';
import { jsonl } from './jsonl.ts';
import { parquet } from './parquet.ts';
import { warc } from './warc.ts';

/** Every corpus format. A new one is a file and a line here. */
export const readers: readonly RecordReader[] = [jsonl, csv, parquet, warc, documents];

/** The reader of that name; undefined when there is none. */
export function findReader(name: string): RecordReader | undefined {
  return readers.find((reader) => reader.name === name);
}

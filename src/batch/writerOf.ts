import { HedcheckError } from '../errors.ts';
import type { RowWriter } from './records.ts';
import { jsonl } from './writers/jsonl.ts';
import { findWriter, writers } from './writers/writers.ts';

/**
 * The writer of that name.
 *
 * @throws HedcheckError `E_USAGE`
 */
export function writerNamed(name: string): RowWriter {
  const writer = findWriter(name);
  if (writer) return writer;
  const known = writers.map((one) => one.name).join(', ');
  throw new HedcheckError('E_USAGE', `"${name}" is no format of results.`, `Use one of ${known}.`);
}

/** The writer that rows are collected with: JSON lines for a format that is made of all rows at the end. */
export function rowsWriter(writer: RowWriter): RowWriter {
  return writer.convert ? jsonl : writer;
}

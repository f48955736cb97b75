import type { RecordReader, SourceRecord } from '../records.ts';
import { failed, tooLong } from './failed.ts';
import { type Line, readLines } from './lines.ts';

/** JSON lines: one object a line; blank lines are passed over. */
export const jsonl: RecordReader = {
  name: 'jsonl',
  extensions: ['jsonl', 'ndjson', 'jl'],
  description: 'JSON lines: one object a line',
  async *read(input, { maxRecordBytes }) {
    let index = 0;
    for await (const line of readLines(input.open(), maxRecordBytes)) {
      const record = recordOfLine(line, `${input.name}:${line.number}`, index, maxRecordBytes);
      if (record === undefined) continue;
      index += 1;
      yield record;
    }
  },
  // Without parsing them: a run counts while it scores, and a shard before it does anything else.
  async count(input, { maxRecordBytes }) {
    let records = 0;
    for await (const line of readLines(input.open(), maxRecordBytes))
      if (hasText(line) || recordOfLine(line, '', 0, maxRecordBytes) !== undefined) records += 1;
    return records;
  },
};

/** True for a line that is not blank, as nearly every one shows in its first bytes. */
function hasText({ bytes }: Line): boolean {
  return bytes?.some((byte) => byte > 0x20 && byte < 0x7f) ?? false;
}

// A byte order mark at the start of the file vanishes in decoding.
const decoder = new TextDecoder('utf-8', { fatal: true });

const oneObject = 'JSON lines hold one object each.';

/** The record of one line; undefined for a blank one. */
export function recordOfLine(
  line: Line,
  place: string,
  index: number,
  most: number,
): SourceRecord | undefined {
  if (line.gap !== undefined) return { place, index, error: line.gap };
  if (line.bytes === undefined) return tooLong(place, index, line.length, most);
  let text: string;
  try {
    text = decoder.decode(line.bytes);
  } catch {
    return failed(place, index, 'E_RECORD', 'is not UTF-8', 'Write the file anew as UTF-8.');
  }
  if (text.trim() === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failed(place, index, 'E_RECORD', 'is not valid JSON', `Mend the line; ${oneObject}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return failed(place, index, 'E_RECORD', 'is no JSON object', oneObject);
  return { place, index, fields: value as Record<string, unknown>, bytes: line.length };
}

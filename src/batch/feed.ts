import type { HedcheckError } from '../errors.ts';
import { deepColumn, type FieldPaths, idOf, neededFields } from './fields.ts';
import type { PlainError, Task } from './protocol.ts';
import { failed } from './readers/failed.ts';
import type { Corpus } from './readers/open.ts';
import type { ReaderOptions, SourceRecord } from './records.ts';
import { createSeenIds } from './seenIds.ts';
import { repeatedId } from './tally.ts';

/** Which records are wanted. */
export interface FeedOptions {
  readonly fields: FieldPaths;
  /** Columns that go into the rows. */
  readonly keep: readonly string[];
  readonly reader: ReaderOptions;
  /** Number of the first record wanted; those before it are read for their ids alone. */
  readonly from: number;
  /** Number of the record behind the last one wanted. */
  readonly to: number;
}

/** How many records the corpora hold, at most `most`. Reads what cannot be counted otherwise. */
export async function countRecords(
  corpora: readonly Corpus[],
  options: ReaderOptions,
  most: number,
): Promise<number> {
  let records = 0;
  for (const { input, reader } of corpora) {
    if (reader.count) records += await reader.count(input, options);
    else
      for await (const _ of reader.read(input, options)) {
        records += 1;
        if (records >= most) return most;
      }
  }
  return Math.min(records, most);
}

/**
 * The records wanted, numbered through all corpora, each with its id. A repeated id is noted, wherever in the corpora
 * the first one stood; a record without one goes by its place.
 */
export async function* feed(
  corpora: readonly Corpus[],
  { fields, keep, reader: readerOptions, from, to }: FeedOptions,
): AsyncGenerator<Task> {
  const seen = createSeenIds();
  let number = 0;
  for (const { input, reader } of corpora) {
    if (number >= to) return;
    for await (const record of reader.read(input, readerOptions)) {
      const own = ownId(record, fields);
      const isRepeated = own !== undefined && seen.add(own);
      if (number >= from)
        yield taskOf(number, own ?? record.place, isRepeated, slimRecord(record, fields, keep));
      number += 1;
      if (number >= to) return;
    }
  }
}

function ownId({ fields, document }: SourceRecord, paths: FieldPaths): string | undefined {
  return fields ? idOf(fields, paths) : document?.id;
}

/**
 * A record with no more columns than its rows are made of; an error where one of these can neither be sent to another
 * process nor written.
 */
export function slimRecord(record: SourceRecord, paths: FieldPaths, keep: readonly string[]): SourceRecord {
  const { place, index, fields } = record;
  if (fields === undefined) return record;
  const deep = deepColumn(fields, keep);
  if (deep !== undefined)
    return failed(
      place,
      index,
      'E_RECORD',
      `has a column ${deep} that is nested too deep`,
      'Do not --keep it.',
    );
  const needed = neededFields(fields, paths, keep);
  return { place, index, fields: needed, bytes: bytesIn(needed) };
}

function bytesIn(fields: Readonly<Record<string, unknown>>): number {
  return Object.values(fields).reduce<number>(
    (sum, value) => sum + (typeof value === 'string' ? value.length : JSON.stringify(value).length),
    0,
  );
}

function taskOf(number: number, id: string, isRepeated: boolean, record: SourceRecord): Task {
  const { error, ...rest } = record;
  return {
    number,
    id,
    notes: isRepeated
      ? [{ code: repeatedId, message: 'An earlier record of the input has this id too.' }]
      : [],
    record: error ? { ...rest, error: plainError(error) } : rest,
  };
}

/** An error as it can be sent to another process. */
export function plainError({ code, message, hint }: HedcheckError): PlainError {
  return { code, message, hint };
}

/** About how many bytes a task takes while it is on its way. */
export function bytesOf({ record }: Task): number {
  if (record.bytes !== undefined) return record.bytes;
  return record.document?.content.length ?? (record.fields ? bytesIn(record.fields) : 0);
}

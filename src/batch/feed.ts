import type { HedcheckError } from '../errors.ts';
import { type FieldPaths, idOf } from './fields.ts';
import type { PlainError, Task } from './protocol.ts';
import type { Corpus } from './readers/open.ts';
import type { ReaderOptions, SourceRecord } from './records.ts';
import { createSeenIds } from './seenIds.ts';
import { repeatedId } from './tally.ts';

/** Which records are wanted. */
export interface FeedOptions {
  readonly fields: FieldPaths;
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
  { fields, reader: readerOptions, from, to }: FeedOptions,
): AsyncGenerator<Task> {
  const seen = createSeenIds();
  let number = 0;
  for (const { input, reader } of corpora) {
    if (number >= to) return;
    for await (const record of reader.read(input, readerOptions)) {
      const own = ownId(record, fields);
      const isRepeated = own !== undefined && seen.add(own);
      if (number >= from) yield taskOf(number, own ?? record.place, isRepeated, record);
      number += 1;
      if (number >= to) return;
    }
  }
}

function ownId({ fields, document }: SourceRecord, paths: FieldPaths): string | undefined {
  return fields ? idOf(fields, paths) : document?.id;
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
  if (record.document) return record.document.content.length;
  return record.fields ? JSON.stringify(record.fields).length : 0;
}

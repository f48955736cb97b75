import type { FileMetaData } from 'hyparquet';
import { HedcheckError } from '../../errors.ts';
import type { CorpusInput, ReaderOptions, RecordReader, SourceRecord } from '../records.ts';
import { failed, tooLong } from './failed.ts';
import { jsonValue } from './parquet/jsonValue.ts';
import { type RandomAccess, randomAccess } from './parquet/randomAccess.ts';
import { isSound, slicesOf } from './parquet/slices.ts';

/** Parquet, a stretch of a row group at a time. The place of a record is its row, from 1. */
export const parquet: RecordReader = {
  name: 'parquet',
  extensions: ['parquet', 'pq'],
  description: 'Parquet',
  async *read(input, options) {
    const opened = await openTable(input);
    if (opened instanceof HedcheckError) {
      yield { place: input.name, index: 0, error: opened };
      return;
    }
    try {
      yield* recordsOf(opened, input, options);
    } finally {
      await opened.file.close();
    }
  },
  // By its footer. A file with a damaged page has fewer: its shards then end early, as the single run does.
  async count(input, options) {
    const opened = await openTable(input);
    if (opened instanceof HedcheckError) return 1;
    await opened.file.close();
    let records = 0;
    for (const { rowStart, rowEnd, refused } of slicesOf(opened.metadata, columnsOf(opened, options).names))
      records += refused === undefined ? rowEnd - rowStart : 1;
    return records;
  },
};

interface Table {
  readonly file: RandomAccess;
  readonly metadata: FileMetaData;
  readonly columns: readonly Column[];
}

interface Column {
  readonly name: string;
  readonly isNested: boolean;
}

async function openTable(input: CorpusInput): Promise<Table | HedcheckError> {
  const { parquetMetadataAsync, parquetSchema } = await import('hyparquet');
  let file: RandomAccess | undefined;
  try {
    file = await randomAccess(input);
    const metadata = await parquetMetadataAsync(file);
    if (!isSound(metadata)) throw new TypeError('its row groups make no sense');
    const columns = parquetSchema(metadata).children.map(({ element, children }) => ({
      name: element.name,
      isNested: children.length > 0,
    }));
    return { file, metadata, columns };
  } catch (cause) {
    await file?.close();
    if (cause instanceof HedcheckError) return cause;
    return new HedcheckError(
      'E_DAMAGED',
      `${input.name} is truncated or no Parquet file: its footer cannot be read (${reasonOf(cause)}).`,
      'Fetch or write the file again.',
      { cause },
    );
  }
}

/** The columns to read: those that are wanted; all of them where none of those is there. */
function columnsOf(
  { columns }: Table,
  options: ReaderOptions,
): { names: string[]; whole: string | undefined } {
  const wanted = columns.filter((column) => options.columns?.includes(column.name) ?? true);
  const read = wanted.length > 0 ? wanted : columns;
  return {
    names: read.map((column) => column.name),
    whole: read.find(({ isNested }) => !isNested)?.name,
  };
}

async function* recordsOf(
  table: Table,
  { name }: CorpusInput,
  options: ReaderOptions,
): AsyncGenerator<SourceRecord> {
  const { file, metadata } = table;
  const { maxRecordBytes } = options;
  const { parquetReadObjects } = await import('hyparquet');
  const compressors = await boundedCompressors();
  const { names, whole } = columnsOf(table, options);
  let index = 0;
  for (const { rowStart, rowEnd, refused } of slicesOf(metadata, names)) {
    if (refused !== undefined) {
      const hint = 'Write the file with smaller row groups: row_group_size=10000 in pandas or pyarrow.';
      yield failed(`${name}:${rowStart + 1}`, index, 'E_TOO_LARGE', refused, hint);
      return;
    }
    let rows: Record<string, unknown>[];
    try {
      rows = await parquetReadObjects({
        file,
        metadata,
        columns: names,
        compressors,
        rowStart,
        rowEnd,
        useOffsetIndex: true,
      });
      // Fewer values than rows are undefined; a value that is missing by itself is null.
      if (whole !== undefined && rows.some((row) => row[whole] === undefined))
        throw new RangeError('there are fewer rows than its footer says');
    } catch (cause) {
      yield failed(
        `${name}:${rowStart + 1}`,
        index,
        'E_DAMAGED',
        `and what follows cannot be decoded (${reasonOf(cause)})`,
        'Fetch or write the file again.',
        cause,
      );
      return;
    }
    for (const [at, row] of rows.entries()) {
      const place = `${name}:${rowStart + at + 1}`;
      const { value, bytes } = jsonValue(row);
      if (bytes > maxRecordBytes) yield tooLong(place, index, bytes, maxRecordBytes);
      else yield { place, index, fields: value as Record<string, unknown>, bytes };
      index += 1;
    }
  }
}

/** Largest page: pages are about 1 MB where rows are not, and a header may claim anything. */
const largestPage = 256_000_000;

async function boundedCompressors() {
  const { compressors } = await import('hyparquet-compressors');
  const bounded = Object.entries(compressors).map(([codec, decompress]) => [
    codec,
    (input: Uint8Array, size: number) => {
      if (size > largestPage) throw new RangeError(`a page claims to have ${size} bytes`);
      return decompress(input, size);
    },
  ]);
  return Object.fromEntries(bounded) as typeof compressors;
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

import { Readable } from 'node:stream';
import { CsvError, type Parser, parse } from 'csv-parse';
import { HedcheckError } from '../../errors.ts';
import type { RecordReader, SourceRecord } from '../records.ts';
import { type Chunks, isGap, peek } from './chunks.ts';
import { failed } from './failed.ts';

/** CSV and TSV with a row of column names first; quoted fields may hold line ends. */
export const csv: RecordReader = {
  name: 'csv',
  extensions: ['csv', 'tsv', 'tab'],
  description: 'CSV or TSV with a row of column names first',
  async *read(input, { maxRecordBytes }) {
    const { head, chunks } = await peek(input.open(), headBytes);
    let columns: readonly string[] | undefined;
    let index = 0;
    for await (const row of rows(chunks, delimiterOf(input.plainName, head), maxRecordBytes)) {
      const place = `${input.name}:${row.line}`;
      if ('error' in row) {
        yield asError(row.error, place, index, maxRecordBytes);
        index += 1;
      } else if (columns === undefined) columns = namesOf(row.cells);
      else {
        yield recordOf(row, columns, place, index);
        index += 1;
      }
    }
  },
};

/** How much is looked at to find the delimiter: rows of column names are shorter. */
const headBytes = 65_536;

/** Tabs in a `.tsv`; in others the sign of comma, semicolon and tab that the row of names has most of. */
function delimiterOf(name: string, head: Uint8Array): string {
  if (/\.(?:tsv|tab)$/i.test(name)) return '\t';
  const text = Buffer.from(head.buffer, head.byteOffset, head.length).toString('utf8');
  const names = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '');
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: names.split(sign).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}

interface Row {
  /** Line of the file that it begins on, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** What keeps the rest of a file from being read. */
interface Break {
  readonly line: number;
  readonly error: unknown;
}

async function* rows(chunks: Chunks, delimiter: string, maxBytes: number): AsyncGenerator<Row | Break> {
  const parser = parse({
    delimiter,
    // A character a byte, so that what is not UTF-8 is seen and told. (As buffers, the size of a row would not be bounded.)
    encoding: 'latin1',
    info: true,
    relax_column_count: true,
    // “He said "no"” without quotes around it is no CSV, and common.
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: maxBytes,
  });
  // Behind a gap nobody knows whether a quotation mark opens or closes: the file ends there.
  const ending: Ending = { gap: undefined, isInRow: false };
  const source = Readable.from(untilGap(chunks, ending));
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  // The parser counts both signs of a line end inside quotes, and gives the line that a row ends on.
  let counted = 0;
  let end = 0;
  const placed = ({ record, info }: Parsed): Row => {
    let within = 0;
    for (const cell of record) {
      within += countOf(cell, lineEnd);
      counted += countOf(cell, pairedLineEnd);
    }
    end = info.lines - counted;
    return { line: end - within, cells: record };
  };
  let last: Row | undefined;
  try {
    for await (const row of parser as AsyncIterable<Parsed>) {
      if (last) yield last;
      last = placed(row);
    }
    // The row that a gap cuts off may well look whole.
    if (last && !(ending.gap && ending.isInRow)) yield last;
  } catch (error) {
    if (last) yield last;
    // Rows that were parsed before it are still there.
    for (let row = parser.read(); row !== null; row = parser.read()) yield placed(row);
    if (!ending.gap) yield { line: end + 1, error };
  } finally {
    source.destroy();
  }
  if (ending.gap) yield { line: end + 1, error: ending.gap };
}

/** How a stream came to its end. */
interface Ending {
  gap: HedcheckError | undefined;
  /** True when the last byte ended no line. */
  isInRow: boolean;
}

interface Parsed {
  readonly record: string[];
  readonly info: Parser['info'];
}

const lineEnd = /\r\n?|\n/g;
const pairedLineEnd = /\r\n/g;

function countOf(cell: string, pattern: RegExp): number {
  return cell.match(pattern)?.length ?? 0;
}

async function* untilGap(chunks: Chunks, ending: Ending): AsyncGenerator<Uint8Array> {
  let isFirst = true;
  for await (const chunk of chunks) {
    if (isGap(chunk)) {
      ending.gap = chunk.gap;
      return;
    }
    yield isFirst ? withoutMark(chunk) : chunk;
    isFirst = false;
    if (chunk.length > 0) ending.isInRow = chunk.at(-1) !== 0x0a;
  }
}

/** A stream's first bytes without its byte order mark. Chunks of files and pipes are never shorter than that. */
function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

function asError(error: unknown, place: string, index: number, maxBytes: number): SourceRecord {
  if (error instanceof HedcheckError) return { place, index, error };
  if (!(error instanceof CsvError)) throw error;
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return failed(
      place,
      index,
      'E_TOO_LARGE',
      `begins a row of more than ${maxBytes} bytes, and the file cannot be read beyond it`,
      'Does a quotation mark open there that nothing closes? Else raise --max-size.',
      error,
    );
  return failed(
    place,
    index,
    'E_RECORD',
    error.code === 'CSV_QUOTE_NOT_CLOSED'
      ? 'opens a quotation mark that nothing closes, and the file cannot be read beyond it'
      : `cannot be read as CSV (${error.code}), nor can what follows`,
    'Mend the file there.',
    error,
  );
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** @throws TypeError when a cell is not UTF-8 */
function textOf(cell: string): string {
  return isAscii.test(cell) ? cell : decoder.decode(Buffer.from(cell, 'latin1'));
}

const isAscii = /^[\x00-\x7f]*$/;

/** Column names, each once: a second `title` is `title_2`, a nameless third column `column_3`. */
function namesOf(cells: readonly string[]): string[] {
  const taken = new Set<string>();
  return cells.map((cell, at) => {
    const given = Buffer.from(cell, 'latin1').toString('utf8').trim() || `column_${at + 1}`;
    let name = given;
    for (let number = 2; taken.has(name); number += 1) name = `${given}_${number}`;
    taken.add(name);
    return name;
  });
}

function recordOf({ cells }: Row, columns: readonly string[], place: string, index: number): SourceRecord {
  if (cells.length !== columns.length)
    return failed(
      place,
      index,
      'E_RECORD',
      `has ${cells.length} fields where the first row names ${columns.length}`,
      'Quote fields that hold the delimiter or a line end.',
    );
  try {
    const entries = columns.map((name, at) => [name, textOf(cells[at] ?? '')] as const);
    const bytes = cells.reduce((sum, cell) => sum + cell.length, 0);
    return { place, index, fields: Object.fromEntries(entries), bytes };
  } catch {
    return failed(place, index, 'E_RECORD', 'is not UTF-8', 'Write the file anew as UTF-8.');
  }
}

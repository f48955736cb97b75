import type { HedcheckError } from '../errors.ts';
import type { ArticleReport } from '../report/schema.ts';
import type { Chunks } from './readers/chunks.ts';

/**
 * One record of a corpus as a reader found it. It goes to a worker process, which makes the article of it: a reader
 * finds where a record begins and ends and parses no article. Exactly one of `fields`, `document` and `error` is there.
 */
export interface SourceRecord {
  /** Where it stands, for messages and as the id of a record that has none: `news.jsonl:12`, `crawl.warc.gz:831`. */
  readonly place: string;
  /** Number of the record in its input, from 0. Every record counts, bad ones too. */
  readonly index: number;
  /** The record's columns; values are what JSON can hold. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** A document in one of the formats of `article/` (a file of a folder, the page of a WARC record). */
  readonly document?: SourceDocument;
  /** Why the record could not be read: it becomes an error row, and reading goes on with the next. */
  readonly error?: HedcheckError;
  /** About how many bytes it takes in memory: so many records are read ahead as fit. Default: measured. */
  readonly bytes?: number;
}

/** A document with what says how to read it. */
export interface SourceDocument {
  readonly content: string | Uint8Array;
  /** Decides the format by its extension, like `--stdin-filename`. */
  readonly name: string;
  /** Format of `article/` to read it as, instead of detecting it. */
  readonly inputFormat?: string;
  /** The document's own id: a page's URL. Default: the article's own, then the place. */
  readonly id?: string;
  /** What is known beside the article (a WARC record's date and URL), for `--keep`. */
  readonly columns?: Readonly<Record<string, unknown>>;
}

/** One input, opened when it is read. */
export interface CorpusInput {
  /** As the user wrote it; `<stdin>` for standard input. */
  readonly name: string;
  /** The name without `.gz` or `.zst`: its extension tells the reader. */
  readonly plainName: string;
  /** The file, for {@link onDisk}, for readers that need to jump about in it; undefined for standard input and for many files. */
  readonly path: string | undefined;
  /** Every file that it is read from, in the order read: one, many for a folder of articles, none for standard input. */
  readonly files: readonly string[];
  /** Its bytes, decompressed, with the gaps that broken stretches leave; anew at each call, but for standard input. */
  open(): Chunks;
}

export interface ReaderOptions {
  /** Most bytes of one record; a longer one is passed over and yielded as an error. */
  readonly maxRecordBytes: number;
  /** `--input-format`, for readers of documents. */
  readonly inputFormat?: string;
  /** Told, at most once a record, of one that is passed over without a row, and why: a WARC record that is no page. */
  readonly passOver?: (what: string) => void;
  /** Top-level columns that are needed, for readers of columns; undefined: all. */
  readonly columns?: readonly string[];
}

/** One corpus format. A reader is a file that exports one of these, and a line in `readers/readers.ts`. */
export interface RecordReader {
  /** What `--input` takes. */
  readonly name: string;
  /** Lower case, without the dot. */
  readonly extensions: readonly string[];
  /** One line for `--help` and the docs. */
  readonly description: string;
  /**
   * The records of an input in their order, the same ones at each call. Holds one record at a time, not the input.
   * Reading may stop at any record. What is wrong with one record is yielded as `error`; what keeps the rest from
   * being read (a damaged gzip member, a truncated Parquet file) is yielded as the last record, an `error` too.
   */
  read(input: CorpusInput, options: ReaderOptions): AsyncIterable<SourceRecord>;
  /**
   * How many records {@link RecordReader.read} yields, where that can be known for less than reading them
   * (a Parquet footer, line ends). Default: they are read and counted.
   */
  count?(input: CorpusInput, options: ReaderOptions): Promise<number>;
}

/**
 * One row of the results: an article's report as `hedcheck check --format json` gives it, without its wall time,
 * so that a repeated or resumed run writes the same bytes.
 */
export type ResultRow = Omit<ArticleReport, 'timing'> & {
  readonly timing: { readonly pairs: number };
  /** The columns named with `--keep`, under their dotted paths; absent without `--keep`. */
  readonly kept?: Readonly<Record<string, unknown>>;
};

/** What a writer may know of the run; the same when a run is resumed. */
export interface WriterContext {
  /** Dotted paths named with `--keep`, in the order given. */
  readonly keep: readonly string[];
  /** False for every shard but the first: shards put one after another are the single run's output. */
  readonly isFirst: boolean;
  /** False for every shard but the last. */
  readonly isLast: boolean;
}

/**
 * One output format. It gives texts and does no I/O; the same rows give the same bytes. A writer is a file that
 * exports one of these, and a line in `writers/writers.ts`.
 */
export interface RowWriter {
  /** What `--format` takes. */
  readonly name: string;
  /** Of output files, lower case, without the dot. */
  readonly extensions: readonly string[];
  readonly description: string;
  /** What stands before the first row (CSV's column names). */
  header(context: WriterContext): string;
  /** One row, whole lines. Must not depend on other rows. */
  row(row: ResultRow, context: WriterContext): string;
  /** What stands behind the last row. */
  footer(context: WriterContext): string;
  /**
   * For formats that cannot grow row by row (Parquet). The run then collects JSON lines, with checkpoints, and this
   * makes the output of them in one pass at the end; `row`, `header` and `footer` are not called.
   */
  convert?(rows: AsyncIterable<ResultRow>, context: WriterContext): AsyncIterable<Uint8Array>;
}

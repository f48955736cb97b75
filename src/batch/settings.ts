import type { HeadlineField } from '../article/article.ts';
import type { FieldPaths } from './fields.ts';
import type { Shard } from './shard.ts';

/** How records become rows: everything that the bytes of the output depend on, beside input, model and version. */
export interface RowSettings {
  readonly fields: FieldPaths;
  /** Dotted paths of columns to copy into the rows. */
  readonly keep: readonly string[];
  /** The headline is one claim. */
  readonly whole: boolean;
  /** The model reads every passage. */
  readonly exhaustive: boolean;
  readonly also: readonly HeadlineField[];
  /** Undefined is the model's own. */
  readonly threshold: number | undefined;
  /** Passages shown for each claim. */
  readonly evidence: number;
  /** Name of a writer. */
  readonly format: string;
  readonly inputFormat: string | undefined;
  /** Largest record read, in bytes. */
  readonly maxSize: number;
  readonly shard: Shard | undefined;
  /** Most records read. */
  readonly limit: number | undefined;
}

/** What a worker process needs to know. */
export interface WorkerSettings
  extends Pick<RowSettings, 'fields' | 'keep' | 'whole' | 'exhaustive' | 'also'> {
  readonly threshold: number | undefined;
  readonly evidence: number;
  /** Name of the writer whose rows it makes. */
  readonly writer: string;
  readonly context: import('./records.ts').WriterContext;
  /** Folder of the model; undefined is the one that ships with hedcheck. */
  readonly model: string | undefined;
  readonly threads: number | undefined;
}

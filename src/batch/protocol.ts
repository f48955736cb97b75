import type { Note } from '../article/article.ts';
import type { ModelIdentity } from '../nli/scorer.ts';
import type { SourceRecord } from './records.ts';
import type { WorkerSettings } from './settings.ts';
import type { Tally } from './tally.ts';

/** An error as it crosses from one process to another. */
export interface PlainError {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** A record on its way to a worker, numbered through the whole corpus. */
export interface Task {
  readonly number: number;
  /** Its own id, or its place. */
  readonly id: string;
  readonly notes: readonly Note[];
  readonly record: Omit<SourceRecord, 'error'> & { readonly error?: PlainError };
}

/** What the runner tells a worker. */
export type ToWorker =
  | { readonly type: 'open'; readonly settings: WorkerSettings }
  | { readonly type: 'task'; readonly task: Task }
  | { readonly type: 'close' };

/** The rows of one record as the writer gives them, and what they add to the summary. */
export interface Done {
  readonly number: number;
  readonly text: string;
  readonly tally: Tally;
}

/** What a worker tells the runner. */
export type FromWorker =
  | { readonly type: 'ready'; readonly model: ModelIdentity; readonly notes: readonly Note[] }
  | ({ readonly type: 'done' } & Done)
  /** It cannot work at all: the model cannot be loaded. */
  | { readonly type: 'failed'; readonly error: PlainError }
  | { readonly type: 'closed'; readonly peakBytes: number };

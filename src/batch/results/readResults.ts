import { type ReadResult, summarisedSchema } from '../../report/corpus/resultRow.ts';
import type { Corpus } from '../readers/open.ts';
import type { SourceRecord } from '../records.ts';
import { tableJoiner } from './tableRows.ts';

/** A JSON report of `hedcheck check` stands on one line or in one document; it may be as long as this, in bytes. */
const longestReport = 256_000_000;

/**
 * Every article of results: JSON lines of `hedcheck batch`, JSON reports of `hedcheck check`, and the tables of claims
 * that CSV and Parquet results are. Holds one article at a time.
 */
export async function* readResults(corpora: readonly Corpus[]): AsyncGenerator<ReadResult> {
  for (const { input, reader } of corpora) {
    const records = reader.read(input, { maxRecordBytes: longestReport });
    if (reader.name === 'csv' || reader.name === 'parquet') yield* joined(records);
    else for await (const record of records) yield* resultsIn(record);
  }
}

async function* joined(records: AsyncIterable<SourceRecord>): AsyncGenerator<ReadResult> {
  const joiner = tableJoiner();
  let begun = '';
  for await (const { place, fields, error } of records) {
    if (error) yield { unreadable: { place, why: error.message } };
    if (!fields) continue;
    const finished = joiner.add(fields);
    if (finished !== undefined) yield checked(finished, begun);
    begun = place;
  }
  const last = joiner.end();
  if (last !== undefined) yield checked(last, begun);
}

function* resultsIn({ place, fields, document, error }: SourceRecord): Generator<ReadResult> {
  if (error) {
    yield { unreadable: { place, why: error.message } };
    return;
  }
  let value: unknown = fields;
  if (document) {
    try {
      const { content } = document;
      value = JSON.parse(typeof content === 'string' ? content : Buffer.from(content).toString('utf8'));
    } catch {
      yield { unreadable: { place, why: `${place} is no result of hedcheck.` } };
      return;
    }
  }
  const articles = (value as { articles?: unknown } | null)?.articles;
  for (const article of Array.isArray(articles) ? articles : [value]) yield checked(article, place);
}

function checked(value: unknown, place: string): ReadResult {
  const parsed = summarisedSchema.safeParse(value);
  if (parsed.success) return { row: parsed.data };
  const [issue] = parsed.error.issues;
  const key = issue?.path.join('.') ?? '';
  const why = `${place} is no result of hedcheck: ${key === '' ? '' : `${key}: `}${issue?.message ?? 'unreadable'}.`;
  return { unreadable: { place, why } };
}

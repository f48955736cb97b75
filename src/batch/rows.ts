import type { Article, HeadlineField, Note } from '../article/article.ts';
import { fromFields } from '../article/fromFields.ts';
import { readArticles } from '../article/read.ts';
import { HedcheckError } from '../errors.ts';
import { errorReport } from '../report/articleReport.ts';
import type { ArticleReport } from '../report/schema.ts';
import { articleFields, beginning, keptColumns, longestSource } from './fields.ts';
import type { PlainError, Task } from './protocol.ts';
import type { ResultRow } from './records.ts';
import type { WorkerSettings } from './settings.ts';

/** Checks one article. */
export type Check = (article: Article) => Promise<ArticleReport>;

/**
 * The rows of one record: one for an article, several for a document that holds several, an error row for what cannot
 * be read or checked. Never rejects but for a bug.
 */
export async function rowsOf(task: Task, settings: WorkerSettings, check: Check): Promise<ResultRow[]> {
  const { record, id } = task;
  const kept = keptOf(task, settings.keep);
  if (record.error) return [errorRow(task, record.error, kept)];
  let articles: readonly Article[];
  try {
    articles = await articlesOf(task, settings);
  } catch (cause) {
    if (!(cause instanceof HedcheckError)) throw cause;
    return [errorRow(task, cause, kept)];
  }
  const rows: ResultRow[] = [];
  for (const article of articles) {
    const own = cutBody({ ...article, source: record.place, notes: [...article.notes, ...task.notes] });
    try {
      rows.push(rowOf(await check(record.fields ? { ...own, id } : own), kept));
    } catch (cause) {
      if (!(cause instanceof HedcheckError)) throw cause;
      rows.push(errorRow({ ...task, id: own.id }, cause, kept));
    }
  }
  return rows;
}

/** Most characters of a body that are read, 80,000 words: what is longer is no article, and would take the memory of all. */
const longestBody = 500_000;

function cutBody(article: Article): Article {
  const { body, notes } = article;
  if (body.text.length <= longestBody) return article;
  return {
    ...article,
    body: { ...body, text: beginning(body.text, longestBody) },
    notes: [...notes, bodyCut],
  };
}

const bodyCut: Note = {
  code: 'body-cut',
  message: `The body is longer than ${longestBody} characters; what is behind them was not read.`,
};

async function articlesOf(
  { record, id }: Task,
  { fields, also }: WorkerSettings,
): Promise<readonly Article[]> {
  const { place, document } = record;
  if (record.fields) {
    const parts = articleFields(record.fields, fields);
    const variant = (field: Exclude<HeadlineField, 'headline'>) =>
      also.includes(field) ? parts[field] : undefined;
    return [
      await namingColumns(() =>
        fromFields({
          headline: parts.headline,
          body: beginning(parts.body, longestSource),
          dek: variant('dek'),
          seo: variant('seo'),
          social: variant('social'),
          id,
          source: place,
        }),
      ),
    ];
  }
  if (!document) throw new RangeError(`${place} has neither fields nor a document`);
  const { content, name, inputFormat } = document;
  const articles = await readArticles(typeof content === 'string' ? Buffer.from(content) : content, {
    stdinFilename: name,
    maxBytes: Number.POSITIVE_INFINITY,
    ...(inputFormat !== undefined && { inputFormat }),
  });
  const only = articles.length === 1 && document.id !== undefined ? document.id : undefined;
  return only === undefined ? articles : articles.map((article) => ({ ...article, id: only }));
}

/** What is missing may stand in a column of another name. */
async function namingColumns(make: () => Promise<Article>): Promise<Article> {
  try {
    return await make();
  } catch (cause) {
    const option = cause instanceof HedcheckError ? missing[cause.code] : undefined;
    if (option === undefined) throw cause;
    const { code, message } = cause as HedcheckError;
    throw new HedcheckError(code, message, `If it has one under another name, give ${option}.`);
  }
}

const missing: Readonly<Record<string, string>> = {
  E_NO_HEADLINE: '--headline-field',
  E_NO_BODY: '--body-field',
};

function keptOf({ record }: Task, keep: readonly string[]): Record<string, unknown> | undefined {
  if (keep.length === 0) return undefined;
  return keptColumns(record.fields ?? record.document?.columns ?? {}, keep);
}

/** The row of a record that could not be scored. */
export function errorRow(
  { id, notes, record }: Pick<Task, 'id' | 'notes'> & { readonly record: Pick<Task['record'], 'place'> },
  error: PlainError,
  kept: Record<string, unknown> | undefined,
): ResultRow {
  const report = errorReport({ id, source: record.place, error });
  return rowOf({ ...report, notes: notes.map(({ code, message }) => ({ code, message })) }, kept);
}

function rowOf({ timing, ...report }: ArticleReport, kept: Record<string, unknown> | undefined): ResultRow {
  // Wall time would make every run another file.
  return { ...report, timing: { pairs: timing.pairs }, ...(kept && { kept }) };
}

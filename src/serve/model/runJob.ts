import type { Article } from '../../article/article.ts';
import { type ArticleFields, fromFields } from '../../article/fromFields.ts';
import { readArticles } from '../../article/read.ts';
import type { Checker } from '../../checker.ts';
import { HedcheckError } from '../../errors.ts';
import { errorReport } from '../../report/articleReport.ts';
import type { ArticleReport } from '../../report/schema.ts';
import type { CheckJob, JobInput } from './protocol.ts';
import { clientsWords, requestSource, toldToClient } from './toldToClient.ts';

/** Most articles in one request; more are a corpus. */
const mostArticles = 20;

/**
 * Reads and checks what a request wants checked.
 *
 * @returns a report an article; of several, one that cannot be checked is an `error` row
 * @throws HedcheckError what reading throws, `E_TOO_LARGE` for more than 20 articles, and for a single article what
 *   checking throws; the signal's reason
 */
export async function runJob(
  job: CheckJob,
  checker: Checker,
  maxBytes: number,
  signal: AbortSignal,
): Promise<ArticleReport[]> {
  try {
    return await reportsOf(job, checker, maxBytes, signal);
  } catch (error) {
    throw error instanceof HedcheckError && !signal.aborted ? toldToClient(error) : error;
  }
}

async function reportsOf(
  job: CheckJob,
  checker: Checker,
  maxBytes: number,
  signal: AbortSignal,
): Promise<ArticleReport[]> {
  const articles = await readJob(job.input, maxBytes);
  if (articles.length > mostArticles)
    throw new HedcheckError(
      'E_TOO_LARGE',
      `The request holds ${articles.length} articles; the limit is ${mostArticles}.`,
      'Send them in several requests, or check a corpus with `hedcheck batch`.',
    );
  const reports: ArticleReport[] = [];
  for (const article of articles) {
    // What is to be known of the model belongs into every report that it made.
    const own = article.notes.map((note) => ({ ...note, message: clientsWords(note.message) }));
    const noted = { ...article, notes: [...own, ...checker.notes] };
    try {
      reports.push(await checker.check(noted, { signal, ...(job.also && { also: job.also }) }));
    } catch (error) {
      if (!(error instanceof HedcheckError) || articles.length === 1 || signal.aborted) throw error;
      reports.push(errorReport({ id: article.id, source: article.source, error: toldToClient(error) }));
    }
  }
  return reports;
}

async function readJob(input: JobInput, maxBytes: number): Promise<Article[]> {
  if (input.kind === 'fields') {
    const fields = input.isMarkup === true ? await fromMarkup(input.fields) : input.fields;
    return [await fromFields({ ...fields, source: requestSource })];
  }
  const articles = await readArticles(Buffer.from(input.text), {
    stdinFilename: requestSource,
    maxBytes,
    ...(input.format !== undefined && { inputFormat: input.format }),
  });
  return input.isLocated ? articles : articles.map(withoutPlaces);
}

function withoutPlaces(article: Article): Article {
  const locate = () => undefined;
  return {
    ...article,
    headline: { ...article.headline, locate },
    variants: article.variants.map((variant) => ({ ...variant, locate })),
    body: { ...article.body, locate },
  };
}

/** Fields of a content system that writes HTML everywhere, with headline and dek as text. */
async function fromMarkup(fields: ArticleFields): Promise<ArticleFields> {
  const { htmlText } = await import('../../article/htmlText.ts');
  const line = (text: string) => htmlText(text, requestSource).text.replace(/\s+/g, ' ');
  return {
    ...fields,
    headline: line(fields.headline),
    ...(fields.dek !== undefined && { dek: line(fields.dek) }),
    // In an element of its own it is read as HTML, also where it happens to hold no tag.
    body: `<div>${fields.body}</div>`,
  };
}

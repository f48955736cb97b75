import { createHash } from 'node:crypto';
import type { Article } from '../article/article.ts';

/** All that a report depends on. */
export interface ReportOrigin {
  readonly article: Article;
  /** Options of the check that change what a report says. */
  readonly options: Readonly<Record<string, unknown>>;
  /** What a model is recognised by: its files and its calibration. */
  readonly model: string;
  /** hedcheck's own version. */
  readonly version: string;
}

/** Raised when the same key comes to mean another report. */
const generation = 1;

/**
 * The key of a report: sha256, hex, over the article as it was read and everything else that the report depends on.
 *
 * @returns undefined for an article that was read from no file: where its texts stand cannot be known
 */
export function cacheKey({ article, options, model, version }: ReportOrigin): string | undefined {
  const { digest, id, source, format, headline, variants, body, notes, ignores } = article;
  if (digest === undefined) return undefined;
  const texts = [headline, ...variants].map(({ field, text }) => [field, text]);
  const sorted = Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = [
    ...[generation, version, model, sorted],
    ...[digest, id, source, format, texts, body.text, notes, ignores ?? []],
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

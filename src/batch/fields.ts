import type { ArticleFields } from '../article/fromFields.ts';

/** Which columns of a record hold what: dotted paths, undefined for the usual names. */
export interface FieldPaths {
  readonly headline: string | undefined;
  readonly body: string | undefined;
  readonly id: string | undefined;
}

// The first name present wins; the names that JSON articles use too.
const usual = {
  headline: ['headline', 'title', 'hed'],
  body: ['body', 'body_html', 'body_text', 'text', 'content', 'article_body', 'articleBody'],
  id: ['id', 'guid', 'url', 'uri'],
  dek: ['dek', 'description', 'subtitle', 'summary', 'standfirst'],
  seo: ['seo', 'seo_title', 'seo_headline'],
  social: ['social', 'social_title', 'social_headline', 'og_title'],
} as const;

type Fields = Readonly<Record<string, unknown>>;

/**
 * The value at a dotted path: `headline.main` is `{"headline": {"main": …}}`, or a column of that very name.
 * Numbers name the items of a list.
 */
export function valueAt(fields: Fields, path: string): unknown {
  if (Object.hasOwn(fields, path)) return fields[path];
  let value: unknown = fields;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Fields)[key];
  }
  return value;
}

/** A value as text: a string, a number, a list of paragraphs. Undefined for anything else and for nothing. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (!Array.isArray(value)) return undefined;
  const paragraphs = value.filter((item): item is string => typeof item === 'string');
  return paragraphs.length === 0 ? undefined : paragraphs.join('\n\n');
}

function firstText(fields: Fields, names: readonly string[]): string | undefined {
  for (const name of names) {
    const text = textOf(valueAt(fields, name));
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The record's own id; undefined where it has none. */
export function idOf(fields: Fields, paths: FieldPaths): string | undefined {
  return firstText(fields, paths.id === undefined ? usual.id : [paths.id])?.trim();
}

/** The parts of an article in a record's columns. A missing part is empty: making the article says what is missing. */
export function articleFields(fields: Fields, paths: FieldPaths): ArticleFields {
  const headline = firstText(fields, paths.headline === undefined ? usual.headline : [paths.headline]);
  return {
    headline: headline ?? '',
    body: firstText(fields, paths.body === undefined ? usual.body : [paths.body]) ?? '',
    dek: firstText(fields, usual.dek),
    seo: firstText(fields, usual.seo),
    social: firstText(fields, usual.social),
  };
}

/** The columns to keep, under the paths that they were named by; those that a record lacks are null. */
export function keptColumns(fields: Fields, keep: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(keep.map((path) => [path, valueAt(fields, path) ?? null]));
}

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

/** The first of the columns that has a text. */
function firstColumn(
  fields: Fields,
  names: readonly string[],
): readonly [name: string, text: string] | undefined {
  for (const name of names) {
    const text = textOf(valueAt(fields, name));
    if (text !== undefined) return [name, text];
  }
  return undefined;
}

function firstText(fields: Fields, names: readonly string[]): string | undefined {
  return firstColumn(fields, names)?.[1];
}

type Part = keyof typeof usual;

function namesOf(part: Part, paths: FieldPaths): readonly string[] {
  const own = part === 'headline' || part === 'body' || part === 'id' ? paths[part] : undefined;
  return own === undefined ? usual[part] : [own];
}

/** The record's own id; undefined where it has none. */
export function idOf(fields: Fields, paths: FieldPaths): string | undefined {
  return firstText(fields, namesOf('id', paths))?.trim();
}

/** The parts of an article in a record's columns. A missing part is empty: making the article says what is missing. */
export function articleFields(fields: Fields, paths: FieldPaths): ArticleFields {
  return {
    headline: firstText(fields, namesOf('headline', paths)) ?? '',
    body: firstText(fields, namesOf('body', paths)) ?? '',
    dek: firstText(fields, usual.dek),
    seo: firstText(fields, usual.seo),
    social: firstText(fields, usual.social),
  };
}

/** The columns to keep, under the paths that they were named by; those that a record lacks are null. */
export function keptColumns(fields: Fields, keep: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(keep.map((path) => [path, valueAt(fields, path) ?? null]));
}

/** Most characters of a body's source that are read: HTML has its tags beside its text. */
export const longestSource = 2_000_000;

/**
 * A record cut down to the columns that its rows are made of, under the paths that they were asked for by:
 * {@link articleFields} and {@link keptColumns} say the same of it. A record may have hundreds of columns, and each
 * would be copied from one process to another.
 */
export function neededFields(fields: Fields, paths: FieldPaths, keep: readonly string[]): Fields {
  const needed: [string, unknown][] = [];
  for (const part of ['headline', 'body', 'dek', 'seo', 'social'] as const) {
    const column = firstColumn(fields, namesOf(part, paths));
    if (column) needed.push([column[0], beginning(column[1], longestSource)]);
  }
  // Last, since what is kept is kept as it is.
  for (const path of keep) {
    const value = valueAt(fields, path);
    if (value !== undefined) needed.push([path, value]);
  }
  return Object.fromEntries(needed);
}

/** Names of the top-level columns that {@link neededFields} and {@link idOf} look into. */
export function neededColumns(paths: FieldPaths, keep: readonly string[]): string[] {
  const asked = (Object.keys(usual) as Part[]).flatMap((part) => namesOf(part, paths));
  return [...new Set([...asked, ...keep].flatMap((path) => [path, path.split('.', 1)[0] ?? path]))];
}

/** The beginning of a text. A slice would keep the whole in memory: a copy does not. */
export function beginning(text: string, length: number): string {
  return text.length <= length ? text : Buffer.from(text.slice(0, length)).toString();
}

/** Levels that a kept column may be nested. Some thousands are too many to be sent to another process. */
const mostLevels = 100;

/** The first of the kept columns that is nested deeper than can be kept. */
export function deepColumn(fields: Fields, keep: readonly string[]): string | undefined {
  return keep.find((path) => isDeeper(valueAt(fields, path), mostLevels));
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((one) => isDeeper(one, levels - 1));
}

import type { SummarisedRow } from './resultRow.ts';

type Described = Pick<SummarisedRow, 'id' | 'source' | 'kept'>;

/** Names under which corpora have where an article was printed, and when. */
const sourceNames = [
  'publisher',
  'publication',
  'outlet',
  'site',
  'site_name',
  'domain',
  'source',
  'newspaper',
  'feed',
];
const dateNames = [
  'date',
  'published',
  'published_at',
  'publish_date',
  'publication_date',
  'date_published',
  'datePublished',
  'pubDate',
  'pub_date',
  'published_date',
  'created',
  'timestamp',
];
const urlNames = ['url', 'link', 'uri', 'canonical_url'];

/**
 * Whose article it is: the kept column that was named, or one with a usual name; else the host of its URL; else the
 * file that it stood in.
 */
export function sourceOf(row: Described, field: string | undefined): string {
  return publisherOf(row, field) ?? ((field === undefined && row.source.replace(/:\d+$/, '')) || 'unknown');
}

/** Whose article it is, as far as its columns and URL say. */
export function publisherOf(
  { id, source, kept = {} }: Described,
  field: string | undefined,
): string | undefined {
  if (field !== undefined) return textOf(kept[field]);
  const named =
    firstText(kept, sourceNames) ??
    firstText(
      kept,
      [...sourceNames].map((name) => `kept.${name}`),
    );
  if (named !== undefined) return hostOf(named) ?? named;
  for (const url of [firstText(kept, urlNames), id, source]) {
    const host = url === undefined ? undefined : hostOf(url);
    if (host !== undefined) return host;
  }
  return undefined;
}

/** The month of an article, `2026-11`; undefined where no kept column has a date. */
export function monthOf({ kept = {} }: Described, field: string | undefined): string | undefined {
  const names = field === undefined ? dateNames : [field];
  for (const name of names) {
    const month = monthIn(kept[name]);
    if (month !== undefined) return month;
  }
  return undefined;
}

function firstText(kept: Readonly<Record<string, unknown>>, names: readonly string[]): string | undefined {
  for (const name of names) {
    const text = textOf(Object.hasOwn(kept, name) ? kept[name] : undefined);
    if (text !== undefined) return text;
  }
  return undefined;
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return text === '' ? undefined : text.slice(0, 200);
}

function hostOf(text: string): string | undefined {
  const host = /^https?:\/\/(?:[^/?#@]{0,200}@)?([^/?#:@]{1,253})/i.exec(text)?.[1];
  return host?.toLowerCase().replace(/^www\./, '');
}

/** Seconds, and milliseconds, of the years in which there is news to check: 1900 to 2200. */
const latestSecond = 7_258_118_400;

function monthIn(value: unknown): string | undefined {
  if (typeof value === 'number') {
    if (!(value > 10_000_000)) return undefined;
    return monthOfDate(new Date(value <= latestSecond ? value * 1000 : value));
  }
  if (typeof value !== 'string' || value.length > 100) return undefined;
  const iso = /^\s*(\d{4})-?(0[1-9]|1[0-2])(?:\D|\d{2}(?!\d)|$)/.exec(value);
  if (iso) return `${iso[1]}-${iso[2]}`;
  if (/^\s*\d{10}(?:\d{3})?\s*$/.test(value)) return monthIn(Number(value));
  // “Tue, 24 Nov 2026 06:00:00 GMT”, “November 24, 2026”
  return /[a-z]{3}/i.test(value) && /\d{4}/.test(value) ? monthOfDate(new Date(value)) : undefined;
}

function monthOfDate(date: Date): string | undefined {
  const year = date.getUTCFullYear();
  return year >= 1600 && year <= 2200 ? date.toISOString().slice(0, 7) : undefined;
}

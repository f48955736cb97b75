import type { Draft } from './format.ts';
import { type MappedText, part } from './mappedText.ts';
import { variantsOf, wordsOf } from './variants.ts';

/** The fields of a record as a format found them; all may be missing. */
export interface FoundFields {
  readonly id?: string | undefined;
  readonly headline: MappedText | undefined;
  readonly dek?: MappedText | undefined;
  readonly seo?: MappedText | undefined;
  readonly social?: MappedText | undefined;
  readonly body: MappedText | undefined;
  readonly notes?: Draft['notes'];
  /** Which record of the file it is, where there are several. */
  readonly record?: string | undefined;
}

/**
 * A draft from the fields of a system's record: variants that repeat the headline are left out, and so is a body's
 * first paragraph that does, since no headline supports itself.
 */
export function draftOf({ id, headline, dek, seo, social, body, notes, record }: FoundFields): Draft {
  return {
    id,
    headline,
    variants: variantsOf(headline, { dek, seo, social }),
    body: body && withoutHeadline(body, headline),
    ...(record !== undefined && { record }),
    ...(notes && { notes }),
  };
}

function withoutHeadline(body: MappedText, headline: MappedText | undefined): MappedText {
  const end = body.text.indexOf('\n\n');
  if (!headline || end === -1 || end > 2000) return body;
  if (wordsOf(body.text.slice(0, end)).join(' ') !== wordsOf(headline.text).join(' ')) return body;
  return part(body, end + 2, body.text.length);
}

/** A record of a file that holds several, left out because it is no article with a text. */
export interface Omitted {
  /** `item 3, line 44` */
  readonly record: string;
  /** `only a teaser`, `no text` */
  readonly why: string;
}

const mostNamed = 5;

/** Says in a note of the first draft which records of the file were left out and why. */
export function withOmitted(drafts: readonly Draft[], omitted: readonly Omitted[]): readonly Draft[] {
  const [first, ...rest] = drafts;
  if (!first || omitted.length === 0) return drafts;
  const byReason = new Map<string, Omitted[]>();
  for (const one of omitted) {
    const alike = byReason.get(one.why);
    if (alike) alike.push(one);
    else byReason.set(one.why, [one]);
  }
  const told = [...byReason].slice(0, mostNamed).map(([why, records]) => `${why} (${named(records)})`);
  const note = {
    code: 'records-omitted',
    message: `${omitted.length} of the file's ${omitted.length + drafts.length} records were not checked: ${told.join('; ')}.`,
  };
  return [{ ...first, notes: [...(first.notes ?? []), note] }, ...rest];
}

/** What a record calls itself, for a message; another kind where that is no plain word. */
export function kindNamed(kind: string): string {
  return /^[\w-]{1,30}$/.test(kind) ? `a ${kind}` : 'another kind of record';
}

/** The first few of a list of records, for a message. */
export function named(records: readonly { readonly record: string }[]): string {
  const shown = records.slice(0, mostNamed).map(({ record }) => record);
  const more = records.length - shown.length;
  return more > 0 ? `${shown.join('; ')}; and ${more} more` : shown.join('; ');
}

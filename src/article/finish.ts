import { HedcheckError } from '../errors.ts';
import type { Article, Headline, HeadlineField, Note, ReadText } from './article.ts';
import type { Draft, Format } from './format.ts';
import type { DraftIgnore, IgnoreMark } from './ignoreMarks.ts';
import { languageNote } from './language.ts';
import type { LineIndex } from './lineIndex.ts';
import { type MappedText, readText } from './mappedText.ts';

/** Most UTF-16 units in a headline: ten times the longest that papers print. */
export const maxHeadlineLength = 1000;

/** Where a draft comes from. */
export interface Origin {
  /** Path, `<stdin>`, `<headline>`. */
  readonly source: string;
  readonly format: Pick<Format, 'name' | 'hints'>;
  readonly lines: LineIndex;
  readonly notes: readonly Note[];
  /** sha256 of the text that was read. */
  readonly digest?: string;
}

/**
 * Makes an article of what a format found.
 *
 * @throws HedcheckError `E_NO_HEADLINE`, `E_NO_BODY`, `E_HEADLINE_TOO_LONG`
 */
export async function finishArticle(draft: Draft, origin: Origin): Promise<Article> {
  const { source, format, lines } = origin;
  const where = draft.record === undefined ? source : `${source} (${draft.record})`;
  const { headline, body } = draft;
  if (!headline || !hasWords(headline.text))
    throw new HedcheckError('E_NO_HEADLINE', `${where} has no headline.`, format.hints.headline);
  if (headline.text.length > maxHeadlineLength) throw headlineTooLong(where, headline, lines);
  if (!body || !hasWords(body.text))
    throw new HedcheckError('E_NO_BODY', `${where} has a headline but no body.`, format.hints.body);

  const notes = [...origin.notes, ...(draft.notes ?? [])];
  const variants: Headline[] = [];
  for (const field of ['dek', 'seo', 'social'] as const) {
    const variant = draft.variants[field];
    if (!variant || !hasWords(variant.text)) continue;
    if (variant.text.length > maxHeadlineLength) notes.push(variantTooLong(where, field, variant));
    else variants.push(asHeadline(field, variant, lines));
  }
  const language = await languageNote(body.text);
  if (language) notes.push(language);
  return {
    id: draft.id?.trim() || source,
    source,
    format: format.name,
    headline: asHeadline('headline', headline, lines),
    variants,
    body: readText(body, lines),
    notes,
    ...(draft.ignores?.length && { ignores: draft.ignores.map((mark) => placed(mark, lines)) }),
    ...(origin.digest !== undefined && { digest: origin.digest }),
  };
}

function placed({ about, reason, offset }: DraftIgnore, lines: LineIndex): IgnoreMark {
  return { about, reason, ...(offset !== undefined && { line: lines([offset, offset]).line }) };
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function asHeadline(field: HeadlineField, mapped: MappedText, lines: LineIndex): Headline {
  const { text, locate }: ReadText = readText(mapped, lines);
  return { field, text, locate };
}

function headlineTooLong(where: string, headline: MappedText, lines: LineIndex): HedcheckError {
  const line = readText(headline, lines).locate([0, 1])?.line;
  const place = line === undefined ? '' : ` (line ${line})`;
  return new HedcheckError(
    'E_HEADLINE_TOO_LONG',
    `${where}: the headline${place} has ${headline.text.length} characters; the limit is ${maxHeadlineLength}.`,
    'Put the headline alone on its line, the body below it.',
  );
}

function variantTooLong(where: string, field: string, variant: MappedText): Note {
  return {
    code: 'variant-too-long',
    message: `${where}: the ${field} has ${variant.text.length} characters and was left out; the limit is ${maxHeadlineLength}.`,
  };
}

import type { Article } from './article.ts';
import { finishArticle, type Origin } from './finish.ts';
import { lineIndex } from './lineIndex.ts';
import { looksLikeHtml } from './looksLikeHtml.ts';
import { type MappedText, trimmed, unmapped } from './mappedText.ts';
import { plainBody } from './plainText.ts';
import { type ReadOptions, readBody } from './read.ts';

/** An article in parts, as a library caller or a content system has it. */
export interface ArticleFields {
  readonly headline: string;
  /** Text with blank lines between paragraphs, or HTML. */
  readonly body: string;
  readonly dek?: string | undefined;
  readonly seo?: string | undefined;
  readonly social?: string | undefined;
  readonly id?: string | undefined;
  /** What reports call it; `<headline>` by default. */
  readonly source?: string | undefined;
}

const hints = { headline: 'Give it a headline.', body: 'Give it a body.' };

/**
 * An article from its parts. Its texts stand in no file, so `locate` gives undefined; offsets point into the body as
 * given (for an HTML body into its text).
 *
 * @throws HedcheckError `E_NO_HEADLINE`, `E_NO_BODY`, `E_HEADLINE_TOO_LONG`
 */
export async function fromFields(fields: ArticleFields): Promise<Article> {
  const { text } = looksLikeHtml(fields.body)
    ? (await import('./htmlText.ts')).htmlText(fields.body, fields.source ?? 'The body')
    : plainBody(fields.body, 0, fields.body.length);
  return await fromParts(fields, unmapped(text), {
    source: fields.source ?? '<headline>',
    format: { name: 'fields', hints },
    lines: lineIndex(''),
    notes: [],
  });
}

/**
 * An article whose headline is given and whose body is a file (`--headline … --body-file F`); the body's `locate`
 * gives lines of that file.
 *
 * @param bodyFile a path, or `-` for standard input
 * @throws HedcheckError as `readArticles` and {@link fromFields}
 */
export async function fromBodyFile(
  fields: Omit<ArticleFields, 'body'>,
  bodyFile: string,
  options: ReadOptions = {},
): Promise<Article> {
  const { body, text, source, format, notes, digest } = await readBody(bodyFile, options);
  const named = { name: format.name, hints: { ...hints, body: format.hints.body } };
  return await fromParts(fields, body, {
    source: fields.source ?? source,
    format: named,
    lines: lineIndex(text),
    notes,
    digest,
  });
}

async function fromParts(
  fields: Omit<ArticleFields, 'body'>,
  body: MappedText,
  origin: Origin,
): Promise<Article> {
  const given = (text: string | undefined) => (text === undefined ? undefined : trimmed(unmapped(text)));
  const dek = given(fields.dek);
  const seo = given(fields.seo);
  const social = given(fields.social);
  const draft = {
    id: fields.id,
    headline: given(fields.headline),
    variants: { ...(dek && { dek }), ...(seo && { seo }), ...(social && { social }) },
    body,
  };
  return await finishArticle(draft, origin);
}

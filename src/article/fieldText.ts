import { looksLikeHtml } from './looksLikeHtml.ts';
import { type MappedText, trimmed, within } from './mappedText.ts';
import { plainBody } from './plainText.ts';

// Systems put mark-up and entities into headlines too. Both patterns look a fixed distance ahead.
const marked =
  /<\/?[a-z][\w-]{0,20}(?:\s[^<>]{0,300})?\/?>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]{1,31});/i;

/**
 * A headline field on one line, its tags and entities read.
 *
 * @param name where it stands, for messages
 */
export async function lineText(field: MappedText | undefined, name: string): Promise<MappedText | undefined> {
  if (!field) return undefined;
  const { text, sourceSpan } = trimmed(marked.test(field.text) ? await markupText(field, name) : field);
  if (text === '') return undefined;
  // Each break is as long as before, so that offsets stay.
  return { text: text.replace(/[\t\n\r]/g, ' '), sourceSpan };
}

/** A body field: HTML where it looks like it, else text as it stands. */
export async function proseText(field: MappedText, name: string): Promise<MappedText> {
  return looksLikeHtml(field.text) ? await markupText(field, name) : plainProse(field);
}

/** A body field that is HTML whatever it looks like. */
export async function markupText(field: MappedText, name: string): Promise<MappedText> {
  const { htmlText } = await import('./htmlText.ts');
  return within(field, htmlText(field.text, name));
}

/** A body field that is plain text; lines that are paragraphs are set apart as in a text file. */
export function plainProse(field: MappedText): MappedText {
  return within(field, plainBody(field.text, 0, field.text.length));
}

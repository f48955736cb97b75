import { markupText } from './fieldText.ts';
import { type InnerJson, valueAt } from './jsonFields.ts';
import type { LocatedJson } from './locatedJson.ts';
import { joined, type MappedText, unmapped, within } from './mappedText.ts';
import { markdown } from './markdown.ts';

// The cards whose words are the article's, with the fields that hold them. Images, buttons, bookmarks, galleries,
// sign-up boxes and products are none.
const fields: Readonly<Record<string, readonly string[]>> = {
  html: ['html'],
  markdown: ['markdown'],
  'card-markdown': ['markdown'],
  callout: ['calloutText'],
  toggle: ['heading', 'content'],
};

/** The words of one card of a Ghost document; an empty text where it has none of the article's. */
export async function cardText(
  type: string,
  card: LocatedJson | undefined,
  document: InnerJson,
  source: string,
): Promise<MappedText> {
  const texts: MappedText[] = [];
  for (const field of Object.hasOwn(fields, type) ? (fields[type] ?? []) : []) {
    const text = document.textOf(valueAt(card, field));
    if (!text || text.text.trim() === '') continue;
    if (field !== 'markdown') texts.push(await markupText(text, source));
    else {
      const read = await markdown.readBody?.(text.text, source);
      if (read) texts.push(within(text, read));
    }
  }
  return texts.length === 0 ? unmapped('') : joined(texts, '\n\n');
}

import { HedcheckError } from '../errors.ts';
import { draftOf, named, type Omitted, withOmitted } from './draft.ts';
import type { Draft } from './format.ts';
import { type MappedText, part, trimmed } from './mappedText.ts';
import { isBeginningOf, isCut, isTeaser } from './teaser.ts';
import { elementNames, type XmlFile, xmlShape } from './xmlFile.ts';
import type { XmlElement } from './xmlTree.ts';

/** What an item of a feed carries, read. */
export interface FeedItem {
  readonly element: XmlElement;
  readonly id: string | undefined;
  readonly title: MappedText | undefined;
  /** The whole story: `content:encoded`, Atom's `content`. */
  readonly content: MappedText | undefined;
  /** A description, which is the whole story in some feeds and a teaser in most. */
  readonly summary: MappedText | undefined;
}

// A story that a feed cuts is a few paragraphs long.
const cutLength = 2000;

/**
 * The articles of a feed. Items that carry only a teaser are left out, since a headline cannot be judged by it; a note
 * names them.
 *
 * @throws HedcheckError `E_TEASER` when no item has a text, `E_XML_SHAPE` when there is no item
 */
export function feedDrafts(items: readonly FeedItem[], file: XmlFile): readonly Draft[] {
  if (items.length === 0)
    throw xmlShape(file, file.root, 'is a feed without items', 'Give a feed that has some.');
  const nameOf = elementNames(file, 'item');
  const drafts: Draft[] = [];
  const omitted: Omitted[] = [];
  for (const [index, item] of items.entries()) {
    const record = nameOf(item.element, index);
    const body = textOf(item);
    if (!item.title && items.length > 1) omitted.push({ record, why: 'no title' });
    else if (body) drafts.push(itemDraft(item, body, items.length > 1 ? record : undefined));
    else omitted.push({ record, why: item.summary || item.content ? 'only a teaser' : 'no text' });
  }
  if (drafts.length === 0)
    throw new HedcheckError(
      'E_TEASER',
      `${file.source} carries ${items.length === 1 ? 'only a teaser of its article' : 'only teasers of its articles'} (${named(omitted)}).`,
      'A headline cannot be checked against a teaser: give a feed with the full text, or the articles themselves.',
    );
  return withOmitted(drafts, omitted);
}

function textOf({ content, summary }: FeedItem): MappedText | undefined {
  if (content && content.text !== '' && !(content.text.length < cutLength && isCut(content.text)))
    return content;
  return summary && !isTeaser(summary.text) ? summary : undefined;
}

function itemDraft(item: FeedItem, body: MappedText, record: string | undefined): Draft {
  const { id, title, summary } = item;
  const story = withoutFooter(body);
  const isDek =
    summary !== undefined &&
    summary !== body &&
    !isCut(summary.text) &&
    !isBeginningOf(summary.text, story.text);
  const note = {
    code: 'feed-description',
    message: 'The feed gives no content of its own for this item; its description was read as the body.',
  };
  return draftOf({
    id,
    headline: title,
    dek: isDek ? onOneLine(summary) : undefined,
    body: story,
    record,
    ...(body === summary && { notes: [note] }),
  });
}

// "The post HEADLINE appeared first on SITE.": WordPress puts it under every item. It would support any headline.
const footer =
  /\n\n(?:The post|This (?:post|article|story)) [^\n]{0,1200}(?:appeared first on|first appeared on) [^\n]{0,300}$/;

function withoutFooter(body: MappedText): MappedText {
  const from = Math.max(0, body.text.length - 2000);
  const found = footer.exec(body.text.slice(from));
  return found ? trimmed(part(body, 0, from + found.index)) : body;
}

function onOneLine({ text, sourceSpan }: MappedText): MappedText {
  return { text: text.replace(/\n/g, ' '), sourceSpan };
}

import { draftOf, kindNamed, type Omitted, withOmitted } from './draft.ts';
import { lineText, markupText } from './fieldText.ts';
import type { Draft, Format } from './format.ts';
import {
  firstText,
  idAt,
  isRecord,
  itemsOf,
  type JsonObject,
  jsonShape,
  objectsOf,
  parseJson,
  recordNames,
  textAt,
  valueAt,
} from './jsonFields.ts';
import type { LocatedJson } from './locatedJson.ts';
import { joined, type MappedText } from './mappedText.ts';

/**
 * Arc XP's ANS: a story (`headlines`, `subheadlines`, `description`, `content_elements`), a list of stories, or a
 * collection or search result that holds them.
 */
export const ans: Format = {
  name: 'ans',
  extensions: [],
  recognise: () => 'no',
  recogniseJson(value) {
    const inner = isRecord(value) ? value['content_elements'] : value;
    return isStory(value) || (Array.isArray(inner) && inner.slice(0, 20).some(isStory));
  },
  async read(text, source) {
    const root = parseJson(text, source);
    const records = storiesOf(root);
    const recordOf = recordNames(
      text,
      records.map(({ from }) => from),
    );
    const drafts: Draft[] = [];
    const omitted: Omitted[] = [];
    for (const [index, record] of records.entries()) {
      const name = recordOf(index);
      // A collection holds pictures, videos and galleries beside stories.
      const type = textAt(record, 'type')?.text ?? 'story';
      if (records.length > 1 && type !== 'story')
        omitted.push({ record: name ?? source, why: kindNamed(type) });
      else drafts.push(draftOf({ ...(await readStory(record, source)), record: name }));
    }
    if (drafts.length === 0)
      throw jsonShape(
        text,
        source,
        root.from,
        'holds no story',
        'Expected an ANS story or a collection of them.',
      );
    return withOmitted(drafts, omitted);
  },
  hints: {
    headline: 'Give the story a headlines.basic.',
    body: 'Give the story content_elements with text; a story of a collection or a feed may come without them.',
  },
};

function isStory(value: unknown): boolean {
  if (!isRecord(value) || !isRecord(value['headlines'])) return false;
  return Array.isArray(value['content_elements']) || value['type'] === 'story';
}

function storiesOf(root: LocatedJson): JsonObject[] {
  if (root.kind === 'array') return objectsOf(root.items);
  const isOne = valueAt(root, 'headlines')?.kind === 'object' && textAt(root, 'type')?.text !== 'collection';
  return objectsOf(isOne ? [root] : itemsOf(valueAt(root, 'content_elements')));
}

async function readStory(story: JsonObject, source: string) {
  const headlines = valueAt(story, 'headlines');
  return {
    id: idAt(story, '_id', 'canonical_url'),
    headline: await lineText(firstText(headlines, 'basic', 'web', 'native', 'mobile', 'print'), source),
    dek: await lineText(
      textAt(story, 'subheadlines', 'basic') ?? textAt(story, 'description', 'basic'),
      source,
    ),
    seo: await lineText(firstText(headlines, 'meta_title', 'web'), source),
    social: await lineText(firstText(headlines, 'social', 'mobile', 'native'), source),
    body: await bodyOf(valueAt(story, 'content_elements'), source),
  };
}

async function bodyOf(elements: LocatedJson | undefined, source: string): Promise<MappedText | undefined> {
  const paragraphs: MappedText[] = [];
  for (const element of itemsOf(elements)) await addElement(element, source, paragraphs);
  return paragraphs.length === 0 ? undefined : joined(paragraphs, '\n\n');
}

const withContent = new Set(['text', 'header', 'raw_html', 'code', 'endorsement']);

/** The words of one element; a picture, a video, an embed or a link to another story has none of this one's. */
async function addElement(element: LocatedJson, source: string, paragraphs: MappedText[]): Promise<void> {
  const add = async (text: MappedText | undefined) => {
    const read = text && (await markupText(text, source));
    if (read && read.text !== '') paragraphs.push(read);
  };
  const type = textAt(element, 'type')?.text ?? '';
  if (withContent.has(type)) await add(textAt(element, 'content'));
  else if (type === 'correction' || type === 'pull_quote') await add(textAt(element, 'text'));
  else if (type === 'list')
    for (const item of itemsOf(valueAt(element, 'items'))) await addElement(item, source, paragraphs);
  else if (type === 'quote') {
    for (const inner of itemsOf(valueAt(element, 'content_elements')))
      await addElement(inner, source, paragraphs);
    await add(textAt(element, 'content'));
  } else if (type === 'element_group')
    for (const inner of itemsOf(valueAt(element, 'content_elements')))
      await addElement(inner, source, paragraphs);
  else if (type === 'table')
    for (const row of itemsOf(valueAt(element, 'rows')))
      for (const cell of itemsOf(row)) await add(textAt(cell, 'content'));
}

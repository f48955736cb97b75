import { type FeedItem, feedDrafts } from './feedItem.ts';
import { lineText, plainProse } from './fieldText.ts';
import type { Format } from './format.ts';
import { type MappedText, trimmed } from './mappedText.ts';
import { readXml, tagNamed, type XmlFile, xmlShape } from './xmlFile.ts';
import { childrenNamed, elementAt, elementsIn, type XmlElement } from './xmlTree.ts';

/** Atom: each `<entry>` an article, its text in `content` as text, HTML or XHTML. */
export const atom: Format = {
  name: 'atom',
  extensions: ['atom'],
  recognise: () => 'no',
  xmlRoots: ['feed', 'entry'],
  async read(text, source) {
    const file = await readXml(text, source);
    const { root } = file;
    if (root.name !== 'feed' && root.name !== 'entry')
      throw xmlShape(
        file,
        root,
        `is no Atom: its first element is ${tagNamed(root)}`,
        'Expected <feed> or <entry>.',
      );
    const entries = root.name === 'entry' ? [root] : childrenNamed(root, 'entry', root.namespace);
    const items: FeedItem[] = [];
    for (const entry of entries) items.push(await readEntry(entry, file));
    return feedDrafts(items, file);
  },
  hints: {
    headline: 'Give the entry a <title>.',
    body: 'Give the entry its text in <content>; what its src points to is not fetched.',
  },
};

async function readEntry(entry: XmlElement, file: XmlFile): Promise<FeedItem> {
  const { characters } = await import('./xmlText.ts');
  const own = (name: string) => childrenNamed(entry, name, entry.namespace)[0];
  const title = own('title');
  const id = own('id');
  const link = childrenNamed(entry, 'link', entry.namespace).find(
    (one) => (one.attributes.get('rel') ?? 'alternate') === 'alternate',
  );
  return {
    element: entry,
    id: (id && characters(id, file.text).text.trim()) || link?.attributes.get('href'),
    title: await lineText(await construct(title, file), file.source),
    content: await construct(own('content'), file),
    summary: await construct(own('summary'), file),
  };
}

/** A text in one of Atom's three types; undefined where it is empty, elsewhere (`src`) or no text at all. */
async function construct(element: XmlElement | undefined, file: XmlFile): Promise<MappedText | undefined> {
  if (!element || element.attributes.has('src')) return undefined;
  const { characters, escapedMarkup, markedText } = await import('./xmlText.ts');
  const type = element.attributes.get('type') ?? 'text';
  let text: MappedText;
  if (type === 'xhtml' || /xhtml\+xml/.test(type))
    text = markedText(elementAt(element, 'div') ?? element, file.text);
  else if (type === 'html' || type === 'text/html')
    // Some feeds say html and nest real elements.
    text =
      elementsIn(element).length > 0
        ? markedText(element, file.text)
        : await escapedMarkup(element, file.text, file.source);
  else if (type === 'text' || type.startsWith('text/'))
    text = plainProse(trimmed(characters(element, file.text)));
  else return undefined;
  const words = trimmed(text);
  return words.text === '' ? undefined : words;
}

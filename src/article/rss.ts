import { type FeedItem, feedDrafts } from './feedItem.ts';
import { lineText, proseText } from './fieldText.ts';
import type { Format } from './format.ts';
import { trimmed } from './mappedText.ts';
import { readXml, tagNamed, type XmlFile, xmlShape } from './xmlFile.ts';
import { childrenNamed, elementsIn, type XmlElement } from './xmlTree.ts';

const contentModule = 'http://purl.org/rss/1.0/modules/content/';

/** RSS 2.0, 0.9x and 1.0 (RDF): each `<item>` an article, its text in `content:encoded` or the description. */
export const rss: Format = {
  name: 'rss',
  extensions: ['rss', 'rdf'],
  recognise: () => 'no',
  xmlRoots: ['rss', 'RDF'],
  async read(text, source) {
    const file = await readXml(text, source);
    const items: FeedItem[] = [];
    for (const item of itemsOf(file)) items.push(await readItem(item, file));
    return feedDrafts(items, file);
  },
  hints: {
    headline: 'Give the item a <title>.',
    body: 'Give the item its text in <content:encoded>.',
  },
};

function itemsOf(file: XmlFile): XmlElement[] {
  const { root } = file;
  if (root.name === 'rss')
    return childrenNamed(root, 'channel').flatMap((channel) => childrenNamed(channel, 'item'));
  if (root.name === 'RDF') return childrenNamed(root, 'item');
  throw xmlShape(
    file,
    root,
    `is no RSS: its first element is ${tagNamed(root)}`,
    'Expected <rss> or <rdf:RDF>.',
  );
}

async function readItem(item: XmlElement, file: XmlFile): Promise<FeedItem> {
  const { characters } = await import('./xmlText.ts');
  // The item's own elements have no namespace, or RSS 1.0's; `media:title` and `itunes:title` are others'.
  const own = (name: string) =>
    elementsIn(item).find(
      (one) => one.name === name && (one.namespace === '' || one.namespace === item.namespace),
    );
  const content = childrenNamed(item, 'encoded', contentModule)[0];
  const description = own('description');
  const prose = async (element: XmlElement | undefined) =>
    element && trimmed(await proseText(characters(element, file.text), file.source));
  const title = own('title');
  const plain = (name: string) => {
    const element = own(name);
    return element && (characters(element, file.text).text.trim() || undefined);
  };
  return {
    element: item,
    id: plain('guid') ?? plain('link') ?? item.attributes.get('about'),
    title: title && (await lineText(characters(title, file.text), file.source)),
    content: filled(await prose(content)),
    summary: filled(await prose(description)),
  };
}

function filled<T extends { readonly text: string }>(text: T | undefined): T | undefined {
  return text && text.text !== '' ? text : undefined;
}

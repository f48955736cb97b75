import { draftOf, type FoundFields } from './draft.ts';
import type { Format } from './format.ts';
import type { MappedText } from './mappedText.ts';
import { trimmed } from './mappedText.ts';
import { readXml, tagNamed, type XmlFile, xmlShape } from './xmlFile.ts';
import { descendant, elementAt, elementsIn, type XmlElement } from './xmlTree.ts';

/** NITF, IPTC's News Industry Text Format, versions 2 and 3, with or without its namespace. */
export const nitf: Format = {
  name: 'nitf',
  extensions: ['nitf'],
  recognise: () => 'no',
  xmlRoots: ['nitf'],
  async read(text, source) {
    const file = await readXml(text, source);
    if (file.root.name !== 'nitf')
      throw xmlShape(
        file,
        file.root,
        `is no NITF: its first element is ${tagNamed(file.root)}`,
        'Expected <nitf>.',
      );
    return [draftOf(await nitfFields(file.root, file))];
  },
  hints: {
    headline: 'Give it body/body.head/hedline/hl1, or head/title.',
    body: 'Give it body/body.content with paragraphs (<p>, <block>).',
  },
};

// NITF's own blocks, by the HTML that reads the same.
const tags = new Map([
  ['block', 'div'],
  ['hl1', 'h1'],
  ['hl2', 'h2'],
  ['bq', 'blockquote'],
  ['nitf-table', 'div'],
  ['fn', 'aside'],
]);

// Pictures with their captions, and lines about the story that are no part of it.
const dropped = new Set([
  'media',
  'media-caption',
  'media-producer',
  'byline',
  'copyrite',
  'distributor',
  'credit',
  'nitf-table-metadata',
  'tobject',
  'key-list',
  'classifier',
]);

/** The fields of an `<nitf>` element, which NewsML-G2 carries too. */
export async function nitfFields(root: XmlElement, file: XmlFile): Promise<FoundFields> {
  const { markedText } = await import('./xmlText.ts');
  const words = (element: XmlElement | undefined): MappedText | undefined => {
    const text = element && trimmed(markedText(element, file.text, { tags }));
    return text && text.text !== '' ? onOneLine(text) : undefined;
  };
  const head = elementAt(root, 'body', 'body.head');
  const hedline = elementAt(head, 'hedline');
  // Old files have the headline as the text of <hedline> itself.
  const hl1 = elementAt(hedline, 'hl1') ?? (elementsIn(hedline).length === 0 ? hedline : undefined);
  const content = elementAt(root, 'body', 'body.content');
  return {
    id: descendant(elementAt(root, 'head', 'docdata'), 'doc-id')?.attributes.get('id-string'),
    headline: words(hl1) ?? words(elementAt(root, 'head', 'title')),
    dek: words(elementAt(hedline, 'hl2')) ?? words(elementAt(head, 'abstract')),
    body: content && markedText(content, file.text, { tags, dropped }),
  };
}

function onOneLine({ text, sourceSpan }: MappedText): MappedText {
  return { text: text.replace(/\n/g, ' '), sourceSpan };
}

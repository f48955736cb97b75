import { draftOf, type FoundFields, kindNamed, named, type Omitted, withOmitted } from './draft.ts';
import { lineText, markupText, plainProse, proseText } from './fieldText.ts';
import type { Draft, Format } from './format.ts';
import { headlinePurpose, isMainRole } from './headlineRole.ts';
import type { MappedText } from './mappedText.ts';
import { nitfFields } from './nitf.ts';
import { elementNames, readXml, tagNamed, type XmlFile, xmlShape } from './xmlFile.ts';
import { childrenNamed, descendant, elementAt, elementsIn, type XmlElement } from './xmlTree.ts';

/**
 * NewsML-G2: a `newsItem`, or a `newsMessage` with several, whose text is inline XHTML or NITF (`inlineXML`) or
 * plain text or HTML (`inlineData`).
 */
export const newsml: Format = {
  name: 'newsml',
  extensions: ['newsml'],
  recognise: () => 'no',
  xmlRoots: [
    'newsItem',
    'newsMessage',
    'packageItem',
    'conceptItem',
    'knowledgeItem',
    'planningItem',
    'NewsML',
  ],
  async read(text, source) {
    const file = await readXml(text, source);
    const items = newsItems(file);
    const nameOf = elementNames(file, 'item');
    const drafts: Draft[] = [];
    const omitted: Omitted[] = [];
    for (const [index, item] of items.entries()) {
      const record = nameOf(item, index);
      const fields = await itemFields(item, file);
      if (fields.body) drafts.push(draftOf(items.length > 1 ? { ...fields, record } : fields));
      else omitted.push({ record, why: textless(item) });
    }
    if (drafts.length === 0)
      throw xmlShape(
        file,
        items[0] ?? file.root,
        items.length === 1
          ? `has a newsItem without a text in it: ${omitted[0]?.why}`
          : `has no newsItem with a text in it (${named(omitted)})`,
        newsml.hints.body,
      );
    return withOmitted(drafts, omitted);
  },
  hints: {
    headline: 'Give it contentMeta/headline.',
    body: 'The text has to stand in contentSet, as inlineXML or inlineData; what remoteContent points to is not fetched.',
  },
};

function newsItems(file: XmlFile): XmlElement[] {
  const { root } = file;
  const items =
    root.name === 'newsItem'
      ? [root]
      : childrenNamed(root, 'itemSet').flatMap((set) => childrenNamed(set, 'newsItem'));
  if (items.length > 0) return items;
  const what =
    root.name === 'NewsML'
      ? 'is NewsML 1, which hedcheck does not read'
      : `has no newsItem: its first element is ${tagNamed(root)}`;
  throw xmlShape(file, root, what, 'Expected a NewsML-G2 <newsItem>, or a <newsMessage> with some.');
}

function textless(item: XmlElement): string {
  const kind = elementAt(item, 'itemMeta', 'itemClass')?.attributes.get('qcode')?.split(':').at(-1);
  if (kind !== undefined && kind !== 'text') return kindNamed(kind);
  return elementAt(item, 'contentSet', 'remoteContent') ? 'its text is elsewhere' : 'no text';
}

async function itemFields(item: XmlElement, file: XmlFile): Promise<FoundFields> {
  const { characters } = await import('./xmlText.ts');
  const meta = elementAt(item, 'contentMeta');
  const text = async (element: XmlElement | undefined) =>
    element && (await lineText(characters(element, file.text), file.source));
  const roleOf = (element: XmlElement) =>
    element.attributes.get('role') ?? element.attributes.get('roleuri') ?? '';
  const headlines = childrenNamed(meta, 'headline');
  const purposed = (purpose: string) => headlines.find((one) => headlinePurpose(roleOf(one)) === purpose);
  const main =
    headlines.find((one) => isMainRole(roleOf(one))) ??
    headlines.find((one) => headlinePurpose(roleOf(one)) === undefined);
  const description = childrenNamed(meta, 'description').find((one) => !/caption|credit/i.test(roleOf(one)));
  const content = await contentFields(elementAt(item, 'contentSet'), file);
  return {
    id: item.attributes.get('guid'),
    headline: (await text(main)) ?? content?.headline ?? (await text(elementAt(item, 'itemMeta', 'title'))),
    dek: (await text(purposed('dek') ?? description)) ?? content?.dek,
    seo: await text(purposed('seo')),
    social: await text(purposed('social')),
    body: content?.body,
  };
}

/** The first rendition that has words. The same text may stand there as NITF, as XHTML and as plain text. */
async function contentFields(set: XmlElement | undefined, file: XmlFile): Promise<FoundFields | undefined> {
  for (const rendition of elementsIn(set)) {
    const fields = await renditionFields(rendition, file);
    if (fields?.body && /\p{L}/u.test(fields.body.text)) return fields;
  }
  return undefined;
}

async function renditionFields(rendition: XmlElement, file: XmlFile): Promise<FoundFields | undefined> {
  const { characters, markedText } = await import('./xmlText.ts');
  const inline = async (text: MappedText): Promise<FoundFields> => {
    const type = rendition.attributes.get('contenttype') ?? '';
    if (/html/i.test(type)) return { headline: undefined, body: await markupText(text, file.source) };
    const body = type.startsWith('text/plain') ? plainProse(text) : await proseText(text, file.source);
    return { headline: undefined, body };
  };
  if (rendition.name === 'inlineData') {
    // Base64 is for pictures and sound.
    if (/base64/i.test(rendition.attributes.get('encoding') ?? '')) return undefined;
    return await inline(characters(rendition, file.text));
  }
  if (rendition.name !== 'inlineXML') return undefined;
  const inner = descendant(rendition, 'nitf');
  if (inner) return await nitfFields(inner, file);
  // Mark-up that was escaped all the same.
  if (elementsIn(rendition).length === 0) return await inline(characters(rendition, file.text));
  const html = descendant(rendition, 'html');
  return { headline: undefined, body: markedText(descendant(html, 'body') ?? html ?? rendition, file.text) };
}

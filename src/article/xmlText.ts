import { markupText } from './fieldText.ts';
import { isFurniture } from './htmlFurniture.ts';
import { textOfTree } from './htmlText.ts';
import type { HtmlElement, HtmlNode, HtmlTextNode } from './htmlTree.ts';
import { type MappedText, type TextBuilder, textBuilder } from './mappedText.ts';
import { referenceText } from './xmlEntities.ts';
import type { XmlElement, XmlNode, XmlText } from './xmlTree.ts';

const reference = /&(#?\w{1,32});/g;

/** All characters of an element in its order, references read: a text, or mark-up that was escaped. */
export function characters(element: XmlElement, file: string): MappedText {
  const builder = textBuilder(file);
  const add = (node: XmlNode) => {
    if (node.kind === 'element') for (const child of node.children) add(child);
    else addText(builder, node, file);
  };
  add(element);
  return builder.build();
}

function addText(builder: TextBuilder, { kind, from, to }: XmlText, file: string): void {
  let at = from;
  if (kind === 'text')
    for (const match of file.slice(from, to).matchAll(reference)) {
      const text = referenceText(match[1] ?? '');
      if (text === undefined) continue;
      const start = from + match.index;
      builder.copy(at, start);
      at = start + match[0].length;
      builder.replace(text, start, at);
    }
  builder.copy(at, to);
}

/** An element whose content is HTML written as text: escaped, or in a CDATA section. */
export async function escapedMarkup(element: XmlElement, file: string, source: string): Promise<MappedText> {
  return await markupText(characters(element, file), source);
}

/** How the elements of a vocabulary are read as HTML's. */
export interface Vocabulary {
  /** The HTML element that stands for one of another name: NITF's `block` is a `div`. */
  readonly tags?: ReadonlyMap<string, string>;
  /** Elements without words of the article. */
  readonly dropped?: ReadonlySet<string>;
}

/** The words of an element that holds real mark-up, such as XHTML, a blank line between its blocks. */
export function markedText(element: XmlElement, file: string, vocabulary: Vocabulary = {}): MappedText {
  const tree = asHtml(element, file, vocabulary);
  return textOfTree(tree, file, () => true, isFurniture);
}

/** The same tree in the shape that the HTML reader walks. */
function asHtml(element: XmlElement, file: string, vocabulary: Vocabulary): HtmlElement {
  const tagName = vocabulary.tags?.get(element.name) ?? element.name.toLowerCase();
  const html: HtmlElement = {
    nodeName: tagName,
    tagName,
    attrs: [...element.attributes].map(([name, value]) => ({ name, value })),
    namespaceURI: 'http://www.w3.org/1999/xhtml' as HtmlElement['namespaceURI'],
    parentNode: null,
    childNodes: [],
  };
  const childNodes: HtmlNode[] = [];
  for (const child of element.children) {
    if (child.kind !== 'element') childNodes.push(asHtmlText(child, file, html));
    else if (!vocabulary.dropped?.has(child.name)) childNodes.push(asHtml(child, file, vocabulary));
  }
  html.childNodes = childNodes as HtmlElement['childNodes'];
  return html;
}

function asHtmlText({ kind, from, to }: XmlText, file: string, parentNode: HtmlElement): HtmlTextNode {
  const written = file.slice(from, to).replace(/\r\n?/g, '\n');
  const value =
    kind === 'cdata'
      ? written
      : written.replace(reference, (whole, name: string) => referenceText(name) ?? whole);
  const place = { startOffset: from, endOffset: to, startLine: 0, startCol: 0, endLine: 0, endCol: 0 };
  return { nodeName: '#text', value, parentNode, sourceCodeLocation: place } as HtmlTextNode;
}

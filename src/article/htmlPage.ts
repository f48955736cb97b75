import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { serialize } from 'parse5';
import { HedcheckError } from '../errors.ts';
import { plainProse } from './fieldText.ts';
import type { Draft } from './format.ts';
import { isFurniture, isNeverWords } from './htmlFurniture.ts';
import { pageHeadlines } from './htmlHeadlines.ts';
import { htmlIgnores } from './htmlIgnores.ts';
import { htmlRemedy, parsePage } from './htmlParse.ts';
import { htmlText, textOfTree } from './htmlText.ts';
import {
  type HtmlDocument,
  type HtmlElement,
  type HtmlNode,
  type HtmlTextNode,
  isElement,
  isText,
  walk,
} from './htmlTree.ts';
import { looksLikeHtml } from './looksLikeHtml.ts';
import { type MappedText, within } from './mappedText.ts';

/**
 * Reads a saved news page.
 *
 * @throws HedcheckError `E_HTML_NO_ARTICLE` when the page holds no running text
 */
export function readPage(source: string, name: string): Draft {
  const page = parsePage(source, name);
  const headlines = pageHeadlines(page, source);
  const body = longer(readableBody(page, source, headlines.taken), declaredBody(headlines.articleBody, name));
  if (!body || body.text === '')
    throw new HedcheckError(
      'E_HTML_NO_ARTICLE',
      `${name} has no article text that can be told from menus and lists.`,
      htmlRemedy,
    );
  return {
    id: headlines.url,
    headline: headlines.headline,
    variants: headlines.variants,
    body,
    ignores: htmlIgnores(page),
  };
}

/** A page built by script carries its words only in JSON-LD; those count when the markup has far fewer. */
function longer(read: MappedText | undefined, declared: MappedText | undefined): MappedText | undefined {
  if (!read || !declared) return read ?? declared;
  return declared.text.length > read.text.length * 3 ? declared : read;
}

function declaredBody(declared: MappedText | undefined, name: string): MappedText | undefined {
  if (!declared) return undefined;
  return looksLikeHtml(declared.text)
    ? within(declared, htmlText(declared.text, name))
    : plainProse(declared);
}

const mark = 'data-hedcheck-text';

/**
 * Lets Readability choose among the page's text nodes, then reads the chosen ones from the tree that knows their
 * places. Each text node is wrapped in a numbered `<span>` first: Readability moves, renames and re-parses elements,
 * but it keeps that attribute.
 */
function readableBody(
  page: HtmlDocument,
  source: string,
  taken: readonly HtmlElement[],
): MappedText | undefined {
  const numbered = numberTexts(page);
  const marked = serialize(page);
  unwrapTexts(numbered);
  const { document } = parseHTML(marked);
  const found = new Readability(document as ConstructorParameters<typeof Readability>[0], {
    disableJSONLD: true,
  }).parse();
  const chosen = new Set<HtmlNode>();
  for (const [, number] of (found?.content ?? '').matchAll(/ data-hedcheck-text="(\d+)"/g)) {
    const node = numbered[Number(number)];
    if (node) chosen.add(node);
  }
  if (linkShare(page, chosen) > 0.6) return undefined;
  const isWanted = (node: HtmlTextNode) => chosen.has(node);
  const strict = textOfTree(
    page,
    source,
    isWanted,
    (element) => taken.includes(element) || isFurniture(element),
  );
  const lenient = textOfTree(
    page,
    source,
    isWanted,
    (element) => taken.includes(element) || isNeverWords(element),
  );
  // A class name can mislead ("article social-enabled"): what drops most of the article was no furniture.
  return strict.text.length * 2 >= lenient.text.length ? strict : lenient;
}

const textless = new Set([
  'script',
  'style',
  'textarea',
  'select',
  'option',
  'template',
  'noscript',
  'svg',
  'math',
  'head',
  'title',
]);

function numberTexts(page: HtmlNode): HtmlTextNode[] {
  const texts: HtmlTextNode[] = [];
  walk(page, (node) => {
    if (isText(node) && /[^ \t\r\n\f]/.test(node.value)) texts.push(node);
    return !(isElement(node) && textless.has(node.tagName));
  });
  // Children are replaced a parent at a time: one list copy each, whatever the number of texts in it.
  const numberOf = new Map<HtmlNode, number>(texts.map((text, index) => [text, index]));
  for (const parent of new Set(texts.map((text) => text.parentNode)))
    if (parent)
      parent.childNodes = parent.childNodes.map((child) => {
        const number = numberOf.get(child);
        return number === undefined ? child : wrapper(child as HtmlTextNode, parent, number);
      });
  return texts;
}

function wrapper(
  text: HtmlTextNode,
  parent: NonNullable<HtmlTextNode['parentNode']>,
  number: number,
): HtmlElement {
  const namespaceURI = 'http://www.w3.org/1999/xhtml' as HtmlElement['namespaceURI'];
  // Readability needs lengths and commas, not letters; without characters to escape the copy is parsed in linear time.
  const masked = { ...text, value: text.value.replace(/[&<>\u00a0]/g, ' ') };
  const attrs = [{ name: mark, value: String(number) }];
  return { nodeName: 'span', tagName: 'span', attrs, namespaceURI, parentNode: parent, childNodes: [masked] };
}

function unwrapTexts(texts: readonly HtmlTextNode[]): void {
  for (const parent of new Set(texts.map((text) => text.parentNode)))
    if (parent)
      parent.childNodes = parent.childNodes.map((child) =>
        isElement(child) && child.attrs[0]?.name === mark
          ? (texts[Number(child.attrs[0].value)] ?? child)
          : child,
      );
}

/** Share of the chosen text that stands in links; near 1 on an index page. */
function linkShare(page: HtmlNode, chosen: ReadonlySet<HtmlNode>): number {
  let links = 0;
  let linked = 0;
  let all = 0;
  walk(
    page,
    (node) => {
      if (isElement(node) && node.tagName === 'a') links += 1;
      if (isText(node) && chosen.has(node)) {
        all += node.value.length;
        if (links > 0) linked += node.value.length;
      }
      return true;
    },
    (element) => {
      if (element.tagName === 'a') links -= 1;
    },
  );
  return all === 0 ? 0 : linked / all;
}

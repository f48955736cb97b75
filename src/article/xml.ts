import { SaxesParser } from 'saxes';
import { HedcheckError } from '../errors.ts';
import { lineIndex } from './lineIndex.ts';
import { xmlEntities } from './xmlEntities.ts';
import { tagNamed } from './xmlFile.ts';
import type { XmlElement, XmlNode } from './xmlTree.ts';

// News files nest a dozen levels and a feed has some ten thousand elements.
const maxDepth = 256;
const maxElements = 400_000;

// Prefixes that feeds use without declaring them.
const knownPrefixes = {
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  media: 'http://search.yahoo.com/mrss/',
  atom: 'http://www.w3.org/2005/Atom',
  slash: 'http://purl.org/rss/1.0/modules/slash/',
  sy: 'http://purl.org/rss/1.0/modules/syndication/',
  wfw: 'http://wellformedweb.org/CommentAPI/',
  itunes: 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  xlink: 'http://www.w3.org/1999/xlink',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
};

/**
 * Parses XML, keeping where everything stands. A DTD is passed over: no entity that a document declares is expanded,
 * nothing outside the file is read.
 *
 * @param source the file's name, for messages
 * @throws HedcheckError `E_XML` with line and column where it is not well-formed, nests more than 256 levels or has more
 * than 400,000 elements
 */
export function parseXml(text: string, source: string): XmlElement {
  const fail = (offset: number, message: string, hint: string): never => {
    const { line, column } = lineIndex(text)([offset, offset]);
    throw new HedcheckError('E_XML', `${source}:${line}:${column} ${message}.`, hint);
  };
  const parser = new SaxesParser({ xmlns: true, position: false, additionalNamespaces: knownPrefixes });
  Object.assign(parser.ENTITIES, Object.fromEntries(xmlEntities));
  const open: (XmlElement & { readonly children: XmlNode[] })[] = [];
  let root: XmlElement | undefined;
  let unclosed: XmlElement | undefined;
  let elements = 0;
  // Some servers send an empty line before the declaration, which XML forbids and every reader bears.
  const start = text.length - text.trimStart().length;
  const position = () => start + parser.position;
  // Where the last mark-up ended, which is where a text begins; after a text, where the next mark-up begins.
  let end = start;

  parser.on('error', ({ message: told }) => {
    const message = told.trim().replace(/\.$/, '').slice(0, 200);
    const at = Math.max(0, Math.min(position(), text.length) - 1);
    if (message === 'undefined entity')
      fail(
        text.lastIndexOf('&', at),
        'is not well-formed XML: it has an entity that neither XML nor HTML knows',
        'Entities that a document declares are not expanded; write the characters themselves.',
      );
    // The parser closes the innermost element before it complains that another one was named.
    const blame =
      unclosed && message === 'unexpected close tag'
        ? ` while ${tagNamed(unclosed)} of line ${lineIndex(text)([unclosed.from, unclosed.from]).line} is open`
        : '';
    fail(at, `is not well-formed XML: ${message}${blame}`, 'Mend the file there, or export it again.');
  });
  parser.on('opentagstart', () => {
    elements += 1;
    if (open.length >= maxDepth) fail(end, `nests its elements more than ${maxDepth} deep`, notNews);
    if (elements > maxElements) fail(end, `has more than ${maxElements} elements`, notNews);
  });
  parser.on('opentag', (tag) => {
    const attributes = new Map(Object.values(tag.attributes).map((one) => [one.local, one.value]));
    const element = {
      kind: 'element' as const,
      name: tag.local,
      namespace: tag.uri,
      attributes,
      children: [],
      from: end,
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
    end = position();
  });
  parser.on('closetag', () => {
    unclosed = open.pop();
    end = position();
  });
  parser.on('text', () => {
    const to = position() - 1;
    open.at(-1)?.children.push({ kind: 'text', from: end, to });
    end = to;
  });
  parser.on('cdata', () => {
    const to = position() - ']]>'.length;
    open.at(-1)?.children.push({ kind: 'cdata', from: end + '<![CDATA['.length, to });
    end = position();
  });
  // Told when its two hyphens are read, before the bracket.
  parser.on('comment', () => {
    end = position() + 1;
  });
  parser.on('processinginstruction', () => {
    end = position();
  });
  parser.on('doctype', () => {
    end = position();
  });

  parser.write(text.slice(start)).close();
  return root ?? fail(0, 'has no element', notNews);
}

const notNews = 'No news file looks like that; export it again.';

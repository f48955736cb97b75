import { HedcheckError } from '../errors.ts';
import { lineIndex } from './lineIndex.ts';
import type { XmlElement } from './xmlTree.ts';

/** An XML file while it is read: what messages and texts need. */
export interface XmlFile {
  readonly text: string;
  /** The file's name. */
  readonly source: string;
  readonly root: XmlElement;
}

/** Parses a file; the parser is loaded when the first one is read. */
export async function readXml(text: string, source: string): Promise<XmlFile> {
  const { parseXml } = await import('./xml.ts');
  return { text, source, root: parseXml(text, source) };
}

/** The error for a file or an element that is not what was expected, `E_XML_SHAPE`. */
export function xmlShape(file: XmlFile, element: XmlElement, what: string, hint: string): HedcheckError {
  const { line, column } = lineIndex(file.text)([element.from, element.from]);
  return new HedcheckError('E_XML_SHAPE', `${file.source}:${line}:${column} ${what}.`, hint);
}

/** An element's tag for messages; a name may be megabytes long. */
export function tagNamed({ name }: XmlElement): string {
  return `<${name.length > 60 ? `${name.slice(0, 60)}…` : name}>`;
}

/** The names of a file's records for messages: `item 3, line 44`. */
export function elementNames(file: XmlFile, kind: string): (element: XmlElement, index: number) => string {
  const lines = lineIndex(file.text);
  return ({ from }, index) => `${kind} ${index + 1}, line ${lines([from, from]).line}`;
}

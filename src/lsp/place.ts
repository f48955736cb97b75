import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Range } from 'vscode-languageserver';
import type { Location } from '../article/article.ts';
import { articleExtensions } from '../article/detect.ts';

/** What a document is called. */
export interface DocumentName {
  /** Absolute path; undefined for one that is in no file. */
  readonly path: string | undefined;
  /** For messages, and with an extension that decides the format where the editor knows the language. */
  readonly name: string;
}

/** Extensions for the languages that editors tell, for documents whose own name says nothing. */
const extensionOf: Readonly<Record<string, string>> = {
  plaintext: '.txt',
  text: '.txt',
  markdown: '.md',
  html: '.html',
  json: '.json',
  xml: '.xml',
};

/** The name of a document, from its URI and the language that the editor takes it for. */
export function documentName(uri: string, languageId: string): DocumentName {
  const path = pathOf(uri);
  const name = path === undefined ? lastSegment(uri) : basename(path);
  const isKnown = articleExtensions().includes(extname(name).slice(1).toLowerCase());
  return { path, name: isKnown ? name : `${name}${extensionOf[languageId] ?? ''}` };
}

function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

function lastSegment(uri: string): string {
  const last =
    uri
      .replace(/[?#].*$/s, '')
      .split(/[/\\:]/)
      .at(-1) || 'document';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** The protocol counts lines and characters from 0. */
export function rangeOf({ line, column, endLine, endColumn }: Location): Range {
  return {
    start: { line: line - 1, character: column - 1 },
    end: { line: endLine - 1, character: endColumn - 1 },
  };
}

/** The first line, for what stands nowhere in particular; editors cut a range to the line's length. */
export const firstLine: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1000 } };

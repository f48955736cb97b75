import { createHash } from 'node:crypto';
import { HedcheckError } from '../errors.ts';
import { shownName } from '../fileName.ts';
import type { Article, Note } from './article.ts';
import { collectBytes, defaultMaxBytes, readFileBytes, tooLarge } from './bytes.ts';
import { decode } from './decode.ts';
import { detectFormat } from './detect.ts';
import { finishArticle } from './finish.ts';
import type { Format } from './format.ts';
import { lineIndex } from './lineIndex.ts';
import type { MappedText } from './mappedText.ts';
import { stdinSource } from './sources.ts';

/** How a source is read. */
export interface ReadOptions {
  /** Name or extension of a format, instead of detection: `text`, `markdown`, `html`, `nitf`, … */
  readonly inputFormat?: string;
  /** Name that standard input, or bytes, would have as a file: gives the extension, and the source in reports. */
  readonly stdinFilename?: string;
  /** Most bytes read; 20,000,000 by default. */
  readonly maxBytes?: number;
  /** What `-` reads; the process's standard input by default. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
}

/** A decoded input with the format it is to be read as. */
export interface ReadInput {
  readonly text: string;
  readonly source: string;
  readonly format: Format;
  readonly notes: readonly Note[];
  /** sha256 of the text, hex. */
  readonly digest: string;
}

/**
 * Reads every article in a file, standard input (`-`) or bytes.
 *
 * @param from a path, `-`, or the bytes themselves
 * @throws HedcheckError, each naming the file and the remedy: `E_NO_SUCH_FILE`, `E_UNREADABLE`, `E_TOO_LARGE`,
 * `E_BINARY`, `E_EMPTY`, `E_INPUT_FORMAT`, `E_JSON`, `E_JSON_SHAPE`, `E_XML`, `E_XML_SHAPE`, `E_TEASER`, `E_FRONT_MATTER`,
 * `E_HTML_NO_ARTICLE`, `E_NO_HEADLINE`, `E_HEADLINE_TOO_LONG`, `E_NO_BODY`
 */
export async function readArticles(from: string | Uint8Array, options: ReadOptions = {}): Promise<Article[]> {
  return await articlesOf(await readInput(from, options));
}

async function articlesOf({ text, source, format, notes, digest }: ReadInput): Promise<Article[]> {
  const lines = lineIndex(text);
  const drafts = await format.read(text, source);
  const articles: Article[] = [];
  for (const [index, draft] of drafts.entries()) {
    const numbered =
      drafts.length > 1 && draft.id === undefined ? { ...draft, id: `${source}#${index + 1}` } : draft;
    articles.push(await finishArticle(numbered, { source, format, lines, notes, digest }));
  }
  return articles;
}

/**
 * Reads every article in a text that is in no file yet: an editor's buffer.
 *
 * @param name as a file it would have this name: decides the format by its extension, and messages show it
 * @throws HedcheckError as {@link readArticles}, those of reading files and bytes excepted
 */
export async function articlesInText(
  text: string,
  name: string,
  options: Pick<ReadOptions, 'inputFormat'> = {},
): Promise<Article[]> {
  return await articlesOf(asInput(text, name, name, options.inputFormat, []));
}

/**
 * Reads a file, standard input or bytes that hold a body and no headline (`--body-file`).
 *
 * @throws HedcheckError as {@link readArticles}, the headline's errors excepted
 */
export async function readBody(
  from: string | Uint8Array,
  options: ReadOptions = {},
): Promise<ReadInput & { readonly body: MappedText }> {
  const input = await readInput(from, options);
  const { text, source, format } = input;
  const body = format.readBody
    ? await format.readBody(text, source)
    : (await format.read(text, source))[0]?.body;
  if (!body || body.text === '')
    throw new HedcheckError('E_NO_BODY', `${source} has no body.`, format.hints.body);
  return { ...input, body };
}

async function readInput(from: string | Uint8Array, options: ReadOptions): Promise<ReadInput> {
  const maxBytes = options.maxBytes ?? defaultMaxBytes;
  const isPath = typeof from === 'string' && from !== stdinSource;
  const source = isPath
    ? shownName(from)
    : (options.stdinFilename ?? (from === stdinSource ? '<stdin>' : '<bytes>'));
  const bytes = await bytesOf(from, source, maxBytes, options.stdin);
  const { text, notes } = decode(bytes, source);
  return asInput(text, source, isPath ? from : options.stdinFilename, options.inputFormat, notes);
}

function asInput(
  text: string,
  source: string,
  fileName: string | undefined,
  inputFormat: string | undefined,
  notes: readonly Note[],
): ReadInput {
  if (text.trim() === '')
    throw new HedcheckError('E_EMPTY', `${source} is empty.`, 'Give a file with a headline and a body.');
  const format = detectFormat(text, fileName, inputFormat);
  return { text, source, format, notes, digest: createHash('sha256').update(text).digest('hex') };
}

async function bytesOf(
  from: string | Uint8Array,
  source: string,
  maxBytes: number,
  stdin: AsyncIterable<Uint8Array | string> = process.stdin,
): Promise<Uint8Array> {
  if (from === stdinSource) return await collectBytes(stdin, source, maxBytes);
  if (typeof from === 'string') return await readFileBytes(from, maxBytes);
  if (from.length > maxBytes) throw tooLarge(source, `has ${from.length} bytes`, maxBytes);
  return from;
}

import { HedcheckError } from '../../errors.ts';
import { shownName } from '../../fileName.ts';
import type { CorpusInput, RecordReader } from '../records.ts';
import { type Chunks, peek } from './chunks.ts';
import { decompressed, plainName } from './compression/decompress.ts';
import { detectReader } from './detect.ts';
import { documents } from './documents.ts';
import { fileChunks } from './fileChunks.ts';
import { findCorpora, stdinName } from './findCorpora.ts';
import { findReader, readers } from './readers.ts';

/** An input with the reader that reads it. */
export interface Corpus {
  readonly input: CorpusInput;
  readonly reader: RecordReader;
}

/** How inputs are opened. */
export interface OpenOptions {
  /** Name of a reader (`--input`), instead of finding it out. */
  readonly reader?: string;
  /** What `-` reads; the process's standard input by default. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Glob patterns of files that folders and globs must not bring in. */
  readonly ignore?: readonly string[];
}

/** How much of an input is looked at to find its format: a line of JSON is rarely longer. */
const headBytes = 65_536;

/**
 * The inputs that a user named, in the order named: files, globs, folders and `-`. Files that are an article each are
 * one input together where a folder or glob brings them in.
 *
 * @throws HedcheckError `E_NO_SUCH_FILE`, `E_NO_ARTICLES` (nothing in a folder or glob), `E_INPUT_FORMAT`, `E_UNREADABLE`
 */
export async function openCorpora(names: readonly string[], options: OpenOptions = {}): Promise<Corpus[]> {
  const chosen = options.reader === undefined ? undefined : readerNamed(options.reader);
  const corpora: Corpus[] = [];
  for (const found of await findCorpora(names, options.ignore ?? [])) {
    if (found.path === stdinName) corpora.push(await openStdin(chosen, options.stdin ?? process.stdin));
    else if (found.articles === undefined) corpora.push(await openFile(found.path, chosen));
    else corpora.push({ input: filesInput(found.path, found.articles), reader: documents });
  }
  return corpora;
}

/**
 * The reader of that name.
 *
 * @throws HedcheckError `E_INPUT_FORMAT`
 */
function readerNamed(name: string): RecordReader {
  const reader = findReader(name.toLowerCase());
  if (reader) return reader;
  const known = readers.map((one) => one.name).join(', ');
  throw new HedcheckError('E_INPUT_FORMAT', `"${name}" is no format of a corpus.`, `Use one of ${known}.`);
}

async function openFile(path: string, chosen: RecordReader | undefined): Promise<Corpus> {
  const input = fileInput(path);
  if (chosen) return { input, reader: chosen };
  const { head, chunks } = await peek(input.open(), headBytes);
  await chunks[Symbol.asyncIterator]().return?.();
  return { input, reader: detectReader(head, input.plainName) };
}

/** A file as an input. */
export function fileInput(path: string): CorpusInput {
  const name = shownName(path);
  return { name, plainName: plainName(name), path, files: [path], open: () => fileChunks(path) };
}

function filesInput(name: string, files: readonly string[]): CorpusInput {
  return { name, plainName: name, path: undefined, files, open: () => fileChunks(files[0] ?? name) };
}

/** Standard input; it can be read once. */
async function openStdin(
  chosen: RecordReader | undefined,
  stdin: AsyncIterable<Uint8Array>,
): Promise<Corpus> {
  const name = '<stdin>';
  const { head, chunks } = await peek(decompressed(stdin, name), headBytes);
  const input = { name, plainName: name, path: undefined, files: [], open: (): Chunks => chunks };
  return { input, reader: chosen ?? detectReader(head, name) };
}

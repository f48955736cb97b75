import { extname } from 'node:path';
import { articleExtensions } from '../../article/detect.ts';
import { HedcheckError } from '../../errors.ts';
import type { RecordReader } from '../records.ts';
import { csv } from './csv.ts';
import { documents } from './documents.ts';
import { jsonl } from './jsonl.ts';
import { parquet } from './parquet.ts';
import { readers } from './readers.ts';
import { warc } from './warc.ts';

/**
 * The reader for an input: by content where content is certain, else by extension.
 *
 * @param head its first bytes, decompressed
 * @param name of the file without `.gz` or `.zst`, `<stdin>`
 * @throws HedcheckError `E_INPUT_FORMAT` where neither tells
 */
export function detectReader(head: Uint8Array, name: string): RecordReader {
  const text = Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1');
  if (text.startsWith('PAR1')) return parquet;
  if (/^\s*WARC\/\d/.test(text)) return warc;
  const extension = extname(name).slice(1).toLowerCase();
  const byExtension = readers.find(({ extensions }) => extensions.includes(extension));
  // A .json may be one article, or a line each.
  if (byExtension && byExtension !== documents) return byExtension;
  if (isJsonLines(text)) return jsonl;
  if (byExtension || articleExtensions().includes(extension)) return documents;
  if (/^\s*(?:<!doctype html|<html)/i.test(text)) return documents;
  // What is left is a table if its first line reads like names of columns.
  if (/^(?:\xef\xbb\xbf)?(?:"?[\w .:/-]{1,60}"?[,;\t]){1,200}"?[\w .:/-]{1,60}"?\r?\n/.test(text)) return csv;
  throw new HedcheckError(
    'E_INPUT_FORMAT',
    `The format of ${name} cannot be told from its content or its name.`,
    `Name it with --input: ${readers.map((one) => one.name).join(', ')}.`,
  );
}

/** True where the first line is a JSON object by itself and something follows it, or it is longer than what is at hand. */
function isJsonLines(text: string): boolean {
  const start = /^(?:\xef\xbb\xbf)?\s*/.exec(text)?.[0].length ?? 0;
  if (text[start] !== '{') return false;
  const end = text.indexOf('\n', start);
  if (end === -1) return text.length > 60_000 || isJson(text.slice(start));
  return isJson(text.slice(start, end));
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

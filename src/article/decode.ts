import { HedcheckError } from '../errors.ts';
import type { Note } from './article.ts';

/** A file's text without its byte order mark, with a note where the encoding had to be guessed. */
export interface Decoded {
  readonly text: string;
  /** WHATWG label: `utf-8`, `utf-16le`, `windows-1252`, … */
  readonly encoding: string;
  readonly notes: readonly Note[];
}

/**
 * Bytes to text: UTF-8 and UTF-16 with or without a byte order mark, the charset that an HTML page declares,
 * and Windows-1252 for bytes that are not valid UTF-8 (noted as `encoding-guessed`).
 *
 * @param source the file's name, for messages
 * @throws HedcheckError `E_BINARY` for anything that is not text
 */
export function decode(bytes: Uint8Array, source: string): Decoded {
  const marked = markedEncoding(bytes);
  if (marked) return { text: decodeAs(marked, bytes), encoding: marked, notes: [] };
  refuseKnownBinary(bytes, source);
  const wide = wideEncoding(bytes);
  if (wide) return { text: decodeAs(wide, bytes), encoding: wide, notes: [] };
  if (bytes.includes(0)) throw binary(source, 'a binary file (it holds NUL bytes)');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', notes: [] };
  } catch {
    return decodeLegacy(bytes, source);
  }
}

function decodeLegacy(bytes: Uint8Array, source: string): Decoded {
  const declared = declaredCharset(bytes);
  if (declared && declared !== 'utf-8')
    return { text: decodeAs(declared, bytes), encoding: declared, notes: [] };
  const text = decodeAs('windows-1252', bytes);
  if (controlShare(text) > 0.02) throw binary(source, 'a binary file (it holds control characters)');
  const message = `${source} is not valid UTF-8; it was read as Windows-1252. Save it as UTF-8 if letters look wrong.`;
  return { text, encoding: 'windows-1252', notes: [{ code: 'encoding-guessed', message }] };
}

/**
 * Bytes as text in a known encoding.
 *
 * @param encoding WHATWG's name of it, lower case
 */
export function decodeAs(encoding: string, bytes: Uint8Array): string {
  const text = new TextDecoder(encoding).decode(bytes);
  // Some Node versions decode windows-1252 as Latin-1, which leaves control characters where quotation marks stand.
  return encoding === 'windows-1252'
    ? text.replace(/[\u0080-\u009f]/g, (unit) => windows1252.charAt(unit.charCodeAt(0) - 0x80))
    : text;
}

// Windows-1252's own characters, 0x80 to 0x9f; its five unassigned bytes stay as they are.
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe && !(bytes[2] === 0 && bytes[3] === 0)) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark: in Latin text nearly every other byte is NUL, always on the same side. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, 1024) & ~1;
  if (length < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.6 && even < pairs * 0.02) return 'utf-16le';
  if (even > pairs * 0.6 && odd < pairs * 0.02) return 'utf-16be';
  return undefined;
}

/** The charset that an HTML page (or an XML declaration) names in its first 1,024 bytes, if this runtime knows it. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = decodeAs('windows-1252', bytes.subarray(0, 1024));
  const label =
    /<meta[^<>]{0,200}?charset\s{0,9}=\s{0,9}["']?([\w:.-]{1,40})/i.exec(head)?.[1] ??
    /^\s{0,99}<\?xml[^<>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w:.-]{1,40})/i.exec(head)?.[1];
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

function controlShare(text: string): number {
  const length = Math.min(text.length, 65_536);
  let control = 0;
  for (let at = 0; at < length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 32 && unit !== 9 && unit !== 10 && unit !== 12 && unit !== 13) control += 1;
  }
  return control / Math.max(length, 1);
}

// What people drop on a checker by mistake, by first bytes (Latin-1), and what it is called.
const signatures: readonly (readonly [magic: string, kind: string])[] = [
  ['%PDF-', 'a PDF document'],
  ['PK\x03\x04', 'a zip archive or an office document (DOCX, ODT, XLSX, EPUB)'],
  ['PK\x05\x06', 'an empty zip archive'],
  ['\xd0\xcf\x11\xe0', 'an old Microsoft Office document (DOC, XLS)'],
  ['{\\rtf', 'a Rich Text (RTF) document'],
  ['\x89PNG', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['II*\0', 'a TIFF image'],
  ['MM\0*', 'a TIFF image'],
  ['\x1f\x8b', 'a gzip archive'],
  ['BZh', 'a bzip2 archive'],
  ['7z\xbc\xaf', 'a 7z archive'],
  ['\x28\xb5\x2f\xfd', 'a zstd archive'],
  ['\x7fELF', 'a program'],
  ['SQLite format 3', 'an SQLite database'],
  ['PAR1', 'a Parquet file'],
  ['bplist00', 'a binary property list (a .webarchive?)'],
];

function refuseKnownBinary(bytes: Uint8Array, source: string): void {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  const signature = signatures.find(([magic]) => head.startsWith(magic));
  if (signature) throw binary(source, signature[1]);
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') throw binary(source, 'a WebP image');
  if (head.slice(4, 8) === 'ftyp') throw binary(source, 'a video or an HEIC/AVIF image');
}

function binary(source: string, kind: string): HedcheckError {
  return new HedcheckError(
    'E_BINARY',
    `${source} is ${kind}, not text.`,
    'Save or export the article as plain text, Markdown, HTML or JSON and check that.',
  );
}

import { Buffer, isUtf8 } from 'node:buffer';
import { type Dirent, readdir } from 'node:fs';

/*
 * On Linux a file's name is bytes, mostly UTF-8 and on old disks and in old archives sometimes Latin-1. Node's strings
 * cannot hold the latter; decoded as usual they name no file any more. Here each byte that is not UTF-8 becomes the lone
 * surrogate U+DC00 + byte, which no valid name decodes to, so that the way back is exact (Python's `surrogateescape`,
 * PEP 383). Only messages and reports see a replacement character instead.
 */

const surrogates = 0xdc00;
const escapedByte = /[\udc80-\udcff]/u;

/** A file's name as a string that {@link onDisk} turns back into these bytes. */
export function nameOf(bytes: Uint8Array): string {
  const valid = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (isUtf8(valid)) return valid.toString('utf8');
  let name = '';
  for (let at = 0; at < valid.length; ) {
    const length = characterLength(valid, at);
    name +=
      length === 0
        ? String.fromCharCode(surrogates + (valid[at] ?? 0))
        : valid.toString('utf8', at, at + length);
    at += length || 1;
  }
  return name;
}

/** Bytes of the UTF-8 character that begins there, 0 where none does. */
function characterLength(bytes: Buffer, at: number): number {
  const longest = Math.min(4, bytes.length - at);
  for (let length = 1; length <= longest; length += 1)
    if (isUtf8(bytes.subarray(at, at + length))) return length;
  return 0;
}

/** What the file system calls a path: to be given to every function of `node:fs` that opens or looks at what was found. */
export function onDisk(path: string): string | Buffer {
  if (!escapedByte.test(path)) return path;
  const parts = Array.from(path, (character) =>
    escapedByte.test(character)
      ? Buffer.of(character.charCodeAt(0) - surrogates)
      : Buffer.from(character, 'utf8'),
  );
  return Buffer.concat(parts);
}

/** A path as people and other programs may see it: with U+FFFD for what is not UTF-8. */
export function shownName(path: string): string {
  return path.replace(/\p{Cs}/gu, '\ufffd');
}

/**
 * True for a path whose bytes were lost before it came to us: Node decodes the command line as UTF-8, with replacement
 * characters for what is none.
 */
export function isDamaged(path: string): boolean {
  return path.includes('\ufffd');
}

type Listed = (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void;

/** `readdir` with types, the one way in which a walk calls it, with names that keep their bytes. */
function readExactly(path: string, options: { withFileTypes: true }, listed: Listed): void {
  readdir(onDisk(path), { ...options, encoding: 'buffer' }, (error, entries = []) =>
    listed(
      error,
      entries.map((entry) => Object.assign(entry, { name: nameOf(entry.name) })),
    ),
  );
}

/** What walks through folders read them with, instead of `node:fs`. */
export const byteExact = {
  // Node's type has every way to call it.
  readdir: readExactly as unknown as typeof readdir,
};

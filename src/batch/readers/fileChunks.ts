import { createReadStream } from 'node:fs';
import { noSuchFile, unreadable } from '../../article/sources.ts';
import type { HedcheckError } from '../../errors.ts';
import { onDisk, shownName } from '../../fileName.ts';
import type { Chunk, Chunks } from './chunks.ts';
import { decompressed } from './compression/decompress.ts';

/** Bytes read from the disk at once. */
const readSize = 1 << 18;

/** A file's bytes, decompressed. A file that cannot be read, or stops being readable, ends in a gap. */
export function fileChunks(path: string): Chunks {
  return told(
    decompressed(createReadStream(onDisk(path), { highWaterMark: readSize }), shownName(path)),
    path,
  );
}

async function* told(chunks: Chunks, path: string): AsyncGenerator<Chunk> {
  try {
    yield* chunks;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    yield { gap: notReadable(path, code, cause) };
  }
}

/** What to say of a file that the system does not let us read. */
export function notReadable(path: string, code: string, cause: unknown): HedcheckError {
  if (code === 'ENOENT' || code === 'ENOTDIR') return noSuchFile(path, 'file', 'Check the path.', cause);
  if (code === 'EACCES' || code === 'EPERM') return unreadable(path, 'may not be read by this user', cause);
  return unreadable(path, `cannot be read (${code})`, cause);
}

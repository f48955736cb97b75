import { createReadStream } from 'node:fs';
import { unreadable } from '../../article/sources.ts';
import { HedcheckError } from '../../errors.ts';
import type { Chunk, Chunks } from './chunks.ts';
import { decompressed } from './compression/decompress.ts';

/** Bytes read from the disk at once. */
const readSize = 1 << 18;

/** A file's bytes, decompressed. A file that cannot be read, or stops being readable, ends in a gap. */
export function fileChunks(path: string): Chunks {
  return told(decompressed(createReadStream(path, { highWaterMark: readSize }), path), path);
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
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new HedcheckError('E_NO_SUCH_FILE', `There is no file ${path}.`, 'Check the path.', { cause });
  if (code === 'EACCES' || code === 'EPERM') return unreadable(path, 'may not be read by this user', cause);
  return unreadable(path, `cannot be read (${code})`, cause);
}

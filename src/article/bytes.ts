import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { HedcheckError } from '../errors.ts';
import { onDisk, shownName } from '../fileName.ts';
import { noSuchFile, unreadable } from './sources.ts';

/** Largest input read unless told otherwise: 20 MB is a long book. */
export const defaultMaxBytes = 20_000_000;

/**
 * A file's bytes. A regular file above the limit is refused by its size, before it is read; a pipe when it has
 * given more.
 *
 * @throws HedcheckError `E_NO_SUCH_FILE`, `E_UNREADABLE` (no permission, a folder, a device, a socket), `E_TOO_LARGE`
 */
export async function readFileBytes(path: string, maxBytes: number): Promise<Uint8Array> {
  const handle = await open(onDisk(path), constants.O_RDONLY).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')
      throw noSuchFile(path, 'file', 'Check the path.', cause);
    if (cause.code === 'EACCES' || cause.code === 'EPERM')
      throw unreadable(path, 'may not be read by this user', cause);
    if (cause.code === 'ENXIO') throw unreadable(path, 'is a socket, not a file', cause);
    throw unreadable(path, `cannot be opened (${cause.code ?? cause.message})`, cause);
  });
  try {
    const stats = await handle.stat();
    if (stats.isDirectory()) throw unreadable(path, 'is a folder, not a file');
    if (stats.isSocket()) throw unreadable(path, 'is a socket, not a file');
    if (stats.isCharacterDevice() || stats.isBlockDevice()) throw unreadable(path, 'is a device, not a file');
    if (stats.size > maxBytes) throw tooLarge(path, `has ${megabytes(stats.size)}`, maxBytes);
    return await collectBytes(handle.createReadStream({ autoClose: false }), path, maxBytes);
  } catch (cause) {
    if (cause instanceof HedcheckError) throw cause;
    throw unreadable(
      path,
      `cannot be read (${(cause as NodeJS.ErrnoException).code ?? String(cause)})`,
      cause,
    );
  } finally {
    await handle.close();
  }
}

/**
 * A stream's bytes, up to the limit.
 *
 * @param name for messages: a path, `<stdin>`
 * @throws HedcheckError `E_TOO_LARGE` as soon as the limit is passed; the rest is not read
 */
export async function collectBytes(
  stream: AsyncIterable<Uint8Array | string>,
  name: string,
  maxBytes: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    length += bytes.length;
    if (length > maxBytes) throw tooLarge(name, `has more than ${megabytes(maxBytes)}`, maxBytes);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** The error for an input above the limit. */
export function tooLarge(name: string, size: string, maxBytes: number): HedcheckError {
  return new HedcheckError(
    'E_TOO_LARGE',
    `${shownName(name)} ${size}; the limit is ${megabytes(maxBytes)}.`,
    'Is it one article? For a corpus use `hedcheck batch`; raise the limit with --max-size (maxBytes in the library).',
  );
}

function megabytes(bytes: number): string {
  return bytes < 1_000_000 ? `${bytes} bytes` : `${Math.round(bytes / 100_000) / 10} MB`;
}

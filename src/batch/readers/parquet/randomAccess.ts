import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { AsyncBuffer } from 'hyparquet';
import { HedcheckError } from '../../../errors.ts';
import { onDisk } from '../../../fileName.ts';
import type { CorpusInput } from '../../records.ts';
import { type Chunks, isGap } from '../chunks.ts';
import { compressionOf } from '../compression/decompress.ts';
import { notReadable } from '../fileChunks.ts';

/** A file that can be read at any place, until it is closed. */
export type RandomAccess = AsyncBuffer & { readonly close: () => Promise<void> };

/**
 * Opens an input to be read at any place. Standard input and compressed files are first written to a temporary file,
 * which is gone when it is closed.
 *
 * @throws HedcheckError when it cannot be read, or the temporary file not be written (`E_OUTPUT`)
 */
export async function randomAccess(input: CorpusInput): Promise<RandomAccess> {
  if (input.path !== undefined) {
    const handle = await openFile(input.path);
    if (compressionOf(await firstBytes(handle)) === 'none') return access(handle, input.name);
    await handle.close();
  }
  const spooled = join(tmpdir(), `hedcheck-${randomBytes(8).toString('hex')}.parquet`);
  try {
    await pipeline(
      Readable.from(whole(input.open())),
      createWriteStream(spooled, { mode: 0o600, flags: 'wx' }),
    );
    return access(await openFile(spooled), input.name);
  } catch (cause) {
    if (cause instanceof HedcheckError) throw cause;
    const { code } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    throw new HedcheckError(
      'E_OUTPUT',
      `${input.name} cannot be unpacked to ${spooled} (${code}).`,
      'Free some space, set TMPDIR to a folder elsewhere, or unpack it yourself.',
      { cause },
    );
  } finally {
    // An open file stays readable when its name is gone, so that nothing is left behind however the run ends.
    await unlink(spooled).catch(() => {});
  }
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(onDisk(path), 'r');
  } catch (cause) {
    throw notReadable(path, (cause as NodeJS.ErrnoException).code ?? String(cause), cause);
  }
}

async function firstBytes(handle: FileHandle): Promise<Uint8Array> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
  return buffer.subarray(0, bytesRead);
}

async function access(handle: FileHandle, name: string): Promise<RandomAccess> {
  const { size } = await handle.stat();
  return {
    byteLength: size,
    async slice(start, end = size) {
      // Offsets come from the file itself and may say anything.
      if (!(start >= 0 && end <= size && start <= end))
        throw new RangeError(`bytes ${start} to ${end} of ${size} are asked for`);
      const bytes = new Uint8Array(end - start);
      for (let at = 0; at < bytes.length; ) {
        const { bytesRead } = await handle.read(bytes, at, bytes.length - at, start + at);
        if (bytesRead === 0) throw new RangeError(`${name} became shorter while it was read`);
        at += bytesRead;
      }
      return bytes.buffer;
    },
    close: () => handle.close(),
  };
}

async function* whole(chunks: Chunks): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    if (isGap(chunk)) throw chunk.gap;
    yield chunk;
  }
}

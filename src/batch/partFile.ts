import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { HedcheckError } from '../errors.ts';

/** The file that an output is collected in until it is complete. */
export function partPath(output: string): string {
  return `${output}.part`;
}

/** Bytes at the end of the file that tell it from another. */
const tailBytes = 4_096;

/** Text that is put together before it is written. */
const mostPending = 1 << 16;

/** A file that grows, of which a beginning is known to be good. */
export interface PartFile {
  /** Adds text at the end. It may stay in memory until {@link PartFile.settle}. */
  append(text: string): Promise<void>;
  /** Puts everything on the disk for good. @returns the length, and the sha256 of the file's end */
  settle(): Promise<{ bytes: number; tail: string }>;
  /** Closes it without writing what is in memory. */
  close(): Promise<void>;
}

/**
 * Opens the part file, empty or cut back to its good beginning.
 *
 * @throws HedcheckError `E_RESUME` when it does not hold that beginning
 */
export async function openPart(
  output: string,
  from: { readonly bytes: number; readonly tail: string } | undefined,
): Promise<PartFile> {
  const path = partPath(output);
  const file = await open(path, from ? 'r+' : 'w+').catch((cause: NodeJS.ErrnoException) => {
    if (from && cause.code === 'ENOENT') throw notThere(path);
    throw cause;
  });
  try {
    if (from) {
      const { size } = await file.stat();
      if (size < from.bytes || (await tailOf(file, from.bytes)) !== from.tail) throw notThere(path);
      await file.truncate(from.bytes);
    }
  } catch (cause) {
    await file.close();
    throw cause;
  }
  return growing(file, from?.bytes ?? 0);
}

/** True when a file is, to the byte, what a checkpoint says of it. */
export async function isWhole(
  path: string,
  { bytes, tail }: { readonly bytes: number; readonly tail: string },
): Promise<boolean> {
  const file = await open(path, 'r').catch(() => undefined);
  if (!file) return false;
  try {
    return (await file.stat()).size === bytes && (await tailOf(file, bytes)) === tail;
  } finally {
    await file.close();
  }
}

function notThere(path: string): HedcheckError {
  return new HedcheckError(
    'E_RESUME',
    `${path} does not hold what its checkpoint says.`,
    'Bring it back, or begin anew with --restart.',
  );
}

function growing(file: FileHandle, start: number): PartFile {
  let end = start;
  let pending: string[] = [];
  let length = 0;
  let failure: { readonly cause: unknown } | undefined;

  // After a failure nothing may pass for written: what comes behind a gap would be lost without a trace.
  async function flush(): Promise<void> {
    if (failure) throw failure.cause;
    try {
      await write();
    } catch (cause) {
      failure = { cause };
      throw cause;
    }
  }

  async function write(): Promise<void> {
    const bytes = Buffer.from(pending.join(''));
    pending = [];
    length = 0;
    // A disk that is nearly full takes a part; the rest then fails with the reason.
    for (let at = 0; at < bytes.length; ) {
      const { bytesWritten } = await file.write(bytes, at, bytes.length - at, end);
      at += bytesWritten;
      end += bytesWritten;
    }
  }

  return {
    async append(text) {
      pending.push(text);
      length += text.length;
      if (length >= mostPending) await flush();
    },
    async settle() {
      await flush();
      await file.datasync();
      return { bytes: end, tail: await tailOf(file, end) };
    },
    close: () => file.close(),
  };
}

async function tailOf(file: FileHandle, bytes: number): Promise<string> {
  const length = Math.min(tailBytes, bytes);
  const buffer = Buffer.alloc(length);
  await file.read(buffer, 0, length, bytes - length);
  return createHash('sha256').update(buffer).digest('hex');
}

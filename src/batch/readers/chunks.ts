import type { HedcheckError } from '../../errors.ts';

/**
 * A stretch of a stream that could not be read: a broken gzip member, a truncated frame. What stands before it ends in
 * the middle, what comes after it starts anew; a reader drops what it holds, reports the gap and goes on behind it.
 */
export interface Gap {
  readonly gap: HedcheckError;
}

/** A piece of a stream of bytes. */
export type Chunk = Uint8Array | Gap;
export type Chunks = AsyncIterable<Chunk>;

export function isGap(chunk: Chunk): chunk is Gap {
  return 'gap' in chunk;
}

/** A stream that has been looked into without using it up. */
export interface Peeked {
  /** The first bytes: fewer than asked for only where the stream, or its first unbroken stretch, is shorter. */
  readonly head: Uint8Array;
  /** The whole stream, the head included. */
  readonly chunks: Chunks;
}

/** Looks at the first `size` bytes of a stream. */
export async function peek(chunks: Chunks, size: number): Promise<Peeked> {
  const iterator = chunks[Symbol.asyncIterator]();
  const seen: Chunk[] = [];
  const bytes: Uint8Array[] = [];
  let length = 0;
  while (length < size) {
    const next = await iterator.next();
    if (next.done) break;
    seen.push(next.value);
    if (isGap(next.value)) break;
    bytes.push(next.value);
    length += next.value.length;
  }
  return { head: Buffer.concat(bytes).subarray(0, size), chunks: resume(seen, iterator) };
}

async function* resume(seen: readonly Chunk[], iterator: AsyncIterator<Chunk>): AsyncGenerator<Chunk> {
  try {
    yield* seen;
    for (;;) {
      const next = await iterator.next();
      if (next.done) return;
      yield next.value;
    }
  } finally {
    // The source is closed too when its reader stops early.
    await iterator.return?.();
  }
}

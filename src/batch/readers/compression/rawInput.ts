import type { HedcheckError } from '../../../errors.ts';
import { type Chunk, isGap } from '../chunks.ts';

/** Bytes of a stream, taken from the front, with the offset at which they stand in it. */
export interface RawInput {
  /** Offset into the stream of the first byte not yet taken; what gaps swallowed is not counted. */
  readonly position: number;
  /** Bytes at hand and not yet taken. */
  readonly bytes: Buffer;
  /** Waits until so many bytes are at hand; false where the stream ends, or breaks off in a gap, before. */
  fill(count: number): Promise<boolean>;
  take(count: number): Buffer;
  /** Goes past the gap that {@link fill} came to: drops what is at hand and gives the gap's error, if it was one. */
  pass(): HedcheckError | undefined;
  /** Lets go of the source. */
  close(): Promise<void>;
}

/** Reads a stream of bytes from the front. */
export function rawInput(source: AsyncIterable<Chunk>): RawInput {
  const iterator = source[Symbol.asyncIterator]();
  let bytes: Buffer = Buffer.alloc(0);
  let position = 0;
  let ended = false;
  let gap: HedcheckError | undefined;
  return {
    get position() {
      return position;
    },
    get bytes() {
      return bytes;
    },
    async fill(count) {
      const parts: Uint8Array[] = [bytes];
      let length = bytes.length;
      while (length < count && !ended && gap === undefined) {
        const next = await iterator.next();
        if (next.done) ended = true;
        else if (isGap(next.value)) gap = next.value.gap;
        else {
          parts.push(next.value);
          length += next.value.length;
        }
      }
      if (parts.length > 1)
        bytes = bytes.length === 0 && parts.length === 2 ? view(parts[1]) : Buffer.concat(parts);
      return length >= count;
    },
    take(count) {
      const taken = bytes.subarray(0, count);
      bytes = bytes.subarray(count);
      position += taken.length;
      return taken;
    },
    pass() {
      const passed = gap;
      if (passed !== undefined) {
        position += bytes.length;
        bytes = Buffer.alloc(0);
        gap = undefined;
      }
      return passed;
    },
    async close() {
      await iterator.return?.();
    },
  };
}

function view(bytes: Uint8Array | undefined): Buffer {
  return bytes === undefined ? Buffer.alloc(0) : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

/**
 * Goes forward to the next place, at or after the current one, at which a mark stands.
 *
 * @param size bytes that `isMark` looks at
 * @returns false where there is none; then the stream is used up
 */
export async function seek(
  input: RawInput,
  size: number,
  isMark: (bytes: Uint8Array, at: number) => boolean,
): Promise<boolean> {
  while (await input.fill(size)) {
    const { bytes } = input;
    const last = bytes.length - size;
    for (let at = 0; at <= last; at += 1)
      if (isMark(bytes, at)) {
        input.take(at);
        return true;
      }
    input.take(last + 1);
  }
  return false;
}

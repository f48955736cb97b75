import type { HedcheckError } from '../../errors.ts';
import { type Chunks, isGap } from './chunks.ts';

/** One line of a stream: its bytes without the line end, or how long it was when it was too long to keep. */
export interface Line {
  /** 1-based. Behind a gap lines are counted on from where it began. */
  readonly number: number;
  /** Undefined when the line has more than the limit, and for a gap. */
  readonly bytes: Buffer | undefined;
  readonly length: number;
  /** Why a stretch is missing here; the line it began in is dropped. */
  readonly gap?: HedcheckError;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Splits a stream of bytes at line feeds (and CRLF), holding one line at a time. Of a line above the limit only its
 * length is kept, so that a file without line ends cannot fill the memory.
 */
export async function* readLines(chunks: Chunks, maxBytes: number): AsyncGenerator<Line> {
  let number = 0;
  let parts: Buffer[] = [];
  let length = 0;
  const add = (part: Buffer) => {
    length += part.length;
    if (length > maxBytes) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const take = (): Line => {
    number += 1;
    const whole = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
    const bytes = whole.at(-1) === carriageReturn ? whole.subarray(0, -1) : whole;
    const line = { number, bytes: length > maxBytes ? undefined : bytes, length };
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of chunks) {
    if (isGap(chunk)) {
      number += 1;
      parts = [];
      length = 0;
      yield { number, bytes: undefined, length: 0, gap: chunk.gap };
      continue;
    }
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let from = 0;
    for (let at = buffer.indexOf(lineFeed); at !== -1; at = buffer.indexOf(lineFeed, from)) {
      add(buffer.subarray(from, at));
      yield take();
      from = at + 1;
    }
    add(buffer.subarray(from));
  }
  if (length > 0) yield take();
}

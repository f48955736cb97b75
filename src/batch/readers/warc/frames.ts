import type { HedcheckError } from '../../../errors.ts';
import type { Chunks } from '../chunks.ts';
import { type RawInput, rawInput, seek } from '../compression/rawInput.ts';
import { endOfHeader, isHtml, longestHeader, parseHeader } from './headers.ts';
import { isPageResponse } from './http.ts';

/** A WARC record's headers and what it holds, as it stands in the file. */
export interface WarcFrame {
  readonly kind: 'record';
  readonly headers: Headers;
  /** Undefined where it is longer than the limit, or of a type that holds no page. */
  readonly content: Buffer | undefined;
  /** Bytes of the content. */
  readonly length: number;
  /** True for what can be a page. */
  readonly isPage: boolean;
}

/** A stretch of the file that is no WARC record. */
export type BrokenFrame =
  | { readonly kind: 'gap'; readonly error: HedcheckError }
  | { readonly kind: 'damage'; readonly what: string };

const truncated: BrokenFrame = { kind: 'damage', what: 'ends in the middle: the file is truncated' };

/**
 * Cuts a WARC file into its records. warcio's own reader holds a header of any length, and ends at the first thing
 * that is no record; here headers are bounded, and reading goes on with the next record that can be found.
 *
 * @param maxBytes longest content that is held
 */
export async function* frames(chunks: Chunks, maxBytes: number): AsyncGenerator<WarcFrame | BrokenFrame> {
  const input = rawInput(chunks);
  // True behind a stretch that has been told of: what is no record there belongs to it.
  let isTold = false;
  try {
    for (;;) {
      let frame: WarcFrame | BrokenFrame | undefined;
      if (await skipLineEnds(input)) {
        await input.fill(mark.length);
        if (isRecordStart(input.bytes, 0)) frame = await nextFrame(input, maxBytes);
        else {
          if (!isTold) frame = { kind: 'damage', what: 'is no WARC record' };
          if (!(await seek(input, mark.length, isRecordStart))) input.take(input.bytes.length);
        }
      }
      if (frame?.kind === 'record') {
        isTold = false;
        yield frame;
        continue;
      }
      const gap = input.pass();
      if (gap !== undefined) yield { kind: 'gap', error: gap };
      else if (frame !== undefined) yield frame;
      else if (!(await input.fill(1))) return;
      isTold = true;
    }
  } finally {
    await input.close();
  }
}

const mark = 'WARC/';

function isRecordStart(bytes: Uint8Array, at: number): boolean {
  for (let offset = 0; offset < mark.length; offset += 1)
    if (bytes[at + offset] !== mark.charCodeAt(offset)) return false;
  return true;
}

async function skipLineEnds(input: RawInput): Promise<boolean> {
  while (await input.fill(1)) {
    const end = input.bytes.findIndex((byte) => byte !== 13 && byte !== 10);
    input.take(end === -1 ? input.bytes.length : end);
    if (end !== -1) return true;
  }
  return false;
}

async function nextFrame(input: RawInput, maxBytes: number): Promise<WarcFrame | BrokenFrame> {
  const block = await headerBlock(input);
  const headers = block && ((await parseHeader(block))?.headers as Headers | undefined);
  const given = headers?.get('Content-Length') ?? '';
  if (headers === undefined || !/^\d{1,15}$/.test(given)) {
    // The mark itself must not be found again.
    if (block === undefined) input.take(mark.length);
    return { kind: 'damage', what: 'has no WARC header that ends and says how long the record is' };
  }
  const length = Number(given);
  const type = headers.get('WARC-Type');
  const canBePage = type === 'response' || (type === 'resource' && isHtml(headers.get('Content-Type')));
  if (canBePage && length <= maxBytes) {
    if (!(await input.fill(length))) return truncated;
    return { kind: 'record', headers, content: input.take(length), length, isPage: true };
  }
  const start = Math.min(length, longestHeader);
  await input.fill(start);
  const isPage = canBePage && (type === 'resource' || (await isPageResponse(input.bytes.subarray(0, start))));
  for (let left = length; left > 0; ) {
    if (!(await input.fill(1))) return truncated;
    left -= input.take(Math.min(left, input.bytes.length)).length;
  }
  return { kind: 'record', headers, content: undefined, length, isPage };
}

/** The header block up to and with its empty line; undefined where none comes within bounds. */
async function headerBlock(input: RawInput): Promise<Buffer | undefined> {
  for (let size = 1024; size <= longestHeader; size *= 2) {
    const isFull = await input.fill(size);
    const end = endOfHeader(input.bytes);
    if (end !== -1) return input.take(end);
    if (!isFull) return undefined;
  }
  return undefined;
}

import { promisify } from 'node:util';
import { brotliDecompress, constants, gunzip, inflate, inflateRaw } from 'node:zlib';
import { AsyncIterReader } from 'warcio';
import { endOfHeader, isHtml, parseHeader } from './headers.ts';

/** An HTTP response whose payload is a page. */
export interface PageResponse {
  readonly contentType: string | null;
  readonly payload: Uint8Array;
}

/** Why a response is no page to check, in the words of the count of what was passed over. */
export type NoPage = 'no HTML' | 'no answer of status 200' | 'no HTTP response';

/** What an HTTP header says of the response: its headers, and whether it is a page. */
async function headerOf(content: Buffer): Promise<{ headers: Headers; end: number } | NoPage> {
  const end = endOfHeader(content);
  const header = end === -1 ? undefined : await parseHeader(content.subarray(0, end));
  if (header === undefined || !/^HTTP\//i.test(header.statusline)) return 'no HTTP response';
  if (Number(header.statusCode) !== 200) return 'no answer of status 200';
  const headers = header.headers as Headers;
  const type = headers.get('Content-Type');
  if (type !== null && !isHtml(type)) return 'no HTML';
  return { headers, end };
}

/** True when a response, of which the start is given, is a page. */
export async function isPageResponse(start: Buffer): Promise<boolean> {
  return typeof (await headerOf(start)) !== 'string';
}

/**
 * The page of an HTTP response: chunks joined, content decoded as its headers say, or as it stands where it is not
 * encoded so (crawlers that decode leave the header behind).
 *
 * @param maxBytes most that the payload may decode to
 * @throws RangeError when it decodes to more
 */
export async function pageResponse(content: Buffer, maxBytes: number): Promise<PageResponse | NoPage> {
  const header = await headerOf(content);
  if (typeof header === 'string') return header;
  const { headers, end } = header;
  const isChunked = /\bchunked\b/i.test(headers.get('Transfer-Encoding') ?? '');
  const body = content.subarray(end);
  const joined = isChunked ? await new AsyncIterReader([body], null, true).readFully() : body;
  const payload = await decoded(joined, headers.get('Content-Encoding') ?? '', maxBytes);
  const contentType = headers.get('Content-Type');
  if (contentType === null && !/^\s*<(?:!doctype html|html)/i.test(latin(payload.subarray(0, 1024))))
    return 'no HTML';
  return { contentType, payload };
}

const decoders = {
  gzip: [promisify(gunzip)],
  'x-gzip': [promisify(gunzip)],
  // Servers send both of what is called deflate.
  deflate: [promisify(inflate), promisify(inflateRaw)],
  br: [promisify(brotliDecompress)],
} as const;

async function decoded(bytes: Uint8Array, encodings: string, maxBytes: number): Promise<Uint8Array> {
  let result = bytes;
  const named = encodings.toLowerCase().split(',', 4);
  for (const encoding of named.map((one) => one.trim()).reverse())
    if (Object.hasOwn(decoders, encoding))
      result = await decodedOnce(result, encoding as keyof typeof decoders, maxBytes);
  return result;
}

async function decodedOnce(
  bytes: Uint8Array,
  encoding: keyof typeof decoders,
  maxOutputLength: number,
): Promise<Uint8Array> {
  for (const decode of decoders[encoding]) {
    try {
      // Crawls cut long pages off; what is there is decoded.
      const finishFlush = encoding === 'br' ? constants.BROTLI_OPERATION_FLUSH : constants.Z_SYNC_FLUSH;
      return await decode(bytes, { maxOutputLength, finishFlush });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new RangeError('too large');
    }
  }
  return bytes;
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

import { decodeAs } from '../../../article/decode.ts';
import type { SourceRecord } from '../../records.ts';
import { failed } from '../failed.ts';
import type { WarcFrame } from './frames.ts';
import { pageResponse } from './http.ts';

/**
 * The record for a page, or why it is none.
 *
 * @param content of the frame
 * @param maxBytes most that the page may decode to
 */
export async function pageOf(
  { headers }: WarcFrame,
  content: Buffer,
  at: Pick<SourceRecord, 'place' | 'index'>,
  maxBytes: number,
): Promise<SourceRecord | string> {
  let page: { contentType: string | null; payload: Uint8Array } | string;
  try {
    page =
      headers.get('WARC-Type') === 'resource'
        ? { contentType: headers.get('Content-Type'), payload: content }
        : await pageResponse(content, maxBytes);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    const what = `unpacks to more than ${maxBytes} bytes`;
    return failed(at.place, at.index, 'E_TOO_LARGE', what, 'Raise the limit with --max-size.', cause);
  }
  if (typeof page === 'string') return page;
  const url = headers.get('WARC-Target-URI')?.replace(/^<(.*)>$/, '$1');
  const columns = {
    url: url ?? null,
    date: headers.get('WARC-Date'),
    record_id: headers.get('WARC-Record-ID'),
    truncated: headers.get('WARC-Truncated'),
  };
  const document = {
    content: textOf(page.payload, page.contentType),
    name: url ?? at.place,
    inputFormat: 'html',
    ...(url !== undefined && { id: url }),
    columns,
  };
  return { ...at, document, bytes: page.payload.length };
}

/**
 * The page as text where its HTTP header names an encoding other than UTF-8 and no byte order mark contradicts it;
 * else the bytes, whose encoding the reader of pages finds out.
 */
function textOf(payload: Uint8Array, contentType: string | null): string | Uint8Array {
  const label = /;\s*charset\s*=\s*["']?([\w:.-]{1,40})/i.exec(contentType ?? '')?.[1];
  const [a, b, c] = payload;
  const isMarked =
    (a === 0xef && b === 0xbb && c === 0xbf) || (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
  if (label === undefined || isMarked) return payload;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding === 'utf-8' ? payload : decodeAs(encoding, payload);
  } catch {
    // a label that nobody knows says nothing
    return payload;
  }
}

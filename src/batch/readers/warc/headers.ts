import { AsyncIterReader, type StatusAndHeaders, StatusAndHeadersParser } from 'warcio';

/** Bytes of a header block, WARC's or HTTP's, at most; servers send a tenth of that. */
export const longestHeader = 65_536;

/** Offset behind the empty line that ends a header block; -1 where none does within {@link longestHeader}. */
export function endOfHeader(bytes: Buffer): number {
  const end = bytes.subarray(0, longestHeader).indexOf('\r\n\r\n');
  return end === -1 ? -1 : end + 4;
}

/** A header block with its empty line: first line and headers; undefined where it holds none. */
export async function parseHeader(block: Buffer): Promise<StatusAndHeaders | undefined> {
  const reader = new AsyncIterReader([block], null);
  return (await new StatusAndHeadersParser().parse(reader, { headersClass: Headers })) ?? undefined;
}

/** True for the media type of a page. */
export function isHtml(mediaType: string | null): boolean {
  return /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(mediaType ?? '');
}

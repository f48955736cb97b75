import { WARCRecord, WARCSerializer } from 'warcio';

/** One record to write: a page as a crawler got it, or what its options say. */
export interface Crawled {
  readonly url?: string;
  readonly type?: 'response' | 'request' | 'resource' | 'metadata';
  readonly statusline?: string;
  /** HTTP headers; WARC headers where the record has no HTTP. */
  readonly headers?: Record<string, string>;
  readonly body?: string | Uint8Array;
  readonly warcHeaders?: Record<string, string>;
}

/** A page with this headline. */
export function page(headline: string, body = 'The council approved the night buses on Thursday.'): string {
  return `<!doctype html><html><head><title>${headline}</title></head><body><article><h1>${headline}</h1><p>${body}</p></article></body></html>`;
}

/** One WARC record, a gzip member of its own by default, as Common Crawl writes them. */
export async function warcRecord(crawled: Crawled, gzip = true): Promise<Buffer> {
  const { url = 'https://news.example/buses', type = 'response', statusline = 'HTTP/1.1 200 OK' } = crawled;
  const {
    headers = { 'Content-Type': 'text/html' },
    body = page('Night Buses Approved'),
    warcHeaders,
  } = crawled;
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const record = WARCRecord.create(
    {
      url,
      type,
      date: '2026-11-01T06:00:00Z',
      ...(type === 'response' && { statusline, httpHeaders: headers }),
      ...(type === 'resource' && { warcHeaders: headers }),
      ...(warcHeaders && { warcHeaders }),
    },
    [bytes],
  );
  return Buffer.from(await WARCSerializer.serialize(record, { gzip }));
}

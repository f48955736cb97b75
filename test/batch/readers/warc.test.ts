import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readArticles } from '../../../src/article/read.ts';
import type { SourceRecord } from '../../../src/batch/records.ts';
import { folderOf, inPieces, readAll, zstd } from '../corpusFiles.ts';
import { page, warcRecord } from './warcFile.ts';

/** The page's text where it was decoded, its bytes as UTF-8 where not. */
function contentOf({ document }: SourceRecord): string | undefined {
  const content = document?.content;
  return content instanceof Uint8Array ? Buffer.from(content).toString('utf8') : content;
}

function numbers(records: readonly SourceRecord[]): number[] {
  return records.map(({ place }) => Number(place.split(':').at(-1)));
}

describe('WARC', () => {
  test('gives the HTML pages of a crawl, with URL and date, and counts what it passes over', async () => {
    const records = await Promise.all([
      warcRecord({ type: 'request' }),
      warcRecord({ body: page('One') }),
      warcRecord({ headers: { 'Content-Type': 'image/png' }, body: Buffer.from([1, 2, 3]) }),
      warcRecord({ statusline: 'HTTP/1.1 301 Moved', headers: { Location: '/x' } }),
      warcRecord({
        url: 'https://news.example/2',
        headers: { 'Content-Type': 'text/html;charset=utf-8' },
        body: page('Two'),
      }),
      warcRecord({ type: 'metadata', body: 'fetchTimeMs: 12' }),
    ]);
    const folder = folderOf({ 'crawl.warc.gz': Buffer.concat(records) });
    const passed: string[] = [];
    const found = await readAll([`${folder}/crawl.warc.gz`], { passOver: (what) => passed.push(what) });
    expect(found.map(contentOf)).toEqual([page('One'), page('Two')]);
    expect(numbers(found)).toEqual([2, 5]);
    expect(found.map(({ index }) => index)).toEqual([0, 1]);
    expect(found[1]?.document).toMatchObject({
      id: 'https://news.example/2',
      name: 'https://news.example/2',
      inputFormat: 'html',
      columns: { url: 'https://news.example/2', date: '2026-11-01T06:00:00Z', truncated: null },
    });
    expect(passed.sort()).toEqual(['no HTML', 'no answer of status 200', 'no page', 'no page']);
  });

  test('is the same plain, gzip and zstd, and in pieces of any size', async () => {
    const pages = ['One', 'Two', 'Three'].map((headline) => page(headline, 'Zürich — “night”.'));
    const plain = Buffer.concat(await Promise.all(pages.map((body) => warcRecord({ body }, false))));
    const members = Buffer.concat(await Promise.all(pages.map((body) => warcRecord({ body }))));
    for (const bytes of [plain, members, gzipSync(plain), zstd(plain)])
      for (const size of [1, 13, 4096]) {
        const found = await readAll(['-'], { stdin: inPieces(bytes, size) });
        expect(found.map(contentOf)).toEqual(pages);
      }
  });

  test('joins chunks and decodes what the headers name, or leaves it where it is not encoded so', async () => {
    const html = page('Packed');
    const half = html.length >> 1;
    const chunked = `${half.toString(16)}\r\n${html.slice(0, half)}\r\n${(html.length - half).toString(16)}\r\n${html.slice(half)}\r\n0\r\n\r\n`;
    const encoded: [string, string | Uint8Array, string?][] = [
      ['gzip', gzipSync(html)],
      ['deflate', deflateSync(html)],
      ['deflate', deflateRawSync(html)],
      ['br', brotliCompressSync(html)],
      ['gzip', html],
      ['br', html],
      ['unheard-of', html],
      ['', chunked, 'chunked'],
      ['', html, 'chunked'],
    ];
    for (const [encoding, body, transfer] of encoded) {
      const headers = {
        'Content-Type': 'text/html',
        ...(encoding && { 'Content-Encoding': encoding }),
        ...(transfer && { 'Transfer-Encoding': transfer }),
      };
      const folder = folderOf({ 'a.warc.gz': await warcRecord({ headers, body }) });
      expect((await readAll([`${folder}/a.warc.gz`])).map(contentOf)).toEqual([html]);
    }
  });

  test('reads a page in the encoding that its header or its own meta tag names', async () => {
    const html = page('Größe').replace('<head>', '<head><meta charset="iso-8859-1">');
    const named = await warcRecord({
      headers: { 'Content-Type': 'text/html; charset="ISO-8859-1"' },
      body: Buffer.from(page('Größe'), 'latin1'),
    });
    const unknown = await warcRecord({
      headers: { 'Content-Type': 'text/html; charset=x-none' },
      body: Buffer.from(html, 'latin1'),
    });
    const marked = await warcRecord({
      headers: { 'Content-Type': 'text/html; charset=iso-8859-1' },
      body: `\ufeff${page('Größe')}`,
    });
    const folder = folderOf({ 'a.warc.gz': Buffer.concat([named, unknown, marked]) });
    for (const { document } of await readAll([`${folder}/a.warc.gz`])) {
      const content =
        typeof document?.content === 'string' ? Buffer.from(document.content) : document?.content;
      const [article] = await readArticles(content ?? Buffer.alloc(0), { inputFormat: 'html' });
      expect(article?.headline.text).toBe('Größe');
    }
  });

  test('goes on with the next record behind a broken gzip member', async () => {
    const members = await Promise.all(
      ['One', 'Two', 'Three'].map((headline) => warcRecord({ body: page(headline) })),
    );
    members[1]?.fill(0xff, 60, 70);
    const folder = folderOf({ 'a.warc.gz': Buffer.concat(members) });
    const found = await readAll([`${folder}/a.warc.gz`]);
    expect(found.map((record) => record.error?.code ?? contentOf(record))).toEqual([
      page('One'),
      'E_DAMAGED',
      page('Three'),
    ]);
    expect(numbers(found)).toEqual([1, 2, 3]);
  });

  test('goes on with the next record behind one whose header is no header, or that is longer than it says', async () => {
    const [one, two, three] = await Promise.all(
      ['One', 'Two', 'Three'].map((headline) => warcRecord({ body: page(headline) }, false)),
    );
    const text = two?.toString() ?? '';
    const broken = [
      text.replace(/Content-Length: \d+/, 'Content-Length: many'),
      text.replace(/Content-Length: \d+/, 'Content-Length: 40'),
      text.replace('WARC/1.0', 'CRAW/1.0'),
      'x'.repeat(200_000),
      `WARC/1.0\r\n${'a: b\r\n'.repeat(40_000)}`,
    ];
    for (const middle of broken) {
      const bytes = Buffer.concat([one ?? Buffer.alloc(0), Buffer.from(middle), three ?? Buffer.alloc(0)]);
      const found = await readAll(['-'], { reader: 'warc', stdin: inPieces(bytes, 1000) });
      const contents = found.map(contentOf);
      expect(contents[0]).toBe(page('One'));
      expect(contents.at(-1)).toBe(page('Three'));
      expect(found.map((record) => record.error?.code ?? contentOf(record)?.slice(0, 40))).toContain(
        'E_DAMAGED',
      );
    }
  });

  test('says that the file ends in the middle of a record', async () => {
    const bytes = await warcRecord({ body: page('One') }, false);
    for (const cut of [10, 100, bytes.length - 40]) {
      const found = await readAll(['-'], { reader: 'warc', stdin: inPieces(bytes.subarray(0, cut), 100) });
      expect(found.map(({ error }) => error?.code)).toEqual(['E_DAMAGED']);
    }
  });

  test('passes over a long video, and gives an error for a page that is too long or unpacks to too much', async () => {
    const records = await Promise.all([
      warcRecord({ headers: { 'Content-Type': 'video/mp4' }, body: Buffer.alloc(200_000) }),
      warcRecord({ body: page('Long', 'word '.repeat(40_000)) }),
      warcRecord({
        headers: { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' },
        body: gzipSync(page('Bomb', ' '.repeat(3_000_000))),
      }),
      warcRecord({ body: page('One') }),
    ]);
    const folder = folderOf({ 'a.warc.gz': Buffer.concat(records) });
    const found = await readAll([`${folder}/a.warc.gz`], { maxRecordBytes: 100_000 });
    expect(found.map((record) => record.error?.code ?? contentOf(record))).toEqual([
      'E_TOO_LARGE',
      'E_TOO_LARGE',
      page('One'),
    ]);
    expect(numbers(found)).toEqual([2, 3, 4]);
  });

  test('gives what is there of a page that the crawl cut off', async () => {
    const cut = gzipSync(
      page('Cut', Array.from({ length: 5000 }, (_, at) => `word ${at}`).join(' ')),
    ).subarray(0, -3000);
    const record = await warcRecord({
      headers: { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' },
      body: cut,
      warcHeaders: { 'WARC-Truncated': 'length' },
    });
    const folder = folderOf({ 'a.warc.gz': record });
    const [found] = await readAll([`${folder}/a.warc.gz`]);
    expect(found && contentOf(found)).toMatch(/<h1>Cut<\/h1><p>word 0 word 1 /);
    expect(found?.document?.columns).toMatchObject({ truncated: 'length' });
  });
});

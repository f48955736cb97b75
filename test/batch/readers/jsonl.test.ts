import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openCorpora } from '../../../src/batch/readers/open.ts';
import { folderOf, gist, inPieces, readAll, zstd } from '../corpusFiles.ts';

const rows = [
  { id: 'a', headline: 'Night Buses Approved', body: 'The council approved night buses.' },
  { id: 'b', headline: 'Mayor Resigns', body: 'The mayor stays.' },
];
const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join('');

describe('JSON lines', () => {
  test('are read plain, gzip and zstd, with the place of each record', async () => {
    const folder = folderOf({
      'plain.jsonl': lines,
      'packed.jsonl.gz': gzipSync(lines),
      'packed.jsonl.zst': zstd(lines),
      'misnamed.jsonl': gzipSync(lines),
    });
    for (const name of ['plain.jsonl', 'packed.jsonl.gz', 'packed.jsonl.zst', 'misnamed.jsonl']) {
      const path = `${folder}/${name}`;
      const records = await readAll([path]);
      expect(records.map(gist)).toEqual(rows);
      expect(records.map(({ place, index }) => [place, index])).toEqual([
        [`${path}:1`, 0],
        [`${path}:2`, 1],
      ]);
    }
  });

  test('are read from standard input, however they are packed', async () => {
    for (const bytes of [Buffer.from(lines), gzipSync(lines), zstd(lines)])
      expect((await readAll(['-'], { stdin: inPieces(bytes, 7) })).map(gist)).toEqual(rows);
  });

  test('may have blank lines, CRLF, a byte order mark and no line end at the end', async () => {
    const folder = folderOf({ 'a.jsonl': `\ufeff${lines.replaceAll('\n', '\r\n\r\n')}{"id":"c"}` });
    const records = await readAll([`${folder}/a.jsonl`]);
    expect(records.map(gist)).toEqual([...rows, { id: 'c' }]);
    expect(records.map(({ place }) => place.split(':').at(-1))).toEqual(['1', '3', '5']);
  });

  test('give an error with its place for what is no object, and go on', async () => {
    const folder = folderOf({
      'a.jsonl': Buffer.concat([
        Buffer.from('{"id":1}\n{broken\n[1]\nnull\n'),
        Buffer.from('{"headline":"caf\xe9"}\n', 'latin1'),
        Buffer.from(`{"body":"${'x'.repeat(3000)}"}\n{"id":2}\n`),
      ]),
    });
    const records = await readAll([`${folder}/a.jsonl`], { maxRecordBytes: 2000 });
    expect(records.map(gist)).toEqual([
      { id: 1 },
      'E_RECORD',
      'E_RECORD',
      'E_RECORD',
      'E_RECORD',
      'E_TOO_LARGE',
      { id: 2 },
    ]);
    expect(records[5]?.error?.message).toBe(`${folder}/a.jsonl:6 has 3011 bytes; the limit is 2000.`);
    expect(records[4]?.error?.message).toBe(`${folder}/a.jsonl:5 is not UTF-8.`);
  });

  test('are counted as they are read, whatever the lines hold', async () => {
    const lines = Buffer.concat([
      Buffer.from('\ufeff{"a":1}\r\n\n \t\r\n\u00a0\u2003\n[]\nno\n{"a":2}\n'),
      Buffer.from([0xff, 0x0a, 0x0a]),
      Buffer.from(`{"a":"${'x'.repeat(100)}"}\n${' '.repeat(100)}\n"`),
    ]);
    const folder = folderOf({ 'a.jsonl': lines });
    const options = { maxRecordBytes: 50 };
    const [corpus] = await openCorpora([`${folder}/a.jsonl`]);
    const read = await readAll([`${folder}/a.jsonl`], options);
    expect(read).toHaveLength(8);
    expect(await corpus?.reader.count?.(corpus.input, options)).toBe(8);
  });

  test('hold a row of 20 MB, and pass over a longer one', async () => {
    const row = (size: number) => `{"id":1,"body":"${'x'.repeat(size - 18)}"}\n`;
    const folder = folderOf({ 'a.jsonl': row(20_000_000) + row(20_000_001) });
    const [first, second] = await readAll([`${folder}/a.jsonl`]);
    expect(first?.fields).toMatchObject({ id: 1 });
    expect(second?.error?.code).toBe('E_TOO_LARGE');
  });

  test('drop the line that a broken gzip member cuts off, and go on behind it', async () => {
    const members = ['{"id":1}\n{"id":2', '2}\n', '{"id":3}\n'].map((text) => gzipSync(text));
    members[1]?.fill(0xff, 10, 12);
    const folder = folderOf({ 'a.jsonl.gz': Buffer.concat(members) });
    const records = await readAll([`${folder}/a.jsonl.gz`]);
    expect(records.map(gist)).toEqual([{ id: 1 }, 'E_DAMAGED', { id: 3 }]);
  });

  test('keep keys that objects inherit to themselves', async () => {
    const folder = folderOf({ 'a.jsonl': '{"__proto__":{"headline":"x"},"constructor":1}\n' });
    const [record] = await readAll([`${folder}/a.jsonl`]);
    expect(Object.keys(record?.fields ?? {})).toEqual(['__proto__', 'constructor']);
    expect(record?.fields?.['headline']).toBeUndefined();
  });
});

import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, test } from 'vitest';
import { openCorpora } from '../../../src/batch/readers/open.ts';
import { folderOf, gist, inPieces, readAll, zstd } from '../corpusFiles.ts';

/** A table of so many articles, with row groups of 3. */
function table(count: number): Buffer {
  const numbers = Array.from({ length: count }, (_, at) => at);
  const columns = [
    { name: 'id', data: numbers.map(BigInt), type: 'INT64' as const },
    {
      name: 'published',
      data: numbers.map((at) => new Date(Date.UTC(2026, 0, 1 + at))),
      type: 'TIMESTAMP' as const,
    },
    { name: 'meta', data: numbers.map((at) => ({ title: `Headline ${at}` })), type: 'JSON' as const },
    {
      name: 'body',
      data: numbers.map((at) => (at === 2 ? null : `Body ${at}.`)),
      type: 'STRING' as const,
      nullable: true,
    },
    { name: 'score', data: numbers.map((at) => (at === 1 ? Number.NaN : at / 4)), type: 'DOUBLE' as const },
  ];
  return Buffer.from(parquetWriteBuffer({ columnData: columns, rowGroupSize: 3 }));
}

const expected = (at: number) => ({
  id: at,
  published: new Date(Date.UTC(2026, 0, 1 + at)).toISOString(),
  meta: { title: `Headline ${at}` },
  body: at === 2 ? null : `Body ${at}.`,
  score: at === 1 ? null : at / 4,
});

describe('Parquet', () => {
  test('gives its rows over all row groups, with values that JSON can hold', async () => {
    const folder = folderOf({ 'a.parquet': table(8) });
    const records = await readAll([`${folder}/a.parquet`]);
    expect(records.map(gist)).toEqual(Array.from({ length: 8 }, (_, at) => expected(at)));
    expect(records.map(({ place }) => place)).toEqual(
      Array.from({ length: 8 }, (_, at) => `${folder}/a.parquet:${at + 1}`),
    );
  });

  test('is known by its content, and read gzip, zstd and from standard input', async () => {
    const folder = folderOf({
      'a.bin': table(4),
      'a.parquet.gz': gzipSync(table(4)),
      'a.zst': zstd(table(4)),
    });
    const rows = Array.from({ length: 4 }, (_, at) => expected(at));
    for (const name of ['a.bin', 'a.parquet.gz', 'a.zst'])
      expect((await readAll([`${folder}/${name}`])).map(gist)).toEqual(rows);
    expect((await readAll(['-'], { stdin: inPieces(table(4), 100) })).map(gist)).toEqual(rows);
  });

  test('is read only in the columns that are wanted, in all where none of those is there', async () => {
    const folder = folderOf({ 'a.parquet': table(1) });
    const columns = (names: string[]) =>
      readAll([`${folder}/a.parquet`], { columns: names }).then(([one]) => Object.keys(one?.fields ?? {}));
    expect(await columns(['meta', 'nothing'])).toEqual(['meta']);
    expect(await columns(['nothing'])).toEqual(['id', 'published', 'meta', 'body', 'score']);
  });

  test('is counted by its footer, which says no fewer than are read', async () => {
    const whole = table(8);
    const folder = folderOf({
      'a.parquet': whole,
      'b.parquet': whole.subarray(0, -9),
      'c.parquet': table(0),
    });
    const [a, b, c] = await openCorpora(['a', 'b', 'c'].map((name) => `${folder}/${name}.parquet`));
    const count = (corpus: typeof a) => corpus?.reader.count?.(corpus.input, { maxRecordBytes: 1e6 });
    expect([await count(a), await count(b), await count(c)]).toEqual([8, 1, 0]);
  });

  test('is an error row where the file is truncated, empty or another', async () => {
    const whole = table(8);
    const cuts = [
      whole.subarray(0, -1),
      whole.subarray(0, 40),
      Buffer.from('PAR1'),
      Buffer.from('PAR1\xff\xff\xff\x7fPAR1', 'latin1'),
    ];
    for (const cut of cuts) {
      const folder = folderOf({ 'a.parquet': cut });
      const records = await readAll([`${folder}/a.parquet`]);
      expect(records.map(gist)).toEqual(['E_DAMAGED']);
      expect(records[0]?.error?.message).toMatch(/a\.parquet is truncated or no Parquet file/);
    }
  });

  test('gives the rows before a damaged page, then an error', async () => {
    const whole = table(9);
    // the second row group begins in the middle of what stands before the footer
    const footer = whole.readUInt32LE(whole.length - 8);
    whole.fill(0xff, Math.floor((whole.length - footer) * 0.45), Math.floor((whole.length - footer) * 0.6));
    const folder = folderOf({ 'a.parquet': whole });
    const gists = (await readAll([`${folder}/a.parquet`])).map(gist);
    expect(gists.at(-1)).toBe('E_DAMAGED');
    expect(gists.slice(0, -1)).toEqual(Array.from({ length: gists.length - 1 }, (_, at) => expected(at)));
  });

  test('survives a footer that claims anything', async () => {
    const whole = table(3);
    const footer = whole.readUInt32LE(whole.length - 8);
    for (let at = whole.length - 8 - footer; at < whole.length - 8; at += 3) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0x7f;
      const folder = folderOf({ 'a.parquet': changed });
      for (const record of await readAll([`${folder}/a.parquet`]))
        expect(record.fields ?? record.error).toBeDefined();
    }
  });

  test('cuts a row group that holds a whole corpus into stretches', async () => {
    const count = 20_000;
    const body = 'The council approved the night buses. '.repeat(60);
    const data = Array.from({ length: count }, (_, at) => `${at} ${body}`);
    const bytes = parquetWriteBuffer({
      columnData: [{ name: 'body', data, type: 'STRING' }],
      rowGroupSize: count,
    });
    const folder = folderOf({ 'a.parquet': Buffer.from(bytes) });
    const records = await readAll([`${folder}/a.parquet`]);
    expect(records).toHaveLength(count);
    expect(records.every(({ fields }, at) => fields?.['body'] === `${at} ${body}`)).toBe(true);
    expect(readFileSync(`${folder}/a.parquet`).length).toBeGreaterThan(1_000_000);
  });
});

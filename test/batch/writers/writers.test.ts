import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import type { ResultRow, WriterContext } from '../../../src/batch/records.ts';
import { findWriter } from '../../../src/batch/writers/writers.ts';
import { claim, errorRow, resultRow } from './resultRows.ts';

const context: WriterContext = { keep: [], isFirst: true, isLast: true };

function writer(name: string) {
  const found = findWriter(name);
  if (!found) throw new Error(`no writer ${name}`);
  return found;
}

function csvOf(rows: readonly ResultRow[], given: Partial<WriterContext> = {}): Record<string, string>[] {
  const { header, row } = writer('csv');
  const used = { ...context, ...given };
  const text = header(used) + rows.map((one) => row(one, used)).join('');
  return parse(text, { columns: true });
}

async function parquetOf(rows: readonly ResultRow[], given: Partial<WriterContext> = {}): Promise<Buffer> {
  const { convert } = writer('parquet');
  if (!convert) throw new Error('Parquet is converted to');
  const parts: Uint8Array[] = [];
  async function* each() {
    yield* rows;
  }
  for await (const part of convert(each(), { ...context, ...given })) parts.push(part);
  return Buffer.concat(parts);
}

function tableOf(bytes: Buffer): Promise<Record<string, unknown>[]> {
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
  return parquetReadObjects({
    file: { byteLength: bytes.length, slice: (from, to) => buffer.slice(from, to) },
  });
}

const two = resultRow({
  headline: 'Mayor Resigns, Council Rejoices',
  claims: [
    claim('The mayor resigns.', 'unsupported', 0.04),
    claim('The council rejoices.', 'supported', 0.91),
  ],
});
const question = resultRow({ headline: 'Is It Over?', claims: [claim('Is It Over?', 'not-a-claim', null)] });

describe('CSV results', () => {
  test('have a row a claim, and one for an article without claims', () => {
    const rows = csvOf([
      two,
      question,
      resultRow({ headline: 'Gallery', claims: [] }),
      errorRow('news.jsonl:9'),
    ]);
    expect(rows.map(({ claim, verdict, score }) => [claim, verdict, score])).toEqual([
      ['The mayor resigns.', 'unsupported', '0.04'],
      ['The council rejoices.', 'supported', '0.91'],
      ['Is It Over?', 'not-a-claim', ''],
      ['', '', ''],
      ['', '', ''],
    ]);
    expect(rows[0]).toMatchObject({
      id: 'a1',
      status: 'fail',
      article_score: '0.04',
      reasons: 'no-evidence',
      evidence: 'About “The mayor resigns.”, nobody would say.',
      evidence_start: '4',
      entailment: '0.25',
      fingerprint: '0123456789abcdef',
    });
    expect(rows[4]).toMatchObject({ status: 'error', headline: '', error_code: 'E_RECORD' });
  });

  test('have the kept columns behind their own, under another name where that is taken', () => {
    const kept = { desk: 'city', 'meta.tags': ['a', 'b'], status: 'published', none: null, 'first.n': 3 };
    const [row] = csvOf([{ ...question, kept }], {
      keep: ['desk', 'meta.tags', 'status', 'none', 'first.n'],
    });
    expect(row).toMatchObject({
      desk: 'city',
      'meta.tags': '["a","b"]',
      status: 'pass',
      'kept.status': 'published',
      none: '',
      'first.n': '3',
    });
  });

  test('have names in the first shard alone', () => {
    expect(writer('csv').header({ ...context, isFirst: false })).toBe('');
  });

  test('run no formula in a spreadsheet', () => {
    for (const headline of [
      '=HYPERLINK("http://x")',
      '+1 for the Mayor',
      '-20 in Oslo',
      '@mayor resigns',
      '\tx',
      '\rx',
    ])
      expect(csvOf([resultRow({ headline })])[0]?.['headline']).toBe(`'${headline}`);
    expect(csvOf([resultRow({ headline: 'Profit = Loss' })])[0]?.['headline']).toBe('Profit = Loss');
  });

  test('keep line ends, quotes and signs of any script', () => {
    const headline = 'A "b", c;\r\nd\re\n— “ü” 議会 👩‍🚒';
    expect(csvOf([resultRow({ headline })])[0]?.['headline']).toBe(headline);
  });
});

describe('Parquet results', () => {
  test('have the columns of CSV, with numbers as numbers and nulls', async () => {
    const kept = { desk: 'city', n: 4 };
    const rows = await tableOf(
      await parquetOf([{ ...two, kept }, errorRow('news.jsonl:9')], { keep: ['desk', 'n'] }),
    );
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({
      claim: 'The mayor resigns.',
      score: 0.04,
      span_start: 0,
      entailment: 0.25,
      error: null,
      desk: 'city',
      n: '4',
    });
    expect(rows[2]).toMatchObject({ status: 'error', headline: null, score: null, claim: null, desk: null });
    const [header] = writer('csv')
      .header({ ...context, keep: ['desk', 'n'] })
      .split('\n');
    expect(Object.keys(rows[0] ?? {})).toEqual(header?.split(','));
  });

  test('are in row groups of one size, and the same bytes each time', async () => {
    const rows = Array.from({ length: 12_345 }, (_, at) => ({ ...two, id: `a${at}` }));
    const bytes = await parquetOf(rows);
    const sum = (content: Buffer) => createHash('sha256').update(content).digest('hex');
    expect(sum(await parquetOf(rows))).toBe(sum(bytes));
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    expect(parquetMetadata(buffer).row_groups.map((group) => Number(group.num_rows))).toEqual([
      10_000, 10_000, 4_690,
    ]);
    const table = await tableOf(bytes);
    expect(table.map(({ id }) => id)).toEqual(rows.flatMap(({ id }) => [id, id]));
  });

  test('may have no rows', async () => {
    expect(await tableOf(await parquetOf([]))).toEqual([]);
  });
});

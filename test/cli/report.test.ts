import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { ResultRow, WriterContext } from '../../src/batch/records.ts';
import { findWriter } from '../../src/batch/writers/writers.ts';
import { claim, errorRow, resultRow } from '../batch/writers/resultRows.ts';
import { expectOneLine, folderWith, hedcheck } from './hedcheck.ts';

const rows: ResultRow[] = [
  resultRow({ headline: 'Night Buses Approved', id: 'https://lamp.example/1', kept: { date: '2026-10-02' } }),
  resultRow({
    headline: 'Mayor Resigns, Council Rejoices',
    id: 'https://lamp.example/2',
    kept: { date: '2026-11-02' },
    claims: [
      claim('The mayor resigns.', 'unsupported', 0.04),
      claim('The council rejoices.', 'supported', 0.91),
    ],
  }),
  resultRow({
    headline: 'Is It Over?',
    id: 'https://quay.example/3',
    claims: [claim('Is It Over?', 'not-a-claim', null)],
  }),
  errorRow('news.jsonl:4'),
];
const context: WriterContext = { keep: ['date'], isFirst: true, isLast: true };
const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join('');

function csv(): string {
  const writer = findWriter('csv');
  if (!writer) throw new Error('no CSV');
  return writer.header(context) + rows.map((row) => writer.row(row, context)).join('');
}

async function parquet(): Promise<Uint8Array> {
  async function* each() {
    yield* rows;
  }
  const parts: Uint8Array[] = [];
  for await (const part of findWriter('parquet')?.convert?.(each(), context) ?? []) parts.push(part);
  return Buffer.concat(parts);
}

describe('hedcheck report', () => {
  test('says the same of results in every form, packed or from standard input', async () => {
    const cwd = await folderWith({
      'a.jsonl': lines,
      'a.jsonl.gz': gzipSync(lines),
      'a.csv': csv(),
      'a.parquet': await parquet(),
      'a.json': JSON.stringify({ schemaVersion: 1, articles: rows, summary: {} }, null, 2),
    });
    const args = ['report', '--format', 'json', '--title', 't'];
    const { stdout, status } = await hedcheck([...args, '-'], { cwd, stdin: lines });
    expect(status).toBe(0);
    const { inputs: _, ...expected } = JSON.parse(stdout);
    expect(expected).toMatchObject({
      articles: { articles: 4, fail: 1, error: 1 },
      claims: { total: 4, unsupported: 1 },
      sources: [{ name: 'lamp.example', articles: 2 }, { name: 'news.jsonl' }, { name: 'quay.example' }],
      months: [{ name: '2026-10' }, { name: '2026-11' }],
      worst: [{ headline: 'Mayor Resigns, Council Rejoices', score: 0.04 }],
      errors: [{ code: 'E_RECORD', places: ['news.jsonl:4'] }],
    });
    for (const name of ['a.jsonl', 'a.jsonl.gz', 'a.json', 'a.csv', 'a.parquet']) {
      const { inputs, ...found } = JSON.parse((await hedcheck([...args, name], { cwd })).stdout);
      expect(inputs).toEqual([name]);
      // Tables have the codes of reasons, not their words.
      if (name === 'a.csv' || name === 'a.parquet')
        for (const one of expected.worst) for (const { reasons } of one.claims) delete reasons[0].message;
      expect(found).toEqual(expected);
    }
  });

  test('writes a page, or what the extension of its output says', async () => {
    const cwd = await folderWith({ 'a.jsonl': lines });
    expect((await hedcheck(['report', 'a.jsonl'], { cwd })).stdout).toMatch(/^<!doctype html>/);
    for (const [name, start] of [
      ['r.html', '<!doctype html>'],
      ['r.md', '# a.jsonl\n'],
      ['r.json', '{'],
    ] as const) {
      const { status, stdout, stderr } = await hedcheck(['report', 'a.jsonl', '-o', name], { cwd });
      expect([status, stdout, stderr]).toEqual([0, '', '']);
      expect((await readFile(`${cwd}/${name}`, 'utf8')).startsWith(start)).toBe(true);
    }
  });

  test('writes what it could read, says what it could not, and ends with status 2', async () => {
    const cwd = await folderWith({ 'a.jsonl': `${lines}{"id":1}\n{broken\n` });
    const { status, stdout, stderr } = await hedcheck(['report', 'a.jsonl', '--format', 'markdown'], { cwd });
    expect(status).toBe(2);
    expect(stdout).toContain('2 stretches of the results could not be read');
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^a\.jsonl:5 is no result of hedcheck: id: /),
      'a.jsonl:6 is not valid JSON.',
    ]);
  });

  test('ends with one line where there is nothing to read, or nowhere to write', async () => {
    const cwd = await folderWith({ 'a.jsonl': lines });
    expectOneLine(await hedcheck(['report', 'none.jsonl'], { cwd }), 'E_NO_SUCH_FILE');
    expectOneLine(await hedcheck(['report', 'a.jsonl', '-o', 'no/r.html'], { cwd }), 'E_OUTPUT');
    expectOneLine(await hedcheck(['report', 'a.jsonl', '-o', 'r.pdf'], { cwd }), 'E_USAGE', /--format/);
    expectOneLine(await hedcheck(['report'], { cwd }), 'E_USAGE');
  });
});

import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openCorpora } from '../../../src/batch/readers/open.ts';
import { folderOf, gist, inPieces, readAll } from '../corpusFiles.ts';

const row = '{"id":"a","headline":"Mayor Resigns","body":"The mayor stays."}\n';
const text = 'Mayor Resigns\n\nThe mayor stays in office, he said on Thursday.\n';

async function formats(folder: string, names: readonly string[]): Promise<string[]> {
  const corpora = await openCorpora(names.map((name) => `${folder}/${name}`));
  return corpora.map(
    ({ reader, input }) => `${relative(folder, input.name)} ${reader.name} ${input.files.length}`,
  );
}

describe('the inputs of a corpus', () => {
  test('are read by what their content says, else their extension', async () => {
    const folder = folderOf({
      'a.jsonl': row,
      'lines.json': row + row,
      'article.json': '{\n  "headline": "a",\n  "body": "b"\n}',
      'a.csv.gz': gzipSync('id,title\n1,a\n'),
      table: 'id,title\n1,a\n',
      page: '<!doctype html><html>',
      crawl: 'WARC/1.0\r\n',
      'a.txt': text,
      'empty.jsonl': '',
    });
    const names = [
      'a.jsonl',
      'lines.json',
      'article.json',
      'a.csv.gz',
      'table',
      'page',
      'crawl',
      'a.txt',
      'empty.jsonl',
    ];
    expect(await formats(folder, names)).toEqual([
      'a.jsonl jsonl 1',
      'lines.json jsonl 1',
      'article.json articles 1',
      'a.csv.gz csv 1',
      'table csv 1',
      'page articles 1',
      'crawl warc 1',
      'a.txt articles 1',
      'empty.jsonl jsonl 1',
    ]);
  });

  test('of a folder are its articles together, then each of its corpora', async () => {
    const folder = folderOf({
      'news/b.txt': text,
      'news/a/c.md': `# Mayor Resigns\n\n${text}`,
      'news/part-2.jsonl.gz': gzipSync(row),
      'news/part-1.csv': 'id,title\n',
      'news/README.md': '# about\n',
      'news/_SUCCESS': '',
    });
    expect(await formats(folder, ['news', 'news/part-1.csv'])).toEqual([
      'news articles 2',
      'news/part-1.csv csv 1',
      'news/part-2.jsonl.gz jsonl 1',
    ]);
    expect((await readAll([`${folder}/news`])).slice(0, 2).map(({ place }) => place)).toEqual([
      `${folder}/news/a/c.md`,
      `${folder}/news/b.txt`,
    ]);
  });

  test('of a glob are alphabetical, and each file once', async () => {
    const folder = folderOf({ 'b.jsonl': row, 'a.jsonl': row, 'c.txt': text, 'd.txt': text });
    expect(await formats(folder, ['*.jsonl', '*.txt', 'a.jsonl'])).toEqual([
      'a.jsonl jsonl 1',
      'b.jsonl jsonl 1',
      '*.txt articles 2',
    ]);
  });

  test('may be articles that are packed', async () => {
    const folder = folderOf({ 'a.txt.gz': gzipSync(text) });
    const [record] = await readAll([`${folder}/a.txt.gz`]);
    expect(Buffer.from(record?.document?.content ?? '').toString()).toBe(text);
  });

  test('that cannot be read are error rows, and the others are read', async () => {
    const folder = folderOf({ 'a.txt': text, 'b.txt': 'x'.repeat(2000), 'c.txt': text });
    expect((await readAll([folder], { maxRecordBytes: 1000 })).map(gist)).toEqual([
      `${folder}/a.txt`,
      'E_TOO_LARGE',
      `${folder}/c.txt`,
    ]);
  });

  test('that are not there, hold nothing or cannot be told end the run with an error that says how to go on', async () => {
    const folder = folderOf({ 'odd.bin': 'what is this?\n' });
    mkdirSync(`${folder}/empty`);
    const codeOf = (name: string, options = {}) =>
      openCorpora([`${folder}/${name}`], options).then(
        () => undefined,
        (error) => `${error.code} ${error.hint}`,
      );
    expect(await codeOf('none.jsonl')).toMatch(/^E_NO_SUCH_FILE /);
    expect(await codeOf('empty')).toMatch(/^E_NO_ARTICLES /);
    expect(await codeOf('*.parquet')).toMatch(/^E_NO_ARTICLES /);
    expect(await codeOf('odd.bin')).toMatch(
      /^E_INPUT_FORMAT Name it with --input: jsonl, csv, parquet, warc, articles/,
    );
    expect(await codeOf('odd.bin', { reader: 'xml' })).toMatch(/^E_INPUT_FORMAT Use one of/);
    expect(await codeOf('odd.bin', { reader: 'jsonl' })).toBeUndefined();
  });

  test('from a pipe of another program are read while they come', async () => {
    const { stdout } = spawnSync('gzip', ['-c'], { input: row.repeat(500) });
    expect(await readAll(['-'], { stdin: inPieces(stdout, 10) })).toHaveLength(500);
  });
});

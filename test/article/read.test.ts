import { execFileSync } from 'node:child_process';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBodyFile, fromFields } from '../../src/article/fromFields.ts';
import { type ReadOptions, readArticles } from '../../src/article/read.ts';

const read = (text: string, options: ReadOptions = {}) =>
  readArticles(new TextEncoder().encode(text), options);
const story = 'Pool to close\n\nThe council voted by nine to four to close the pool on Monday.';
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hedcheck-read-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('bad input is named, with the place and the remedy', () => {
  it.each([
    ['an empty file', '', {}, 'E_EMPTY', /story\.txt/],
    ['white space only', ' \r\n\t\n', {}, 'E_EMPTY', /story\.txt/],
    ['a headline alone', 'Pool to close\n', {}, 'E_NO_BODY', /story\.txt/],
    [
      'Markdown without a heading',
      'The council voted.',
      { inputFormat: 'md' },
      'E_NO_HEADLINE',
      /story\.txt/,
    ],
    ['JSON without a headline', '{"body": "Nine."}', {}, 'E_NO_HEADLINE', /story\.txt/],
    ['JSON without a body', '{"headline": "Pool"}', {}, 'E_NO_BODY', /story\.txt/],
    [
      'the second record of an array',
      '[{"headline":"a","body":"b"},{"headline":"c"}]',
      {},
      'E_NO_BODY',
      /story\.txt \(article 2\)/,
    ],
    [
      'broken JSON',
      '{"headline": "Pool",\n "body": "x"\n "id": 3}',
      {},
      'E_JSON',
      /story\.txt:3:2 .*expected ","/,
    ],
    ['unclosed JSON', '{"headline": "Pool', {}, 'E_JSON', /story\.txt:1:14 .*never closed/],
    ['JSON of another shape', '["a", "b"]', { inputFormat: 'json' }, 'E_JSON_SHAPE', /story\.txt:1:2/],
    ['an empty array', '[]', {}, 'E_JSON_SHAPE', /story\.txt:1:1/],
    ['a million brackets', '['.repeat(1_000_000), { inputFormat: 'json' }, 'E_JSON', /nesting/],
    [
      'broken front matter',
      '---\ntitle: "Pool\n---\n\nText',
      { inputFormat: 'md' },
      'E_FRONT_MATTER',
      /story\.txt:\d+:\d+/,
    ],
    [
      'a headline of 5,000 characters',
      `${'Pool to close '.repeat(360)}\n\nNine.`,
      {},
      'E_HEADLINE_TOO_LONG',
      /line 1.*50\d\d characters/,
    ],
    ['an unknown format', story, { inputFormat: 'docx' }, 'E_INPUT_FORMAT', /"docx"/],
    ['XML of an unknown kind', '<?xml version="1.0"?><report/>', {}, 'E_INPUT_FORMAT', /XML/],
  ] as const)('%s', async (_, text, options, code, message) => {
    await expect(read(text, { stdinFilename: 'story.txt', ...options })).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
      hint: expect.stringMatching(/\S/),
      exitCode: 2,
    });
  });

  it('a file of 50 MB is refused by its size', async () => {
    const path = join(folder, 'big.txt');
    const file = await open(path, 'w');
    await file.truncate(50_000_000);
    await file.close();
    await expect(readArticles(path)).rejects.toMatchObject({
      code: 'E_TOO_LARGE',
      message: `${path} has 50 MB; the limit is 20 MB.`,
    });
  });

  it('an endless standard input is refused at the limit', async () => {
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(65_536, 'a ');
      })(),
    );
    await expect(readArticles('-', { stdin: endless, maxBytes: 1_000_000 })).rejects.toMatchObject({
      code: 'E_TOO_LARGE',
    });
  });

  it('a missing file, a folder and a device are told apart', async () => {
    await expect(readArticles(join(folder, 'none.txt'))).rejects.toMatchObject({ code: 'E_NO_SUCH_FILE' });
    await expect(readArticles(folder)).rejects.toMatchObject({
      code: 'E_UNREADABLE',
      message: expect.stringContaining('folder'),
    });
    await expect(readArticles('/dev/null')).rejects.toMatchObject({
      code: 'E_UNREADABLE',
      message: expect.stringContaining('device'),
    });
  });
});

describe('where an article comes from', () => {
  it('a file: its path is source and id', async () => {
    const path = join(folder, 'story.txt');
    await writeFile(path, story);
    expect(await readArticles(path)).toMatchObject([
      { id: path, source: path, format: 'text', variants: [], notes: [] },
    ]);
  });

  it('standard input: <stdin>, or the name given for it', async () => {
    const stdin = () => Readable.from([Buffer.from(story)]);
    expect(await readArticles('-', { stdin: stdin() })).toMatchObject([
      { source: '<stdin>', format: 'text' },
    ]);
    const named = readArticles('-', {
      stdin: Readable.from(['# Pool\n\nNine.']),
      stdinFilename: 'desk/a.md',
    });
    expect(await named).toMatchObject([{ source: 'desk/a.md', format: 'markdown' }]);
  });

  it('a pipe that has a path', async () => {
    const path = join(folder, 'pipe');
    execFileSync('mkfifo', [path]);
    const [articles] = await Promise.all([readArticles(path), writeFile(path, story)]);
    expect(articles).toMatchObject([{ headline: { text: 'Pool to close' } }]);
  });

  it('certain content beats the extension, the extension beats a likely look', async () => {
    const format = async (text: string, stdinFilename: string) =>
      (await read(text, { stdinFilename }))[0]?.format;
    expect(await format('{"headline": "Pool", "body": "Nine."}', 'a.txt')).toBe('json');
    expect(await format('# Pool\n\n<p>Nine.</p>', 'a.md')).toBe('markdown');
    expect(await format('# Pool\n\nNine.', 'a')).toBe('markdown');
    expect(await format('[Live] Pool to close\n\nNine.', 'a.txt')).toBe('text');
    expect(await format('{"headline": "Pool", "body": "Nine."}', 'a.md')).toBe('json');
  });

  it('notes of decoding and language travel with it', async () => {
    const bytes = Buffer.from(
      'Bad schlie\xdft\n\nDer Stadtrat hat am Montag beschlossen, das Bad in der Stra\xdfe zu schlie\xdfen, sagte die Stadt.',
      'latin1',
    );
    const [article] = await readArticles(bytes);
    expect(article?.notes.map(({ code }) => code)).toEqual(['encoding-guessed', 'not-english']);
  });
});

describe('an article from its parts', () => {
  it('has texts that stand in no file', async () => {
    const article = await fromFields({
      headline: ' Pool to close ',
      body: 'Nine.\n\nFour.',
      dek: 'Council split',
      social: '',
    });
    expect(article).toMatchObject({
      id: '<headline>',
      source: '<headline>',
      headline: { text: 'Pool to close' },
    });
    expect(article.variants).toMatchObject([{ field: 'dek', text: 'Council split' }]);
    expect(article.body.locate([0, 4])).toBeUndefined();
  });

  it('may have an HTML body', async () => {
    const { body } = await fromFields({ headline: 'Pool', body: '<p>Nine &amp; four.</p><p>Ten.</p>' });
    expect(body.text).toBe('Nine & four.\n\nTen.');
  });

  it('needs a headline and a body', async () => {
    await expect(fromFields({ headline: '…', body: 'Nine.' })).rejects.toMatchObject({
      code: 'E_NO_HEADLINE',
    });
    await expect(fromFields({ headline: 'Pool', body: ' ' })).rejects.toMatchObject({ code: 'E_NO_BODY' });
  });

  it('takes its body from a file, all of it, and locates it there', async () => {
    const path = join(folder, 'body.txt');
    await writeFile(path, '\nNine to four.\n\nNo date.');
    const article = await fromBodyFile({ headline: 'Pool to close' }, path);
    expect(article.body.text).toBe('Nine to four.\n\nNo date.');
    expect(article.source).toBe(path);
    expect(article.body.locate([0, 4])).toEqual({ line: 2, column: 1, endLine: 2, endColumn: 5 });
  });
});

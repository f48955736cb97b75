import { lstat, readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Report, reportSchema } from '../../src/report/schema.ts';
import { danish, question, sound, unsound } from './articles.ts';
import { folderWith, hedcheck } from './hedcheck.ts';

const esc = '\u001b[';
const stages =
  /start .*\n.*read .*\n.*claims .*\n.*load model .*\n.*score .*\n.*judge .*\n.*report .*\n.*total /;

function parsed(stdout: string): Report {
  return reportSchema.parse(JSON.parse(stdout));
}

describe('hedcheck check', () => {
  test('is the default command, and prints a report in which --timing shows where the time went', async () => {
    const cwd = await folderWith({ 'a.txt': unsound });
    const run = await hedcheck(['a.txt', '--timing'], { cwd });
    expect(run.stdout).toContain('Volcano buries island capital under lava');
    expect(run.stdout).toMatch(/FAIL a\.txt/);
    expect(run.stdout).toMatch(stages);
    expect(run.stderr).toBe('');
  });

  test('reads what is piped in when nothing is named, under the name it is given', async () => {
    const run = await hedcheck(['--stdin-filename', 'desk/today.json', '--format', 'json'], {
      stdin: JSON.stringify({ headline: 'Ferry ends evening service', body: sound }),
    });
    const [article] = parsed(run.stdout).articles;
    expect(article).toMatchObject({
      source: 'desk/today.json',
      format: 'json',
      headline: 'Ferry ends evening service',
    });
  });

  test('takes a headline from the command line and its body from standard input', async () => {
    const run = await hedcheck(
      ['--headline', 'The ferry ends its evening service', '--body-file', '-', '--format', 'json'],
      { stdin: sound },
    );
    const [article] = parsed(run.stdout).articles;
    expect(article?.headline).toBe('The ferry ends its evening service');
    expect(article?.status).toBe('pass');
    expect(run.status).toBe(0);
  });

  test('checks every readable article and gives the others an error row, in order', async () => {
    const cwd = await folderWith({ 'a.txt': sound, 'b.txt': 'Only a headline\n', 'c.txt': unsound });
    const run = await hedcheck(['missing.txt', 'a.txt', 'b.txt', 'c.txt', '--format', 'json'], { cwd });
    const { articles, summary } = parsed(run.stdout);
    expect(articles.map(({ source, status }) => [source, status])).toEqual([
      ['missing.txt', 'error'],
      ['a.txt', 'pass'],
      ['b.txt', 'error'],
      ['c.txt', 'fail'],
    ]);
    expect(summary).toMatchObject({ articles: 4, error: 2 });
    expect(run.stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^E_NO_SUCH_FILE: .*missing\.txt/),
      expect.stringMatching(/^E_NO_BODY: .*b\.txt/),
    ]);
    expect(run.status).toBe(2);
  });

  test('reads a file once, however often it is named, and leaves out what is to be ignored', async () => {
    const cwd = await folderWith({ 'news/a.txt': sound, 'news/drafts/b.txt': sound });
    const args = ['news/a.txt', 'news', 'news/*.txt', '--ignore', 'news/drafts/**', '--format', 'json'];
    const run = await hedcheck(args, { cwd });
    expect(parsed(run.stdout).articles.map(({ source }) => source)).toEqual(['news/a.txt']);
  });

  test('gives a report without a model when nothing could be read', async () => {
    const run = await hedcheck(['missing.txt', '--format', 'json']);
    expect(parsed(run.stdout)).toMatchObject({ tool: { model: null }, summary: { error: 1 } });
  });

  test('shows other headline fields when asked', async () => {
    const cwd = await folderWith({
      'a.json': JSON.stringify({
        headline: 'Ferry ends evening service',
        dek: 'Island shopkeepers expected it',
        seo: 'Hestholm ferry: last boat at five',
        body: sound,
      }),
    });
    const run = await hedcheck(['check', 'a.json', '--format', 'json', '--also', 'dek'], { cwd });
    expect(parsed(run.stdout).articles[0]?.headlines.map(({ field }) => field)).toEqual(['headline', 'dek']);
  });
});

describe('encodings', () => {
  test('UTF-8 with a mark, UTF-16 and Windows-1252 are read, the last with a note', async () => {
    const text =
      'Café owner ends evening service\n\nThe café owner ends evening service in October, she said.\n';
    const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
    const cwd = await folderWith({
      'a-utf8.txt': Buffer.from(`\ufeff${text}`),
      'b-utf16le.txt': utf16,
      'c-utf16be.txt': Buffer.from(utf16).swap16(),
      'd-1252.txt': Buffer.from(text, 'latin1'),
    });
    const run = await hedcheck(['.', '--format', 'json'], { cwd });
    const { articles } = parsed(run.stdout);
    expect(articles.map(({ headline, status }) => [headline, status])).toEqual(
      Array(4).fill(['Café owner ends evening service', 'pass']),
    );
    expect(run.stderr).toMatch(/^note: d-1252\.txt .*Windows-1252.*\n$/);
    expect(run.status).toBe(0);
  });
});

describe('unusual input is checked all the same', () => {
  test('an article that is not English, with a warning that scores are not calibrated', async () => {
    const cwd = await folderWith({ 'a.txt': danish });
    const run = await hedcheck(['a.txt', '--format', 'json', '--fail-on', 'never'], { cwd });
    expect(run.stderr).toMatch(/^note: a\.txt: .*Danish.*calibrated.*\n$/);
    expect(parsed(run.stdout).articles[0]?.notes).toMatchObject([{ code: 'not-english' }]);
    expect(run.status).toBe(0);
  });

  test('a body of one sentence of 100,000 words', async () => {
    const words = Array.from({ length: 100_000 }, (_, index) => `word${index % 997}`);
    const cwd = await folderWith({ 'a.txt': `Ferry ends evening service\n\n${words.join(' ')}.\n` });
    const run = await hedcheck(['a.txt', '--format', 'json'], { cwd });
    expect(run.stderr).toMatch(/^note: a\.txt: The body has \d+ passages/);
    expect(parsed(run.stdout).articles[0]?.status).toBe('fail');
    expect(run.status).toBe(1);
  }, 240_000);
});

describe('output', () => {
  test('goes to several files and standard output in one run, each in its format', async () => {
    const cwd = await folderWith({ 'a.txt': unsound });
    const run = await hedcheck(
      [
        'a.txt',
        '--format',
        'json',
        '--format',
        'html',
        '-o',
        'a.html',
        '--format',
        'markdown',
        '--output',
        'a.md',
      ],
      { cwd },
    );
    expect(parsed(run.stdout).articles).toHaveLength(1);
    expect(await readFile(join(cwd, 'a.html'), 'utf8')).toMatch(/^<!doctype html>/i);
    expect(await readFile(join(cwd, 'a.md'), 'utf8')).toContain('Volcano');
    expect((await readdir(cwd)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(run.stderr).toBe('');
  });

  test('to a file leaves standard output empty, and follows a link to the file it replaces', async () => {
    const cwd = await folderWith({ 'a.txt': 'Only a headline', 'real/report.json': 'old' });
    await symlink(join(cwd, 'real/report.json'), join(cwd, 'link.json'));
    const run = await hedcheck(['a.txt', '-o', 'link.json'], { cwd });
    expect(run.stdout).toBe('');
    expect(parsed(await readFile(join(cwd, 'real/report.json'), 'utf8')).summary.error).toBe(1);
    expect((await lstat(join(cwd, 'link.json'))).isSymbolicLink()).toBe(true);
  });

  test('is coloured in a pipe only when asked, and NO_COLOR wins over FORCE_COLOR', async () => {
    const cwd = await folderWith({ 'a.txt': question });
    const forced = await hedcheck(['a.txt'], { cwd, env: { FORCE_COLOR: '1' } });
    expect(forced.stdout).toContain(esc);
    const refused = await hedcheck(['a.txt'], { cwd, env: { FORCE_COLOR: '1', NO_COLOR: '1' } });
    expect(refused.stdout).toContain('Will the evening ferry');
    expect(refused.stdout).not.toContain(esc);
  });

  test('--quiet shows nothing of what passes, and no notes', async () => {
    const cwd = await folderWith({
      'a.txt': Buffer.from(sound.replace('Thursday', 'Thursday, naïvely'), 'latin1'),
    });
    expect(await hedcheck(['a.txt', '--quiet'], { cwd })).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('leaves JSON alone with --timing: the times are on standard error', async () => {
    const cwd = await folderWith({ 'a.txt': sound });
    const run = await hedcheck(['a.txt', '--timing', '--format', 'json'], { cwd });
    expect(parsed(run.stdout).articles).toHaveLength(1);
    expect(run.stderr).toMatch(stages);
  });

  test('is not missed with a stack trace when its reader goes away', async () => {
    const cwd = await folderWith({ 'a.txt': sound });
    const run = await hedcheck(['a.txt', '--format', 'html'], {
      cwd,
      during: (child) => child.stdout?.destroy(),
      stdin: '',
    });
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
  });
});

import { existsSync } from 'node:fs';
import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Report, reportSchema } from '../../src/report/schema.ts';
import { sound, unsound } from './articles.ts';
import { expectOneLine, folderWith, hedcheck } from './hedcheck.ts';

/** A report without what a run costs, which differs from run to run. */
function timeless({ stdout }: { stdout: string }): unknown {
  const { articles, summary, ...rest }: Report = reportSchema.parse(JSON.parse(stdout));
  const { pairs: _, ms: __, ...counts } = summary;
  return { ...rest, summary: counts, articles: articles.map(({ timing: ___, ...article }) => article) };
}

describe('a cache', () => {
  test('gives the same report as a cold check, and without the model', async () => {
    const cwd = await folderWith({
      'news/a.txt': unsound,
      'news/b.txt': sound,
      'news/c.txt': `${unsound}\n<!-- hedcheck-ignore: x -->\n`,
    });
    const args = ['news', '--format', 'json'];
    const cold = await hedcheck(args, { cwd });
    const first = await hedcheck([...args, '--cache'], { cwd });
    const second = await hedcheck([...args, '--cache'], { cwd });
    expect(timeless(first)).toEqual(timeless(cold));
    expect(timeless(second)).toEqual(timeless(cold));
    expect([cold.status, first.status, second.status]).toEqual([1, 1, 1]);
    const { articles, tool } = reportSchema.parse(JSON.parse(second.stdout));
    expect(articles.map(({ timing }) => timing.pairs)).toEqual([0, 0, 0]);
    expect(tool.model?.name).toBe('hedcheck-minilm-l6');
    expect((await hedcheck([...args, '--cache', '--timing'], { cwd })).stderr).not.toMatch(/load model/);
  });

  test('is asked anew for what has changed: the article, or an option that matters', async () => {
    const cwd = await folderWith({
      'a.txt': unsound,
      'b.txt': sound,
      '.hedcheckrc.yaml': 'cache: true\ncacheFolder: kept\n',
    });
    const pairs = async (...args: string[]) =>
      reportSchema
        .parse(JSON.parse((await hedcheck(['a.txt', 'b.txt', '--format', 'json', ...args], { cwd })).stdout))
        .articles.map(({ timing }) => timing.pairs > 0);
    expect(await pairs()).toEqual([true, true]);
    expect(await pairs('--fail-on', 'never', '--quiet')).toEqual([false, false]);
    await writeFile(join(cwd, 'a.txt'), `\n${unsound}`);
    expect(await pairs()).toEqual([true, false]);
    expect(await pairs('--evidence', '1')).toEqual([true, true]);
    expect(await pairs('--no-cache')).toEqual([true, true]);
    expect(await readdir(cwd)).toContain('kept');
  });

  test('that is damaged costs a check and nothing else', async () => {
    const cwd = await folderWith({ 'a.txt': unsound });
    const args = ['a.txt', '--format', 'json', '--cache'];
    const first = await hedcheck(args, { cwd });
    const folder = join(cwd, '.hedcheck-cache');
    const [entry = ''] = (await readdir(folder, { recursive: true })).filter((name) =>
      name.endsWith('.json'),
    );
    await writeFile(join(folder, entry), '{"hedcheckCache":1');
    const second = await hedcheck(args, { cwd });
    expect([timeless(second), second.stderr]).toEqual([timeless(first), '']);
    expect(JSON.parse(await readFile(join(folder, entry), 'utf8'))).toHaveProperty('report');
  });

  test('is shared by runs at the same time', async () => {
    const files = Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((name) => [`${name}.txt`, name < 'c' ? sound : unsound]),
    );
    const cwd = await folderWith(files);
    const runs = await Promise.all(
      [1, 2].map(() => hedcheck(['.', '--format', 'json', '--cache', '--threads', '1'], { cwd })),
    );
    expect(timeless(runs[0] ?? { stdout: '' })).toEqual(timeless(runs[1] ?? { stdout: '' }));
    expect(runs.map(({ status, stderr }) => [status, stderr])).toEqual([
      [1, ''],
      [1, ''],
    ]);
  });

  test('in the place of which there is a file is no reason to fail', async () => {
    const cwd = await folderWith({ 'a.txt': sound, '.hedcheck-cache': 'not a folder' });
    const run = await hedcheck(['a.txt', '--cache'], { cwd });
    expect(run.status).toBe(0);
    expect(run.stderr).toMatch(/^note: the cache cannot be written \((?:EEXIST|ENOTDIR)\)[^\n]*\n$/);
  });
});

describe('a baseline', () => {
  test('accepts what is there, fails on what is new, and is pruned', async () => {
    const cwd = await folderWith({
      'news/a.txt': unsound,
      'news/b.txt': sound,
      '.hedcheckrc.yaml': 'cache: true\n',
    });
    const first = await hedcheck(['baseline', 'news'], { cwd });
    expect(first).toMatchObject({
      status: 0,
      stdout: '+ news/a.txt: unsupported: Volcano buries island capital under lava.\n',
    });
    expect(first.stderr).toBe('.hedcheck-baseline.json: 1 accepted, 0 taken out, 1 in all.\n');
    const file = join(cwd, '.hedcheck-baseline.json');
    const text = await readFile(file, 'utf8');
    expect((await hedcheck(['baseline', 'news'], { cwd })).stdout).toBe('');
    expect(await readFile(file, 'utf8')).toBe(text);

    const accepted = await hedcheck(['news', '--format', 'json'], { cwd });
    expect(accepted.status).toBe(0);
    const { summary, articles } = reportSchema.parse(JSON.parse(accepted.stdout));
    expect(summary).toMatchObject({ unsupported: 1, suppressed: 1, pass: 2, fail: 0 });
    expect(articles[0]?.claims[0]?.suppressed).toEqual({ by: 'baseline' });
    // From elsewhere, too: a file is known by its place beside the baseline.
    expect((await hedcheck(['../news/a.txt'], { cwd: join(cwd, 'news') })).status).toBe(0);
    expect((await hedcheck(['news', '--no-baseline'], { cwd })).status).toBe(1);

    await writeFile(join(cwd, 'news/c.txt'), unsound);
    expect((await hedcheck(['news'], { cwd })).status).toBe(1);
    await rm(join(cwd, 'news/c.txt'));
    await writeFile(join(cwd, 'news/a.txt'), sound);
    const stale = await hedcheck(['news'], { cwd });
    expect([stale.status, stale.stderr]).toEqual([
      0,
      "note: 1 of 1 accepted findings in .hedcheck-baseline.json no longer occur; 'hedcheck baseline --prune' takes them out.\n",
    ]);
    expect((await hedcheck(['baseline', '--prune'], { cwd })).stdout).toMatch(
      /^- news\/a\.txt: unsupported: /,
    );
    expect(JSON.parse(await readFile(file, 'utf8')).findings).toEqual([]);
  });

  test('that is not there is not written by pruning', async () => {
    const cwd = await folderWith({ 'a.txt': sound });
    const run = await hedcheck(['baseline', '--prune'], { cwd });
    expect(run).toMatchObject({
      status: 0,
      stdout: '',
      stderr: '.hedcheck-baseline.json: not there, nothing to take out.\n',
    });
    expect(existsSync(join(cwd, '.hedcheck-baseline.json'))).toBe(false);
  });

  test('that was named must be there, and one that is broken ends the run before anything is read', async () => {
    const cwd = await folderWith({ 'a.txt': sound, 'b.json': '{' });
    expectOneLine(await hedcheck(['a.txt', '--baseline', 'none.json'], { cwd }), 'E_BASELINE', /none\.json/);
    expectOneLine(
      await hedcheck(['a.txt', '--baseline', 'b.json'], { cwd }),
      'E_BASELINE',
      /b\.json is not valid JSON/,
    );
    expectOneLine(await hedcheck(['baseline', '-'], { cwd }), 'E_USAGE');
  });

  test('goes where the configuration says', async () => {
    const cwd = await folderWith({
      'desk/.hedcheckrc.json': '{ "baseline": "accepted.json" }',
      'desk/a.txt': unsound,
    });
    // The first time it need not be there.
    expect((await hedcheck(['baseline', 'desk'], { cwd })).status).toBe(0);
    expect(await readFile(join(cwd, 'desk/accepted.json'), 'utf8')).toContain('"file":"a.txt"');
    expect((await hedcheck(['desk'], { cwd })).status).toBe(0);
  });

  test('keeps the permissions of its file, and says when it cannot be written', async () => {
    const cwd = await folderWith({
      'a.txt': unsound,
      '.hedcheck-baseline.json': '{"version":1,"findings":[]}',
    });
    await chmod(join(cwd, '.hedcheck-baseline.json'), 0o600);
    await hedcheck(['baseline'], { cwd });
    expect((await import('node:fs')).statSync(join(cwd, '.hedcheck-baseline.json')).mode & 0o777).toBe(0o600);
    const run = await hedcheck(['baseline', '--baseline', 'none/b.json'], { cwd });
    expect(run.stderr).toMatch(/^E_OUTPUT: /m);
    expect(run.status).toBe(2);
  });
});

describe('what is ignored', () => {
  test('is left out of folders and globs, and named where it was asked for by name', async () => {
    const cwd = await folderWith({
      '.hedcheckignore': 'drafts/\n*.tmp.txt\n',
      'a.txt': sound,
      'b.tmp.txt': unsound,
      'drafts/c.txt': unsound,
    });
    const folder = await hedcheck(['.'], { cwd });
    expect([folder.status, folder.stderr]).toEqual([0, '']);
    expect((await hedcheck(['*.txt'], { cwd })).status).toBe(0);
    const named = await hedcheck(['a.txt', 'drafts/c.txt'], { cwd });
    expect([named.status, named.stderr]).toEqual([
      0,
      'note: drafts/c.txt is ignored by .hedcheckignore:1 and was not checked; --no-ignore-files checks it.\n',
    ]);
    expect((await hedcheck(['drafts/c.txt', '--no-ignore-files'], { cwd })).status).toBe(1);
    const all = await hedcheck(['drafts', '--format', 'json'], { cwd });
    expect([all.status, reportSchema.parse(JSON.parse(all.stdout)).articles]).toEqual([0, []]);
    expect(all.stderr).toMatch(/^note: drafts is ignored by \.hedcheckignore:1/);
    const piped = await hedcheck(['-', '--stdin-filename', 'drafts/x.txt'], { cwd, stdin: unsound });
    expect([piped.status, piped.stderr]).toEqual([
      0,
      expect.stringMatching(/^note: drafts\/x\.txt is ignored by/),
    ]);
  });
});

describe('a comment in an article', () => {
  const quiet = `${unsound}\n<!-- hedcheck-ignore: satire -->\n`;

  test('suppresses findings, and is told even when quiet', async () => {
    const cwd = await folderWith({ 'a.txt': quiet });
    const run = await hedcheck(['a.txt', '--quiet'], { cwd });
    expect([run.status, run.stdout]).toEqual([0, '']);
    expect(run.stderr).toBe(
      'note: a.txt: 1 finding suppressed by the ignore comment in the article (line 7): satire.\n',
    );
    const { stdout } = await hedcheck(['a.txt'], { cwd });
    expect(stdout.replace(/\s+/g, ' ')).toContain('[suppressed by a comment in the article: satire]');
  });

  test('is not heeded with --no-ignore-comments', async () => {
    const cwd = await folderWith({ 'a.txt': quiet });
    const run = await hedcheck(['a.txt', '--no-ignore-comments'], { cwd });
    expect([run.status, run.stderr]).toEqual([
      1,
      'note: a.txt: 1 ignore comment in the article not heeded, as asked.\n',
    ]);
  });
});

describe('overrides', () => {
  const config = `overrides:
  - files: ["opinion/**", "!opinion/signed/**"]
    failOn: never
  - files: ["**/*.json"]
    evidence: 1
    ignoreComments: false
`;

  test('hold for the articles that their globs match, in their order, and yield to options', async () => {
    const cwd = await folderWith({
      '.hedcheckrc.yaml': config,
      'opinion/a.txt': unsound,
      'opinion/signed/a.txt': unsound,
      'news/a.txt': sound,
    });
    const status = async (...args: string[]) => (await hedcheck(args, { cwd })).status;
    expect(await status('opinion/a.txt', 'news')).toBe(0);
    expect(await status('opinion/signed/a.txt')).toBe(1);
    expect(await status('opinion/a.txt', '--fail-on', 'unsupported')).toBe(1);
    expect((await hedcheck(['../opinion/a.txt'], { cwd: join(cwd, 'news') })).status).toBe(0);
  });

  test('are shown for a file, with where each value comes from', async () => {
    const cwd = await folderWith({ '.hedcheckrc.yaml': config, 'opinion/a.json': '{}' });
    const { stdout } = await hedcheck(['opinion/a.json', '--print-config'], { cwd });
    expect(stdout).toMatch(/^failOn: "never" +# \.hedcheckrc\.yaml overrides\[0\]$/m);
    expect(stdout).toMatch(/^evidence: 1 +# \.hedcheckrc\.yaml overrides\[1\]$/m);
    expect((await hedcheck(['opinion', '--print-config'], { cwd })).stdout).toMatch(
      /^failOn: "unsupported" +# default$/m,
    );
  });

  test.each([
    ['overrides: [{ failOn: never }]', /:1: "overrides\[0\]\.files"/],
    ['overrides: [{ files: [], failOn: never }]', /:1: "overrides\[0\]\.files"/],
    ['overrides: [{ files: ["*"], model: x }]', /:1: "overrides\[0\]": unrecognized key: "model"/],
  ])('that are wrong are refused: %s', async (text, message) => {
    const cwd = await folderWith({ '.hedcheckrc.yaml': text, 'a.txt': sound });
    expectOneLine(await hedcheck(['a.txt'], { cwd }), 'E_CONFIG', message);
  });
});

test('too many warnings fail a run and say so', async () => {
  const cwd = await folderWith({ 'a.txt': unsound, 'b.txt': unsound });
  const run = await hedcheck(['a.txt', 'b.txt', '--fail-on', 'never', '--max-warnings', '1', '--quiet'], {
    cwd,
  });
  expect([run.status, run.stderr]).toEqual([1, '2 warnings, more than the 1 of --max-warnings.\n']);
  expectOneLine(await hedcheck(['a.txt', '--max-warnings', 'few'], { cwd }), 'E_USAGE');
});

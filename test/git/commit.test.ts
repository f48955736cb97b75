import { chmod, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sound, unsound } from '../cli/articles.ts';
import { bin, type Done, repository, runIn, type TestRepository } from './repository.ts';

const seed = await readFile(new URL('../../fixtures/putin-regime/article.txt', import.meta.url), 'utf8');

/** A repository with the hook in place and a first commit. */
async function newsroom(): Promise<TestRepository> {
  const repo = await repository();
  await repo.git('commit', '-q', '--allow-empty', '-m', 'first');
  expect((await repo.hedcheck('hook', 'install')).status).toBe(0);
  return repo;
}

/** Stages everything and commits it. */
async function commit(repo: TestRepository, ...args: string[]): Promise<Done> {
  await repo.git('add', '-A');
  return await repo.tryGit('commit', '-q', '-m', 'articles', ...args);
}

describe('a commit', () => {
  test('of an article whose body does not back the headline is refused, with a report that can be read', async () => {
    const repo = await newsroom();
    await repo.write({ 'news/putin-regime.txt': seed, 'news/ferry.txt': sound });
    const { status, stderr } = await commit(repo);
    expect(status).not.toBe(0);
    expect(stderr).toMatch(
      /✖ FAIL news\/putin-regime\.txt · score \d+%\n\n {2}Putin Regime Backstabs Putin After Negotiations, Turn On Him\n {2}~{28} {21}~{11}\n/,
    );
    expect(stderr).toMatch(/✖ unsupported {2,}\d+% {2}Putin's regime backstabs Putin\./);
    expect(stderr).toMatch(/Closest, line 5:\n/);
    expect(stderr).not.toContain('news/ferry.txt');
    expect(stderr).toContain(
      'hedcheck refuses this commit: 1 of 2 staged articles has a headline that the body does not back.',
    );
    expect(stderr).toContain("'git commit --no-verify' commits without this check.");
    expect(await repo.git('log', '--format=%s')).toBe('first\n');
  });

  test('goes through with --no-verify', async () => {
    const repo = await newsroom();
    await repo.write({ 'a.txt': seed });
    expect((await commit(repo, '--no-verify')).status).toBe(0);
  });

  test('of sound articles goes through without a word', async () => {
    const repo = await newsroom();
    await repo.write({ 'a.txt': sound });
    expect(await commit(repo)).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('of other files is none of its business', async () => {
    const repo = await newsroom();
    await repo.write({
      'README.md': '# Nothing\n',
      'package.json': '{}',
      'data.json': '[1]',
      'photo.png': Buffer.from('\x89PNG'),
      'requirements.txt': 'x\n',
      'robots.txt': 'y\n',
      '.github/pull_request_template.md': 'What?\n',
    });
    await symlink('/etc/hostname', join(repo.folder, 'link.txt'));
    expect(await commit(repo)).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('is judged by what is staged, not by the working tree', async () => {
    const repo = await newsroom();
    await repo.write({ 'a.txt': unsound });
    await repo.git('add', '-A');
    await repo.write({ 'a.txt': sound });
    expect((await repo.tryGit('commit', '-qm', 'x')).status).not.toBe(0);
    await repo.git('add', '-A');
    await repo.write({ 'a.txt': unsound });
    expect((await repo.tryGit('commit', '-qm', 'x')).status).toBe(0);
    expect(await repo.git('show', 'HEAD:a.txt')).toBe(sound);
    expect(await readFile(join(repo.folder, 'a.txt'), 'utf8')).toBe(unsound);
  });

  test('with -a, or of some paths only, is judged by what it would commit', async () => {
    const repo = await newsroom();
    await repo.write({ 'a.txt': sound, 'b.txt': sound });
    await commit(repo);
    await repo.write({ 'a.txt': unsound, 'b.txt': `${sound}\nThe island has 300 people.\n` });
    expect((await repo.tryGit('commit', '-qam', 'all')).stderr).toMatch(/FAIL a\.txt/);
    expect((await repo.tryGit('commit', '-qm', 'only a', 'a.txt')).stderr).toMatch(/FAIL a\.txt/);
    await repo.git('add', 'a.txt');
    expect((await repo.tryGit('commit', '-qm', 'only b', 'b.txt')).status).toBe(0);
    expect(await repo.git('show', '--name-only', '--format=', 'HEAD')).toBe('b.txt\n');
  });

  test('may be the first, be made from a folder below, and be amended', async () => {
    const repo = await repository();
    await repo.hedcheck('hook', 'install');
    await repo.write({ 'desk/a.txt': unsound });
    await repo.git('add', '-A');
    const below = (...args: string[]) => runIn(join(repo.folder, 'desk'), repo.env, 'git', args);
    expect((await below('commit', '-qm', 'first')).stderr).toMatch(/FAIL desk\/a\.txt/);
    await repo.write({ 'desk/a.txt': sound });
    await repo.git('add', '-A');
    expect((await below('commit', '-qm', 'first')).status).toBe(0);
    await repo.write({ 'desk/a.txt': unsound });
    await repo.git('add', '-A');
    expect((await below('commit', '-q', '--amend', '--no-edit')).status).not.toBe(0);
  });

  test('checks files of any name, and shows no control characters of it', async () => {
    const repo = await newsroom();
    const names = [
      '-q.txt',
      'two  spaces.txt',
      'it\'s "so".txt',
      'new\nline.txt',
      'Köln ☂.txt',
      '\u001b[2Jred.txt',
    ];
    await repo.write(Object.fromEntries(names.map((name) => [name, unsound])));
    const { status, stderr } = await commit(repo);
    expect(status).not.toBe(0);
    expect(stderr.match(/✖ FAIL /g)).toHaveLength(names.length);
    expect(stderr).toContain('6 of 6 staged articles have headlines');
    expect(stderr).not.toContain('\u001b');
  });

  test('in the middle of a merge is judged by what the merge changes itself', async () => {
    const repo = await newsroom();
    await repo.write({ 'a.txt': sound, 'b.txt': sound });
    await commit(repo);
    await repo.git('checkout', '-qb', 'wire');
    await repo.write({ 'a.txt': `${sound}\nIt rained.\n`, 'theirs.txt': seed });
    await commit(repo, '--no-verify');
    await repo.git('checkout', '-q', 'main');
    await repo.write({ 'a.txt': `${sound}\nIt snowed.\n` });
    await commit(repo);
    expect((await repo.tryGit('merge', '-q', 'wire')).status).not.toBe(0);
    await repo.write({ 'a.txt': unsound });
    const refused = await commit(repo);
    expect(refused.stderr).toMatch(/FAIL a\.txt/);
    expect(refused.stderr).not.toContain('theirs.txt');
    await repo.write({ 'a.txt': sound });
    expect((await commit(repo)).status).toBe(0);
    expect(await repo.git('log', '-1', '--format=%p')).toMatch(/^\w+ \w+\n$/);
  });

  test('in the middle of a rebase is judged as any other', async () => {
    const repo = await newsroom();
    await repo.write({ 'a.txt': sound });
    await commit(repo);
    await repo.git('checkout', '-qb', 'feature');
    await repo.write({ 'a.txt': `${sound}\nIt rained.\n` });
    await commit(repo);
    await repo.git('checkout', '-q', 'main');
    await repo.write({ 'a.txt': `${sound}\nIt snowed.\n` });
    await commit(repo);
    await repo.git('checkout', '-q', 'feature');
    expect((await repo.tryGit('rebase', '-q', 'main')).status).not.toBe(0);
    await repo.write({ 'a.txt': unsound });
    expect((await commit(repo)).stderr).toMatch(/FAIL a\.txt/);
    await repo.write({ 'a.txt': `${sound}\nIt rained and snowed.\n` });
    expect((await commit(repo)).status).toBe(0);
    await repo.git('rebase', '--continue');
  });

  test('in a further working tree is judged by that tree', async () => {
    const repo = await newsroom();
    await repo.git('worktree', 'add', '-q', '-b', 'other', '../other');
    const other = join(repo.folder, '../other');
    await writeFile(join(other, 'a.txt'), unsound);
    await repo.git('-C', other, 'add', '-A');
    expect((await repo.tryGit('-C', other, 'commit', '-qm', 'x')).stderr).toMatch(/FAIL a\.txt/);
    expect((await repo.tryGit('commit', '-q', '--allow-empty', '-m', 'x')).status).toBe(0);
  });
});

describe('what the repository says', () => {
  test('of which staged files are articles decides', async () => {
    const repo = await newsroom();
    await repo.write({
      '.hedcheckrc.yaml': 'hook: { files: ["articles/**", "!articles/drafts/**"] }\n',
      'articles/a.json': JSON.stringify({ headline: 'Volcano buries island capital', body: sound }),
      'articles/drafts/b.txt': unsound,
      'notes.txt': unsound,
    });
    const { stderr } = await commit(repo);
    expect(stderr).toMatch(/FAIL articles\/a\.json/);
    expect(stderr).not.toMatch(/b\.txt|notes\.txt/);
  });

  test('of what is ignored or accepted counts', async () => {
    const repo = await newsroom();
    await repo.write({
      '.hedcheckignore': 'drafts/\n',
      'drafts/a.txt': unsound,
      'old.txt': unsound,
      'satire.txt': `${unsound}\n<!-- hedcheck-ignore: satire -->\n`,
    });
    expect((await repo.hedcheck('baseline', 'old.txt')).status).toBe(0);
    const { status, stderr } = await commit(repo);
    expect(stderr).toBe(
      'note: satire.txt: 1 finding suppressed by the ignore comment in the article (line 7): satire.\n',
    );
    expect(status).toBe(0);
  });

  test('in overrides holds for each article', async () => {
    const repo = await newsroom();
    await repo.write({
      '.hedcheckrc.yaml': 'overrides: [{ files: ["opinion/**"], failOn: never }]\n',
      'opinion/a.txt': unsound,
    });
    expect((await commit(repo)).status).toBe(0);
    await repo.write({ 'news/a.txt': unsound });
    expect((await commit(repo)).status).not.toBe(0);
  });

  test('wrongly refuses the commit and says where', async () => {
    const repo = await newsroom();
    await repo.write({ '.hedcheckrc.yaml': 'failon: never\n', 'a.txt': sound });
    const { status, stderr } = await commit(repo);
    expect(status).not.toBe(0);
    expect(stderr).toMatch(/^E_CONFIG: \.hedcheckrc\.yaml:1: unknown key "failon"/);
  });
});

describe('a staged file that cannot be checked', () => {
  test.each([
    ['is no article', { 'list.txt': 'milk\n' }, /E_NO_BODY: list\.txt/],
    ['is binary', { 'a.txt': Buffer.from([0, 1, 2, 0, 9]) }, /E_BINARY: a\.txt/],
    ['is too large', { '.hedcheckrc.yaml': 'maxSize: 100\n', 'a.txt': sound }, /E_TOO_LARGE: a\.txt/],
    ['is empty', { 'a.md': '' }, /E_EMPTY: a\.md/],
  ])('because it %s refuses the commit and says what to do', async (_, files, message) => {
    const repo = await newsroom();
    await repo.write(files);
    const { status, stderr } = await commit(repo);
    expect(status).not.toBe(0);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/1 of 1 staged files cannot be checked[^]*\.hedcheckignore[^]*--no-verify/);
  });
});

describe('hook run', () => {
  test('by hand checks what is staged, and nothing is not much', async () => {
    const repo = await repository();
    expect(await repo.hedcheck('hook', 'run')).toEqual({ status: 0, stdout: '', stderr: '' });
    await repo.write({ 'desk/a.txt': unsound });
    await repo.git('add', '-A');
    const { status, stdout } = await runIn(join(repo.folder, 'desk'), repo.env, process.execPath, [
      bin,
      'hook',
      'run',
    ]);
    expect([status, stdout.startsWith('✖ FAIL a.txt')]).toEqual([1, true]);
  });

  test('leaves a repository that it may not write as it is, and checks it', async () => {
    const repo = await repository();
    await repo.write({ 'a.txt': unsound, '.hedcheckrc.yaml': 'cache: true\n' });
    await repo.git('add', '-A');
    const isRoot = process.getuid?.() === 0;
    if (isRoot) {
      await chmod(repo.env.HOME ?? '', 0o755);
      await repo.git('config', '--global', 'safe.directory', '*');
    }
    await chmod(repo.folder, 0o555);
    await chmod(join(repo.folder, '.git'), 0o555);
    const { status, stdout, stderr } = await runIn(
      repo.folder,
      repo.env,
      process.execPath,
      [bin, 'hook', 'run'],
      isRoot ? 65_534 : undefined,
    );
    await chmod(repo.folder, 0o755);
    await chmod(join(repo.folder, '.git'), 0o755);
    expect([status, stdout.startsWith('✖ FAIL a.txt')]).toEqual([1, true]);
    expect(stderr).toMatch(/note: the cache cannot be written \(EACCES\)/);
  });
});

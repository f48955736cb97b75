import { chmod, lstat, mkdir, readFile, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bin, repository, repositoryIn, runIn, script, type TestRepository } from './repository.ts';

const hookOf = ({ folder }: TestRepository) => join(folder, '.git/hooks/pre-commit');

describe('hook install', () => {
  test('puts a hook where git runs it, and once is as good as twice', async () => {
    const repo = await repository();
    const first = await repo.hedcheck('hook', 'install');
    expect(first).toMatchObject({ status: 0, stdout: '' });
    expect(first.stderr).toMatch(/^Installed \.git\/hooks\/pre-commit: /);
    const text = await readFile(hookOf(repo), 'utf8');
    expect((await stat(hookOf(repo))).mode & 0o777).toBe(0o755);
    const second = await repo.hedcheck('hook', 'install');
    expect(second.stderr).toMatch(/up to date/);
    expect(await readFile(hookOf(repo), 'utf8')).toBe(text);
    expect(await here(`${hookOf(repo)}.before-hedcheck`)).toBe(false);
  });

  test('works in a folder below, in one whose name has quotes and spaces, and without a hooks folder', async () => {
    const repo = await repository(`it's "the" desk`);
    await rm(join(repo.folder, '.git/hooks'), { recursive: true });
    await repo.write({ 'desk/a.txt': 'x\n' });
    const { status } = await runIn(join(repo.folder, 'desk'), repo.env, process.execPath, [
      bin,
      'hook',
      'install',
    ]);
    expect(status).toBe(0);
    expect(await here(hookOf(repo))).toBe(true);
  });

  test('of a further working tree puts the hook where all of them run it', async () => {
    const repo = await repository();
    await repo.git('commit', '-q', '--allow-empty', '-m', 'first');
    await repo.git('worktree', 'add', '-q', '-b', 'other', '../other');
    const other = repositoryIn(join(repo.folder, '../other'), repo.env.HOME ?? '');
    expect((await other.hedcheck('hook', 'install')).status).toBe(0);
    expect(await here(hookOf(repo))).toBe(true);
  });

  test('of a submodule puts the hook into the submodule, not into the repository around it', async () => {
    const inner = await repository('inner');
    await inner.git('commit', '-q', '--allow-empty', '-m', 'first');
    const repo = await repository();
    await repo.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.folder, 'sub');
    const sub = repositoryIn(join(repo.folder, 'sub'), repo.env.HOME ?? '');
    expect((await sub.hedcheck('hook', 'install')).status).toBe(0);
    expect(await here(join(repo.folder, '.git/modules/sub/hooks/pre-commit'))).toBe(true);
    expect(await here(hookOf(repo))).toBe(false);
  });

  test('follows core.hooksPath into the repository, and names no path of this machine there', async () => {
    const repo = await repository();
    await repo.git('config', 'core.hooksPath', 'tools/hooks');
    expect((await repo.hedcheck('hook', 'install')).status).toBe(0);
    const text = await readFile(join(repo.folder, 'tools/hooks/pre-commit'), 'utf8');
    expect(text).not.toContain(process.execPath);
    expect(text).not.toContain(bin);
    expect(await here(hookOf(repo))).toBe(false);
  });

  test("writes beside husky's own hooks and not into the folder that husky generates", async () => {
    const repo = await repository();
    await repo.write({ '.husky/_/h': '#!/usr/bin/env sh\n' });
    // Husky runs its hooks by sh, whether they are executable or not.
    await repo.write({ '.husky/pre-commit': 'echo "tests ran" >> ran\n' });
    await script(
      join(repo.folder, '.husky/_/pre-commit'),
      '#!/usr/bin/env sh\nsh -e "$(dirname "$(dirname "$0")")/pre-commit" "$@"\n',
    );
    await repo.git('config', 'core.hooksPath', '.husky/_');
    expect((await repo.hedcheck('hook', 'install')).status).toBe(0);
    expect(await readFile(join(repo.folder, '.husky/pre-commit'), 'utf8')).toContain(
      "hedcheck's pre-commit hook",
    );
    await shim(repo, 'exit 7');
    await repo.git('add', '.husky');
    expect((await repo.tryGit('commit', '-m', 'x')).status).not.toBe(0);
    expect(await readFile(join(repo.folder, 'ran'), 'utf8')).toBe('tests ran\n');
    await repo.hedcheck('hook', 'uninstall');
    expect(await readFile(join(repo.folder, '.husky/pre-commit'), 'utf8')).toBe('echo "tests ran" >> ran\n');
  });

  test('refuses a hooks folder that other repositories use too, unless it is asked for', async () => {
    const repo = await repository();
    const shared = join(repo.env.HOME ?? '', 'shared hooks');
    await repo.git('config', '--global', 'core.hooksPath', shared);
    const refused = await repo.hedcheck('hook', 'install');
    expect(refused.status).toBe(2);
    expect(refused.stderr).toMatch(/^E_HOOK: core\.hooksPath leads to .*shared hooks.*--shared/);
    expect(await here(shared)).toBe(false);
    expect((await repo.hedcheck('hook', 'install', '--shared')).status).toBe(0);
    expect(await here(join(shared, 'pre-commit'))).toBe(true);
    expect((await repo.hedcheck('hook', 'uninstall', '--shared')).status).toBe(0);
    expect(await here(join(shared, 'pre-commit'))).toBe(false);
  });
});

describe('a hook that is there already', () => {
  const binary = Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 255, 254, 13, 10, 0]);

  test.each([
    ['a shell script', '#!/bin/sh\necho old\n', 0o755],
    ['a Python script without a last line break', '#!/usr/bin/env python3\nprint("old")', 0o700],
    ['a program', binary, 0o755],
    ['one with Windows line ends', '#!/bin/sh\r\necho old\r\n', 0o755],
    ['an empty one', '', 0o755],
    ['one that is turned off, not being executable', '#!/bin/sh\nexit 1\n', 0o644],
  ])('is kept and comes back as it was: %s', async (_, content, mode) => {
    const repo = await repository();
    await writeFile(hookOf(repo), content);
    await chmod(hookOf(repo), mode);
    const before = await stat(hookOf(repo));
    expect((await repo.hedcheck('hook', 'install')).stderr).toMatch(
      /is kept as \.git\/hooks\/pre-commit\.before-hedcheck/,
    );
    expect((await repo.hedcheck('hook', 'install')).status).toBe(0);
    expect((await repo.hedcheck('hook', 'uninstall')).stderr).toMatch(/is back/);
    const after = await stat(hookOf(repo));
    expect(await readFile(hookOf(repo))).toEqual(Buffer.from(content));
    expect([after.mode, after.mtimeMs, after.ino]).toEqual([before.mode, before.mtimeMs, before.ino]);
    expect(await here(`${hookOf(repo)}.before-hedcheck`)).toBe(false);
  });

  test('is kept and comes back as the link that it was, also one that leads nowhere', async () => {
    const repo = await repository();
    for (const target of ['../../scripts/check', 'nowhere']) {
      await repo.write({ 'scripts/check': '#!/bin/sh\n' });
      await symlink(target, hookOf(repo));
      await repo.hedcheck('hook', 'install');
      expect((await lstat(hookOf(repo))).isFile()).toBe(true);
      await repo.hedcheck('hook', 'uninstall');
      expect(await readlink(hookOf(repo))).toBe(target);
      expect(await readFile(join(repo.folder, 'scripts/check'), 'utf8')).toBe('#!/bin/sh\n');
      await rm(hookOf(repo));
    }
  });

  test('runs first; when it refuses, its status counts and no article is checked', async () => {
    const repo = await repository();
    await script(hookOf(repo), '#!/bin/sh\necho "old hook: $#" >> ran\n[ ! -e refuse ]\n');
    await repo.hedcheck('hook', 'install');
    await shim(repo, 'echo hedcheck >> ran');
    await repo.write({ refuse: '' });
    expect((await repo.tryGit('commit', '-q', '--allow-empty', '-m', 'x')).status).toBe(1);
    expect(await readFile(join(repo.folder, 'ran'), 'utf8')).toBe('old hook: 0\n');
    await rm(join(repo.folder, 'refuse'));
    await repo.git('commit', '-q', '--allow-empty', '-m', 'x');
    expect(await readFile(join(repo.folder, 'ran'), 'utf8')).toBe('old hook: 0\nold hook: 0\nhedcheck\n');
  });

  test('that is not executable stays turned off', async () => {
    const repo = await repository();
    await script(hookOf(repo), '#!/bin/sh\nexit 1\n', 0o644);
    await repo.hedcheck('hook', 'install');
    await shim(repo, 'exit 0');
    await repo.git('commit', '-q', '--allow-empty', '-m', 'x');
  });

  test('and another one kept from before are never played off against each other', async () => {
    const repo = await repository();
    await script(hookOf(repo), '#!/bin/sh\necho one\n');
    await repo.hedcheck('hook', 'install');
    await script(hookOf(repo), '#!/bin/sh\necho another tool\n');
    for (const command of ['install', 'uninstall']) {
      const refused = await repo.hedcheck('hook', command);
      expect(refused.status).toBe(2);
      expect(refused.stderr).toMatch(/^E_HOOK: /);
    }
    expect(await readFile(hookOf(repo), 'utf8')).toContain('another tool');
    expect(await readFile(`${hookOf(repo)}.before-hedcheck`, 'utf8')).toContain('echo one');
  });

  test('survives an installation that was cut short', async () => {
    const repo = await repository();
    await script(`${hookOf(repo)}.before-hedcheck`, '#!/bin/sh\necho one\n');
    expect((await repo.hedcheck('hook', 'install')).stderr).toMatch(/runs first/);
    await repo.hedcheck('hook', 'uninstall');
    expect(await readFile(hookOf(repo), 'utf8')).toBe('#!/bin/sh\necho one\n');
  });

  test('is left alone by uninstall when hedcheck was never there', async () => {
    const repo = await repository();
    await script(hookOf(repo), '#!/bin/sh\necho one\n');
    const { status, stderr } = await repo.hedcheck('hook', 'uninstall');
    expect([status, stderr]).toEqual([0, "There is no hook of hedcheck's at .git/hooks/pre-commit.\n"]);
    expect(await readFile(hookOf(repo), 'utf8')).toBe('#!/bin/sh\necho one\n');
  });
});

describe('where there is nothing to install into', () => {
  test('a folder without a repository is told so', async () => {
    const repo = await repository();
    await rm(join(repo.folder, '.git'), { recursive: true });
    for (const command of ['install', 'uninstall', 'run']) {
      const { status, stderr } = await repo.hedcheck('hook', command);
      expect(status).toBe(2);
      expect(stderr).toMatch(/^E_GIT: .* is not in a git repository\. [^\n]*\n$/);
    }
  });

  test('a bare repository is told so', async () => {
    const repo = await repository('bare.git', '--bare');
    const { status, stderr } = await repo.hedcheck('hook', 'install');
    expect([status, stderr.startsWith('E_GIT: ')]).toEqual([2, true]);
    expect(stderr).toMatch(/is a bare repository/);
  });

  test('hooks that are turned off are told so', async () => {
    const repo = await repository();
    await repo.git('config', 'core.hooksPath', '/dev/null');
    const { status, stderr } = await repo.hedcheck('hook', 'install');
    expect([status, /^E_HOOK: Hooks are turned off/.test(stderr)]).toEqual([2, true]);
  });

  test('a folder in the place of the hook is told so', async () => {
    const repo = await repository();
    await mkdir(hookOf(repo), { recursive: true });
    const { status, stderr } = await repo.hedcheck('hook', 'install');
    expect([status, /^E_HOOK: .* is a folder/.test(stderr)]).toEqual([2, true]);
  });

  test('a machine without git is told so', async () => {
    const repo = await repository();
    const { status, stderr } = await runIn(
      repo.folder,
      { ...repo.env, PATH: repo.folder },
      process.execPath,
      [bin, 'hook', 'install'],
    );
    expect([status, stderr]).toEqual([2, 'E_GIT: git is not installed, or not on the path. Install git.\n']);
  });

  test('a repository that this user may not write is told so, and stays as it is', async () => {
    const repo = await repository();
    await script(hookOf(repo), '#!/bin/sh\necho one\n');
    const hooks = join(repo.folder, '.git/hooks');
    await chmod(hooks, 0o555);
    // A superuser may write everything, so that the command runs as somebody who may not.
    const isRoot = process.getuid?.() === 0;
    if (isRoot) {
      await chmod(repo.env.HOME ?? '', 0o755);
      await repo.git('config', '--global', 'safe.directory', '*');
    }
    const { status, stderr } = await runIn(
      repo.folder,
      repo.env,
      process.execPath,
      [bin, 'hook', 'install'],
      isRoot ? 65_534 : undefined,
    );
    await chmod(hooks, 0o755);
    expect(stderr).toMatch(/^E_HOOK: The hook .* cannot be written \(EACCES\)\. [^\n]*\n$/);
    expect(status).toBe(2);
    expect(await readFile(hookOf(repo), 'utf8')).toBe('#!/bin/sh\necho one\n');
  });
});

test('a hook without hedcheck refuses the commit and says how to go on', async () => {
  const repo = await repository();
  await repo.git('config', 'core.hooksPath', 'hooks');
  await repo.hedcheck('hook', 'install');
  const { status, stderr } = await repo.tryGit('commit', '--allow-empty', '-m', 'x');
  expect(status).not.toBe(0);
  expect(stderr).toMatch(/hedcheck is not installed[^]*git commit --no-verify/);
  await repo.git('commit', '--no-verify', '--allow-empty', '-m', 'x');
});

/** A hedcheck in the repository's own node_modules, which the hook prefers. */
async function shim({ folder }: TestRepository, body: string): Promise<void> {
  await script(join(folder, 'node_modules/.bin/hedcheck'), `#!/bin/sh\n${body}\n`);
}

async function here(path: string): Promise<boolean> {
  return await lstat(path).then(
    () => true,
    () => false,
  );
}

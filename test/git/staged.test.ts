import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { onDisk } from '../../src/fileName.ts';
import { readBlob } from '../../src/git/blobs.ts';
import { stagedFiles } from '../../src/git/staged.ts';
import { repository, type TestRepository } from './repository.ts';

async function staged({ folder }: TestRepository): Promise<string[]> {
  return (await stagedFiles(folder)).map(({ path }) => path);
}

describe('the staged files', () => {
  test('are found before there is any commit', async () => {
    const repo = await repository();
    await repo.write({ 'a.md': '# A\n', 'desk/b.md': '# B\n' });
    await repo.git('add', '.');
    expect(await staged(repo)).toEqual(['a.md', 'desk/b.md']);
  });

  test('are those added or changed since HEAD, renamed ones under their new name, and no deleted ones', async () => {
    const repo = await repository();
    await repo.write({
      'same.md': '1\n',
      'changed.md': '1\n',
      'old.md': 'a long enough text\n',
      'gone.md': '1\n',
    });
    await repo.git('add', '.');
    await repo.git('commit', '-qm', 'first');
    await repo.write({ 'changed.md': '2\n', 'added.md': '1\n', 'not-staged.md': '1\n' });
    await repo.git('mv', 'old.md', 'new.md');
    await repo.git('rm', '-q', 'gone.md');
    await repo.git('add', 'changed.md', 'added.md');
    expect(await staged(repo)).toEqual(['added.md', 'changed.md', 'new.md']);
  });

  test('have the content that is staged, not what the working tree has by now', async () => {
    const repo = await repository();
    await repo.write({ 'a.md': 'staged\n' });
    await repo.git('add', '.');
    await repo.write({ 'a.md': 'edited since\n' });
    const [file] = await stagedFiles(repo.folder);
    expect((await readBlob(file?.blob ?? '', repo.folder)).toString()).toBe('staged\n');
    await rm(join(repo.folder, 'a.md'));
    expect(await staged(repo)).toEqual(['a.md']);
  });

  test('may have any name', async () => {
    const repo = await repository();
    const names = [
      '-dash.md',
      '"quoted".md',
      "it's.md",
      'new\nline.md',
      'spaces  in it.md',
      'tab\t.md',
      'Köln ☂.md',
      ':(exclude)x.md',
      '$(touch pwned).md',
    ];
    await repo.write(Object.fromEntries(names.map((name) => [name, `${name}\n`])));
    await repo.git('add', '-A');
    expect((await staged(repo)).toSorted()).toEqual(names.toSorted());
  });

  test.runIf(process.platform === 'linux')('keep apart names that are not UTF-8', async () => {
    const repo = await repository();
    for (const name of ['caf\xe9.md', 'caf\xe8.md'])
      await writeFile(
        Buffer.concat([Buffer.from(`${repo.folder}/`), Buffer.from(name, 'latin1')]),
        `${name}\n`,
      );
    await repo.git('add', '-A');
    expect((await staged(repo)).map(onDisk)).toEqual(
      ['caf\xe8.md', 'caf\xe9.md'].map((name) => Buffer.from(name, 'latin1')),
    );
  });

  test('are regular files: links, submodules and files to be added later are passed over', async () => {
    const repo = await repository();
    const inner = await repository('inner');
    await inner.write({ 'x.md': 'x\n' });
    await inner.git('add', '.');
    await inner.git('commit', '-qm', 'x');
    await repo.write({ 'a.md': 'a\n', 'later.md': 'l\n' });
    await symlink('/etc/passwd', join(repo.folder, 'link.md'));
    await repo.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.folder, 'sub.md');
    await repo.git('add', 'a.md', 'link.md');
    await repo.git('add', '-N', 'later.md');
    expect(await staged(repo)).toEqual(['.gitmodules', 'a.md']);
  });

  test('include a link that became a file, and not a file that became a link', async () => {
    const repo = await repository();
    await symlink('elsewhere', join(repo.folder, 'a.md'));
    await repo.write({ 'b.md': 'b\n' });
    await repo.git('add', '.');
    await repo.git('commit', '-qm', 'first');
    await rm(join(repo.folder, 'a.md'));
    await rm(join(repo.folder, 'b.md'));
    await writeFile(join(repo.folder, 'a.md'), 'now a file\n');
    await symlink('elsewhere', join(repo.folder, 'b.md'));
    await repo.git('add', '.');
    expect(await staged(repo)).toEqual(['a.md']);
  });

  test('do not change with what the user has configured for diffs', async () => {
    const repo = await repository();
    await repo.write({ 'z.md': 'z\n', 'desk/a.md': 'a\n', order: 'z.md\n' });
    for (const [key, value] of [
      ['diff.relative', 'true'],
      ['diff.noprefix', 'true'],
      ['diff.orderFile', join(repo.folder, 'order')],
      ['diff.external', 'false'],
      ['color.ui', 'always'],
      ['core.quotePath', 'true'],
      ['status.renames', 'copies'],
      ['diff.renames', 'copies'],
    ] as const)
      await repo.git('config', key, value);
    await repo.git('add', 'z.md', 'desk');
    expect(await staged(repo)).toEqual(['desk/a.md', 'z.md']);
  });

  test('of a merge are those that differ from every side of it', async () => {
    const repo = await repository();
    await repo.write({ 'both.md': 'one\n', 'theirs.md': 'one\n' });
    await repo.git('add', '.');
    await repo.git('commit', '-qm', 'base');
    await repo.git('checkout', '-qb', 'wire');
    await repo.write({ 'both.md': 'from the wire\n', 'theirs.md': 'from the wire\n' });
    await repo.git('commit', '-qam', 'wire');
    await repo.git('checkout', '-q', 'main');
    await repo.write({ 'both.md': 'from the desk\n' });
    await repo.git('commit', '-qam', 'desk');
    expect((await repo.tryGit('merge', '-q', 'wire')).status).not.toBe(0);
    // Conflicts are git's to refuse.
    expect(await staged(repo)).toEqual([]);
    await repo.write({ 'both.md': 'from both\n' });
    await repo.git('add', 'both.md');
    expect(await staged(repo)).toEqual(['both.md']);
  });

  test('of a rebase that stopped are those of the commit that is being made anew', async () => {
    const repo = await repository();
    await repo.write({ 'a.md': 'one\n', 'b.md': 'one\n' });
    await repo.git('add', '.');
    await repo.git('commit', '-qm', 'base');
    await repo.git('checkout', '-qb', 'feature');
    await repo.write({ 'a.md': 'feature\n' });
    await repo.git('commit', '-qam', 'feature');
    await repo.git('checkout', '-q', 'main');
    await repo.write({ 'a.md': 'main\n', 'b.md': 'main\n' });
    await repo.git('commit', '-qam', 'main');
    await repo.git('checkout', '-q', 'feature');
    expect((await repo.tryGit('rebase', '-q', 'main')).status).not.toBe(0);
    await repo.write({ 'a.md': 'both\n' });
    await repo.git('add', 'a.md');
    expect(await staged(repo)).toEqual(['a.md']);
  });

  test('are found in a further working tree, with its own index', async () => {
    const repo = await repository();
    await repo.write({ 'a.md': 'one\n' });
    await repo.git('add', '.');
    await repo.git('commit', '-qm', 'base');
    const other = join(repo.folder, '..', 'other tree');
    await repo.git('worktree', 'add', '-q', '-b', 'other', other);
    await mkdir(join(other, 'desk'));
    await writeFile(join(other, 'desk/b.md'), 'two\n');
    await repo.git('-C', other, 'add', '.');
    expect((await stagedFiles(other)).map(({ path }) => path)).toEqual(['desk/b.md']);
    expect(await staged(repo)).toEqual([]);
    expect(await readFile(join(other, 'a.md'), 'utf8')).toBe('one\n');
  });
});

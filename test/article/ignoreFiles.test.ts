import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ignoreFiles } from '../../src/article/ignoreFiles.ts';
import { folderOf } from '../config/folder.ts';
import { repository } from '../git/repository.ts';

/** Which of the paths the ignore files of a folder take out. */
async function ignoredIn(folder: string, paths: readonly string[]): Promise<string[]> {
  const files = ignoreFiles();
  const found: string[] = [];
  for (const path of paths) if ((await files.ignoredBy(join(folder, path))) !== undefined) found.push(path);
  return found;
}

describe('.hedcheckignore', () => {
  test('says which line ignores a file', async () => {
    const folder = await folderOf({
      '.hedcheckignore': '# drafts\n\ndrafts/\n',
      'desk/.hedcheckignore': '*.txt\n',
    });
    const files = ignoreFiles();
    const shown = (path: string) => relative(process.cwd(), join(folder, path));
    expect(await files.ignoredBy(join(folder, 'desk/drafts/a.md'))).toBe(`${shown('.hedcheckignore')}:3`);
    expect(await files.ignoredBy(join(folder, 'desk/a.txt'))).toBe(`${shown('desk/.hedcheckignore')}:1`);
    expect(await files.ignoredBy(join(folder, 'desk/a.md'))).toBeUndefined();
  });

  test('above the repository does not count', async () => {
    const folder = await folderOf({ '.hedcheckignore': '*\n', 'inner/.git/': '', 'inner/a.md': '' });
    expect(await ignoredIn(folder, ['a.md', 'inner/a.md'])).toEqual(['a.md']);
  });

  test('may be missing, empty, begin with a byte order mark, have Windows line ends, or be a folder', async () => {
    for (const text of ['', '\ufeffa.md\r\nb.md\r\n']) {
      const folder = await folderOf({ '.hedcheckignore': text });
      expect(await ignoredIn(folder, ['a.md', 'b.md', 'c.md'])).toEqual(text === '' ? [] : ['a.md', 'b.md']);
    }
    const folder = await folderOf({ '.hedcheckignore/': '' });
    expect(await ignoredIn(folder, ['a.md'])).toEqual([]);
  });

  test('of more than 1 MB or 10,000 lines is refused', async () => {
    for (const text of ['x'.repeat(1_000_001), 'x\n'.repeat(10_001)]) {
      const folder = await folderOf({ '.hedcheckignore': text });
      await expect(ignoreFiles().ignoredBy(join(folder, 'a.md'))).rejects.toMatchObject({
        code: 'E_IGNORE_FILE',
      });
    }
  });

  test('with a rule that could take forever to match is refused, with its line', async () => {
    const folder = await folderOf({ '.hedcheckignore': `a/**/b\n${'**/a/'.repeat(10)}b\n` });
    await expect(ignoreFiles().ignoredBy(join(folder, 'a.md'))).rejects.toMatchObject({
      code: 'E_IGNORE_FILE',
      message: expect.stringMatching(/has a rule with more than 4 "\*\*" in line 2\.$/),
    });
  });

  test('ignores what git would ignore by the same rules', async () => {
    const repo = await repository();
    const rules: Readonly<Record<string, string>> = {
      '': [
        '*.tmp.md',
        '!keep.tmp.md',
        '/root.md',
        'drafts/',
        '!drafts/keep.md',
        'a/**/z.md',
        '**/deep/x.md',
        'w*/?.md',
        '\\!bang.md',
        '\\#hash.md',
        'trail.md   ',
        'sp\\ ',
        '[ab].txt',
        'own/*',
        '!own/desk/',
      ].join('\n'),
      desk: ['*.md', '!lead.md', '/only-here.txt', 'sub/', 'sub2/x.txt', '\\!odd.txt'].join('\n'),
      'desk/sub2': ['!x.txt', '!*.md'].join('\n'),
      'own/desk': 'late.md\n',
      'od[d] *dir': 'here.md\n/top.md\n',
      drafts: '!*\n',
    };
    const names = [
      'x.md',
      'keep.tmp.md',
      'x.tmp.md',
      'root.md',
      'keep.md',
      'z.md',
      'lead.md',
      'late.md',
      'top.md',
      'here.md',
      'only-here.txt',
      'x.txt',
      'a.txt',
      'A.txt',
      'trail.md',
      'sp ',
      '!bang.md',
      '#hash.md',
      '!odd.txt',
      'n.md',
    ];
    const folders = [
      '',
      'desk',
      'desk/sub',
      'desk/sub2',
      'desk/sub2/below',
      'drafts',
      'a',
      'a/b',
      'a/b/c',
      'q/deep',
      'wire',
      'own',
      'own/desk',
      'own/other',
      'od[d] *dir',
      'odd Xdir',
      'x/drafts',
      'x/root.md',
    ];
    const paths = folders.flatMap((folder) =>
      names.map((name) => (folder === '' ? name : `${folder}/${name}`)),
    );
    const isFolder = new Set(folders);
    const files = paths.filter((path) => !isFolder.has(path));
    for (const [folder, text] of Object.entries(rules))
      for (const name of ['.gitignore', '.hedcheckignore']) {
        await mkdir(join(repo.folder, folder), { recursive: true });
        await writeFile(join(repo.folder, folder, name), text);
      }
    for (const path of files) await mkdir(dirname(join(repo.folder, path)), { recursive: true });
    let answer = '';
    try {
      answer = execFileSync('git', ['check-ignore', '--no-index', '-z', '--stdin'], {
        cwd: repo.folder,
        env: repo.env,
        input: files.map((file) => `${file}\0`).join(''),
        encoding: 'utf8',
      });
    } catch (error) {
      throw new Error(String(error));
    }
    const byGit = answer.split('\0').filter(Boolean);
    expect(byGit.length).toBeGreaterThan(60);
    expect((await ignoredIn(repo.folder, files)).toSorted()).toEqual(byGit.toSorted());
  });
});

import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArticles } from '../../src/article/read.ts';
import { findSources } from '../../src/article/sources.ts';
import { shownName } from '../../src/fileName.ts';

let cwd = '';
const find = (...inputs: string[]) => findSources(inputs, { cwd });

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'hedcheck-sources-'));
  for (const name of [
    'news/b.txt',
    'news/a.md',
    'news/deep/c.HTML',
    'news/deep/d.json',
    'news/README.md',
    'news/package.json',
    'news/photo.jpg',
    'news/.drafts/e.txt',
    'news/node_modules/pkg/f.md',
    '[live] ferry.txt',
    'other/photo.jpg',
  ]) {
    const path = join(cwd, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, 'x');
  }
  await symlink(join(cwd, 'news'), join(cwd, 'news/deep/loop'));
});
afterAll(() => rm(cwd, { recursive: true }));

describe('finding sources', () => {
  it('searches a folder for articles in alphabetical order, past READMEs, dot-folders and packages', async () => {
    expect(await find('news')).toEqual(['news/a.md', 'news/b.txt', 'news/deep/c.HTML', 'news/deep/d.json']);
  });

  it('expands globs, and takes a file whose name looks like one for the file', async () => {
    expect(await find('news/*.{md,txt}')).toEqual(['news/README.md', 'news/a.md', 'news/b.txt']);
    expect(await find('[live] ferry.txt')).toEqual(['[live] ferry.txt']);
  });

  it('gives each file once, where it is first named, whatever the spelling', async () => {
    expect(await find('news/b.txt', '-', './news/b.txt', join(cwd, 'news/b.txt'), 'news', '-')).toEqual([
      'news/b.txt',
      '-',
      'news/a.md',
      'news/deep/c.HTML',
      'news/deep/d.json',
    ]);
  });

  it('leaves out what is ignored, but never a file named outright', async () => {
    expect(await findSources(['news', 'news/b.txt'], { cwd, ignore: ['**/deep/**', '**/b.txt'] })).toEqual([
      'news/a.md',
      'news/b.txt',
    ]);
  });

  it('says which file is missing, and which folder or pattern has no article', async () => {
    await expect(find('news/z.txt')).rejects.toMatchObject({
      code: 'E_NO_SUCH_FILE',
      message: expect.stringContaining('news/z.txt'),
    });
    await expect(find('other')).rejects.toMatchObject({
      code: 'E_NO_ARTICLES',
      message: expect.stringContaining('other'),
    });
    await expect(find('other/*.md')).rejects.toMatchObject({ code: 'E_NO_ARTICLES' });
    await expect(find('bad\0name')).rejects.toMatchObject({ code: 'E_NO_SUCH_FILE' });
  });

  // Other systems refuse such names.
  describe.runIf(process.platform === 'linux')('whose names are not UTF-8', () => {
    const text = 'Ferry ends service\n\nThe ferry ends its evening service in October.\n';
    const bytes = (path: string) => Buffer.concat([Buffer.from(`${cwd}/`), Buffer.from(path, 'latin1')]);
    beforeAll(async () => {
      await mkdir(bytes('old/d\xe9p\xeaches'), { recursive: true });
      for (const name of ['caf\xe9.txt', 'caf\xe8.txt', 'plain.txt', 'd\xe9p\xeaches/a.txt'])
        await writeFile(bytes(`old/${name}`), text);
    });

    it('finds each of them, in folders of such names too, and reads it', async () => {
      const found = await find('old');
      expect(found.map(shownName)).toEqual([
        'old/caf\ufffd.txt',
        'old/caf\ufffd.txt',
        'old/d\ufffdp\ufffdches/a.txt',
        'old/plain.txt',
      ]);
      for (const path of found) {
        const [article] = await readArticles(join(cwd, path));
        expect(article).toMatchObject({
          source: shownName(join(cwd, path)),
          headline: { text: 'Ferry ends service' },
        });
      }
      expect((await find('old/*.txt', 'old/d*/*')).map(shownName).sort()).toEqual(found.map(shownName));
    });

    it('leaves them out where they are ignored', async () => {
      expect(await findSources(['old'], { cwd, ignore: ['old/caf?.txt', 'old/d*/**'] })).toEqual([
        'old/plain.txt',
      ]);
    });

    it('says what to do where the command line has lost such a name', async () => {
      const mend = { code: 'E_NO_SUCH_FILE', hint: expect.stringContaining('glob in quotes') };
      await expect(find('old/caf\ufffd.txt')).rejects.toMatchObject(mend);
      await expect(readArticles(join(cwd, 'old/caf\ufffd.txt'))).rejects.toMatchObject(mend);
    });
  });

  it.skipIf(process.getuid?.() === 0)('says that a folder may not be listed', async () => {
    await mkdir(join(cwd, 'locked'));
    await chmod(join(cwd, 'locked'), 0);
    await expect(find('locked')).rejects.toMatchObject({ code: 'E_UNREADABLE' });
    await chmod(join(cwd, 'locked'), 0o700);
  });
});

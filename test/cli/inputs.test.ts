import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { foldersOf, inputsOf } from '../../src/cli/inputs.ts';
import { folderOf } from '../config/folder.ts';

describe('what is to be read', () => {
  test('is standard input when nothing is named and something is piped in', () => {
    expect(inputsOf([], {}, { isTTY: false })).toEqual(['-']);
  });

  test('must be said at a terminal, where waiting for input would look like a hang', () => {
    expect(() => inputsOf([], {}, { isTTY: true })).toThrow(
      expect.objectContaining({ code: 'E_USAGE', hint: expect.stringContaining('--help') }),
    );
  });
});

describe('the configuration is looked for', () => {
  test('in a file’s folder, in a folder itself, and in the fixed part of a glob', async () => {
    const root = await folderOf({ 'news/a.txt': '', 'news/today/': '', 'odd/[x]/b.txt': '' });
    const folders = await foldersOf(
      [
        join(root, 'news/a.txt'),
        join(root, 'news/today'),
        join(root, 'news/2*/*.md'),
        join(root, 'odd/[x]/b.txt'),
      ],
      {},
    );
    expect(folders).toEqual(['news', 'news/today', 'news', 'odd/[x]'].map((name) => join(root, name)));
  });

  test('for standard input in the current folder, or that of the name it is given', async () => {
    expect(await foldersOf(['-'], {})).toEqual([resolve('.')]);
    expect(await foldersOf(['-'], { stdinFilename: 'desk/a.md' })).toEqual([resolve('desk')]);
    expect(await foldersOf([], { bodyFile: 'desk/body.txt' })).toEqual([resolve('desk')]);
  });
});

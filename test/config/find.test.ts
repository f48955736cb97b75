import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findConfig, namedConfig } from '../../src/config/find.ts';
import { folderOf } from './folder.ts';

describe('looking for a configuration', () => {
  test('goes upward and takes the nearest', async () => {
    const folder = await folderOf({
      '.hedcheckrc.yaml': 'evidence: 1',
      'desk/.hedcheckrc.json': '{ "evidence": 2 }',
      'desk/politics/today/': '',
    });
    const found = await findConfig(join(folder, 'desk/politics/today'));
    expect(found?.path).toBe(join(folder, 'desk/.hedcheckrc.json'));
  });

  test('in one folder prefers .json to .yaml to .yml to package.json', async () => {
    const files = {
      '.hedcheckrc.json': '{}',
      '.hedcheckrc.yaml': '',
      '.hedcheckrc.yml': '',
      'package.json': '{ "hedcheck": {} }',
    };
    const names = Object.keys(files);
    for (const [index, expected] of names.entries()) {
      const rest = Object.fromEntries(Object.entries(files).slice(index));
      const folder = await folderOf(rest);
      expect((await findConfig(folder))?.path).toBe(join(folder, expected));
    }
  });

  test('passes a package.json without a hedcheck key by, even a broken one', async () => {
    const folder = await folderOf({
      '.hedcheckrc.yml': 'quiet: true',
      'site/package.json': '{ "name": "hedcheck-fan" }',
      'site/news/package.json': '{ "name": ',
    });
    expect((await findConfig(join(folder, 'site/news')))?.path).toBe(join(folder, '.hedcheckrc.yml'));
  });

  test('refuses a broken package.json that means to configure hedcheck', async () => {
    const folder = await folderOf({ 'package.json': '{ "hedcheck": { "quiet": true, }' });
    await expect(findConfig(folder)).rejects.toMatchObject({ code: 'E_CONFIG' });
  });

  test('does not look above the folder that holds .git', async () => {
    const folder = await folderOf({ '.hedcheckrc.yaml': 'quiet: true', 'site/.git/': '', 'site/news/': '' });
    expect(await findConfig(join(folder, 'site/news'))).toBeUndefined();
  });

  test('does look into the folder that holds .git', async () => {
    const folder = await folderOf({ '.hedcheckrc.yaml': 'quiet: true', 'news/': '' });
    expect((await findConfig(join(folder, 'news')))?.path).toBe(join(folder, '.hedcheckrc.yaml'));
  });

  test('refuses a configuration that is a folder', async () => {
    const folder = await folderOf({ '.hedcheckrc.json/': '' });
    await expect(findConfig(folder)).rejects.toMatchObject({ code: 'E_CONFIG' });
  });

  test('refuses a configuration of more than 1 MB without reading it', async () => {
    const folder = await folderOf({ '.hedcheckrc.yaml': `# ${'x'.repeat(1_000_001)}` });
    await expect(findConfig(folder)).rejects.toThrow(/more than 1 MB/);
  });
});

describe('a configuration named outright', () => {
  test('may have any name', async () => {
    const folder = await folderOf({ 'strict.yaml': 'failOn: attributed' });
    expect(await namedConfig(join(folder, 'strict.yaml'))).toMatchObject({ at: [] });
  });

  test('must be there', async () => {
    await expect(namedConfig('no-such.yaml')).rejects.toMatchObject({
      code: 'E_CONFIG',
      message: 'There is no configuration file no-such.yaml.',
    });
  });

  test('must have a hedcheck key when it is a package.json', async () => {
    const folder = await folderOf({ 'package.json': '{}' });
    await expect(namedConfig(join(folder, 'package.json'))).rejects.toThrow(/no "hedcheck" key/);
  });
});

import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cacheKey, type ReportOrigin } from '../../src/cache/key.ts';
import { reportCache } from '../../src/cache/reportCache.ts';
import { folderOf } from '../config/folder.ts';
import { sampleArticle } from '../report/sampleArticle.ts';
import { failing, passing } from '../report/sampleRun.ts';

const key = (digit: string) => digit.repeat(64);
const placeOf = (folder: string, digit: string) => join(folder, digit.repeat(2), `${key(digit)}.json`);

describe('the key of a report', () => {
  const article = { ...sampleArticle({ source: 'a.txt', headline: 'H', body: 'B' }), digest: 'd' };
  const origin: ReportOrigin = { article, options: { also: ['dek'], evidence: 3 }, model: 'm', version: '1' };
  const changed: readonly ReportOrigin[] = [
    { ...origin, model: 'n' },
    { ...origin, version: '2' },
    { ...origin, options: { also: [], evidence: 3 } },
    { ...origin, options: { also: ['dek'], evidence: 3, supportThreshold: 0.5 } },
    { ...origin, article: { ...article, digest: 'e' } },
    { ...origin, article: { ...article, source: 'b.txt' } },
    { ...origin, article: { ...article, headline: { ...article.headline, text: 'I' } } },
    { ...origin, article: { ...article, body: { ...article.body, text: 'C' } } },
    { ...origin, article: { ...article, ignores: [{ about: [], reason: '' }] } },
  ];

  test('is another one when anything that the report depends on is', () => {
    const keys = [origin, ...changed].map(cacheKey);
    expect(new Set(keys).size).toBe(keys.length);
    expect(cacheKey({ ...origin, options: { evidence: 3, also: ['dek'] } })).toBe(keys[0]);
  });

  test('is none for a text that stands in no file', () => {
    const { digest: _, ...loose } = article;
    expect(cacheKey({ ...origin, article: loose })).toBeUndefined();
  });
});

describe('a cache of reports', () => {
  test('gives back what was put into it, to another process too', async () => {
    const folder = join(await folderOf({}), 'cache');
    await reportCache(folder).put(key('a'), failing().report);
    expect(await reportCache(folder).get(key('a'))).toEqual(failing().report);
    expect(await reportCache(folder).get(key('b'))).toBeUndefined();
  });

  test('tells git to pass it over', async () => {
    const folder = join(await folderOf({}), 'cache');
    await reportCache(folder).put(key('a'), failing().report);
    expect(await readFile(join(folder, '.gitignore'), 'utf8')).toMatch(/^\*$/m);
  });

  test.each([
    ['empty', ''],
    ['cut off', '{"hedcheckCache":1,"key":"aaa'],
    ['of another program', '{"x":1}'],
    ['of another key', JSON.stringify({ hedcheckCache: 1, key: key('b'), report: failing().report })],
    [
      'with a report that is none',
      JSON.stringify({ hedcheckCache: 1, key: key('a'), report: { ...failing().report, claims: [{}] } }),
    ],
    ['deep', '['.repeat(100_000)],
  ])('takes an entry that is %s for none, and writes it anew', async (_, text) => {
    const folder = join(await folderOf({}), 'cache');
    await mkdir(dirname(placeOf(folder, 'a')), { recursive: true });
    await writeFile(placeOf(folder, 'a'), text);
    const cache = reportCache(folder);
    expect(await cache.get(key('a'))).toBeUndefined();
    await cache.put(key('a'), passing().report);
    expect(await cache.get(key('a'))).toEqual(passing().report);
  });

  test('takes a folder in the place of an entry for none', async () => {
    const folder = join(await folderOf({}), 'cache');
    await mkdir(placeOf(folder, 'a'), { recursive: true });
    expect(await reportCache(folder).get(key('a'))).toBeUndefined();
    await expect(reportCache(folder).put(key('a'), passing().report)).rejects.toThrow();
    expect((await readdir(dirname(placeOf(folder, 'a')))).filter((name) => name.endsWith('.tmp'))).toEqual(
      [],
    );
  });

  test('stays within its size: what was longest not of use goes, and nothing that is not its own', async () => {
    const folder = join(await folderOf({ 'cache/aa/mine.txt': 'x', 'cache/notes/x.json': 'y' }), 'cache');
    const one = JSON.stringify({ hedcheckCache: 1, key: key('a'), report: failing().report }).length;
    const cache = reportCache(folder, one * 4);
    const digits = ['a', 'b', 'c', 'd', 'e'];
    for (const [index, digit] of digits.entries()) {
      await cache.put(key(digit), failing().report);
      const then = new Date(2020, 0, index + 1);
      await utimes(placeOf(folder, digit), then, then);
    }
    await cache.get(key('a'));
    await cache.close();
    const left = await Promise.all(digits.map(async (digit) => ((await cache.get(key(digit))) ? digit : '')));
    expect(left.join('')).toBe('ade');
    expect(await readFile(join(folder, 'aa/mine.txt'), 'utf8')).toBe('x');
    expect(await readFile(join(folder, 'notes/x.json'), 'utf8')).toBe('y');
  });

  test('may be written and emptied by several at once', async () => {
    const folder = join(await folderOf({}), 'cache');
    const many = Array.from({ length: 8 }, () => reportCache(folder, 20_000));
    await Promise.all(
      many.map(async (cache) => {
        for (const digit of '0123456789abcdef') {
          await cache.put(key(digit), failing().report);
          const report = await cache.get(key(digit));
          if (report) expect(report).toEqual(failing().report);
        }
        await cache.close();
      }),
    );
  });
});

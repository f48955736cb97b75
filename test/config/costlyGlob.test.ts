import { describe, expect, test } from 'vitest';
import { costlyGlob } from '../../src/config/costlyGlob.ts';
import { matcher } from '../../src/config/globs.ts';

describe('a glob', () => {
  test.each([
    'news/**',
    '!drafts/**',
    '**/*.md',
    '**/desk/**/*.{md,html,txt,json,xml}',
    '{*.md,*.html,*.txt,*.xml,*.json,*.rss}',
    '*/*/*/*/*/*.md',
    'news/20*-*-*/*.html',
    '+(news)/*.md',
    '{news,wire}/*.md',
    '@(news|wire)/!(draft)*.md',
    'a*a*a*a*b',
    '**/a/**/b/**/c/**',
  ])('of an ordinary kind is taken: %s', (glob) => {
    expect(costlyGlob(glob)).toBeUndefined();
  });

  test.each([
    '+(a*)b',
    '*(a?)b',
    '+(a|+(a))b',
    '+(@(a|b*))c',
    '+([a-z])b',
    '+(a|ab|b)c',
    '+({a,aa})b',
    `${'a*'.repeat(12)}b`,
    'a*a*a*/a*a*a*b',
    `${'**/a/'.repeat(8)}b`,
    `${'{x,a*}'.repeat(12)}b`,
    `${'!(b)'.repeat(8)}`,
  ])('that could take forever is not: %s', (glob) => {
    expect(costlyGlob(glob)).toMatch(/^(?:has|repeats) /);
  });

  test('that is taken is matched in a moment, against the worst of names', async () => {
    const hostile = `${'a'.repeat(250)}.txt`;
    for (const glob of ['a*a*a*b', '**/a*/a*a*b', '{a*,a*}{a*,a*}b', '!(a*)!(a*)b']) {
      expect(costlyGlob(glob)).toBeUndefined();
      const started = performance.now();
      expect((await matcher([glob]))(hostile)).toBe(false);
      expect(performance.now() - started).toBeLessThan(5000);
    }
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articleExtensions, formatNames, formats } from '../../src/article/detect.ts';

const page = readFileSync(new URL('../../docs/formats.md', import.meta.url), 'utf8');

describe('docs/formats.md', () => {
  it('lists every format with its extensions, and no other', () => {
    const rows = [...page.matchAll(/^\| `([\w-]+)` \| [^|]+ \|([^|]*)\|$/gm)].map(
      ([, name = '', extensions = '']) => [name, extensions.trim().split(/\s+/).filter(Boolean)] as const,
    );
    const wanted = formats.map(({ name, extensions }) => [name, extensions.map((one) => `.${one}`)] as const);
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(wanted));
  });

  it('says for each what is read as headline, body and id', () => {
    const sections = page.split(/^### /m).slice(1);
    expect(sections.map((section) => section.split('\n')[0]).sort()).toEqual(formatNames().sort());
    for (const section of sections) {
      const fields = [...section.matchAll(/^\| (\w+) \|/gm)].map(([, field]) => field);
      expect(fields).toEqual(expect.arrayContaining(['headline', 'body']));
      expect([...fields].sort()).toEqual([...new Set(fields)].sort());
    }
  });

  it('names members and elements that the reader of that format asks for', () => {
    const readers: Readonly<Record<string, readonly string[]>> = {
      'schema-org': ['jsonLd.ts', 'schemaOrg.ts'],
      ninjs: ['ninjs.ts', 'headlineRole.ts'],
      ans: ['ans.ts'],
      wordpress: ['wordpress.ts'],
      ghost: ['ghost.ts'],
      nitf: ['nitf.ts'],
      newsml: ['newsml.ts'],
      rss: ['rss.ts'],
      atom: ['atom.ts'],
    };
    for (const [name, files] of Object.entries(readers)) {
      const code = files
        .map((file) => readFileSync(new URL(`../../src/article/${file}`, import.meta.url), 'utf8'))
        .join('\n');
      const section = page.split(`### ${name}\n`)[1]?.split(/^#/m)[0] ?? '';
      const table = section
        .split('\n')
        .filter((line) => /^\| (?:headline|dek|seo|social|body|id) /.test(line));
      const named = table.flatMap((line) => [...line.matchAll(/`([^`]+)`/g)].map(([, one = '']) => one));
      for (const one of named.flatMap((path) => path.replace(/\[\]|…/g, '').split(/[/:]|(?<!^body)\./)))
        expect(code, `${name}: ${one}`).toContain(one.replace(/^(?:headline|description|body)_/, ''));
    }
  });

  it('every extension that a folder is searched for is on it', () => {
    for (const extension of articleExtensions()) expect(page).toContain(`.${extension}`);
  });
});

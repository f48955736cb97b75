import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { outputFormats } from '../../src/config/config.ts';
import { viewNames } from '../../src/report/template/names.ts';
import { reasonCodes, verdicts } from '../../src/verdict/verdict.ts';
import { expectAsPrinted } from '../docs/printed.ts';
import { folderWith, hedcheck } from './hedcheck.ts';

const page = readFileSync(new URL('../../docs/reporters.md', import.meta.url), 'utf8');

/** The block of code that follows a line with these words. */
function blockAfter(words: string): string {
  const start = page.indexOf(words);
  expect(start, words).toBeGreaterThanOrEqual(0);
  const [, block = ''] = /^```\w+\n(.*?)^```$/ms.exec(page.slice(start)) ?? [];
  return block;
}

describe('docs/reporters.md', () => {
  const commands = [...page.matchAll(/^.*`hedcheck (desk\/bridge\.txt --format (\w+)[^`]*)`:$/gm)];

  test('has a sample of every reporter for machines', () => {
    expect(commands.map(([, , format]) => format)).toEqual(
      outputFormats.filter((format) => !['pretty', 'json', 'markdown', 'html'].includes(format)),
    );
  });

  test.each(commands.map(([line, args = '', format]) => [args, line, format] as const))(
    'shows what hedcheck %s prints',
    async (args, line, format) => {
      const cwd = await folderWith({
        'desk/bridge.txt': blockAfter('for this article'),
        'findings.csv.mustache': blockAfter('`findings.csv.mustache`:'),
      });
      const { stdout, status } = await hedcheck(args.split(' '), { cwd });
      expect(status).toBe(1);
      const printed =
        format === 'sarif'
          ? `${JSON.stringify(JSON.parse(stdout).runs[0].results[0], undefined, 2)}\n`
          : stdout;
      expectAsPrinted(blockAfter(line), printed);
    },
  );

  test('lists every format, and every field of a template', () => {
    for (const format of outputFormats) expect(page).toMatch(new RegExp(`^\\| \\[?\`${format}\``, 'm'));
    const table = page.slice(page.indexOf('| where | fields |'));
    const listed = [...table.matchAll(/`([\w.]+)`/g)].flatMap(([, name = '']) => name.split('.'));
    const escapes = ['html', 'xml', 'json', 'csv'];
    expect([...new Set([...listed, ...escapes])].sort()).toEqual([...viewNames].sort());
  });
});

describe('docs/verdicts.md', () => {
  test('has a heading for every verdict and every reason, and no other', () => {
    const text = readFileSync(new URL('../../docs/verdicts.md', import.meta.url), 'utf8');
    const headings = [...text.matchAll(/^### (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual([...verdicts, ...reasonCodes]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hedcheck } from './hedcheck.ts';

function read(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

const commands: readonly (readonly [heading: string, args: readonly string[]])[] = [
  ['hedcheck check', ['check']],
  ['hedcheck baseline', ['baseline']],
  ['hedcheck batch', ['batch']],
  ['hedcheck report', ['report']],
  ['hedcheck hook install', ['hook', 'install']],
  ['hedcheck hook uninstall', ['hook', 'uninstall']],
  ['hedcheck hook run', ['hook', 'run']],
  ['hedcheck worker', ['worker']],
  ['hedcheck doctor', ['doctor']],
  ['hedcheck model list', ['model', 'list']],
  ['hedcheck model verify', ['model', 'verify']],
  ['hedcheck model add', ['model', 'add']],
  ['hedcheck init', ['init']],
  ['hedcheck serve', ['serve']],
  ['hedcheck lsp', ['lsp']],
  ['hedcheck mcp', ['mcp']],
  ['hedcheck help', []],
];

describe('docs/cli.md', () => {
  const page = read('docs/cli.md');

  test.each(commands)(
    'lists under "%s" the options that --help prints, and no other',
    async (heading, args) => {
      const { stdout } = await hedcheck([...args, '--help']);
      const printed = [...stdout.matchAll(/^ {2}(-[\w-]+(?:, --[\w-]+)?(?: <[\w-]+>)?) {2,}/gm)].map(
        ([, option]) => option,
      );
      const listed = [...sectionOf(page, heading).matchAll(/^\| `(-[^`]+)` \|/gm)].map(
        ([, option]) => option,
      );
      expect(listed.length).toBeGreaterThan(0);
      expect(listed.toSorted()).toEqual(printed.toSorted());
    },
  );

  test('has a section for each command that --help prints', async () => {
    const { stdout } = await hedcheck(['--help']);
    const names = [...(stdout.split('Commands:')[1]?.split('Examples:')[0] ?? '').matchAll(/^ {2}(\w+)/gm)];
    expect(names).toHaveLength(new Set(commands.map(([heading]) => heading.split(' ')[1])).size);
    for (const [, name] of names) expect(page).toMatch(new RegExp(`^## hedcheck ${name}$`, 'm'));
  });

  test('names every variable of the environment that the source reads', () => {
    const used = sources().flatMap((text) => [...text.matchAll(/\benv\.([A-Z_]+)/g)].map(([, name]) => name));
    const listed = [...sectionOf(page, 'Environment').matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name);
    // TERM is the terminal's own and nothing to set for hedcheck.
    expect([...new Set(used)].filter((name) => name !== 'TERM').sort()).toEqual([...new Set(listed)].sort());
  });
});

describe('docs/errors.md', () => {
  test('lists every error code of the source, once, and no other', () => {
    const thrown = sources().flatMap((text) => [...text.matchAll(/'(E_[A-Z_]+)'/g)].map(([, code]) => code));
    const listed = [...read('docs/errors.md').matchAll(/^\| `(E_[A-Z_]+)` \|/gm)].map(([, code]) => code);
    expect(listed.toSorted()).toEqual([...new Set(thrown)].sort());
  });
});

/** The text below a heading, up to the next of any level. */
function sectionOf(page: string, heading: string): string {
  const start = page.search(new RegExp(`^#+ ${heading}$`, 'm'));
  expect(start).toBeGreaterThanOrEqual(0);
  const below = page.slice(page.indexOf('\n', start));
  const headings = heading === 'hedcheck check' ? /^## /m : /^#+ /m;
  const end = below.search(headings);
  return end === -1 ? below : below.slice(0, end);
}

function sources(): string[] {
  const root = new URL('../../src/', import.meta.url);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(new URL(name.replaceAll('\\', '/'), root), 'utf8'));
}

import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A page without its blocks of code. */
async function prose(page: string): Promise<string> {
  return (await readFile(`${root}/${page}`, 'utf8')).replace(/^```[^]*?^```$/gm, '');
}

test('every link between pages leads somewhere in the package', async () => {
  const { stdout } = await promisify(execFile)('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    maxBuffer: 1e7,
  });
  const [pack] = z
    .array(z.object({ files: z.array(z.object({ path: z.string() })) }))
    .parse(JSON.parse(stdout));
  const files = new Set(pack?.files.map(({ path }) => path));
  const folders = new Set([...files].map((file) => posix.dirname(file)));
  const dead: string[] = [];
  for (const page of [...files].filter((file) => file.endsWith('.md')))
    for (const [, target = ''] of (await prose(page)).matchAll(/\]\(([^)\s#:]+)(?:#[^)]*)?\)/g)) {
      const path = posix.join(posix.dirname(page), target).replace(/\/$/, '');
      if (!files.has(path) && !folders.has(path)) dead.push(`${page}: ${target}`);
    }
  expect(files.has('README.md')).toBe(true);
  expect(dead).toEqual([]);
}, 60_000);

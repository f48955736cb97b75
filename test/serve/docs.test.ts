import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { short } from './articles.ts';
import { type Service, startService } from './service.ts';

const page = await readFile(new URL('../../docs/serve.md', import.meta.url), 'utf8');
const token = '0123456789abcdef0123456789abcdef';

interface Example {
  readonly command: string;
  readonly output: string;
}

/** Every `$ command` of the page's console blocks, with the output that is shown below it. */
const examples: readonly Example[] = [...page.matchAll(/^```console\n([\s\S]*?)^```$/gm)].flatMap(
  ([, block = '']) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((part) => {
        const at = part.search(/\n(?=\{|hedcheck_)/);
        return { command: part.slice(0, at), output: part.slice(at + 1).trim() };
      }),
);

let open: Service;
let guarded: Service;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hedcheck-docs-'));
  await writeFile(join(folder, 'article.md'), `# ${short.headline}\n\n${short.body}\n`);
  await writeFile(join(folder, 'token'), token);
  [open, guarded] = await Promise.all([
    startService(),
    startService(['--token-file', join(folder, 'token')]),
  ]);
});
afterAll(async () => {
  await Promise.all([open?.stop(), guarded?.stop()]);
  await rm(folder, { recursive: true, force: true });
});

/** Runs a command line of the page against the services of this test. Needs a shell and curl. */
async function run(command: string): Promise<string> {
  const here = command
    .replaceAll('http://127.0.0.1:8787', open.url)
    .replaceAll('http://127.0.0.1:8788', guarded.url);
  return await new Promise((resolve, reject) => {
    execFile('sh', ['-c', here], { cwd: folder }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${here}\n${error.message}\n${stderr}`));
      else resolve(stdout.trim());
    });
  });
}

/** The shown output as a pattern: `…` stands for anything. */
function patternOf(output: string): RegExp {
  const parts = output.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[\\s\\S]*')}$`);
}

describe('docs/serve.md', () => {
  test('has examples for every route of the service', async () => {
    const document = (await (await fetch(`${open.url}/openapi.json`)).json()) as { paths: object };
    const asked = examples.map(({ command }) => command).join('\n');
    for (const path of [...Object.keys(document.paths), '/openapi.json']) expect(asked).toContain(path);
  });

  test.each(examples)('$command', async ({ command, output }) => {
    expect(await run(command)).toMatch(patternOf(output));
  });
});

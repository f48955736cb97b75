import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { hedcheck } from '../cli/hedcheck.ts';
import { expectAsPrinted } from './printed.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('README shows what the sample article gets', async () => {
  const readme = await readFile(`${root}/README.md`, 'utf8');
  const [, command = '', shown = ''] = /^```console\n\$ hedcheck (.+)\n([^]*?)^```$/m.exec(readme) ?? [];
  const { status, stdout } = await hedcheck(command.split(' '), { cwd: root, env: { COLUMNS: '94' } });
  expect(status).toBe(1);
  const [report = ''] = stdout.split('\n\n1 article');
  expectAsPrinted(shown.trimEnd(), report.trimEnd());
}, 60_000);

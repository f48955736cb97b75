import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { configTemplate } from '../../src/config/template.ts';
import { expectOneLine, folderWith, hedcheck } from './hedcheck.ts';

describe('hedcheck init', () => {
  test('writes a configuration that hedcheck then finds and accepts', async () => {
    const cwd = await folderWith({});
    const run = await hedcheck(['init'], { cwd });
    expect(run).toMatchObject({ status: 0, stdout: '' });
    expect(await readFile(join(cwd, '.hedcheckrc.yaml'), 'utf8')).toBe(configTemplate);
    const printed = await hedcheck(['--print-config'], { cwd });
    expect(printed).toMatchObject({ status: 0, stderr: '' });
    expect(printed.stdout).toMatch(/^# \.hedcheckrc\.yaml\n/);
  });

  test('does not replace a configuration of any name, unless forced', async () => {
    const cwd = await folderWith({ 'desk/.hedcheckrc.json': '{}', '.hedcheckrc.yaml': 'quiet: true' });
    expectOneLine(await hedcheck(['init', 'desk'], { cwd }), 'E_EXISTS', '.hedcheckrc.json', '--force');
    expectOneLine(await hedcheck(['init'], { cwd }), 'E_EXISTS', '.hedcheckrc.yaml');
    expect(await readFile(join(cwd, '.hedcheckrc.yaml'), 'utf8')).toBe('quiet: true');
    expect((await hedcheck(['init', '--force'], { cwd })).status).toBe(0);
    expect(await readFile(join(cwd, '.hedcheckrc.yaml'), 'utf8')).toBe(configTemplate);
  });

  test('says when the folder is not there', async () => {
    expectOneLine(await hedcheck(['init', 'nowhere']), 'E_OUTPUT', 'nowhere');
  });
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { folderWith, hedcheck } from './hedcheck.ts';

const findings = z.object({
  ok: z.boolean(),
  findings: z.array(
    z.object({
      name: z.string(),
      status: z.enum(['ok', 'warn', 'fail']),
      detail: z.string(),
      data: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
});

describe('hedcheck doctor', () => {
  test('looks at the whole installation, from Node to the speed of the model', async () => {
    const run = await hedcheck(['doctor', '--json']);
    const { ok, findings: found } = findings.parse(JSON.parse(run.stdout));
    expect(found.map(({ name }) => name)).toEqual([
      'node',
      'system',
      'processor',
      'memory',
      'hedcheck',
      'runtime',
      'configuration',
      'added models',
      'model',
      'load',
      'golden pairs',
      'speed',
    ]);
    const data = (name: string) => found.find((finding) => finding.name === name)?.data;
    expect(data('node')).toEqual({ version: process.version });
    expect(data('runtime')).toMatchObject({ onnxruntime: expect.stringMatching(/^1\.\d+\.\d+/) });
    expect(data('model')).toMatchObject({ name: 'hedcheck-minilm-l6', dtype: 'q8' });
    expect(data('golden pairs')?.right).toBe(data('golden pairs')?.pairs);
    expect(data('speed')?.pairsPerSecond).toBeGreaterThan(0);
    expect(ok).toBe(true);
    expect(run).toMatchObject({ status: 0, stderr: '' });
  });

  test('says what is broken, goes on with the rest, and ends with status 2', async () => {
    const cwd = await folderWith({ '.hedcheckrc.yaml': 'colour: red', 'model/.keep': '' });
    await writeFile(join(cwd, 'model/config.json'), '{}');
    const run = await hedcheck(['doctor', '--model', 'model'], { cwd });
    expect(run.stdout).toMatch(/^✔ node /m);
    expect(run.stdout).toMatch(/^✖ configuration .*E_CONFIG: \.hedcheckrc\.yaml:1/m);
    expect(run.stdout).toMatch(/^✖ model .*E_MODEL_/m);
    expect(run).toMatchObject({ status: 2, stderr: '' });
  });
});

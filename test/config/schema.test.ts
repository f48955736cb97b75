import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatNames } from '../../src/article/detect.ts';
import { inputFormats, outputFormats } from '../../src/config/config.ts';
import { configKeys, optionOf } from '../../src/config/effective.ts';
import { configJsonSchema, configSchema } from '../../src/config/schema.ts';
import { configTemplate } from '../../src/config/template.ts';
import { reporters } from '../../src/report/reporters.ts';

const schemaFile = '../../schema/config.schema.json';

describe('the configuration schema', () => {
  test('is shipped as JSON Schema, and the shipped file is the current one (npm run schema)', async () => {
    await expect(`${JSON.stringify(configJsonSchema(), undefined, 2)}\n`).toMatchFileSnapshot(schemaFile);
  });

  test('accepts and refuses the same as the JSON Schema', () => {
    const shipped = JSON.parse(readFileSync(new URL(schemaFile, import.meta.url), 'utf8'));
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(shipped);
    const samples = [
      {},
      { failOn: 'never', also: ['dek'], threshold: 0.5, maxSize: '5MB' },
      { maxSize: 5000, $schema: 'x' },
      { failOn: 'sometimes' },
      { threads: 0 },
      { unknown: 1 },
      [],
    ];
    for (const sample of samples) expect(validate(sample)).toBe(configSchema.safeParse(sample).success);
  });

  test('has every key of the configuration, and no other', () => {
    const inSchema = Object.keys(configSchema.shape).filter((key) => key !== '$schema');
    expect(inSchema.sort()).toEqual([...configKeys].sort());
  });

  test('knows every reporter and every input format by name', () => {
    expect(outputFormats).toEqual(reporters.map(({ name }) => name));
    expect([...inputFormats].sort()).toEqual(formatNames().sort());
  });
});

describe('the file that init writes', () => {
  test('sets nothing', () => {
    expect(parse(configTemplate)).toBeNull();
  });

  test('explains every key, with a value that is valid', () => {
    const uncommented = configTemplate.replace(/^# (?=[a-zA-Z]+: )/gm, '');
    const values: unknown = parse(uncommented);
    expect(Object.keys(configSchema.parse(values)).sort()).toEqual([...configKeys].sort());
  });
});

describe('the configuration page', () => {
  const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');

  test('lists every key with its option, and no other', () => {
    const rows = [...page.matchAll(/^\| `(\w+)` \|.*\| `(--[\w-]+)` \|$/gm)].map(([, key, option]) => [
      key,
      option,
    ]);
    const withOption = configKeys.filter((key) => optionOf(key) !== undefined);
    expect(rows.toSorted()).toEqual(withOption.map((key) => [key, optionOf(key)]).toSorted());
    for (const key of configKeys) expect(page).toMatch(new RegExp(`^\\| \`${key}\` \\|`, 'm'));
  });

  test('has examples that are valid', () => {
    const yaml = /```yaml\n([^`]*)```/.exec(page)?.[1] ?? '';
    const json = /```json\n([^`]*)```/.exec(page)?.[1] ?? '';
    expect(configSchema.parse(parse(yaml))).toMatchObject({ failOn: 'attributed' });
    expect(configSchema.parse(JSON.parse(json).hedcheck)).toMatchObject({ failOn: 'contradicted' });
  });
});

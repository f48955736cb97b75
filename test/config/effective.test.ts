import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { defaults } from '../../src/config/config.ts';
import { commonFolder, effectiveConfig, printConfig } from '../../src/config/effective.ts';
import { configSchema } from '../../src/config/schema.ts';
import { folderOf } from './folder.ts';

const none = { config: false, folders: [] } as const;

describe('the configuration in effect', () => {
  test('is the defaults where nobody says otherwise', async () => {
    const { values, origins, file } = await effectiveConfig(none, {});
    expect(values).toEqual(defaults);
    expect(new Set(Object.values(origins))).toEqual(new Set(['default']));
    expect(file).toBeUndefined();
  });

  test('takes options over the file, the file over defaults, and says which', async () => {
    const folder = await folderOf({ '.hedcheckrc.yaml': 'failOn: contradicted\nevidence: 5\n' });
    const { values, origins } = await effectiveConfig(
      { config: undefined, folders: [folder] },
      { evidence: 7 },
    );
    expect(values).toMatchObject({ failOn: 'contradicted', evidence: 7, format: 'pretty' });
    expect(origins).toMatchObject({
      failOn: join(folder, '.hedcheckrc.yaml'),
      evidence: '--evidence',
      format: 'default',
    });
  });

  test('can be printed and read back', async () => {
    const folder = await folderOf({ 'c.yaml': 'also: [dek]\nmodel: "a: name # odd"\nthreshold: 0.25\n' });
    const effective = await effectiveConfig({ config: join(folder, 'c.yaml'), folders: [] }, { quiet: true });
    const printed: unknown = parse(printConfig(effective));
    expect(configSchema.parse(printed)).toMatchObject({
      also: ['dek'],
      model: 'a: name # odd',
      threshold: 0.25,
      quiet: true,
    });
  });

  test('prints where each value comes from', async () => {
    const printed = printConfig(await effectiveConfig(none, { failOn: 'never' }));
    expect(printed).toMatch(/^# no configuration file$/m);
    expect(printed).toMatch(/^failOn: "never" +# --fail-on$/m);
    expect(printed).toMatch(/^evidence: 3 +# default$/m);
    expect(printed).toMatch(/^# threshold: +# not set$/m);
  });
});

describe('the folder where the search starts', () => {
  test('is the deepest that holds all inputs, in whatever order', () => {
    const folders = [resolve('news/sport/today'), resolve('news/politics'), resolve('news/sport')];
    expect(commonFolder(folders)).toBe(resolve('news'));
    expect(commonFolder(folders.toReversed())).toBe(resolve('news'));
  });

  test('is not fooled by names that begin alike', () => {
    expect(commonFolder([resolve('news/sport'), resolve('news/sports')])).toBe(resolve('news'));
  });

  test('is the folder itself for one input, and the current one for none', () => {
    expect(commonFolder([resolve('news')])).toBe(resolve('news'));
    expect(commonFolder([])).toBe(resolve('.'));
  });
});

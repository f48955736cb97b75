import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { namedConfig } from '../../src/config/find.ts';
import { readConfig } from '../../src/config/read.ts';
import type { HedcheckError } from '../../src/errors.ts';
import { folderOf } from './folder.ts';

async function read(text: string, name = '.hedcheckrc.yaml') {
  const folder = await folderOf({ [name]: text, 'models/desk/': '' });
  return { folder, values: await readConfig(await namedConfig(join(folder, name))) };
}

async function refusal(text: string, name = '.hedcheckrc.yaml'): Promise<HedcheckError> {
  try {
    await read(text, name);
  } catch (error) {
    return error as HedcheckError;
  }
  throw new Error('the configuration was accepted');
}

describe('a configuration file', () => {
  test('gives its values', async () => {
    const { values } = await read('failOn: contradicted\nalso: [dek, seo]\nthreshold: 0.6\nmaxSize: 50MB\n');
    expect(values).toEqual({
      failOn: 'contradicted',
      also: ['dek', 'seo'],
      threshold: 0.6,
      maxSize: 50_000_000,
    });
  });

  test('means the same in JSON, YAML and package.json', async () => {
    const json = await read('{ "evidence": 5 }', '.hedcheckrc.json');
    const yaml = await read('evidence: 5');
    const inPackage = await read('{ "name": "desk", "hedcheck": { "evidence": 5 } }', 'package.json');
    expect([json.values, yaml.values, inPackage.values]).toEqual(Array(3).fill({ evidence: 5 }));
  });

  test('may be empty, or all comments, or begin with a byte order mark', async () => {
    expect((await read('')).values).toEqual({});
    expect((await read('# evidence: 4\n')).values).toEqual({});
    expect((await read('\ufeffevidence: 4\n')).values).toEqual({ evidence: 4 });
    expect((await read('\ufeff{ "evidence": 4 }', '.hedcheckrc.json')).values).toEqual({ evidence: 4 });
  });

  test('means paths from its own folder', async () => {
    const { folder, values } = await read('model: ./elsewhere\nignore: ["drafts/**"]\n');
    expect(values.model).toBe(join(folder, 'elsewhere'));
    expect(values.ignore).toEqual([`${folder.replaceAll('\\', '/')}/drafts/**`]);
  });

  test('takes a model for a folder where there is one beside it, else for a name', async () => {
    const { folder, values } = await read('model: models/desk\n');
    expect(values.model).toBe(join(folder, 'models/desk'));
    expect((await read('model: hub-org/some-model\n')).values.model).toBe('hub-org/some-model');
  });
});

describe('a wrong configuration file is refused with E_CONFIG, naming', () => {
  test('an unknown key, its line and the key that was meant', async () => {
    const error = await refusal('evidence: 3\n\nfail-on: never\n');
    expect(error.code).toBe('E_CONFIG');
    expect(error.message).toMatch(/\.hedcheckrc\.yaml:3: unknown key "fail-on"\.$/);
    expect(error.hint).toBe('Did you mean "failOn"?');
  });

  test('an unknown key inside package.json, at its own line', async () => {
    const error = await refusal(
      '{\n  "name": "desk",\n  "hedcheck": {\n    "treshold": 1\n  }\n}',
      'package.json',
    );
    expect(error.message).toMatch(/package\.json:4: unknown key "treshold"/);
    expect(error.hint).toBe('Did you mean "threshold"?');
  });

  test('all keys where none is close', async () => {
    const error = await refusal('colour: red\n');
    expect(error.hint).toContain('failOn');
    expect(error.hint).not.toContain('$schema');
  });

  test.each([
    ['threshold: high', /:1: "threshold": /],
    ['threshold: 1.5', /:1: "threshold": /],
    ['threads: 0', /:1: "threads": /],
    ['threads: 2.5', /:1: "threads": /],
    ['quiet: "yes"', /:1: "quiet": /],
    ['failOn: always', /:1: "failOn": /],
    ['also: dek', /:1: "also": /],
    ['quiet: true\nalso:\n  - dek\n  - kicker', /:2: "also\[1\]": /],
    ['maxSize: lots', /:1: "maxSize": /],
    ['maxSize: 9GB', /:1: "maxSize": /],
    ['evidence: null', /:1: "evidence": /],
  ])('the key and line of %j', async (text, message) => {
    const error = await refusal(text);
    expect(error.code).toBe('E_CONFIG');
    expect(error.message).toMatch(message);
    expect(error.message).not.toContain('\n');
  });

  test.each([
    ['evidence: [', '.hedcheckrc.yaml', /\.yaml:1 is not valid YAML/],
    ['evidence: 1\nevidence: 2\n', '.hedcheckrc.yaml', /\.yaml:2 is not valid YAML/],
    ['{ "evidence": 1,\n "quiet": tru }', '.hedcheckrc.json', /is not valid JSON/],
    ['{ "evidence": 1, }', '.hedcheckrc.json', /is not valid JSON/],
    ['- evidence', '.hedcheckrc.yaml', /not a mapping/],
    ['just words', '.hedcheckrc.yaml', /not a mapping/],
    ['[]', '.hedcheckrc.json', /not a mapping/],
  ])('what is wrong with %j', async (text, name, message) => {
    const error = await refusal(text, name);
    expect(error.code).toBe('E_CONFIG');
    expect(error.message).toMatch(message);
    expect(error.message).not.toContain('\n');
  });
});

describe('a hostile configuration file', () => {
  test('cannot blow up by YAML aliases', async () => {
    const levels = Array.from({ length: 12 }, (_, level) => {
      const previous = level === 0 ? '"lol"' : `*a${level - 1}`;
      return `a${level}: &a${level} [${Array(9).fill(previous).join(', ')}]`;
    });
    const error = await refusal(`${levels.join('\n')}\nignore: *a11\n`);
    expect(error.code).toBe('E_CONFIG');
    expect(error.message).toMatch(/aliases/);
  });

  test.each([
    ['{ "__proto__": { "quiet": true } }', '.hedcheckrc.json'],
    ['{ "constructor": { "prototype": { "quiet": true } } }', '.hedcheckrc.json'],
    ['__proto__:\n  quiet: true\n', '.hedcheckrc.yaml'],
  ])('cannot reach a prototype: %s', async (text, name) => {
    const error = await refusal(text, name);
    expect(error.message).toMatch(/unknown key "(?:__proto__|constructor)"/);
    expect(Reflect.get({}, 'quiet')).toBeUndefined();
  });

  test.each([
    ['ignore: ["+(a*)b"]', /:1: "ignore\[0\]": repeats a group of more than one word: matching it/],
    [`overrides: [{ files: ["${'a*'.repeat(12)}b"] }]`, /"overrides\[0\]\.files\[0\]": has too many stars/],
    [`hook: { files: ["${'a'.repeat(70_000)}"] }`, /"hook\.files\[0\]": /],
  ])('cannot keep a check or an editor busy with a glob: %.40s', async (text, message) => {
    const error = await refusal(text);
    expect(error.code).toBe('E_CONFIG');
    expect(error.message).toMatch(message);
  });

  test('cannot run code by a YAML tag', async () => {
    const error = await refusal('model: !!js/function "function () { return 1 }"\nevidence: no\n');
    expect(error.code).toBe('E_CONFIG');
  });
});

import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { question, sound, unsound } from './articles.ts';
import { folderWith, hedcheck } from './hedcheck.ts';
import { shippedModel } from './hubServer.ts';

const page = await readFile(new URL('../../docs/exit-codes.md', import.meta.url), 'utf8');
const situations = new Map(
  [...page.matchAll(/^\| (.+) \| (\d+|as without it) \|$/gm)]
    .filter(([, situation = '']) => !/^\d+$/.test(situation))
    .map(([, situation = '', status = '']) => [situation.replaceAll('\\|', '|'), status]),
);

/** Each situation of docs/exit-codes.md, made: the statuses that hedcheck ended with. */
const made: Readonly<Record<string, () => Promise<(number | null)[]>>> = {
  'the body backs the headline': () => statuses({ 'a.txt': sound }, ['a.txt']),
  'a claim is unsupported': () => statuses({ 'a.txt': unsound }, ['a.txt']),
  'a claim is unsupported, `--fail-on never`': () =>
    statuses({ 'a.txt': unsound }, ['a.txt', '--fail-on', 'never']),
  'the headline asserts nothing (a question)': () => statuses({ 'a.txt': question }, ['a.txt']),
  '`--help`, `--version`, `--print-config`': () =>
    statuses(
      {},
      ['--help'],
      ['-h'],
      ['check', '--help'],
      ['model', 'add', '--help'],
      ['--version'],
      ['--print-config'],
    ),
  'an unknown option, or a wrong value for one': () => statuses({}, ['--colour'], ['--evidence', 'many']),
  'no such file': () => statuses({}, ['a.txt']),
  'one of several articles cannot be read, none has a finding': () =>
    statuses({ 'a.txt': sound }, ['a.txt', 'b.txt']),
  'one of several articles cannot be read, another has a finding': () =>
    statuses({ 'a.txt': unsound }, ['a.txt', 'b.txt']),
  'an article cannot be read, `--fail-on never`': () => statuses({}, ['a.txt', '--fail-on', 'never']),
  'a wrong configuration file': () =>
    statuses({ 'a.txt': sound, '.hedcheckrc.json': '{ "failOn": "always" }' }, ['a.txt']),
  'a missing or damaged model': () =>
    statuses(
      { 'a.txt': sound, 'model/config.json': '' },
      ['a.txt', '--model', 'none'],
      ['a.txt', '--model', 'model'],
    ),
  'an output that cannot be written': () => statuses({ 'a.txt': sound }, ['a.txt', '-o', 'none/a.json']),
  'the reader of standard output goes away (`| head`)': async () => {
    const cwd = await folderWith({ 'a.txt': unsound });
    const run = await hedcheck(['a.txt', '--format', 'html'], {
      cwd,
      stdin: '',
      during: (child) => child.stdout?.destroy(),
    });
    expect(run.stderr).toBe('');
    return [run.status];
  },
  'Ctrl-C': async () => {
    // The first input's error tells that hedcheck has come to the second, for which it waits.
    const run = await hedcheck(['missing.txt', '-'], {
      during: (child) => child.stderr?.once('data', () => child.kill('SIGINT')),
    });
    expect(run.stderr).toMatch(/^E_NO_SUCH_FILE: [^\n]*\n$/);
    expect(run.stdout).toBe('');
    return [run.status];
  },
  '`hedcheck doctor` finds everything in order': () => statuses({}, ['doctor']),
  '`hedcheck doctor` finds something broken': () => statuses({}, ['doctor', '--model', 'none']),
  '`hedcheck model verify` finds a changed file': async () => {
    const cwd = await folderWith({});
    await cp(shippedModel, join(cwd, 'model'), { recursive: true });
    await writeFile(join(cwd, 'model/tokenizer_config.json'), '{ "do_lower_case": false }');
    const run = await hedcheck(['model', 'verify', 'model'], { cwd });
    expect(run.stderr).toMatch(/^E_MODEL_HASH: [^\n]*\n$/);
    return [run.status];
  },
};

/** Runs each command line in a folder with these files. */
async function statuses(files: Record<string, string>, ...commands: string[][]): Promise<(number | null)[]> {
  const cwd = await folderWith(files);
  const found = [];
  for (const args of commands) found.push((await hedcheck(args, { cwd })).status);
  return found;
}

describe('the exit status', () => {
  test('has a page of which every situation is made here, and no other', () => {
    expect([...situations.keys()].sort()).toEqual(Object.keys(made).sort());
  });

  test.each([...situations])('when %s is %s', async (situation, expected) => {
    const status =
      expected === 'as without it' ? Number(situations.get('a claim is unsupported')) : Number(expected);
    const found = (await made[situation]?.()) ?? [];
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(found.map(() => status));
  });
});

import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repository } from '../git/repository.ts';
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
  'a claim is unsupported, `--fail-on never --max-warnings 0`': () =>
    statuses({ 'a.txt': unsound }, ['a.txt', '--fail-on', 'never', '--max-warnings', '0']),
  'a claim is unsupported, `--fail-on never --max-warnings 1`': () =>
    statuses({ 'a.txt': unsound }, ['a.txt', '--fail-on', 'never', '--max-warnings', '1']),
  'every finding is in the baseline or suppressed by a comment': async () => {
    const cwd = await folderWith({ 'a.txt': unsound, 'b.txt': `${unsound}\n<!-- hedcheck-ignore -->\n` });
    await hedcheck(['baseline', 'a.txt'], { cwd });
    return [(await hedcheck(['a.txt', 'b.txt'], { cwd })).status];
  },
  'the only article is ignored by `.hedcheckignore`': () =>
    statuses({ 'a.txt': unsound, '.hedcheckignore': '*.txt\n' }, ['a.txt'], ['.']),
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
  'a broken baseline': () =>
    statuses({ 'a.txt': sound, '.hedcheck-baseline.json': '[]' }, ['a.txt'], ['baseline']),
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
  '`hedcheck baseline` accepts findings': () => statuses({ 'a.txt': unsound }, ['baseline']),
  '`hedcheck baseline` cannot read an article': () =>
    statuses({ 'a.txt': unsound }, ['baseline', 'a.txt', 'b.txt']),
  '`hedcheck batch` has written every row, with findings and some `error` rows': () =>
    statuses({ 'a.jsonl': `${record(unsound)}\nno JSON\n` }, ['batch', 'a.jsonl', '-o', 'b.jsonl']),
  '`hedcheck batch` has written nothing but `error` rows': () =>
    statuses({ 'a.jsonl': 'no JSON\n' }, ['batch', 'a.jsonl', '-o', 'b.jsonl']),
  '`hedcheck batch` would replace an output, or resume another run': () =>
    statuses({ 'a.jsonl': record(sound), 'b.jsonl': '' }, ['batch', 'a.jsonl', '-o', 'b.jsonl']),
  '`hedcheck hook run` with a sound article staged, or none': async () => {
    const repo = await repository();
    const none = await repo.hedcheck('hook', 'run');
    await repo.write({ 'a.txt': sound });
    await repo.git('add', '-A');
    return [none.status, (await repo.hedcheck('hook', 'run')).status];
  },
  '`hedcheck hook run` with an article staged that fails': async () => {
    const repo = await repository();
    await repo.write({ 'a.txt': unsound });
    await repo.git('add', '-A');
    return [(await repo.hedcheck('hook', 'run')).status];
  },
  '`hedcheck hook run` outside of a repository': () => statuses({}, ['hook', 'run']),
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
  '`hedcheck serve` is ended with SIGTERM or Ctrl-C': async () => {
    const ended = [];
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const run = await hedcheck(['serve', '--port', '0'], {
        during: (child) => child.stdout?.once('data', () => child.kill(signal)),
      });
      expect(run.stderr).toBe('');
      expect(run.stdout).toMatch(/^hedcheck listens on http:\/\/127\.0\.0\.1:\d+\n$/);
      ended.push(run.status);
    }
    return ended;
  },
  '`hedcheck lsp` is told `shutdown` and `exit`': async () => {
    const said = [initialize, { id: 2, method: 'shutdown' }, { method: 'exit' }];
    // The input stays open, as an editor's does: its end would be an editor that goes away.
    return [(await hedcheck(['lsp'], { during: (child) => child.stdin?.write(spoken(said)) })).status];
  },
  '`hedcheck lsp` is told `exit` alone, or its editor goes away': async () => [
    (await hedcheck(['lsp'], { stdin: spoken([initialize, { method: 'exit' }]) })).status,
    (await hedcheck(['lsp', '--stdio'], { stdin: spoken([initialize]) })).status,
    (await hedcheck(['lsp'], { stdin: 'Content-Length: nonsense' })).status,
  ],
  'the input of `hedcheck mcp` is closed': () => statuses({}, ['mcp']),
  '`hedcheck mcp` finds a wrong configuration file': () =>
    statuses({ '.hedcheckrc.json': '{ "evidence": "many" }' }, ['mcp'], ['mcp', '--config', 'none.yaml']),
  '`hedcheck serve` cannot listen, lacks a token that it needs, or its model is wrong': () =>
    statuses(
      { 'model/config.json': '' },
      // An address of the range for documentation, which no machine has.
      ['serve', '--host', '203.0.113.7', '--token', 'sixteen-characters'],
      ['serve', '--host', '0.0.0.0'],
      ['serve', '--port', '0', '--model', 'none'],
      ['serve', '--port', '0', '--model', 'model'],
    ),
};

/** An article as a line of a corpus. */
function record(article: string): string {
  const [headline, ...body] = article.split('\n\n');
  return JSON.stringify({ headline, body: body.join('\n\n') });
}

const initialize = {
  id: 1,
  method: 'initialize',
  params: { processId: null, rootUri: null, capabilities: {} },
};

/** Messages as the Language Server Protocol frames them. */
function spoken(messages: readonly object[]): string {
  return messages
    .map((message) => JSON.stringify({ jsonrpc: '2.0', ...message }))
    .map((json) => `Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`)
    .join('');
}

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

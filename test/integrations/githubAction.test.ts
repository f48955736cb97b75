import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { sound } from '../cli/articles.ts';
import { bin, repository, runIn, script, type TestRepository } from '../git/repository.ts';

const folder = fileURLToPath(new URL('../../integrations/github-action', import.meta.url));
const seed = await readFile(new URL('../../fixtures/putin-regime/article.txt', import.meta.url), 'utf8');
const shell = await readFile(join(folder, 'check.sh'), 'utf8');

/** The keys that GitHub knows of a composite action. */
const text = z.string().min(1);
const actionSchema = z.strictObject({
  name: text,
  description: text,
  branding: z.strictObject({
    icon: text,
    color: z.enum(['white', 'yellow', 'blue', 'green', 'orange', 'red', 'purple', 'gray-dark']),
  }),
  inputs: z.record(
    z.string().regex(/^[a-z][a-z-]*$/),
    z.strictObject({ description: text, default: z.string() }),
  ),
  outputs: z.record(z.string(), z.strictObject({ description: text, value: text })),
  runs: z.strictObject({
    using: z.literal('composite'),
    steps: z.array(
      z.union([
        z.strictObject({
          id: text,
          shell: z.literal('bash'),
          'working-directory': text,
          env: z.record(z.string(), z.string()),
          run: text,
        }),
        z.strictObject({
          if: text,
          uses: z.string().regex(/^[\w-]+\/[\w/-]+@v\d+$/),
          with: z.record(z.string(), z.string()),
        }),
      ]),
    ),
  }),
});
const action = actionSchema.parse(parse(await readFile(join(folder, 'action.yml'), 'utf8')));

interface Step {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly output: string;
  readonly summary: string;
}

/** Runs the script as the step does, with these inputs, the files that a runner gives, and in this folder of the checkout. */
async function step(
  repo: TestRepository,
  inputs: Readonly<Record<string, string>>,
  within = '.',
): Promise<Step> {
  const cwd = join(repo.folder, within);
  await script(
    join(cwd, 'node_modules/.bin/hedcheck'),
    `#!/bin/sh\nexec '${process.execPath}' '${bin}' "$@"\n`,
  );
  const runner = join(repo.folder, '../runner');
  await mkdir(runner, { recursive: true });
  const files = { GITHUB_OUTPUT: join(runner, 'output'), GITHUB_STEP_SUMMARY: join(runner, 'summary') };
  for (const file of Object.values(files)) await writeFile(file, '');
  const env = {
    ...repo.env,
    ...files,
    RUNNER_TEMP: runner,
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: repo.folder,
    ...inputs,
  };
  const done = await runIn(cwd, env, 'bash', [join(folder, 'check.sh')]);
  const [output = '', summary = ''] = await Promise.all(
    Object.values(files).map((file) => readFile(file, 'utf8')),
  );
  return { ...done, output, summary };
}

describe('action.yml', () => {
  const [check] = action.runs.steps;
  const env: Readonly<Record<string, string>> = check && 'env' in check ? check.env : {};

  test('hands every input to the script, and the script reads what it is handed and nothing else', () => {
    const used = JSON.stringify(action.runs.steps);
    for (const name of Object.keys(action.inputs)) expect(used).toContain(`\${{ inputs.${name} }}`);
    const read = new Set([...shell.matchAll(/\bHEDCHECK_[A-Z_]+/g)].map(([name]) => name));
    expect([...read].sort()).toEqual(Object.keys(env).sort());
  });

  test('never puts an input into the text of a command', () => {
    for (const one of action.runs.steps) if ('run' in one) expect(one.run).not.toContain('${{');
  });

  test('gives as outputs what the script writes', () => {
    const written = [...shell.matchAll(/echo "([a-z-]+)=[^"]*" >>"\$GITHUB_OUTPUT"/g)].map(
      ([, name]) => name,
    );
    expect(written.sort()).toEqual(Object.keys(action.outputs).sort());
    for (const [name, { value }] of Object.entries(action.outputs))
      expect(value).toBe(`\${{ steps.check.outputs.${name} }}`);
  });
});

describe('the step', () => {
  test('fails on an article whose body does not back its headline, with annotations, a summary and SARIF', async () => {
    const repo = await repository();
    await repo.write({ 'news/putin regime.txt': seed, 'news/ferry.txt': sound });
    const done = await step(repo, { HEDCHECK_PATHS: '  news/\r\n\n', HEDCHECK_SARIF: 'true' });
    expect(done.stdout).toMatch(
      /^::error file=news\/putin regime\.txt,line=1,endLine=1,col=1,endColumn=29,title=/,
    );
    expect(done.summary).toContain('## 1 of 2 articles needs a look');
    expect(done.output).toMatch(/^status=1\nsarif-file=.*hedcheck\.sarif\n$/);
    const file = /sarif-file=(.*)/.exec(done.output)?.[1] ?? '';
    expect(JSON.parse(await readFile(file, 'utf8')).runs[0].results).toHaveLength(2);
    expect(done.status).toBe(1);
  });

  test('in a folder of the checkout names files as GitHub looks for them, from the root', async () => {
    const repo = await repository();
    await repo.write({
      'the site/news/a.txt': seed,
      'the site/-b.txt': seed,
      'the site/own.yaml': 'failOn: never\n',
      'other.txt': seed,
    });
    const inputs = {
      HEDCHECK_PATHS: 'news/*.txt\n-b.txt',
      HEDCHECK_CONFIG: 'own.yaml',
      HEDCHECK_SARIF: 'true',
    };
    const done = await step(repo, inputs, 'the site');
    const annotated = [...done.stdout.matchAll(/^::error file=([^,]+),/gm)].map(([, file]) => file);
    expect(new Set(annotated)).toEqual(new Set(['the site/news/a.txt', 'the site/-b.txt']));
    expect(done.status).toBe(0);
    const sarif = await readFile(/sarif-file=(.*)/.exec(done.output)?.[1] ?? '', 'utf8');
    expect(sarif).toContain('"uri": "the%20site/news/a.txt"');
    expect((await step(repo, { HEDCHECK_PATHS: '.' }, 'the site')).stdout).toMatch(
      /^::error file=the site\//,
    );
    const outside = await step(repo, { HEDCHECK_PATHS: join(repo.folder, 'other.txt') }, 'the site');
    expect(outside.stdout).toMatch(/^::error file=other\.txt,/);
  });

  test('passes sound articles, and findings when it is asked to, with names of any kind', async () => {
    const repo = await repository();
    await repo.write({ '-q.txt': sound, 'a b.txt': seed });
    const done = await step(repo, { HEDCHECK_PATHS: '-q.txt\na b.txt', HEDCHECK_FAIL_ON: 'never' });
    expect([done.status, done.output]).toEqual([0, 'status=0\n']);
    expect(
      (await step(repo, { HEDCHECK_PATHS: '*.txt', HEDCHECK_FAIL_ON: 'never', HEDCHECK_MAX_WARNINGS: '1' }))
        .status,
    ).toBe(1);
  });

  test('fails with status 2 on what cannot be checked, or asked for', async () => {
    const repo = await repository();
    await repo.write({ 'a.txt': sound, 'wrong.yaml': 'x: 1\n' });
    expect((await step(repo, { HEDCHECK_PATHS: 'none.txt' })).output).toBe('status=2\n');
    expect((await step(repo, { HEDCHECK_PATHS: 'a.txt', HEDCHECK_CONFIG: 'wrong.yaml' })).status).toBe(2);
    expect((await step(repo, { HEDCHECK_PATHS: ' \n' })).stdout).toMatch(
      /^::error title=hedcheck::The input "paths"/,
    );
    const hostile = await step(repo, { HEDCHECK_PATHS: 'a.txt', HEDCHECK_VERSION: '1; touch pwned' });
    expect([hostile.status, hostile.stdout]).toEqual([
      2,
      '::error title=hedcheck::The input "version" is no version.\n',
    ]);
    await expect(readFile(join(repo.folder, 'pwned'))).rejects.toThrow();
  });
});

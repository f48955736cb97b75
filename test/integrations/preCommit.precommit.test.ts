import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { sound } from '../cli/articles.ts';
import { packed } from '../docs/registry.ts';
import { type Done, repository, runIn, type TestRepository } from '../git/repository.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const seed = await readFile(join(root, 'fixtures/putin-regime/article.txt'), 'utf8');
const venv = join(root, '.cache/pre-commit');
const preCommit = join(venv, 'bin/pre-commit');

/** The real pre-commit, in an environment of its own that is made once. */
beforeAll(() => {
  if (existsSync(preCommit)) return;
  try {
    execFileSync('python3', ['-m', 'venv', venv], { stdio: 'pipe' });
    execFileSync(join(venv, 'bin/pip'), ['install', '--quiet', 'pre-commit>=4'], { stdio: 'pipe' });
  } catch (error) {
    throw new Error(
      `These tests need Python 3 with venv (on Debian: apt install python3-venv) and pip's access to PyPI: ${String(error)}`,
    );
  }
});

/**
 * The repository's environment, but with this machine's home, where npm's and pip's settings are (registry, proxy,
 * cache). What pre-commit installs goes with the repository.
 */
function environmentOf({ env }: TestRepository): NodeJS.ProcessEnv {
  // npm hands the settings of the checkout that it runs these tests in down to them; nobody else has those.
  const { npm_config_ignore_scripts: _, ...machine } = process.env;
  return {
    ...machine,
    ...env,
    HOME: process.env.HOME,
    XDG_CONFIG_HOME: process.env.XDG_CONFIG_HOME,
    GIT_CONFIG_GLOBAL: join(env.HOME ?? '', '.gitconfig'),
    PATH: `${join(venv, 'bin')}:${env.PATH}`,
    PRE_COMMIT_HOME: join(env.HOME ?? '', 'pre-commit'),
    ONNXRUNTIME_NODE_INSTALL: 'skip',
  };
}

/**
 * The checkout as a repository of this user's own: git refuses to clone one that belongs to somebody else, and what tests
 * run in may be no repository at all.
 */
async function ownCheckout(): Promise<string> {
  const copy = await repository();
  const made = new Set(['.git', '.cache', 'node_modules', 'dist', 'runs']);
  for (const name of await readdir(root))
    if (!made.has(name))
      await cp(join(root, name), join(copy.folder, name), {
        recursive: true,
        filter: (path) => !made.has(basename(path)),
      });
  await copy.git('add', '-A');
  await copy.git('commit', '--quiet', '-m', 'checkout');
  return copy.folder;
}

function run(repo: TestRepository, program: string, ...args: string[]): Promise<Done> {
  return runIn(repo.folder, environmentOf(repo), program, args);
}

describe('pre-commit', () => {
  test('with the package that docs/newsroom.md names refuses the seed article and lets a sound one through', async () => {
    const page = await readFile(join(root, 'docs/newsroom.md'), 'utf8');
    const config = parse(/```yaml\n(repos:[^]*?)```/.exec(page)?.[1] ?? '');
    const [hook] = config.repos[0].hooks;
    expect(hook.additional_dependencies).toEqual([expect.stringMatching(/^hedcheck@\d+\.\d+\.\d+$/)]);
    // The package as it would be published, in the place of the published one.
    hook.additional_dependencies = [`file:${await packed()}`];
    const repo = await repository();
    await repo.write({
      '.pre-commit-config.yaml': stringify(config),
      'articles/putin.txt': seed,
      'articles/-q.txt': sound,
    });
    expect((await run(repo, preCommit, 'install')).status).toBe(0);
    await repo.git('add', '-A');
    const refused = await run(repo, 'git', 'commit', '-m', 'x');
    const said = `${refused.stdout}${refused.stderr}`;
    expect(said).toMatch(/hedcheck\.+Failed/);
    expect(said).toContain('✖ FAIL articles/putin.txt');
    expect(refused.status).not.toBe(0);
    // Only what is staged counts: pre-commit hides the rest.
    await repo.write({ 'articles/putin.txt': sound });
    await repo.git('add', '-A');
    await repo.write({ 'articles/putin.txt': seed });
    const passed = await run(repo, 'git', 'commit', '-m', 'x');
    expect(`${passed.stdout}${passed.stderr}`).toMatch(/hedcheck\.+Passed/);
    expect(passed.status).toBe(0);
  });

  test('with the hook of .pre-commit-hooks.yaml builds a checkout and checks articles, not what lies beside them', async () => {
    const repo = await repository();
    await repo.write({
      'putin.txt': seed,
      '-q.txt': sound,
      'README.md': 'nothing\n',
      'requirements.txt': 'x\n',
      'a.json': '{}\n',
    });
    await repo.git('add', '-A');
    const done = await run(repo, preCommit, 'try-repo', await ownCheckout(), 'hedcheck', '--verbose');
    expect(done.stdout).toMatch(/hedcheck\.+Failed/);
    expect(done.stdout).toContain('✖ FAIL putin.txt');
    expect(done.stdout).not.toMatch(/README|requirements|E_/);
    expect(done.status).toBe(1);
  });
});

import { mkdtemp, readFile, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { runIn } from '../git/repository.ts';
import { expectAsPrinted } from './printed.ts';
import { packed, registryWith } from './registry.ts';

const page = await readFile(new URL('../../docs/newsroom.md', import.meta.url), 'utf8');

/** The page's commands: blocks marked `sh`, in their order; one marked `sh fails` is shown failing. */
const blocks = [...page.matchAll(/^```sh( fails)?\n([^]*?)^```$/gm)].map(([, fails, text = '']) => ({
  text,
  fails: fails !== undefined,
}));

test('docs/newsroom.md leads from nothing to a hook that refuses, with the packed package and no network', async () => {
  const home = await realpath(await mkdtemp(join(tmpdir(), 'hedcheck-newsroom-')));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  const env = {
    PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
    HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Mara Lind',
    GIT_AUTHOR_EMAIL: 'mara@example.org',
    GIT_COMMITTER_NAME: 'Mara Lind',
    GIT_COMMITTER_EMAIL: 'mara@example.org',
    npm_config_registry: await registryWith(await packed()),
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
  };
  const printed: string[] = [];
  let cwd = home;
  for (const [index, { text, fails }] of blocks.entries()) {
    // As in a reader's terminal, the next block begins where this one ended.
    const done = await runIn(cwd, env, 'bash', ['-euo', 'pipefail', '-c', `${text}\npwd > "$HOME/where"`]);
    printed.push(`${done.stdout}${done.stderr}`);
    expect(done.status === 0 ? 'went through' : `failed: ${done.stderr}`).toMatch(
      fails ? /^failed/ : /^went through/,
    );
    if (!fails) cwd = (await readFile(join(home, 'where'), 'utf8')).trimEnd();
    // What hedcheck depends on is not in the registry here; Node finds it one folder further up.
    if (index === 0)
      await symlink(
        fileURLToPath(new URL('../../node_modules', import.meta.url)),
        join(home, 'node_modules'),
      );
  }
  expect(blocks.length).toBeGreaterThan(9);
  const shown = /```text\n([^]*?)```/.exec(page)?.[1] ?? '';
  expect(shown).toContain('FAIL');
  const refusal = printed.find((output) => output.includes('hedcheck refuses this commit'));
  const lines = (refusal ?? '').split('\n');
  const first = lines.findIndex((line) => line.includes('FAIL'));
  expectAsPrinted(shown.trimEnd(), lines.slice(first, first + shown.trimEnd().split('\n').length).join('\n'));
  const log = await runIn(cwd, env, 'git', ['log', '--format=%s']);
  expect(log.stdout).toBe(
    'Ferry\nStaged articles are checked\nArticles, with what is known of them\nhedcheck\n',
  );
}, 300_000);

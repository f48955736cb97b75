import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Done, repository, runIn, script, type TestRepository } from './repository.ts';

describe('a program that runs git without the folder of Node on the path', () => {
  /** Runs the hook as git does, with nothing on the path but what is named. */
  async function runHook({ folder, env }: TestRepository, hook: string): Promise<Done> {
    const tools = join(folder, '../tools');
    await mkdir(tools, { recursive: true });
    await symlink('/usr/bin/env', join(tools, 'env'));
    return await runIn(folder, { ...env, PATH: tools }, '/bin/sh', [hook]);
  }
  const ownHedcheck = (folder: string) =>
    script(join(folder, 'node_modules/.bin/hedcheck'), '#!/usr/bin/env node\nconsole.error("checked");\n');

  test('has the articles checked all the same, by the Node that installed the hook', async () => {
    const repo = await repository();
    await repo.hedcheck('hook', 'install');
    await ownHedcheck(repo.folder);
    expect(await runHook(repo, '.git/hooks/pre-commit')).toEqual({
      status: 0,
      stdout: '',
      stderr: 'checked\n',
    });
  });

  test('is told so where the hook names no path of the machine', async () => {
    const repo = await repository();
    await repo.git('config', 'core.hooksPath', 'hooks');
    await repo.hedcheck('hook', 'install');
    await ownHedcheck(repo.folder);
    const { status, stderr } = await runHook(repo, 'hooks/pre-commit');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^hedcheck needs Node, which is not on the path here/);
  });
});

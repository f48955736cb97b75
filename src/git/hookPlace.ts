import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { HedcheckError } from '../errors.ts';
import { asLine, git } from './git.ts';
import type { Repository } from './repository.ts';

/** Where a repository's pre-commit hook lies. */
export interface HookPlace {
  /** Absolute path of the hook itself, there or not. */
  readonly hook: string;
  /** Absolute path where a hook that was there before is kept. */
  readonly kept: string;
  /** The folder is part of the working tree and may be committed, so nothing of this machine belongs into the hook. */
  readonly isCommitted: boolean;
  /** Husky runs it, by `sh` and whether it is executable or not; else git does. */
  readonly isHusky: boolean;
}

/**
 * The hook that git runs for this repository: in its own hooks folder, which all its working trees share, or where
 * `core.hooksPath` leads. Of husky's generated folder (`.husky/_`) the one above is meant, whose hooks it runs.
 *
 * @param isShared false refuses a hooks folder outside of the repository, which other repositories use too
 * @throws HedcheckError `E_HOOK`
 */
export async function hookPlace(repository: Repository, isShared: boolean): Promise<HookPlace> {
  const { top, common } = repository;
  const { folder, isHusky } = await hooksFolder(top);
  const inside = [await real(top), common].some((holder) => isIn(folder, holder));
  if (!inside && !isShared)
    throw new HedcheckError(
      'E_HOOK',
      `core.hooksPath leads to ${folder}, outside of this repository: other repositories run the hooks there too.`,
      'Pass --shared to install it there, or set another folder for this repository alone: git config core.hooksPath .git/hooks.',
    );
  const hook = join(folder, 'pre-commit');
  return {
    hook,
    kept: `${hook}.before-hedcheck`,
    isCommitted: isIn(folder, await real(top)) && !isIn(folder, common),
    isHusky,
  };
}

async function hooksFolder(top: string): Promise<{ folder: string; isHusky: boolean }> {
  const answer = asLine(await git(['rev-parse', '--git-path', 'hooks'], { cwd: top }));
  const folder = await real(resolve(top, answer));
  const stats = await lstat(folder).catch(() => undefined);
  if (stats && !stats.isDirectory())
    throw new HedcheckError(
      'E_HOOK',
      `Hooks are turned off: core.hooksPath is ${answer}, which is no folder.`,
      "Turn them on with 'git config --unset core.hooksPath'.",
    );
  const isHusky = basename(folder) === '_' && (await exists(join(folder, 'h')));
  return { folder: isHusky ? dirname(folder) : folder, isHusky };
}

/** The path without links in it, as far as it is there. */
async function real(path: string): Promise<string> {
  const found = await realpath(path).catch(() => undefined);
  if (found !== undefined) return found;
  return dirname(path) === path ? path : join(await real(dirname(path)), basename(path));
}

function isIn(path: string, holder: string): boolean {
  const way = relative(holder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && resolve(holder, way) === path;
}

async function exists(path: string): Promise<boolean> {
  return await lstat(path).then(
    () => true,
    () => false,
  );
}

import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { HedcheckError } from '../errors.ts';
import { askGit, asLine, git } from './git.ts';

/** A repository with files: not a bare one. */
export interface Repository {
  /** Absolute path of the working tree's root. */
  readonly top: string;
  /** Absolute path of the folder with objects and branches, which every working tree of the repository shares. */
  readonly common: string;
}

/**
 * The repository that a folder lies in: a clone, a further working tree, or a submodule.
 *
 * @param folder the current one by default
 * @throws HedcheckError `E_GIT` where there is none, or a bare one
 */
export async function repositoryAt(folder = '.'): Promise<Repository> {
  const cwd = resolve(folder);
  const bare = await askGit(['rev-parse', '--is-bare-repository'], { cwd });
  if (bare.status !== 0) {
    const isNone = /not a git repository/i.test(bare.complaint);
    throw new HedcheckError(
      'E_GIT',
      isNone ? `${cwd} is not in a git repository.` : `git does not open ${cwd}: ${bare.complaint}.`,
      isNone ? "Change to the repository, or make one with 'git init'." : "'git status' there shows more.",
    );
  }
  const top = await askGit(['rev-parse', '--show-toplevel'], { cwd });
  if (top.status !== 0 || asLine(top.stdout) === '')
    throw new HedcheckError(
      'E_GIT',
      asLine(bare.stdout) === 'true'
        ? `${cwd} is a bare repository, where nobody commits.`
        : `${cwd} is inside .git, not in a working tree.`,
      'Run this in a clone, in the folder with its files.',
    );
  const common = asLine(await git(['rev-parse', '--git-common-dir'], { cwd }));
  return { top: resolve(asLine(top.stdout)), common: await realpath(resolve(cwd, common)) };
}

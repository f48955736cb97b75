import { randomBytes } from 'node:crypto';
import { chmod, open, realpath, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { HedcheckError } from '../errors.ts';

/**
 * Makes sure that a file can be written, before the work is done whose result goes there: by writing, and removing
 * again, an empty file beside it.
 *
 * @throws HedcheckError `E_OUTPUT`
 */
export async function checkWritable(path: string): Promise<void> {
  const { target, isSpecial } = await targetOf(path);
  if (isSpecial) return;
  const trial = besides(target);
  try {
    await (await open(trial, 'wx')).close();
    await unlink(trial);
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

/**
 * Writes a file whole or not at all: to a file beside it, which then takes its place. Links are followed, the file's
 * permissions kept; pipes and devices (`/dev/stdout`) are written as they are.
 *
 * @throws HedcheckError `E_OUTPUT`
 */
export async function writeOutput(path: string, text: string): Promise<void> {
  const { target, isSpecial, mode } = await targetOf(path);
  if (isSpecial)
    return await writeFile(target, text).catch((cause) => Promise.reject(unwritable(path, cause)));
  const beside = besides(target);
  try {
    await writeFile(beside, text, { flag: 'wx' });
    if (mode !== undefined) await chmod(beside, mode & 0o777);
    await rename(beside, target);
  } catch (cause) {
    await unlink(beside).catch(() => {});
    throw unwritable(path, cause);
  }
}

async function targetOf(path: string): Promise<{ target: string; isSpecial: boolean; mode?: number }> {
  try {
    const stats = await stat(path);
    if (stats.isDirectory())
      throw new HedcheckError(
        'E_OUTPUT',
        `${path} is a folder.`,
        'Name a file in it: -o folder/report.html.',
      );
    // /dev/stdout leads to a pipe, which has no path of its own.
    if (!stats.isFile()) return { target: path, isSpecial: true };
    return { target: await realpath(path), isSpecial: false, mode: stats.mode };
  } catch (cause) {
    if (cause instanceof HedcheckError) throw cause;
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return { target: path, isSpecial: false };
    throw unwritable(path, cause);
  }
}

function besides(target: string): string {
  return join(dirname(target), `.${basename(target).slice(0, 80)}.${randomBytes(6).toString('hex')}.tmp`);
}

const whys: Readonly<Record<string, readonly [why: string, hint: string]>> = {
  ENOENT: ['lies in a folder that does not exist', 'Make the folder first.'],
  ENOTDIR: ['lies below something that is no folder', 'Check the path.'],
  EACCES: ['may not be written by this user', 'Check the permissions of its folder, or name another file.'],
  EPERM: ['may not be written by this user', 'Check the permissions of its folder, or name another file.'],
  EROFS: ['lies on a file system that is read-only', 'Name a file elsewhere.'],
  ENOSPC: ['does not fit: the disk is full', 'Free some space, or name a file elsewhere.'],
  ENAMETOOLONG: ['has too long a name', 'Shorten it.'],
};

function unwritable(path: string, cause: unknown): HedcheckError {
  const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
  const [why, hint] = whys[code] ?? [`cannot be written (${code})`, 'Name another file.'];
  return new HedcheckError('E_OUTPUT', `${path} ${why}.`, hint, { cause });
}

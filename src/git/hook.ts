import { randomBytes } from 'node:crypto';
import { chmod, lstat, mkdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { HedcheckError } from '../errors.ts';
import type { HookPlace } from './hookPlace.ts';
import { hookScript, type Installed, isOurs } from './hookScript.ts';

/** What is found where the hook goes. */
type Found = 'nothing' | 'ours' | 'foreign';

/** What an installation did. */
export type Installation = 'installed' | 'chained' | 'renewed';

/**
 * Puts hedcheck's hook in place. A hook of any kind that is there already (script, program, link) is moved beside it,
 * unchanged, and run first.
 *
 * @throws HedcheckError `E_HOOK` when that cannot be done without losing a hook, or the folder cannot be written
 */
export async function installHook(place: HookPlace, installed: Installed): Promise<Installation> {
  const { hook, kept, isCommitted, isHusky } = place;
  return await orUnwritable(hook, async () => {
    await mkdir(dirname(hook), { recursive: true });
    const found = await whatIs(hook);
    const isKept = (await whatIs(kept)) !== 'nothing';
    if (found === 'foreign' && isKept)
      throw new HedcheckError(
        'E_HOOK',
        `Both ${hook} and ${kept} are there, and neither is hedcheck's.`,
        'One of them is in use no more: remove it and try again.',
      );
    const beside = `${hook}.${randomBytes(6).toString('hex')}.tmp`;
    try {
      await writeFile(beside, hookScript(isCommitted ? undefined : installed, isHusky), { flag: 'wx' });
      await chmod(beside, 0o755);
      if (found === 'foreign') await rename(hook, kept);
      await rename(beside, hook);
    } catch (error) {
      await unlink(beside).catch(() => {});
      throw error;
    }
    return found === 'ours' ? 'renewed' : found === 'foreign' || isKept ? 'chained' : 'installed';
  });
}

/** What taking the hook out did: what was there before is back as it was. */
export type Removal = 'removed' | 'restored' | 'nothing';

/**
 * Takes hedcheck's hook out and puts the one that was there before back, as it was to the last byte.
 *
 * @throws HedcheckError `E_HOOK` when another program has put its own hook in the place since
 */
export async function uninstallHook({ hook, kept }: HookPlace): Promise<Removal> {
  return await orUnwritable(hook, async () => {
    const found = await whatIs(hook);
    const isKept = (await whatIs(kept)) !== 'nothing';
    if (found === 'foreign') {
      if (!isKept) return 'nothing';
      throw new HedcheckError(
        'E_HOOK',
        `${hook} is not hedcheck's any more, while ${kept} still waits to be put back.`,
        'Choose one of the two by hand.',
      );
    }
    if (isKept) {
      await rename(kept, hook);
      return 'restored';
    }
    if (found === 'nothing') return 'nothing';
    await unlink(hook);
    return 'removed';
  });
}

async function whatIs(path: string): Promise<Found> {
  const stats = await lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!stats) return 'nothing';
  if (stats.isDirectory())
    throw new HedcheckError('E_HOOK', `${path} is a folder.`, 'Remove it: no hook can be there.');
  if (!stats.isFile() || stats.size > 100_000) return 'foreign';
  return isOurs(await readFile(path, 'utf8')) ? 'ours' : 'foreign';
}

async function orUnwritable<T>(hook: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof HedcheckError) throw cause;
    const { code = String(cause) } = cause as NodeJS.ErrnoException;
    const why = code === 'EROFS' ? 'lies on a file system that is read-only' : `cannot be written (${code})`;
    throw new HedcheckError('E_HOOK', `The hook ${hook} ${why}.`, 'Check the permissions of its folder.', {
      cause,
    });
  }
}

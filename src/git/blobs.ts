import { HedcheckError } from '../errors.ts';
import { git } from './git.ts';

/**
 * Sizes of blobs in bytes, in one question to git.
 *
 * @throws HedcheckError `E_GIT`
 */
export async function blobSizes(blobs: readonly string[], top: string): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  if (blobs.length === 0) return sizes;
  const input = `${blobs.join('\n')}\n`;
  const answer = await git(['cat-file', '--batch-check=%(objectname) %(objecttype) %(objectsize)'], {
    cwd: top,
    input,
  });
  for (const line of answer.toString('utf8').split('\n')) {
    const [name, type, size] = line.split(' ');
    if (name && type === 'blob') sizes.set(name, Number(size));
  }
  return sizes;
}

/**
 * One blob's bytes.
 *
 * @throws HedcheckError `E_GIT` when it is not there (a damaged or partial clone)
 */
export async function readBlob(blob: string, top: string): Promise<Buffer> {
  if (!/^[0-9a-f]{40,64}$/.test(blob)) throw new HedcheckError('E_GIT', `${blob} names no object.`, '');
  return await git(['cat-file', 'blob', blob], { cwd: top });
}

import { readFile, stat } from 'node:fs/promises';
import { HedcheckError } from '../errors.ts';

/**
 * The token in a file: its text without the line break at its end.
 *
 * @throws HedcheckError `E_TOKEN_FILE` when it cannot be read or is no small file
 */
export async function readToken(path: string): Promise<string> {
  try {
    const stats = await stat(path);
    if (stats.isFile() && stats.size <= 4096) return (await readFile(path, 'utf8')).trim();
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw notReadable(path, `cannot be read (${code})`, cause);
  }
  throw notReadable(path, 'is not a file of a few bytes');
}

function notReadable(path: string, why: string, cause?: unknown): HedcheckError {
  return new HedcheckError('E_TOKEN_FILE', `${path} ${why}.`, 'Put the token into a file of its own.', {
    cause,
  });
}

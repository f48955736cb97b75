import { HedcheckError } from '../errors.ts';

const whys: Readonly<Record<string, string>> = {
  ENOSPC: 'does not fit: the disk is full',
  EDQUOT: "does not fit: this user's share of the disk is used up",
  EFBIG: 'has grown to the largest size that is allowed here',
  EACCES: 'may not be written by this user',
  EPERM: 'may not be written by this user',
  EROFS: 'lies on a file system that is read-only',
  ENOENT: 'lies in a folder that does not exist',
  ENOTDIR: 'lies below something that is no folder',
  EISDIR: 'is a folder',
  ENAMETOOLONG: 'has too long a name',
};

/** The error for an output that cannot be written; what is no failure of the file system comes back as it is. */
export function unwritable(path: string, cause: unknown, hint: string): unknown {
  const code = (cause as NodeJS.ErrnoException | undefined)?.code;
  if (cause instanceof HedcheckError || typeof code !== 'string' || !/^E[A-Z0-9]+$/.test(code)) return cause;
  return new HedcheckError('E_OUTPUT', `${path} ${whys[code] ?? `cannot be written (${code})`}.`, hint, {
    cause,
  });
}

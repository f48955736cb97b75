import { constants, type Stats } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { join, parse, relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { HedcheckError } from '../errors.ts';
import { byteExact, isDamaged, onDisk, shownName } from '../fileName.ts';
import { articleExtensions } from './detect.ts';

/** How inputs are looked up. */
export interface FindOptions {
  /** What relative inputs are relative to; the current folder by default. */
  readonly cwd?: string;
  /** Glob patterns, relative to `cwd`, of files that a folder or glob must not bring in. */
  readonly ignore?: readonly string[];
}

/** The input that means standard input. */
export const stdinSource = '-';

/** What lies beside articles in a folder and is none. A file named outright is always read. */
export const neverArticles = [
  '**/node_modules/**',
  '**/{README,CHANGELOG,CONTRIBUTING,LICENSE,CODE_OF_CONDUCT,SECURITY}{,.*}',
  '**/{package,package-lock,tsconfig,composer}{,.*}.json',
  '**/{pom,sitemap*,browserconfig,crossdomain,opensearch,phpunit}.xml',
];

/** How every folder is walked through: within itself, and with names that lead back to their files. */
export const walk = { followSymbolicLinks: false, fs: byteExact } as const;

/** True for a file that a folder is never searched for: no article, by its name. */
export async function besideArticles(path: string): Promise<boolean> {
  const { default: picomatch } = await import('picomatch');
  const fromRoot = relative(parse(path).root, path).split(sep).join('/');
  return picomatch(neverArticles, { dot: true })(fromRoot);
}

/**
 * Turns what a user typed into the files to read: a file as it is, a glob and a folder (searched through, by the
 * formats' extensions, without dot-folders, node_modules, READMEs and package.json) into their files in
 * alphabetical order, `-` into standard input. Each file comes once, where it is first named.
 *
 * @returns paths as the user would write them (relative to `cwd` for relative inputs), for {@link onDisk}; `-` for
 * standard input
 * @throws HedcheckError `E_NO_SUCH_FILE`, `E_NO_ARTICLES` (nothing in a folder or glob), `E_UNREADABLE`
 */
export async function findSources(inputs: readonly string[], options: FindOptions = {}): Promise<string[]> {
  const cwd = resolve(options.cwd ?? '.');
  const found = new Map<string, string>();
  for (const input of inputs)
    for (const path of await expand(input, cwd, options.ignore ?? [])) {
      const key = path === stdinSource ? path : resolve(cwd, path);
      if (!found.has(key)) found.set(key, path);
    }
  return [...found.values()];
}

async function expand(input: string, cwd: string, ignore: readonly string[]): Promise<string[]> {
  if (input === stdinSource) return [input];
  const stats = await statOf(resolve(cwd, input), input);
  if (stats?.isDirectory()) return await filesIn(input, cwd, ignore);
  // A file first: "[live] ferry.txt" is a name, though it reads as a pattern too.
  if (stats) return [input];
  if (isDynamicPattern(input)) return await filesLike(input, cwd, ignore);
  throw noSuchFile(input, 'file or folder', 'Check the path; `-` reads standard input.');
}

async function filesIn(folder: string, cwd: string, ignore: readonly string[]): Promise<string[]> {
  const root = resolve(cwd, folder);
  try {
    await access(root, constants.R_OK | constants.X_OK);
  } catch (cause) {
    throw unreadable(folder, 'may not be listed by this user', cause);
  }
  const extensions = articleExtensions();
  const paths = await glob(`**/*.{${extensions.join(',')}}`, {
    cwd: root,
    ignore: neverArticles,
    caseSensitiveMatch: false,
    expandDirectories: false,
    ...walk,
  });
  const kept = await without(
    paths.map((path) => join(folder, path)),
    cwd,
    ignore,
  );
  if (kept.length > 0) return kept;
  throw new HedcheckError(
    'E_NO_ARTICLES',
    `There is no article in the folder ${folder}.`,
    `It was searched for ${extensions.map((one) => `.${one}`).join(' ')}; name other files outright, with --input-format.`,
  );
}

async function filesLike(pattern: string, cwd: string, ignore: readonly string[]): Promise<string[]> {
  const paths = await glob(sep === '\\' ? pattern.replaceAll('\\', '/') : pattern, {
    cwd,
    ignore: ['**/node_modules/**', ...ignore],
    expandDirectories: false,
    ...walk,
  });
  if (paths.length > 0) return inOrder(paths);
  throw new HedcheckError(
    'E_NO_ARTICLES',
    `No file matches ${pattern}.`,
    'Check the pattern; quote it so that the shell does not expand it.',
  );
}

/** Paths less those that the ignore patterns, which are relative to `cwd`, take out. */
async function without(paths: string[], cwd: string, ignore: readonly string[]): Promise<string[]> {
  if (ignore.length === 0) return inOrder(paths);
  const ignored = new Set(
    await glob([...ignore], {
      cwd,
      dot: true,
      expandDirectories: true,
      absolute: true,
      ...walk,
    }),
  );
  return inOrder(paths.filter((path) => !ignored.has(resolve(cwd, path).split(sep).join('/'))));
}

/** Alphabetical by code unit: the same on every machine, whatever its locale. */
function inOrder(paths: string[]): string[] {
  return paths.sort((a, b) => (a < b ? -1 : Number(a > b)));
}

async function statOf(path: string, input: string): Promise<Stats | undefined> {
  try {
    return await stat(onDisk(path));
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    // A NUL byte or an over-long name cannot be any file's; a pattern may still be long.
    if (code === 'ERR_INVALID_ARG_VALUE' || code === 'ENAMETOOLONG') return undefined;
    throw unreadable(
      input,
      code === 'EACCES' ? 'lies in a folder that this user may not enter' : `cannot be read (${code})`,
      cause,
    );
  }
}

/** The error for a path that leads nowhere. */
export function noSuchFile(
  path: string,
  what = 'file',
  hint = 'Check the path.',
  cause?: unknown,
): HedcheckError {
  const why = isDamaged(path)
    ? 'If its name is not valid UTF-8, the command line has lost it: name its folder, or a glob in quotes, or rename it.'
    : hint;
  return new HedcheckError('E_NO_SUCH_FILE', `There is no ${what} ${shownName(path)}.`, why, { cause });
}

/** The error for a path that is there but cannot be read. */
export function unreadable(path: string, why: string, cause?: unknown): HedcheckError {
  return new HedcheckError(
    'E_UNREADABLE',
    `${shownName(path)} ${why}.`,
    'Check its permissions, or give another file.',
    { cause },
  );
}

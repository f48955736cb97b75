import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { HedcheckError } from '../errors.ts';

/** A configuration as it lies on disk. */
export interface ConfigFile {
  /** Absolute path. */
  readonly path: string;
  readonly text: string;
  /** Where in the file the configuration stands: the whole of it, or one key. */
  readonly at: readonly string[];
}

/** Names looked for in each folder, in this order; `package.json` counts only with a `hedcheck` key. */
export const configNames = [
  '.hedcheckrc.json',
  '.hedcheckrc.yaml',
  '.hedcheckrc.yml',
  'package.json',
] as const;

const largestConfig = 1_000_000;

/**
 * The nearest configuration file, from a folder upward to the first that holds `.git`, or to the root of the file
 * system. Folders that do not exist are passed through.
 *
 * @throws HedcheckError `E_CONFIG` when a file is there that cannot be read
 */
export async function findConfig(folder: string): Promise<ConfigFile | undefined> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    for (const name of configNames) {
      const found = await configAt(join(at, name));
      if (found) return found;
    }
    if (dirname(at) === at || (await exists(join(at, '.git')))) return undefined;
  }
}

/**
 * A configuration file that was named outright; of a package.json, its `hedcheck` key.
 *
 * @throws HedcheckError `E_CONFIG` when it cannot be read or, for package.json, has no `hedcheck` key
 */
export async function namedConfig(path: string): Promise<ConfigFile> {
  const text = await readText(path);
  if (text === undefined)
    throw new HedcheckError(
      'E_CONFIG',
      `There is no configuration file ${path}.`,
      "Check --config, or write one with 'hedcheck init'.",
    );
  if (!isPackageFile(path)) return { path: resolve(path), text, at: [] };
  if (hasHedcheckKey(path, text)) return { path: resolve(path), text, at: ['hedcheck'] };
  throw new HedcheckError('E_CONFIG', `${path} has no "hedcheck" key.`, 'Add one, or name another file.');
}

async function configAt(path: string): Promise<ConfigFile | undefined> {
  if (!isPackageFile(path)) {
    const text = await readText(path);
    return text === undefined ? undefined : { path, text, at: [] };
  }
  // A package.json that is a folder, unreadable or huge belongs to somebody else and says nothing to hedcheck.
  const text = await readText(path).catch(() => undefined);
  return text !== undefined && hasHedcheckKey(path, text) ? { path, text, at: ['hedcheck'] } : undefined;
}

function isPackageFile(path: string): boolean {
  return /(?:^|[\\/])package\.json$/.test(path);
}

function hasHedcheckKey(path: string, text: string): boolean {
  if (!text.includes('"hedcheck"')) return false;
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return typeof value === 'object' && value !== null && Object.hasOwn(value, 'hedcheck');
  } catch (cause) {
    throw new HedcheckError(
      'E_CONFIG',
      `${path} is not valid JSON, so its "hedcheck" key cannot be read.`,
      'Mend it, or pass --no-config.',
      { cause },
    );
  }
}

async function readText(path: string): Promise<string | undefined> {
  try {
    const stats = await stat(path);
    if (!stats.isFile()) throw unreadable(path, 'is not a file');
    if (stats.size > largestConfig) throw unreadable(path, `has ${stats.size} bytes, more than 1 MB`);
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (cause instanceof HedcheckError) throw cause;
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw unreadable(path, `cannot be read (${code})`, cause);
  }
}

function unreadable(path: string, why: string, cause?: unknown): HedcheckError {
  return new HedcheckError('E_CONFIG', `${path} ${why}.`, 'Mend or move it, or pass --no-config.', { cause });
}

async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}

import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { commonFolder, type EffectiveConfig } from './effective.ts';

/**
 * Where files that belong to the articles' project lie (the baseline, the cache): beside the configuration file, or
 * else at the root of the repository, or else in the folder of the articles.
 *
 * @param folders folders of the articles
 */
export async function projectFolder({ file }: EffectiveConfig, folders: readonly string[]): Promise<string> {
  if (file !== undefined) return dirname(file);
  const start = commonFolder(folders);
  for (let at = resolve(start); ; at = dirname(at)) {
    const found = await stat(join(at, '.git')).catch(() => undefined);
    if (found) return at;
    if (dirname(at) === at) return start;
  }
}

import { readdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { closest } from '../config/closest.ts';
import { HedcheckError } from '../errors.ts';
import { defaultModelPath } from '../nli/modelFolder.ts';

/** A model that can be used by name. */
export interface PlacedModel {
  readonly name: string;
  /** Absolute path of its folder. */
  readonly folder: string;
  /** It ships with hedcheck, or this user added it. */
  readonly origin: 'bundled' | 'added';
}

/**
 * Folder of the models that this user added: `hedcheck/models` in XDG_CACHE_HOME or ~/.cache, on Windows in
 * %LOCALAPPDATA%, on macOS in ~/Library/Caches. Never inside node_modules, which an install empties.
 */
export function userModels(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  return join(cacheFolder(env, platform), 'hedcheck', 'models');
}

function cacheFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  // The XDG specification has relative paths ignored.
  if (env.XDG_CACHE_HOME && isAbsolute(env.XDG_CACHE_HOME)) return env.XDG_CACHE_HOME;
  if (platform === 'win32') return env.LOCALAPPDATA || join(homedir(), 'AppData', 'Local');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  return join(homedir(), '.cache');
}

/** Every model that can be used by name, those that ship with hedcheck first. */
export async function listModels(): Promise<PlacedModel[]> {
  const bundled = await modelsIn(dirname(defaultModelPath()), 'bundled');
  const added = await modelsIn(userModels(process.env, process.platform), 'added');
  const names = new Set(bundled.map(({ name }) => name));
  return [...bundled, ...added.filter(({ name }) => !names.has(name))];
}

async function modelsIn(folder: string, origin: PlacedModel['origin']): Promise<PlacedModel[]> {
  const names = await readdir(folder).catch(() => []);
  const found: PlacedModel[] = [];
  for (const name of names.sort()) {
    // Models from the Hub lie one deeper, below their organisation; half-written ones begin with a dot.
    if (name.startsWith('.')) continue;
    const path = join(folder, name);
    if (await isModel(path)) found.push({ name, folder: path, origin });
    else
      for (const below of (await readdir(path).catch(() => [])).sort())
        if (!below.startsWith('.') && (await isModel(join(path, below))))
          found.push({ name: `${name}/${below}`, folder: join(path, below), origin });
  }
  return found;
}

async function isModel(folder: string): Promise<boolean> {
  const stats = await stat(join(folder, 'config.json')).catch(() => undefined);
  return stats?.isFile() === true;
}

/** As {@link findModel}; undefined, which means the default, where no model is named. */
export async function modelFolderOf(named: string | undefined): Promise<string | undefined> {
  return named === undefined ? undefined : await findModel(named);
}

/**
 * The folder of a model that was named on the command line or in a configuration: a path to a folder, or the name of
 * a model that ships with hedcheck or was added.
 *
 * @returns absolute path
 * @throws HedcheckError `E_MODEL_MISSING` when there is no such folder and no model of that name
 */
export async function findModel(named: string): Promise<string> {
  const path = resolve(named);
  if ((await stat(path).catch(() => undefined))?.isDirectory()) return path;
  const models = await listModels();
  const model = models.find(({ name }) => name === named);
  if (model) return model.folder;
  const meant = closest(
    basename(named),
    models.map(({ name }) => name),
  );
  throw new HedcheckError(
    'E_MODEL_MISSING',
    `There is no model ${named}: no folder of that path and no model of that name.`,
    meant === undefined
      ? "'hedcheck model list' shows those that are there, 'hedcheck model add' adds one."
      : `Did you mean "${meant}"?`,
  );
}

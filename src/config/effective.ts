import { dirname, resolve } from 'node:path';
import { type Config, defaults, type PartialConfig } from './config.ts';
import { findConfig, namedConfig } from './find.ts';
import { readConfig, shownPath } from './read.ts';

/** The configuration that a run goes by, and where each value came from. */
export interface EffectiveConfig {
  readonly values: Config;
  /** `default`, a file's path, or an option (`--fail-on`). */
  readonly origins: Readonly<Record<keyof Config, string>>;
  /** Absolute path of the file that was used; undefined when there is none. */
  readonly file: string | undefined;
}

/** Where the configuration is to be looked for. */
export interface ConfigPlace {
  /** A file named with `--config`; false for `--no-config`; undefined looks upward from `folders`. */
  readonly config: string | false | undefined;
  /** Folders of the articles. */
  readonly folders: readonly string[];
}

/**
 * Puts together defaults, the configuration file and the command line; the later wins.
 *
 * @param flags values given on the command line, undefined where none was
 * @throws HedcheckError `E_CONFIG`
 */
export async function effectiveConfig(place: ConfigPlace, flags: PartialConfig): Promise<EffectiveConfig> {
  const found = await configFile(place);
  const fromFile = found ? await readConfig(found) : {};
  const fileName = found ? shownPath(found.path) : '';
  const values: Record<string, unknown> = {};
  const origins: Record<string, string> = {};
  for (const key of configKeys) {
    const [value, origin] =
      flags[key] !== undefined
        ? [flags[key], optionOf(key) ?? '']
        : fromFile[key] !== undefined
          ? [fromFile[key], fileName]
          : [defaults[key], 'default'];
    values[key] = value;
    origins[key] = origin;
  }
  // Every key of Config was set above, from a source typed by Config.
  return {
    values: values as unknown as Config,
    origins: origins as EffectiveConfig['origins'],
    file: found?.path,
  };
}

/** Keys of a configuration in the order in which they are shown. */
export const configKeys = Object.keys(defaults) as readonly (keyof Config)[];

async function configFile({ config, folders }: ConfigPlace) {
  if (config === false) return undefined;
  if (config !== undefined) return await namedConfig(config);
  return await findConfig(commonFolder(folders));
}

/**
 * The deepest folder that holds all of these, so that a run has one configuration whatever the order of its inputs;
 * the current folder for none.
 */
export function commonFolder(folders: readonly string[]): string {
  const [first, ...rest] = folders.map((folder) => resolve(folder));
  let common = first ?? resolve('.');
  for (const folder of rest) while (!isInside(folder, common)) common = dirname(common);
  return common;
}

function isInside(folder: string, holder: string): boolean {
  if (folder === holder || dirname(holder) === holder) return true;
  return folder.startsWith(holder) && /[\\/]/.test(folder.charAt(holder.length));
}

/** Keys that only a file can set. */
const fileOnly: readonly (keyof Config)[] = ['overrides', 'hook'];

/** The option that sets a key: `failOn` is `--fail-on`; undefined for one that only a file can set. */
export function optionOf(key: keyof Config): string | undefined {
  if (fileOnly.includes(key)) return undefined;
  const no = defaults[key] === true ? 'no-' : '';
  return `--${no}${key.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`;
}

/** The configuration as YAML, a key a line, each with where its value came from. It can be saved as a file. */
export function printConfig({ values, origins, file }: EffectiveConfig): string {
  const lines = configKeys.map((key) => {
    const value = values[key];
    const isUnset = value === undefined;
    return {
      text: isUnset ? `# ${key}:` : `${key}: ${JSON.stringify(value)}`,
      origin: origins[key],
      isUnset,
    };
  });
  const width = Math.min(48, Math.max(...lines.map(({ text }) => text.length)));
  const header = file === undefined ? 'no configuration file' : shownPath(file);
  return [
    `# ${header}`,
    ...lines.map(({ text, origin, isUnset }) => `${text.padEnd(width)}  # ${isUnset ? 'not set' : origin}`),
    '',
  ].join('\n');
}

import { stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import type { z } from 'zod';
import { HedcheckError } from '../errors.ts';
import { closest } from './closest.ts';
import type { PartialConfig } from './config.ts';
import type { ConfigFile } from './find.ts';
import { type ParsedConfig, parseConfig } from './parse.ts';

/**
 * The values of a configuration file, checked; paths in it are made absolute, from the file's folder.
 *
 * @throws HedcheckError `E_CONFIG` naming file, line and key, with the key that was probably meant
 */
export async function readConfig(file: ConfigFile): Promise<PartialConfig> {
  const shown = shownPath(file.path);
  const parsed = await parseConfig(file, shown);
  // An empty file, or one with all its lines commented out, sets nothing.
  if (parsed.value === null || parsed.value === undefined) return {};
  const { configSchema } = await import('./schema.ts');
  refuseUnknownKeys(parsed, shown, Object.keys(configSchema.shape));
  const result = configSchema.safeParse(parsed.value);
  if (!result.success) throw invalid(result.error, parsed, shown);
  const {
    $schema: _,
    model,
    ignore,
    template,
    baseline,
    cacheFolder,
    overrides,
    hook,
    ...values
  } = result.data;
  const folder = dirname(file.path);
  return {
    ...values,
    ...(model !== undefined && { model: await modelFrom(folder, model) }),
    ...(template !== undefined && { template: resolve(folder, template) }),
    ...(ignore && { ignore: fromFolders(ignore, folder) }),
    ...(baseline !== undefined && { baseline: baseline && resolve(folder, baseline) }),
    ...(cacheFolder !== undefined && { cacheFolder: resolve(folder, cacheFolder) }),
    ...(overrides && {
      overrides: overrides.map((one) => ({ ...one, files: fromFolders(one.files, folder) })),
    }),
    ...(hook && { hook: { files: fromFolders(hook.files, folder) } }),
  };
}

/** A folder's path made absolute; a name (`org/name` too) as it is, unless a folder of that name lies beside the file. */
async function modelFrom(folder: string, model: string): Promise<string> {
  const path = resolve(folder, model);
  if (isAbsolute(model) || /^\.{1,2}(?:[\\/]|$)/.test(model)) return path;
  const stats = await stat(path).catch(() => undefined);
  return stats?.isDirectory() ? path : model;
}

/** The path as a person in the current folder would write it. */
export function shownPath(path: string): string {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') || near === '' ? path : near;
}

function fromFolders(patterns: readonly string[], folder: string): string[] {
  return patterns.map((pattern) => fromFolder(pattern, folder));
}

function fromFolder(pattern: string, folder: string): string {
  const base = folder.replaceAll('\\', '/').replace(/[()[\]{}!*?+@]/g, '\\$&');
  return pattern.startsWith('!') ? `!${base}/${pattern.slice(1)}` : `${base}/${pattern}`;
}

function refuseUnknownKeys({ value, lineOf }: ParsedConfig, shown: string, known: readonly string[]): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new HedcheckError('E_CONFIG', `${shown} is not a mapping of keys to values.`, exampleHint);
  for (const key of Object.keys(value)) {
    if (known.includes(key)) continue;
    const meant = closest(key, known);
    throw new HedcheckError(
      'E_CONFIG',
      `${at(shown, lineOf(key))}: unknown key "${key.slice(0, 60)}".`,
      meant === undefined
        ? `The keys are ${known.filter((one) => one !== '$schema').join(', ')}.`
        : `Did you mean "${meant}"?`,
    );
  }
}

const exampleHint = "Write it like the one that 'hedcheck init' makes.";

function invalid(error: z.ZodError, { lineOf }: ParsedConfig, shown: string): HedcheckError {
  const issue = error.issues[0];
  const [key, ...rest] = issue?.path ?? [];
  const name = [
    String(key),
    ...rest.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)),
  ];
  const more = error.issues.length > 1 ? ` (${error.issues.length - 1} more after it)` : '';
  return new HedcheckError(
    'E_CONFIG',
    `${at(shown, lineOf(String(key)))}: "${name.join('')}": ${lowerFirst(issue?.message ?? 'invalid')}${more}.`,
    'docs/configuration.md lists what each key takes.',
  );
}

function at(shown: string, line: number | undefined): string {
  return line === undefined ? shown : `${shown}:${line}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

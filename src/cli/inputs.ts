import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Article } from '../article/article.ts';
import type { IgnoreFiles } from '../article/ignoreFiles.ts';
import { HedcheckError } from '../errors.ts';
import { shownName } from '../fileName.ts';
import { usageError } from './usage.ts';

/** Input that means standard input. */
const stdin = '-';

/** What is to be checked, as the command line says it. */
export interface InputFlags {
  readonly headline?: string;
  readonly bodyFile?: string;
  readonly stdinFilename?: string;
}

/** How an input is read, from the configuration that holds for it. */
export interface ReadSettings {
  readonly inputFormat: string | undefined;
  readonly maxSize: number;
}

/** One thing to read, which may hold several articles or turn out not to be readable. */
export interface Input {
  /** What reports call it. */
  readonly source: string;
  /** Absolute path; undefined for what has none (standard input without a name). */
  readonly path: string | undefined;
  readonly read: (settings: ReadSettings) => Promise<readonly Article[]>;
}

/** An input (a file, a folder, a glob) of which an ignore file takes out everything. */
export interface IgnoredInput {
  readonly source: string;
  /** The line that does: `.hedcheckignore:3`. */
  readonly by: string;
}

/** What to leave out. */
export interface IgnoreSettings {
  readonly ignore: readonly string[];
  /** Undefined where ignore files are not heeded. */
  readonly ignoreFiles: IgnoreFiles | undefined;
  /** Absolute path of the baseline, which is no article though it may lie among them. */
  readonly baseline: string | undefined;
}

/**
 * The inputs to read: those named, or standard input when none is and something is piped in.
 *
 * @param stdinStream a terminal there means that nobody has piped anything in
 * @throws HedcheckError `E_USAGE` when there is nothing to read, or it is said in two ways
 */
export function inputsOf(
  named: readonly string[],
  flags: InputFlags,
  stdinStream: { readonly isTTY?: boolean },
): readonly string[] {
  const { headline, bodyFile } = flags;
  if (headline === undefined && bodyFile === undefined) {
    if (named.length > 0) return named;
    if (!stdinStream.isTTY) return [stdin];
    throw usageError(
      'There is no article to check.',
      "Name a file (hedcheck article.txt) or pipe one in; 'hedcheck --help' shows more.",
    );
  }
  if (headline === undefined)
    throw usageError('--body-file needs --headline.', 'Give the headline, or name the file as an article.');
  if (bodyFile === undefined)
    throw usageError('--headline needs --body-file.', "Name the body's file, or '-' for standard input.");
  if (named.length > 0)
    throw usageError(
      `--headline comes with --body-file, not with other inputs (${named[0]}).`,
      'Check them in two runs.',
    );
  return [];
}

/**
 * Folders of the inputs, where a configuration is looked for: a file's, the fixed part of a glob, the current one for
 * standard input.
 */
export async function foldersOf(
  named: readonly string[],
  { bodyFile, stdinFilename }: InputFlags,
): Promise<string[]> {
  const inputs = [...named, ...(bodyFile === undefined ? [] : [bodyFile])];
  return await Promise.all(
    inputs.map(async (input) => {
      const path = resolve(input === stdin ? (stdinFilename ?? 'stdin') : input);
      const stats = await stat(path).catch(() => undefined);
      if (stats?.isDirectory()) return path;
      const pattern = stats ? -1 : input.search(/[*?{[]/);
      return dirname(pattern === -1 ? path : resolve(`${input.slice(0, pattern)}x`));
    }),
  );
}

/**
 * Everything to read, in order, each file once. What cannot be found is an input too: reading it throws, so that one
 * wrong path does not keep the others from being checked.
 */
export async function findInputs(
  named: readonly string[],
  flags: InputFlags,
  { ignore, ignoreFiles, baseline }: IgnoreSettings,
): Promise<{ inputs: Input[]; ignored: IgnoredInput[] }> {
  const { headline, bodyFile, stdinFilename } = flags;
  const optionsOf = ({ inputFormat, maxSize }: ReadSettings) => ({
    maxBytes: maxSize,
    ...(inputFormat !== undefined && { inputFormat }),
    ...(stdinFilename !== undefined && { stdinFilename }),
  });
  const pathOf = (name: string) => (name === stdin ? stdinFilename && resolve(stdinFilename) : resolve(name));
  if (headline !== undefined && bodyFile !== undefined) {
    const { fromBodyFile } = await import('../article/fromFields.ts');
    const source = bodyFile === stdin ? (stdinFilename ?? '<stdin>') : bodyFile;
    const read = async (settings: ReadSettings) => [
      await fromBodyFile({ headline }, bodyFile, optionsOf(settings)),
    ];
    return { inputs: [{ source, path: pathOf(bodyFile), read }], ignored: [] };
  }
  const [{ findSources }, { readArticles }] = await Promise.all([
    import('../article/sources.ts'),
    import('../article/read.ts'),
  ]);
  const found = new Map<string, Input>();
  const ignored: IgnoredInput[] = [];
  for (const name of named) {
    const sources = await sourcesOf(name, () => findSources([name], { ignore }));
    const taken = new Set<string>();
    for (const source of sources) {
      const key = source.path === stdin ? stdin : resolve(source.path);
      const shown = source.path === stdin ? (stdinFilename ?? '<stdin>') : shownName(source.path);
      const path = source.error ? undefined : pathOf(source.path);
      const by = path === undefined ? undefined : await ignoreFiles?.ignoredBy(path);
      if (by !== undefined) {
        taken.add(source.path);
        // Of a folder what is not ignored is wanted; but who names a file wants to know why nothing is said of it.
        if (taken.size === sources.length) ignored.push({ source: name === stdin ? shown : name, by });
        continue;
      }
      const read = source.error
        ? () => Promise.reject(source.error)
        : (settings: ReadSettings) => readArticles(source.path, optionsOf(settings));
      if (!found.has(key) && key !== baseline) found.set(key, { source: shown, path, read });
    }
  }
  return { inputs: [...found.values()], ignored };
}

async function sourcesOf(
  name: string,
  find: () => Promise<string[]>,
): Promise<{ path: string; error?: HedcheckError }[]> {
  try {
    return (await find()).map((path) => ({ path }));
  } catch (error) {
    if (error instanceof HedcheckError) return [{ path: name, error }];
    throw error;
  }
}

import { stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { articleExtensions } from '../../article/detect.ts';
import { findSources, noSuchFile, stdinSource, unreadable, walk } from '../../article/sources.ts';
import { HedcheckError } from '../../errors.ts';
import { plainName } from './compression/decompress.ts';
import { documents } from './documents.ts';
import { readers } from './readers.ts';

/** The input that means standard input. */
export const stdinName = stdinSource;

/** One input: a file, standard input, or many files that are an article each. */
export interface FoundCorpus {
  /** The file; for `articles` the folder or glob that brought them in. */
  readonly path: string;
  readonly articles?: readonly string[];
}

/**
 * Looks up what a user named: a file stays what it is; a folder or glob gives its corpora, and its articles as one
 * input, each in alphabetical order. A file comes once, where it is first named.
 *
 * @throws HedcheckError `E_NO_SUCH_FILE`, `E_NO_ARTICLES`, `E_UNREADABLE`
 */
export async function findCorpora(
  names: readonly string[],
  ignore: readonly string[],
): Promise<FoundCorpus[]> {
  const seen = new Set<string>();
  const isNew = (path: string) => {
    const key = path === stdinName ? path : resolve(path);
    return !seen.has(key) && Boolean(seen.add(key));
  };
  const found: FoundCorpus[] = [];
  for (const name of names) {
    const { corpora, articles } = await expand(name, ignore);
    const newArticles = articles.filter(isNew);
    if (newArticles.length > 0) found.push({ path: name, articles: newArticles });
    for (const path of corpora) if (isNew(path)) found.push({ path });
  }
  return found;
}

interface Expanded {
  readonly corpora: readonly string[];
  readonly articles: readonly string[];
}

async function expand(name: string, ignore: readonly string[]): Promise<Expanded> {
  if (name === stdinName) return { corpora: [name], articles: [] };
  const stats = await stat(name).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') return undefined;
    throw unreadable(name, `cannot be looked up (${cause.code})`, cause);
  });
  if (stats?.isDirectory()) return await inFolder(name, ignore);
  // A file first: "[live] news.jsonl" is a name, though it reads as a pattern too.
  if (stats) return { corpora: [name], articles: [] };
  if (isDynamicPattern(name)) return await matching(name, ignore);
  throw noSuchFile(name, 'file or folder', 'Check the path; `-` reads standard input.');
}

const corpusExtensions = readers
  .filter((reader) => reader !== documents)
  .flatMap(({ extensions }) => extensions);
const compressions = ['gz', 'gzip', 'zst', 'zstd'];

async function inFolder(folder: string, ignore: readonly string[]): Promise<Expanded> {
  const pattern = `**/*.{${corpusExtensions.join(',')}}{,.${compressions.join(',.')}}`;
  const options = { caseSensitiveMatch: false, expandDirectories: false, ...walk };
  const paths = await glob(pattern, { ...options, cwd: folder, ignore: ['**/node_modules/**'] });
  const corpora = await without(
    paths.map((path) => join(folder, path)),
    ignore,
  );
  try {
    return { corpora, articles: await findSources([folder], { ignore }) };
  } catch (error) {
    if (error instanceof HedcheckError && error.code === 'E_NO_ARTICLES' && corpora.length > 0)
      return { corpora, articles: [] };
    throw error;
  }
}

async function matching(pattern: string, ignore: readonly string[]): Promise<Expanded> {
  const paths = await findSources([pattern], { ignore });
  // One article a file is for certain only where its extension says so; a .json may hold a line each.
  const single = new Set(articleExtensions().filter((extension) => extension !== 'json'));
  const isArticle = (path: string) => single.has(extname(plainName(path)).slice(1).toLowerCase());
  return { corpora: paths.filter((path) => !isArticle(path)), articles: paths.filter(isArticle) };
}

async function without(paths: string[], ignore: readonly string[]): Promise<string[]> {
  const ignored = new Set(
    ignore.length === 0 ? [] : await glob([...ignore], { dot: true, absolute: true, ...walk }),
  );
  return paths.filter((path) => !ignored.has(resolve(path).split(sep).join('/'))).sort(byCodeUnit);
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

import { formats } from './detect.ts';
import { neverArticles } from './sources.ts';

/**
 * Formats whose extensions are told by their names alone: a .json or .xml in a repository is mostly something else, a
 * .nitf is not.
 */
const wordFormats = new Set(['text', 'markdown', 'html', 'ninjs', 'nitf', 'newsml']);

/** Text files that tools keep in a repository, and folders that are theirs. */
const toolFiles = [
  '**/{requirements,constraints,robots,humans,ads,app-ads,llms,CMakeLists,version}{,[-_.]*}.txt',
  '**/.*/**',
];

let isNever: ((path: string) => boolean) | undefined;

/**
 * True for a path that looks like an article's, where nobody has said which files are articles: the extension of a
 * text, Markdown, HTML or wire file, and neither a README nor a tool's.
 *
 * @param path relative to the root of what is searched, with `/`
 */
export async function isArticlePath(path: string): Promise<boolean> {
  const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  const isText = formats.some(
    ({ name, extensions }) => wordFormats.has(name) && extensions.includes(extension),
  );
  if (!isText) return false;
  const { default: picomatch } = await import('picomatch');
  isNever ??= picomatch([...neverArticles, ...toolFiles], { dot: true, nocase: true, flags: 's' });
  return !isNever(path);
}

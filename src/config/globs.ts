import { resolve, sep } from 'node:path';

/** Lists of globs that have been compiled; a run asks for the same few for each article. */
const compiled = new WeakMap<readonly string[], (path: string) => boolean>();

/**
 * A test of paths against globs: true where one matches and none of those that begin with `!` does. Dot files match
 * too.
 *
 * @param globs absolute, or relative to the current folder
 */
export async function matcher(globs: readonly string[]): Promise<(path: string) => boolean> {
  const known = compiled.get(globs);
  if (known) return known;
  const { default: picomatch } = await import('picomatch');
  const anyOf = (patterns: readonly string[]) => picomatch(patterns.map(absolute), { dot: true, flags: 's' });
  const wanted = anyOf(globs.filter((glob) => !glob.startsWith('!')));
  const unwanted = anyOf(globs.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1)));
  const matches = (path: string) => {
    const whole = slashed(resolve(path));
    return wanted(whole) && !unwanted(whole);
  };
  compiled.set(globs, matches);
  return matches;
}

function absolute(glob: string): string {
  if (/^(?:\/|[a-z]:\/)/i.test(glob)) return glob;
  const here = slashed(process.cwd()).replace(/[()[\]{}!*?+@]/g, '\\$&');
  return `${here}/${glob.replace(/^\.\//, '')}`;
}

function slashed(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

/** Longest glob that is taken. */
export const longestGlob = 1000;

/** Stars beside another one between which a name can be divided up in many ways. Each multiplies the ways. */
const mostAmbiguous = 3;

/**
 * Why matching a glob could keep a process busy for longer than anybody waits, or undefined. A configuration comes with
 * a repository, so it may be a stranger's.
 */
export function costlyGlob(glob: string): string | undefined {
  // `+(a|ab|b)` finds more ways through a name than there are atoms; `@(…)` and `{…}` are what is meant.
  if (/[+*]\((?![\w .-]*\))/.test(glob)) return 'repeats a group of more than one word';
  const segments = heaviest(glob).split('/');
  const folders = segments.filter((segment) => segment === '**').length;
  const ambiguous = segments
    .filter((segment) => segment !== '**')
    .map((segment) => Math.max(0, (segment.match(/\*+|!\(/g)?.length ?? 0) - 1));
  const all = ambiguous.reduce((sum, one) => sum + one, Math.max(0, folders - 1));
  return all > mostAmbiguous ? 'has too many stars' : undefined;
}

/** The glob with each of its `{…}` replaced by the alternative in it that has most stars. */
function heaviest(glob: string): string {
  const stars = (text: string) => text.split('*').length;
  let text = glob;
  for (let before = ''; text !== before; ) {
    before = text;
    text = text.replace(/\{([^{}]*)\}/g, (_, inside: string) =>
      inside.split(',').reduce((most, one) => (stars(one) > stars(most) ? one : most)),
    );
  }
  return text;
}

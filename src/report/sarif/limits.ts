import type { Result } from 'sarif';

/** Most results that GitHub takes in one run; a file with more is refused whole. */
export const mostResults = 25_000;

/** The results that fit, in their order: accepted ones are left out first, then warnings, then the last errors. */
export function keepMostResults(results: readonly Result[], most: number = mostResults): Result[] {
  if (results.length <= most) return [...results];
  const ranked = results.map((result, index) => ({ index, rank: importance(result) }));
  ranked.sort((a, b) => b.rank - a.rank || a.index - b.index);
  const kept = new Set(ranked.slice(0, most).map(({ index }) => index));
  return results.filter((_, index) => kept.has(index));
}

function importance({ level, suppressions }: Result): number {
  if (suppressions !== undefined && suppressions.length > 0) return 0;
  return level === 'error' ? 2 : 1;
}

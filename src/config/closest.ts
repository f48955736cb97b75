/**
 * The word that was probably meant: the same but for case, hyphens and underscores, or else at most two edits away
 * (a third of the word's length for short ones).
 */
export function closest<Word extends string>(word: string, words: readonly Word[]): Word | undefined {
  const wanted = plain(word);
  if (wanted.length > 40) return undefined;
  let best: Word | undefined;
  let least = Math.min(2, Math.floor(wanted.length / 3)) + 1;
  for (const one of words) {
    const distance = editDistance(wanted, plain(one));
    if (distance < least) {
      best = one;
      least = distance;
    }
  }
  return best;
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[-_]/g, '');
}

/** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment distance). */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      let distance = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        distance = Math.min(distance, (beforeLast[column - 2] ?? 0) + 1);
      current.push(distance);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}

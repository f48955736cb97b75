import type { Location } from '../../src/article/article.ts';

/** The stretch of a file that a location names, found by counting lines, apart from the code under test. */
export function textAt(file: string, location: Location | undefined): string | undefined {
  if (!location) return undefined;
  const lines = file.split(/(?<=\r\n|\n|\r(?!\n))/);
  const { line, column, endLine, endColumn } = location;
  const picked = lines.slice(line - 1, endLine);
  const last = picked.length - 1;
  return picked
    .map((text, index) =>
      text.slice(index === 0 ? column - 1 : 0, index === last ? endColumn - 1 : undefined),
    )
    .join('');
}

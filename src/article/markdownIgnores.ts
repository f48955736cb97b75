import { type DraftIgnore, ignoreMark, longestIgnore, mostIgnores } from './ignoreMarks.ts';

/**
 * The ignore comments of a Markdown text. Only one that begins a line counts, outside code: a comment in a quotation
 * (`> …`), within a paragraph or in an example is somebody else's.
 *
 * @param from offset of the first character below the front matter
 */
export function markdownIgnores(source: string, from: number): DraftIgnore[] {
  if (!source.includes('hedcheck-ignore')) return [];
  const found: DraftIgnore[] = [];
  let fence: string | undefined;
  for (let at = from; at < source.length && found.length < mostIgnores; at = nextLine(source, at)) {
    const line = source.slice(at, Math.min(at + longestIgnore, nextLine(source, at)));
    const marks = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (marks !== undefined) {
      if (fence === undefined) fence = marks;
      else if (marks.startsWith(fence) && line.trim() === marks) fence = undefined;
      continue;
    }
    const opening = /^ {0,3}<!--/.exec(line)?.[0];
    if (fence !== undefined || opening === undefined) continue;
    const start = at + opening.length;
    const inside = source.slice(start, start + longestIgnore);
    const end = inside.indexOf('-->');
    const mark = end === -1 ? undefined : ignoreMark(inside.slice(0, end), at);
    if (mark) found.push(mark);
  }
  return found;
}

function nextLine(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end === -1 ? source.length : end + 1;
}

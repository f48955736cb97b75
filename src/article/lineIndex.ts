import type { Span } from '../span.ts';
import type { Location } from './article.ts';

/** Turns offsets into lines and columns for one file. */
export type LineIndex = (span: Span) => Location;

/**
 * Line and column (1-based, columns in UTF-16 units) of spans in `text`. Lines end with `\n`, `\r\n` or a lone
 * `\r`. The index is built once, at the first question, so that an article nobody asks about costs nothing.
 *
 * @param text the file as decoded, without its byte order mark
 */
export function lineIndex(text: string): LineIndex {
  let starts: number[] | undefined;
  return ([from, to]) => {
    starts ??= lineStarts(text);
    const [line, column] = position(starts, from);
    const [endLine, endColumn] = position(starts, to);
    return { line, column, endLine, endColumn };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

function position(starts: readonly number[], offset: number): [line: number, column: number] {
  const index = lastAtOrBefore(starts, offset);
  return [index + 1, offset - (starts[index] ?? 0) + 1];
}

/** Index of the last number in an ascending list that is not above `value`; 0 for an empty list. */
export function lastAtOrBefore(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

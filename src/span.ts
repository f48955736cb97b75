/** A stretch of a text: 0-based UTF-16 offsets, `[start, end)`, end exclusive. */
export type Span = readonly [start: number, end: number];

/** True when the two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

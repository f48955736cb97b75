/** A stretch of a text: 0-based UTF-16 offsets, `[start, end)`, end exclusive. */
export type Span = readonly [start: number, end: number];

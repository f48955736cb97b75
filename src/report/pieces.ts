import type { Span } from '../span.ts';

/** A stretch of a text that stands for something. */
export interface Mark<T> {
  readonly span: Span;
  readonly value: T;
}

/** A stretch of a text over which the same marks hold. */
export interface Piece<T> {
  readonly text: string;
  /** Offset into the text. */
  readonly start: number;
  /** What the marks over this piece stand for, in the order given. */
  readonly values: readonly T[];
  /** Those of them that begin where this piece does. */
  readonly begins: readonly T[];
}

/**
 * Cuts the range of a text where marks begin and end. The pieces joined give the range again, however the marks
 * overlap; marks outside the range are left out.
 */
export function pieces<T>(text: string, range: Span, marks: readonly Mark<T>[]): Piece<T>[] {
  const [from, to] = range;
  const inside = marks.filter(({ span }) => span[0] < to && span[1] > from && span[0] < span[1]);
  const cuts = new Set([from, to]);
  for (const { span } of inside) {
    cuts.add(Math.max(from, span[0]));
    cuts.add(Math.min(to, span[1]));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  const cut: Piece<T>[] = [];
  for (const [index, start] of sorted.entries()) {
    const end = sorted[index + 1];
    if (end === undefined) break;
    const over = inside.filter(({ span }) => span[0] < end && start < span[1]);
    const begins = over.filter(({ span }) => span[0] === start);
    cut.push({
      text: text.slice(start, end),
      start,
      values: over.map(({ value }) => value),
      begins: begins.map(({ value }) => value),
    });
  }
  return cut;
}

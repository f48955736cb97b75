import type { Span } from '../span.ts';

/** How far on either side of the middle a better place to cut is looked for, in UTF-16 units. */
const reach = 200;

/** Where a text may be cut, best first; each pattern matches what stays with the left half. */
const places = [/[;:][”"’')\]]*\s/gu, /(?:[,—–][”"’')\]]*|\s-)\s/gu, /\s/gu];

/**
 * Halves a stretch of text until every piece fits: at a clause boundary near the middle where there is one, else
 * at a space, else between two characters (never inside a surrogate pair). Nothing is dropped: the pieces, put
 * together, are the stretch.
 *
 * The search looks at a fixed reach around the middle, so a text of n characters costs O(n) plus what `fits` costs.
 *
 * @param text the whole text
 * @param span the stretch of it to cut
 * @param fits true when a piece needs no further cut; pieces of one character are never cut
 * @returns the pieces' spans, in order, neighbouring
 */
export function cutToFit(text: string, span: Span, fits: (piece: Span) => boolean): Span[] {
  const pieces: Span[] = [];
  // A stack, not recursion: hostile text must not be able to exhaust the call stack.
  const waiting: Span[] = [span];
  for (let piece = waiting.pop(); piece !== undefined; piece = waiting.pop()) {
    const cut = fits(piece) ? undefined : cutNearMiddle(text, piece);
    if (cut === undefined) pieces.push(piece);
    else waiting.push([cut, piece[1]], [piece[0], cut]);
  }
  return pieces;
}

function cutNearMiddle(text: string, [start, end]: Span): number | undefined {
  if (end - start < 2) return undefined;
  const middle = start + Math.floor((end - start) / 2);
  // The outer tenths are left alone, so that a cut always makes real progress.
  const margin = Math.ceil((end - start) / 10);
  const from = Math.max(start + margin, middle - reach);
  const to = Math.min(end - margin, middle + reach);
  const window = text.slice(from, to);
  for (const place of places) {
    let best: number | undefined;
    for (const match of window.matchAll(place)) {
      const cut = from + match.index + match[0].length;
      if (cut <= start || cut >= end) continue;
      if (best === undefined || Math.abs(cut - middle) < Math.abs(best - middle)) best = cut;
    }
    if (best !== undefined) return best;
  }
  const cut = isLowSurrogate(text.charCodeAt(middle)) ? middle + 1 : middle;
  return cut > start && cut < end ? cut : undefined;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

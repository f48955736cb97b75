import type { Span } from '../span.ts';

/** A Markdown text with what a reader never sees blanked out, at the same offsets. */
export interface VisibleText {
  readonly text: string;
  /** The stretches that were blanked, ascending. */
  readonly hidden: readonly Span[];
}

const invisible: readonly (readonly [opening: RegExp, closing: RegExp])[] = [
  [/<!--/g, /-->/g],
  [/<script\b/gi, /<\/script[^<>]{0,99}>/gi],
  [/<style\b/gi, /<\/style[^<>]{0,99}>/gi],
];

/**
 * Overwrites HTML comments, scripts and style sheets with spaces (line breaks stay), so that offsets and lines are
 * those of the file. One that is never closed is left as it stands, since it would hide the rest of the article.
 */
export function hideInvisible(source: string): VisibleText {
  const hidden: Span[] = [];
  let text = source;
  for (const [opening, closing] of invisible) {
    const parts: string[] = [];
    const closer = new RegExp(closing);
    let at = 0;
    for (const match of text.matchAll(opening)) {
      if (match.index < at) continue;
      closer.lastIndex = match.index + match[0].length;
      if (!closer.test(text)) break;
      const end = closer.lastIndex;
      parts.push(text.slice(at, match.index), text.slice(match.index, end).replace(/[^\r\n]/g, ' '));
      hidden.push([match.index, end]);
      at = end;
    }
    if (at > 0) text = parts.join('') + text.slice(at);
  }
  return { text, hidden: hidden.sort((a, b) => a[0] - b[0]) };
}

import type { Span } from '../span.ts';

/** A stretch of body that no sentence crosses: a wrapped paragraph, a bullet, a heading. */
export interface Block {
  readonly span: Span;
  /** 0-based number of the blank-line paragraph it stands in. */
  readonly paragraph: number;
}

/** Plain text is hard-wrapped below this; where a line is longer, each line is a paragraph of its own. */
const widestWrap = 120;

const bullet = /^\s*(?:[-*+•·▪◦‣–—]|\d{1,3}[.)]|#{1,6}|>)\s/u;
const heading = /^\s*#{1,6}\s/u;
const opensUpperCase = /^\s*["“‘'«([]*[\p{Lu}\p{N}]/u;

/**
 * Splits a body at blank lines, then at those single line breaks that are no hard wrap: before a bullet, after a
 * heading or another short line that the next line does not continue, and everywhere in text whose lines are
 * paragraphs.
 *
 * @param body the article's text; any of LF, CRLF, CR, U+0085, U+2028 and U+2029 breaks a line
 */
export function splitBlocks(body: string): Block[] {
  const blocks: Block[] = [];
  let paragraph = 0;
  let lines: Span[] = [];
  const close = () => {
    if (lines.length === 0) return;
    for (const span of joinWrapped(body, lines)) blocks.push({ span, paragraph });
    paragraph += 1;
    lines = [];
  };
  for (const line of splitLines(body)) {
    if (isBlank(body, line)) close();
    else lines.push(line);
    // U+2029 is a paragraph separator by name: it ends a paragraph without a blank line.
    if (body[line[1]] === '\u2029') close();
  }
  close();
  return blocks;
}

function splitLines(body: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const { 0: end, index } of body.matchAll(/\r\n|[\n\r\u0085\u2028\u2029]/gu)) {
    lines.push([start, index]);
    start = index + end.length;
  }
  lines.push([start, body.length]);
  return lines;
}

function isBlank(body: string, [start, end]: Span): boolean {
  for (let at = start; at < end; at += 1) if (!/\s/u.test(body.charAt(at))) return false;
  return true;
}

function joinWrapped(body: string, lines: readonly Span[]): Span[] {
  const widest = lines.reduce((width, [start, end]) => Math.max(width, end - start), 0);
  const joined: Span[] = [];
  let previous: Span | undefined;
  for (const line of lines) {
    const last = joined.at(-1);
    if (previous === undefined || last === undefined || breaks(body, previous, line, widest))
      joined.push(line);
    else joined[joined.length - 1] = [last[0], line[1]];
    previous = line;
  }
  return joined;
}

function breaks(body: string, previous: Span, next: Span, widest: number): boolean {
  if (widest > widestWrap) return true;
  // Only the first characters matter, however long the line.
  const opening = body.slice(next[0], Math.min(next[1], next[0] + 40));
  if (bullet.test(opening)) return true;
  if (heading.test(body.slice(previous[0], previous[0] + 40))) return true;
  return previous[1] - previous[0] < 0.6 * widest && opensUpperCase.test(opening);
}

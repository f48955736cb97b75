import { eastAsianWidth } from 'get-east-asian-width';
import { visible } from './visible.ts';

/** What a person takes for one character, with the terminal columns it fills and its place in the text. */
export interface Cell {
  readonly text: string;
  /** Terminal columns: 0, 1 or 2. */
  readonly width: number;
  /** UTF-16 offset into the text that the cells were made from. */
  readonly start: number;
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const zeroWidth = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;
const emojiSequence = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|[0-9#*]\ufe0f?\u20e3/u;

/** UTF-16 units of one character; the longest emoji has 35, beyond it are only letters under a pile of accents. */
const longestGrapheme = 40;

/** Latin letters and the punctuation of news: every unit a character one column wide. Most text is that, and segmenting is slow. */
const plainText = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2022\u2026\u2500-\u259f]*$/;

/** The text as cells, made safe by {@link visible}. */
export function toCells(text: string): Cell[] {
  if (plainText.test(text))
    return Array.from(text, (character, start) => ({ text: character, width: 1, start }));
  const cells: Cell[] = [];
  for (const { segment, index } of graphemes.segment(text)) {
    const shown = visible(segment.slice(0, longestGrapheme));
    if (shown !== '') cells.push({ text: shown, width: cellWidth(shown), start: index });
  }
  return cells;
}

/** Terminal columns that the text fills. */
export function displayWidth(text: string): number {
  return widthOf(toCells(text));
}

/** Terminal columns that the cells fill. */
function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

function cellWidth(grapheme: string): number {
  if (zeroWidth.test(grapheme)) return 0;
  if (emojiSequence.test(grapheme)) return 2;
  return eastAsianWidth(grapheme.codePointAt(0) ?? 0x20);
}

/**
 * Breaks cells into lines of at most `width` columns: at spaces, between wide (CJK) characters, or inside a word
 * that is longer than a line. The space at a break belongs to no line.
 */
export function wrapCells(cells: readonly Cell[], width: number): Cell[][] {
  const limit = Math.max(2, width);
  const lines: Cell[][] = [];
  let line: Cell[] = [];
  let used = 0;
  let breakAt = 0;
  for (const cell of cells) {
    if (cell.text === ' ' && line.length === 0) continue;
    if (used + cell.width > limit && cell.text !== ' ') {
      const cut = breakAt === 0 ? line.length : breakAt;
      lines.push(withoutTrailingSpace(line.slice(0, cut)));
      line = line.slice(cut);
      used = widthOf(line);
      breakAt = 0;
    }
    if (cell.width === 2) breakAt = line.length;
    line.push(cell);
    used += cell.width;
    if (cell.text === ' ' || cell.width === 2) breakAt = line.length;
  }
  if (line.length > 0) lines.push(withoutTrailingSpace(line));
  return lines;
}

function withoutTrailingSpace(line: Cell[]): Cell[] {
  let end = line.length;
  while (end > 0 && line[end - 1]?.text === ' ') end -= 1;
  return line.slice(0, end);
}

/** The text in lines of at most `width` columns. */
export function wrap(text: string, width: number): string[] {
  return wrapCells(toCells(text), width).map((line) => line.map((cell) => cell.text).join(''));
}

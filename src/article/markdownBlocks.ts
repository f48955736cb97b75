import type { Span } from '../span.ts';

/** A paragraph, heading, list item or table row of a Markdown text. */
export interface MarkdownBlock {
  readonly kind: 'heading' | 'paragraph';
  /** 1 to 6 for a heading. */
  readonly level: number;
  readonly span: Span;
  /** Stretches within the span that are marks of the block (`> `, `- `, `## `, `|`), not words. */
  readonly marks: readonly Span[];
}

interface Line {
  readonly from: number;
  readonly to: number;
}

/**
 * Splits Markdown into blocks, line by line and in linear time. Code, rules, link definitions
 * and footnotes are left out: they are not the article's words.
 */
export function markdownBlocks(source: string, from: number): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  const lines = linesOf(source, from);
  let open: { from: number; to: number; marks: Span[] } | undefined;
  let fencesUnclosed = false;
  const close = () => {
    if (open) blocks.push({ kind: 'paragraph', level: 0, span: [open.from, open.to], marks: open.marks });
    open = undefined;
  };

  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) break;
    const quote = /^(?:[ \t]{0,3}>[ \t]?){1,20}/.exec(
      source.slice(line.from, Math.min(line.to, line.from + 100)),
    );
    const start = line.from + (quote?.[0].length ?? 0);
    const text = source.slice(start, line.to);
    const bare = text.trim();

    if (bare === '') {
      close();
      continue;
    }
    const fence = /^[ \t]*(`{3,}|~{3,})[^`]*$/.exec(text)?.[1];
    if (fence !== undefined && !fencesUnclosed) {
      close();
      const end = closingFence(source, lines, index + 1, fence);
      if (end === undefined) fencesUnclosed = true;
      else index = end;
      continue;
    }
    if (isRule(bare)) {
      // `===` or `---` under a line of text makes that line a heading; alone it is a rule.
      if (open && /^(?:=+|-+)$/.test(bare)) {
        blocks.push({
          kind: 'heading',
          level: bare.startsWith('=') ? 1 : 2,
          span: [open.from, open.to],
          marks: open.marks,
        });
        open = undefined;
      } else close();
      continue;
    }
    const heading = /^[ \t]{0,3}(#{1,6})(?:[ \t]+|$)/.exec(text);
    if (heading) {
      close();
      const textStart = start + heading[0].length;
      const words = source.slice(textStart, line.to).trimEnd();
      const textEnd = textStart + withoutClosingHashes(words).length;
      if (textEnd > textStart)
        blocks.push({
          kind: 'heading',
          level: heading[1]?.length ?? 1,
          span: [textStart, textEnd],
          marks: [],
        });
      continue;
    }
    if (!open && isDefinition(bare)) {
      while (index + 1 < lines.length && isContinuation(source, lines[index + 1])) index += 1;
      continue;
    }
    if (isTableRow(bare)) {
      close();
      if (!/^[|:\- \t]+$/.test(bare)) blocks.push(tableRow(source, start, line.to));
      continue;
    }
    const item = /^[ \t]*(?:[-*+]|(\d{1,9})[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/.exec(text);
    // As in CommonMark only a list that begins with 1 interrupts a paragraph: "in\n2024. Then" is no list.
    const isItem = item !== null && (!open || item[1] === undefined || item[1] === '1');
    const markEnd = isItem ? start + item[0].length : start + text.length - text.trimStart().length;
    if (isItem) close();
    const end = line.to;
    if (open) {
      if (markEnd > line.from) open.marks.push([line.from, markEnd]);
      open.to = end;
    } else open = { from: markEnd, to: end, marks: [] };
  }
  close();
  return blocks;
}

function linesOf(source: string, from: number): Line[] {
  const lines: Line[] = [];
  let start = from;
  for (let at = from; at <= source.length; at += 1) {
    const unit = at === source.length ? 10 : source.charCodeAt(at);
    if (unit !== 10 && unit !== 13) continue;
    lines.push({ from: start, to: at });
    if (unit === 13 && source.charCodeAt(at + 1) === 10) at += 1;
    start = at + 1;
  }
  return lines;
}

/** Line number of the fence that closes `fence`; undefined when it is never closed. */
function closingFence(
  source: string,
  lines: readonly Line[],
  from: number,
  fence: string,
): number | undefined {
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || line.to - line.from > fence.length + 1000) continue;
    const text = source
      .slice(line.from, line.to)
      .replace(/^[ \t>]*/, '')
      .trimEnd();
    if (text.length >= fence.length && text === fence.charAt(0).repeat(text.length)) return index;
  }
  return undefined;
}

function isRule(bare: string): boolean {
  if (/^=+$/.test(bare)) return true;
  const mark = bare.charAt(0);
  if (mark !== '-' && mark !== '*' && mark !== '_') return false;
  const marks = bare.replace(/[ \t]/g, '');
  return (marks.length >= 3 || bare === '--') && marks === mark.repeat(marks.length);
}

/** A trailing run of `#` closes a heading when white space stands before it: "C# ##" is "C#". */
function withoutClosingHashes(text: string): string {
  let end = text.length;
  while (end > 0 && text.charAt(end - 1) === '#') end -= 1;
  if (end === text.length) return text;
  return end === 0 || /[ \t]/.test(text.charAt(end - 1)) ? text.slice(0, end).trimEnd() : text;
}

/** `[^1]: a footnote` or `[ref]: https://…` */
function isDefinition(bare: string): boolean {
  return (
    /^\[\^[^\]\s]{1,200}\]:/.test(bare) ||
    /^\[[^\]]{1,200}\]:[ \t]*<?(?:https?:|mailto:|\/|\.|#|www\.)/i.test(bare)
  );
}

function isContinuation(source: string, line: Line | undefined): boolean {
  return (
    line !== undefined && /^(?: {2,}|\t)\S/.test(source.slice(line.from, Math.min(line.to, line.from + 80)))
  );
}

function isTableRow(bare: string): boolean {
  return bare.length > 2 && bare.startsWith('|') && bare.endsWith('|');
}

/** Cells stay apart by the white space around their bars; an escaped bar is text. */
function tableRow(source: string, from: number, to: number): MarkdownBlock {
  const marks: Span[] = [];
  let start = from;
  while (/[|\s]/.test(source.charAt(start))) start += 1;
  let end = to;
  while (end > start && /[|\s]/.test(source.charAt(end - 1))) end -= 1;
  for (let at = start; at < end; at += 1)
    if (source.charAt(at) === '|' && source.charAt(at - 1) !== '\\') marks.push([at, at + 1]);
  return { kind: 'paragraph', level: 0, span: [start, end], marks };
}

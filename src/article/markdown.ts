import type { Span } from '../span.ts';
import type { Draft, Format } from './format.ts';
import { type FrontMatter, readFrontMatter } from './frontMatter.ts';
import { type MappedText, type TextBuilder, textBuilder } from './mappedText.ts';
import { type MarkdownBlock, markdownBlocks } from './markdownBlocks.ts';
import { markdownIgnores } from './markdownIgnores.ts';
import { type Edit, inlineEdits } from './markdownMarks.ts';
import { hideInvisible, type VisibleText } from './markdownVisible.ts';

/** Markdown: headline from the front matter or the first heading, body without its marks. */
export const markdown: Format = {
  name: 'markdown',
  extensions: ['md', 'markdown'],
  recognise: (head) =>
    /^(?:# \S|---[ \t]*\r?\n(?:[^\n]{0,400}\n){0,40}?(?:title|headline)[ \t]*:)/i.test(head)
      ? 'likely'
      : 'no',
  async read(text, source) {
    const front = await readFrontMatter(text, source);
    return [readDraft(text, front)];
  },
  async readBody(text, source) {
    const front = await readFrontMatter(text, source);
    const visible = hideInvisible(text);
    return bodyText(visible, markdownBlocks(visible.text, front?.end ?? 0));
  },
  hints: {
    headline: 'Begin the file with a heading ("# …") or front matter with a title.',
    body: 'Write the body below the heading, or give it with --body-file.',
  },
};

function readDraft(text: string, front: FrontMatter | undefined): Draft {
  const visible = hideInvisible(text);
  const blocks = markdownBlocks(visible.text, front?.end ?? 0);
  const first = blocks.findIndex((block) => block.kind === 'heading');
  const heading = blocks[first];
  const title = front?.headline;
  // A top heading repeats the title of the front matter; a lower one, or one further down, is a subhead.
  const isHeadline = heading !== undefined && (title === undefined || (first === 0 && heading.level === 1));
  const rest = isHeadline ? blocks.filter((block) => block !== heading) : blocks;
  return {
    id: front?.id,
    headline: title ?? (heading && bodyText(visible, [heading])),
    variants: front?.variants ?? {},
    body: bodyText(visible, rest),
    ignores: [...(front?.ignores ?? []), ...markdownIgnores(text, front?.end ?? 0)],
  };
}

function bodyText({ text, hidden }: VisibleText, blocks: readonly MarkdownBlock[]): MappedText {
  const builder = textBuilder(text);
  let next = 0;
  for (const block of blocks) {
    const [from, to] = block.span;
    const edits: Edit[] = [
      ...block.marks.map((span) => ({ span, text: '' })),
      ...inlineEdits(text, from, to),
    ];
    while ((hidden[next]?.[1] ?? Infinity) <= from) next += 1;
    for (let at = next; (hidden[at]?.[0] ?? Infinity) < to; at += 1)
      edits.push({ span: hidden[at] ?? [to, to], text: '' });
    appendParagraph(builder, applyEdits(text, block.span, edits));
  }
  return builder.build();
}

function applyEdits(text: string, [from, to]: Span, edits: Edit[]): readonly Edit[] {
  // Kept stretches become edits whose text is what stands there, so that a paragraph is one list.
  const kept: Edit[] = [];
  let at = from;
  for (const { span, text: put } of edits.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])) {
    if (span[0] >= at) {
      if (span[0] > at) kept.push({ span: [at, span[0]], text: text.slice(at, span[0]) });
      if (put !== '') kept.push({ span, text: put });
    }
    at = Math.max(at, Math.min(span[1], to));
  }
  if (at < to) kept.push({ span: [at, to], text: text.slice(at, to) });
  return kept;
}

/** Adds a paragraph, a blank line before it, unless nothing but white space is left of it. */
function appendParagraph(builder: TextBuilder, pieces: readonly Edit[]): void {
  const words = (piece: Edit) => piece.text.trim() !== '';
  const first = pieces.findIndex(words);
  const last = pieces.findLastIndex(words);
  if (first === -1) return;
  if (builder.length > 0) builder.insert('\n\n');
  for (const [index, { span, text }] of pieces.slice(first, last + 1).entries()) {
    const isCopy = span[1] - span[0] === text.length;
    const start = index === 0 && isCopy ? text.length - text.trimStart().length : 0;
    const end = index === last - first && isCopy ? text.trimEnd().length : text.length;
    if (isCopy) builder.copy(span[0] + start, span[0] + end);
    else builder.replace(text, span[0], span[1]);
  }
}

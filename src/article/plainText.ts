import type { Format } from './format.ts';
import { type DraftIgnore, ignoreMark } from './ignoreMarks.ts';
import { type MappedText, stretch, textBuilder, trimmed } from './mappedText.ts';

/** Plain text: the first line that is not empty is the headline, the rest is the body. */
export const plainText: Format = {
  name: 'text',
  extensions: ['txt', 'text'],
  recognise: () => 'no',
  read(text) {
    const { from, to, ignores } = withoutIgnores(text);
    const start = from + text.slice(from).length - text.slice(from).trimStart().length;
    const end = Math.min(nextLineEnd(text, start), to);
    return [
      {
        headline: trimmed(stretch(text, start, end)),
        variants: {},
        body: plainBody(text, end, to),
        ignores,
      },
    ];
  },
  readBody: (text) => plainBody(text, 0, text.length),
  hints: {
    headline: 'Put the headline on the first line.',
    body: 'Put the body below the headline, after an empty line, or give it with --body-file.',
  },
};

/** An ignore comment alone on the first or the last line with words is no part of the article. */
function withoutIgnores(text: string): { from: number; to: number; ignores: DraftIgnore[] } {
  const ignores: DraftIgnore[] = [];
  let from = 0;
  let to = text.length;
  if (!text.includes('hedcheck-ignore')) return { from, to, ignores };
  const first = /^\s*<!--([^\n\r]{0,1000}?)-->[ \t]*(?=[\n\r]|$)/.exec(text.slice(0, 5000));
  const above = first && ignoreMark(first[1] ?? '', first[0].indexOf('<'));
  if (first && above) {
    ignores.push(above);
    from = first[0].length;
  }
  const tail = text.slice(from).trimEnd();
  const lastLine = from + Math.max(tail.lastIndexOf('\n'), tail.lastIndexOf('\r')) + 1;
  const last = /^[ \t]*<!--(.*)-->$/.exec(text.slice(lastLine, from + tail.length).slice(0, 1100));
  const below = last && lastLine > from ? ignoreMark(last[1] ?? '', lastLine) : undefined;
  if (below) {
    ignores.push(below);
    to = lastLine;
  }
  return { from, to, ignores };
}

function nextLineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || unit === 13) return at;
  }
  return text.length;
}

/**
 * A stretch of plain text as a body. It is kept as it stands, but for one thing: where no blank line separates
 * paragraphs and lines end like sentences, each line is a paragraph (a common export from content systems), and
 * its line break is doubled so that every body separates paragraphs in one way.
 */
export function plainBody(source: string, from: number, to: number): MappedText {
  const body = trimmed(stretch(source, from, to));
  if (!isParagraphPerLine(body.text)) return body;
  const start = to - source.slice(from, to).trimStart().length;
  const end = start + body.text.length;
  const builder = textBuilder(source);
  let at = start;
  for (const match of body.text.matchAll(/\r\n|\n|\r/g)) {
    const lineEnd = start + match.index + match[0].length;
    builder.copy(at, lineEnd);
    builder.insert(match[0]);
    at = lineEnd;
  }
  builder.copy(at, end);
  return builder.build();
}

// Hard-wrapped text breaks lines anywhere; a text with a paragraph a line ends nearly all of them with a sentence.
const sentenceEndShare = 0.8;

function isParagraphPerLine(text: string): boolean {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.length < 2) return false;
  let ended = 0;
  for (const line of lines) {
    const words = line.trimEnd();
    if (words === '') return false;
    if (/[.!?:…]["'”’»)\]]{0,3}$/u.test(words.slice(-5))) ended += 1;
  }
  return ended / lines.length >= sentenceEndShare;
}

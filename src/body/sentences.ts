import type { Span } from '../span.ts';
import type { Sentence } from './body.ts';
import { belongTogether, closersAtStart } from './boundaries.ts';
import { cutToFit } from './longText.ts';
import { splitBlocks } from './paragraphs.ts';

/** Longest sentence, in UTF-16 units; what is longer is cut at clauses. The longest in real news are below 1,500. */
export const maxSentenceLength = 2_000;

/**
 * Where the Unicode segmenter sees no end but news text has one: a missing space ("it ended.The mayor"), and an
 * ellipsis character before a capital.
 */
const missedEnd =
  /(?<=[\p{Ll}\p{N}][\p{Ll}\p{N}][.?!]["”’)]{0,2})(?=["“‘(]?\p{Lu}(?:\p{Ll}|\s))|(?<=…["”’)]{0,2}\s)(?=["“‘(]?\p{Lu})/gu;

/**
 * Read at a time, in UTF-16 units. `Intl.Segmenter` takes time quadratic in its text (Node 20: 0.4 s for 130 kB,
 * 25 s for 520 kB), so it never sees a long one.
 */
const readAtOnce = 4_096;

/** What can end a sentence in any script; a heading or bullet without it needs no segmenter. */
const terminal = /[\p{Sentence_Terminal}…]/u;

/** Web and mail addresses, file names: their stops end nothing. */
const address = /(?:[/@]|www\.)\S*$/iu;

/**
 * Splits a body into sentences, by the Unicode segmenter (`Intl.Segmenter`, English) and what news text needs
 * beyond it: titles, initials, acronyms with stops, company and month abbreviations, quotations with their
 * speaker, datelines, bullets and headings without stops, missing spaces.
 *
 * Offsets are exact (`text === body.slice(...span)`), spans are in order and do not overlap, and every character
 * that is not white space lies in one of them. A "sentence" above {@link maxSentenceLength} is cut at clauses.
 * Takes time linear in the body.
 *
 * @param body the article's text, paragraphs separated by blank lines
 */
export function splitSentences(body: string): Sentence[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  const sentences: Sentence[] = [];
  for (const block of splitBlocks(body)) {
    for (const span of splitBlock(body, block.span, segmenter)) {
      for (const piece of cutToFit(body, span, ([start, end]) => end - start <= maxSentenceLength)) {
        const trimmed = trim(body, piece);
        if (trimmed === undefined) continue;
        sentences.push({ text: body.slice(...trimmed), span: trimmed, paragraph: block.paragraph });
      }
    }
  }
  return sentences;
}

function splitBlock(body: string, [start, end]: Span, segmenter: Intl.Segmenter): Span[] {
  // The segmenter ends a sentence at every line break; here the breaks left over are hard wraps.
  const text = body.slice(start, end).replace(/[\r\n\u0085\u2028\u2029]/gu, ' ');
  const spans: Span[] = [];
  if (!terminal.test(text)) return [[start, end]];
  let from = 0;
  for (const at of candidates(text, segmenter)) {
    const cut = at + closersAtStart(text.slice(at, at + 80));
    if (cut <= from || cut >= text.length) continue;
    if (belongTogether(text.slice(Math.max(from, cut - 80), cut), text.slice(cut, cut + 80))) continue;
    spans.push([start + from, start + cut]);
    from = cut;
  }
  spans.push([start + from, end]);
  return spans.length === 1 ? spans : withoutLoneMarks(body, spans);
}

/** A stray mark between two sentences is no sentence: an opening one goes with what follows, others with what precedes. */
function withoutLoneMarks(body: string, spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  let opening: number | undefined;
  for (const [start, end] of spans) {
    const text = body.slice(start, Math.min(end, start + readAtOnce));
    const last = kept.at(-1);
    if (/[\p{L}\p{N}\p{S}]/u.test(text)) {
      kept.push([opening ?? start, end]);
      opening = undefined;
    } else if (last === undefined || opening !== undefined || /^\s*["“‘«([]+\s*$/u.test(text))
      opening ??= start;
    else kept[kept.length - 1] = [last[0], end];
  }
  const last = kept.at(-1);
  if (opening === undefined) return kept;
  const end = spans.at(-1)?.[1] ?? opening;
  if (last === undefined) return [[opening, end]];
  return [...kept.slice(0, -1), [last[0], end]];
}

/** Possible sentence ends, ascending. */
function* candidates(text: string, segmenter: Intl.Segmenter): Generator<number> {
  for (let from = 0; from < text.length; ) {
    const part = text.slice(from, from + readAtOnce);
    const starts = [...segmenter.segment(part)].map(({ index }) => index);
    const whole = from + part.length === text.length;
    // The last segment may go on beyond this part: it is read again with what follows.
    const end = whole ? part.length : (starts.at(-1) ?? 0) || wordStart(part);
    const missed = [...part.slice(0, end).matchAll(missedEnd)].map(({ index }) => index);
    const found = [
      ...starts,
      ...missed.filter((index) => !address.test(part.slice(Math.max(0, index - 80), index))),
    ];
    for (const index of found.sort((a, b) => a - b)) if (index > 0 && index < end) yield from + index;
    if (!whole && starts.length > 1) yield from + end;
    from += end;
  }
}

/** Start of the last word, so that a part without any sentence end is not continued inside a word. */
function wordStart(text: string): number {
  const at = text.lastIndexOf(' ') + 1;
  return at > text.length / 2 ? at : text.length;
}

function trim(text: string, [start, end]: Span): Span | undefined {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text.charAt(from))) from += 1;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to -= 1;
  return from < to ? [from, to] : undefined;
}

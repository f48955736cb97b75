import type { Span } from '../span.ts';
import type { ReadText } from './article.ts';
import { type LineIndex, lastAtOrBefore } from './lineIndex.ts';

/** A text read out of a file, which knows for each of its stretches where it stands in that file. */
export interface MappedText {
  readonly text: string;
  /**
   * The stretch of the file (offsets into the decoded text) that a stretch of this text was read from;
   * undefined where none of it is in the file.
   */
  readonly sourceSpan: (span: Span) => Span | undefined;
}

/** Collects a {@link MappedText} from left to right. */
export interface TextBuilder {
  /** Adds a stretch of the source as it stands. */
  copy(from: number, to: number): void;
  /** Adds `text`, which stands for a stretch of the source: an entity, an escape, a run of white space. */
  replace(text: string, from: number, to: number): void;
  /** Adds `text` that has no counterpart in the source: the blank line between two paragraphs. */
  insert(text: string): void;
  /** UTF-16 units so far. */
  readonly length: number;
  build(): MappedText;
}

/** @param source the text that the offsets given to the builder point into */
export function textBuilder(source: string): TextBuilder {
  const parts: string[] = [];
  // Parallel lists, one entry a stretch; `from` is -1 for a stretch without counterpart.
  const starts: number[] = [];
  const froms: number[] = [];
  const tos: number[] = [];
  const copied: boolean[] = [];
  let length = 0;

  const add = (text: string, from: number, to: number, isCopy: boolean) => {
    if (text === '') return;
    const last = starts.length - 1;
    if (isCopy && copied[last] && tos[last] === from) tos[last] = to;
    else {
      starts.push(length);
      froms.push(from);
      tos.push(to);
      copied.push(isCopy);
    }
    parts.push(text);
    length += text.length;
  };

  return {
    copy: (from, to) => add(source.slice(from, to), from, to, true),
    replace: (text, from, to) => add(text, from, to, false),
    insert: (text) => add(text, -1, -1, false),
    get length() {
      return length;
    },
    build() {
      const text = parts.join('');
      // Where the source stretch begins: the first mapped stretch at or after the offset …
      const begin = (offset: number): number | undefined => {
        let index = lastAtOrBefore(starts, offset);
        if (copied[index]) return (froms[index] ?? 0) + offset - (starts[index] ?? 0);
        while (index < froms.length && froms[index] === -1) index += 1;
        return froms[index];
      };
      // … and where it ends: the last mapped stretch that holds or precedes the character before the end.
      const finish = (offset: number): number | undefined => {
        let index = lastAtOrBefore(starts, offset - 1);
        if (copied[index]) return (froms[index] ?? 0) + offset - (starts[index] ?? 0);
        while (index >= 0 && froms[index] === -1) index -= 1;
        return tos[index];
      };
      return {
        text,
        sourceSpan([start, end]) {
          if (start < 0 || end > text.length || start >= end) return undefined;
          const from = begin(start);
          const to = finish(end);
          return from === undefined || to === undefined || from >= to ? undefined : [from, to];
        },
      };
    },
  };
}

/** A stretch of a source as a text of its own. */
export function stretch(source: string, from: number, to: number): MappedText {
  const builder = textBuilder(source);
  builder.copy(from, to);
  return builder.build();
}

/** A text that stands in no file. */
export function unmapped(text: string): MappedText {
  return { text, sourceSpan: () => undefined };
}

/** A text read out of a text that was itself read out of a file: HTML inside a JSON string. */
export function within(outer: MappedText, inner: MappedText): MappedText {
  return {
    text: inner.text,
    sourceSpan(span) {
      const middle = inner.sourceSpan(span);
      return middle && outer.sourceSpan(middle);
    },
  };
}

/** `mapped` without white space at either end. */
export function trimmed(mapped: MappedText): MappedText {
  const start = mapped.text.length - mapped.text.trimStart().length;
  const text = mapped.text.trim();
  if (text.length === mapped.text.length) return mapped;
  return { text, sourceSpan: ([from, to]) => mapped.sourceSpan([from + start, to + start]) };
}

/** A stretch of a text, which knows its places as before. */
export function part(mapped: MappedText, from: number, to: number): MappedText {
  if (from === 0 && to === mapped.text.length) return mapped;
  return {
    text: mapped.text.slice(from, to),
    sourceSpan([start, end]) {
      return start < 0 || from + end > to ? undefined : mapped.sourceSpan([start + from, end + from]);
    },
  };
}

/** Texts one after the other, with `gap` (which stands in no file) between them. Empty ones are left out. */
export function joined(texts: readonly MappedText[], gap: string): MappedText {
  const parts = texts.filter(({ text }) => text !== '');
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const starts: number[] = [];
  let length = 0;
  for (const { text } of parts) {
    starts.push(length);
    length += text.length + gap.length;
  }
  const text = parts.map((one) => one.text).join(gap);
  const inPart = (index: number, from: number, to: number): Span | undefined => {
    const one = parts[index];
    const start = starts[index] ?? 0;
    if (!one) return undefined;
    return one.sourceSpan([Math.max(0, from - start), Math.min(one.text.length, to - start)]);
  };
  return {
    text,
    sourceSpan([from, to]) {
      if (from < 0 || to > text.length || from >= to) return undefined;
      const first = lastAtOrBefore(starts, from);
      const last = lastAtOrBefore(starts, to - 1);
      // A span that begins or ends in a gap begins or ends with the words beside it.
      const begin = inPart(first, from, to) ?? inPart(first + 1, from, to);
      const end = inPart(last, from, to) ?? begin;
      if (!begin || !end) return undefined;
      // Texts that stand in the file in another order have no one stretch; the first one is where reading starts.
      return end[1] > begin[0] ? [begin[0], end[1]] : begin;
    },
  };
}

/** `mapped` as the rest of hedcheck sees it: offsets resolved to lines and columns of the file. */
export function readText(mapped: MappedText, lines: LineIndex): ReadText {
  return {
    text: mapped.text,
    locate(span) {
      const found = mapped.sourceSpan(span);
      return found && lines(found);
    },
  };
}

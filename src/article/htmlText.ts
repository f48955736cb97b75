import { parseFragment } from 'parse5';
import { isFurniture } from './htmlFurniture.ts';
import { parseStretch } from './htmlParse.ts';
import { type HtmlElement, type HtmlNode, type HtmlTextNode, isElement, isText, walk } from './htmlTree.ts';
import { type MappedText, type TextBuilder, textBuilder } from './mappedText.ts';

/**
 * The words of an HTML fragment (a body field of a content system), a blank line between its blocks.
 *
 * @param name where it stands, for messages
 * @throws HedcheckError `E_HTML_NO_ARTICLE` when it is nested or broken beyond any article
 */
export function htmlText(source: string, name: string): MappedText {
  return textOfTree(parseStretch(source, name), source);
}

const blockTags = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figure footer form h1 h2 ' +
    'h3 h4 h5 h6 header hgroup hr html legend li main nav ol p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
);

/**
 * The words under a node, white space collapsed as a browser does it, each stretch mapped to the source.
 *
 * @param source the text that the tree was parsed from with `sourceCodeLocationInfo`
 * @param isWanted text nodes to take; all by default
 * @param isDropped elements to leave out whole; by default captions, scripts, share buttons and the like
 */
export function textOfTree(
  root: HtmlNode,
  source: string,
  isWanted: (node: HtmlTextNode) => boolean = () => true,
  isDropped: (element: HtmlElement) => boolean = isFurniture,
): MappedText {
  const builder = textBuilder(source);
  const flow = lineFlow(builder);
  const align = entityAligner(source);
  walk(
    root,
    (node) => {
      if (isText(node)) {
        if (isWanted(node)) for (const piece of align(node)) flow.add(piece);
        return false;
      }
      if (!isElement(node)) return true;
      if (node !== root && isDropped(node)) return false;
      if (node.tagName === 'br') flow.lineBreak();
      else if (node.tagName === 'td' || node.tagName === 'th') flow.space();
      else if (blockTags.has(node.tagName)) flow.paragraph();
      return true;
    },
    (element: HtmlElement) => {
      if (blockTags.has(element.tagName)) flow.paragraph();
    },
  );
  return builder.build();
}

/** A stretch of a text node: its words as parsed, and where they are written in the source. */
interface Piece {
  readonly text: string;
  /** -1 when the parser gave no place. */
  readonly from: number;
  readonly to: number;
  readonly isCopy: boolean;
}

/** Collapses white space and keeps paragraphs apart while pieces come in. */
function lineFlow(builder: TextBuilder) {
  let gap: '' | ' ' | '\n' | '\n\n' = '';
  let space: { from: number; to: number } | undefined;
  const flush = () => {
    if (builder.length > 0 && gap !== '') {
      if (gap === ' ' && space) builder.replace(' ', space.from, space.to);
      else builder.insert(gap);
    }
    gap = '';
    space = undefined;
  };
  return {
    paragraph() {
      gap = '\n\n';
    },
    lineBreak() {
      gap = gap === '\n' || gap === '\n\n' ? '\n\n' : '\n';
    },
    space() {
      if (gap === '') gap = ' ';
    },
    add({ text, from, to, isCopy }: Piece) {
      for (const match of text.matchAll(/[ \t\r\n\f]+|[^ \t\r\n\f]+/g)) {
        const start = isCopy ? from + match.index : from;
        const end = isCopy ? start + match[0].length : to;
        if (/[ \t\r\n\f]/.test(match[0].charAt(0))) {
          if (gap === '') {
            gap = ' ';
            space = start === -1 ? undefined : { from: start, to: end };
          }
          continue;
        }
        flush();
        if (isCopy) builder.copy(start, end);
        else if (from === -1) builder.insert(match[0]);
        else builder.replace(match[0], start, end);
      }
    },
  };
}

/**
 * Walks a text node's parsed value and its source side by side: they differ where an entity stands and where the
 * parser turned `\r\n` into `\n`.
 */
function entityAligner(source: string): (node: HtmlTextNode) => Piece[] {
  const decoded = new Map<string, string>();
  const decodeEntity = (written: string): string => {
    const known = decoded.get(written);
    if (known !== undefined) return known;
    const [node] = parseFragment(written).childNodes;
    const value = node && isText(node) ? node.value : written;
    // Names repeat; numbers made up by a hostile page do not, and need not be kept.
    if (decoded.size < 1000) decoded.set(written, value);
    return value;
  };
  return (node) => {
    const place = node.sourceCodeLocation;
    if (!place) return [{ text: node.value, from: -1, to: -1, isCopy: false }];
    const pieces: Piece[] = [];
    const { value } = node;
    let at = place.startOffset;
    let read = 0;
    let copyFrom = at;
    const copyUntil = (end: number) => {
      if (end > copyFrom)
        pieces.push({ text: source.slice(copyFrom, end), from: copyFrom, to: end, isCopy: true });
    };
    while (read < value.length) {
      const unit = source.charAt(at);
      if (unit === '\r' && value.charAt(read) === '\n') {
        at += source.charAt(at + 1) === '\n' ? 2 : 1;
        read += 1;
        continue;
      }
      if (unit === '&') {
        entityPattern.lastIndex = at;
        const written = entityPattern.exec(source)?.[0];
        const character = written === undefined ? undefined : decodeEntity(written);
        if (
          written !== undefined &&
          character !== written &&
          character !== undefined &&
          value.startsWith(character, read)
        ) {
          copyUntil(at);
          pieces.push({ text: character, from: at, to: at + written.length, isCopy: false });
          at += written.length;
          read += character.length;
          copyFrom = at;
          continue;
        }
      }
      // The parser moved text out of a table or dropped a character: the place of the whole is all that is known.
      if (at >= place.endOffset || unit !== value.charAt(read))
        return [{ text: value, from: place.startOffset, to: place.endOffset, isCopy: false }];
      at += 1;
      read += 1;
    }
    copyUntil(at);
    return pieces;
  };
}

const entityPattern = /&(?:#[xX][\da-fA-F]{1,8}|#\d{1,8}|[a-zA-Z][\da-zA-Z]{1,31});?/y;

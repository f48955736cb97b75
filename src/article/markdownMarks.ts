import type { Span } from '../span.ts';

/** A change to make to a stretch of Markdown so that only its words stay: '' drops it. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

interface Bracket {
  readonly at: number;
  readonly image: boolean;
}

// A link's target and title are looked for this far; anything longer is no link (a data: URL apart).
const targetReach = 2000;

/**
 * Finds the inline marks in one block: emphasis, code marks, links, images, footnote references, tags,
 * escapes and entities. One pass from left to right, each step of bounded cost, so linear in hostile input.
 *
 * @param from,to the block's span in `source`
 */
export function inlineEdits(source: string, from: number, to: number): Edit[] {
  const edits: Edit[] = [];
  const drop = (start: number, end: number) => edits.push({ span: [start, end], text: '' });
  const brackets: Bracket[] = [];
  const emphasis = emphasisPairs();
  const codeRuns = backtickRuns(source, from, to);
  const nextClose = monotonicFinder(source, ')');

  let at = from;
  while (at < to) {
    const mark = source.charAt(at);
    if (mark === '\\') {
      // Before punctuation it escapes; before a line's end it is a hard line break.
      if (/[!-/:-@[-`{-~\r\n]/.test(source.charAt(at + 1)) && at + 1 < to) drop(at, at + 1);
      at += 2;
    } else if (mark === '`') {
      const run = runLength(source, at, to);
      const closing = codeRuns(at, run);
      drop(at, at + run);
      if (closing !== undefined) drop(closing, closing + run);
      at = closing === undefined ? at + run : closing + run;
    } else if (mark === '*' || mark === '_' || mark === '~') {
      const run = runLength(source, at, to);
      if (mark !== '~' || run === 2) emphasis.add(source, at, run, edits);
      at += run;
    } else if (mark === '[') {
      const note = /^\[\^[^\]\s]{1,100}\]/.exec(source.slice(at, Math.min(to, at + 104)));
      if (note) drop(at, at + note[0].length);
      else brackets.push({ at, image: source.charAt(at - 1) === '!' && at - 1 >= from });
      at += note ? note[0].length : 1;
    } else if (mark === ']') {
      const opening = brackets.pop();
      const end = opening && linkEnd(source, at + 1, to, nextClose);
      if (opening && end !== undefined) {
        if (opening.image) drop(opening.at - 1, end);
        else {
          drop(opening.at, opening.at + 1);
          drop(at, end);
        }
      }
      at = end ?? at + 1;
    } else if (mark === '<') {
      const end = tagEnd(source, at, to, edits);
      at = end ?? at + 1;
    } else if (mark === '&') {
      const entity = /^&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w{2,8}));/.exec(
        source.slice(at, Math.min(to, at + 12)),
      );
      const text = entity && entityText(entity);
      if (text) edits.push({ span: [at, at + entity[0].length], text });
      at += text ? entity[0].length : 1;
    } else at += 1;
  }
  return edits;
}

function runLength(source: string, from: number, to: number): number {
  let at = from;
  while (at < to && source.charAt(at) === source.charAt(from)) at += 1;
  return at - from;
}

/** Position of the next occurrence at or after an ascending series of offsets: linear over all calls together. */
function monotonicFinder(source: string, wanted: string): (from: number) => number {
  let found = -2;
  return (from) => {
    if (found === -2 || (found !== -1 && found < from)) found = source.indexOf(wanted, from);
    return found;
  };
}

/** For a run of backticks, where the next run of the same length begins. */
function backtickRuns(
  source: string,
  from: number,
  to: number,
): (at: number, run: number) => number | undefined {
  const byLength = new Map<number, number[]>();
  for (let at = from; at < to; at += 1) {
    if (source.charAt(at) !== '`') continue;
    const run = runLength(source, at, to);
    const starts = byLength.get(run) ?? [];
    starts.push(at);
    byLength.set(run, starts);
    at += run;
  }
  for (const starts of byLength.values()) starts.reverse();
  return (at, run) => {
    const starts = byLength.get(run);
    while (starts && (starts.at(-1) ?? Infinity) <= at) starts.pop();
    return starts?.at(-1);
  };
}

/** Pairs runs of `*`, `_` and `~~` by the side they lean on; an asterisk that pairs with nothing is text. */
function emphasisPairs() {
  const open = new Map<string, { at: number; left: number }[]>();
  return {
    add(source: string, at: number, run: number, edits: Edit[]) {
      const mark = source.charAt(at);
      const before = source.charAt(at - 1);
      const after = source.charAt(at + run);
      const word = /[\p{L}\p{N}]/u;
      const opens = after !== '' && !/\s/.test(after) && !(mark === '_' && word.test(before));
      const closes = before !== '' && !/\s/.test(before) && !(mark === '_' && word.test(after));
      const stack = open.get(mark) ?? [];
      open.set(mark, stack);
      let left = run;
      while (closes && left > 0) {
        const opener = stack.at(-1);
        if (!opener) break;
        const paired = Math.min(left, opener.left);
        opener.left -= paired;
        edits.push({ span: [opener.at + opener.left, opener.at + opener.left + paired], text: '' });
        edits.push({ span: [at + run - left, at + run - left + paired], text: '' });
        left -= paired;
        if (opener.left === 0) stack.pop();
      }
      if (opens && left > 0) stack.push({ at: at + run - left, left });
    },
  };
}

/** Past the `(target "title")` or `[reference]` that begins at `at`; undefined when there is none. */
function linkEnd(
  source: string,
  at: number,
  to: number,
  nextClose: (from: number) => number,
): number | undefined {
  const reach = source.slice(at, Math.min(to, at + targetReach));
  if (reach.startsWith('(data:')) {
    const close = nextClose(at);
    return close === -1 || close >= to ? undefined : close + 1;
  }
  const match =
    /^\(\s{0,9}(?:<[^<>\n]*>|(?:[^\s()\\]|\\.|\([^\s()]*\))*)(?:\s{1,9}(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s{0,9}\)/.exec(
      reach,
    ) ?? /^\[[^[\]]*\]/.exec(reach);
  return match ? at + match[0].length : undefined;
}

/** Past the tag or autolink at `at`, with its edit made; undefined when `<` is only a sign. */
function tagEnd(source: string, at: number, to: number, edits: Edit[]): number | undefined {
  if (!/[a-zA-Z/]/.test(source.charAt(at + 1))) return undefined;
  let end = at + 1;
  while (end < to && source.charAt(end) !== '>' && source.charAt(end) !== '<') end += 1;
  if (source.charAt(end) !== '>' || end >= to) return undefined;
  const inner = source.slice(at + 1, Math.min(end, at + 100));
  if (/^(?:https?:|mailto:)/i.test(inner)) {
    edits.push({ span: [at, at + 1], text: '' }, { span: [end, end + 1], text: '' });
    return end + 1;
  }
  if (!/^\/?[a-zA-Z][\w-]*(?:[\s/]|$)/.test(inner)) return undefined;
  edits.push({ span: [at, end + 1], text: '' });
  return end + 1;
}

// What people type in news copy; the rest of HTML's names stays as written.
const entityNames = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    shy: '\u00ad',
    mdash: '—',
    ndash: '–',
    hellip: '…',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    euro: '€',
    pound: '£',
    yen: '¥',
    cent: '¢',
    copy: '©',
    reg: '®',
    trade: '™',
    deg: '°',
    frac12: '½',
    eacute: 'é',
    egrave: 'è',
    uuml: 'ü',
    ouml: 'ö',
    auml: 'ä',
    ntilde: 'ñ',
    ccedil: 'ç',
  }),
);

function entityText(match: RegExpExecArray): string | undefined {
  if (match[3] !== undefined) return entityNames.get(match[3]);
  const code = match[1] === undefined ? Number.parseInt(match[2] ?? '', 16) : Number(match[1]);
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}

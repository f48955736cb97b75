import { type MappedText, textBuilder } from './mappedText.ts';

/** A JSON value that knows where it stands. Offsets are those of the value's first character and past its last. */
export type LocatedJson =
  | { readonly kind: 'string'; readonly from: number; readonly to: number; readonly source: string }
  | { readonly kind: 'object'; readonly from: number; readonly members: ReadonlyMap<string, LocatedJson> }
  | { readonly kind: 'array'; readonly from: number; readonly items: readonly LocatedJson[] }
  | { readonly kind: 'other'; readonly from: number; readonly value: number | boolean | null };

/** Why a text is not JSON, and where. */
export class JsonSyntaxError extends Error {
  override readonly name = 'JsonSyntaxError';
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

// Articles nest a handful of levels; the cap keeps a file of a million brackets from exhausting the stack.
const maxDepth = 200;

/**
 * Parses JSON (RFC 8259, nothing more) keeping offsets, which `JSON.parse` cannot give.
 *
 * @throws JsonSyntaxError with the offset of the first character that does not fit
 */
export function parseLocatedJson(source: string): LocatedJson {
  let at = 0;
  const fail = (message: string, offset = at): never => {
    throw new JsonSyntaxError(message, offset);
  };
  const skipSpace = () => {
    for (;;) {
      const unit = source.charCodeAt(at);
      if (unit === 32 || unit === 10 || unit === 13 || unit === 9) at += 1;
      else return;
    }
  };
  const found = () => (at >= source.length ? 'the end of the file' : JSON.stringify(source.charAt(at)));

  const string = (): Extract<LocatedJson, { kind: 'string' }> => {
    const from = at;
    at += 1;
    for (;;) {
      const unit = source.charCodeAt(at);
      if (unit === 34) break;
      if (Number.isNaN(unit)) fail('a string that is never closed', from);
      if (unit < 32) fail('a line break or control character inside a string (write \\n)');
      if (unit === 92) {
        escapePattern.lastIndex = at;
        if (!escapePattern.test(source)) fail('an escape that JSON does not know');
        at = escapePattern.lastIndex;
      } else at += 1;
    }
    at += 1;
    return { kind: 'string', from, to: at, source };
  };

  const value = (depth: number): LocatedJson => {
    skipSpace();
    const from = at;
    const first = source.charAt(at);
    if (first === '"') return string();
    if (first !== '{' && first !== '[') return scalar(from);
    if (depth >= maxDepth) fail(`more than ${maxDepth} levels of nesting`);
    at += 1;
    return first === '{' ? object(from, depth) : array(from, depth);
  };

  const object = (from: number, depth: number): LocatedJson => {
    const members = new Map<string, LocatedJson>();
    skipSpace();
    if (source.charAt(at) === '}') at += 1;
    else
      for (;;) {
        skipSpace();
        if (source.charAt(at) !== '"') fail(`expected a key in double quotes, found ${found()}`);
        const key = jsonText(string()).text;
        skipSpace();
        if (source.charAt(at) !== ':') fail(`expected ":" after the key, found ${found()}`);
        at += 1;
        members.set(key, value(depth + 1));
        if (endsAfterItem('}')) break;
      }
    return { kind: 'object', from, members };
  };

  const array = (from: number, depth: number): LocatedJson => {
    const items: LocatedJson[] = [];
    skipSpace();
    if (source.charAt(at) === ']') at += 1;
    else
      for (;;) {
        items.push(value(depth + 1));
        if (endsAfterItem(']')) break;
      }
    return { kind: 'array', from, items };
  };

  const endsAfterItem = (close: string): boolean => {
    skipSpace();
    const next = source.charAt(at);
    if (next !== ',' && next !== close) fail(`expected "," or "${close}", found ${found()}`);
    at += 1;
    return next === close;
  };

  const scalar = (from: number): LocatedJson => {
    scalarPattern.lastIndex = at;
    const match = scalarPattern.exec(source);
    if (!match) fail(`expected a value, found ${found()}`);
    at = scalarPattern.lastIndex;
    return { kind: 'other', from, value: JSON.parse(match?.[0] ?? 'null') as number | boolean | null };
  };

  // Sticky patterns of this call: `lastIndex` is state that calls must not share.
  const escapePattern = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
  const scalarPattern = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

  const root = value(0);
  skipSpace();
  if (at < source.length) fail(`expected the end of the file, found ${found()}`);
  return root;
}

/** The text of a JSON string, each character of it mapped to the file it was parsed from. */
export function jsonText({ source, from, to }: Extract<LocatedJson, { kind: 'string' }>): MappedText {
  const builder = textBuilder(source);
  const end = to - 1;
  let at = from + 1;
  // Searched in the string alone: in a file without escapes each search would run to the file's end.
  const written = source.slice(at, end);
  const offset = at;
  while (at < end) {
    const backslash = written.indexOf('\\', at - offset);
    const stop = backslash === -1 ? end : offset + backslash;
    builder.copy(at, stop);
    at = stop;
    if (at >= end) break;
    const length = source.charAt(at + 1) === 'u' ? 6 : 2;
    builder.replace(JSON.parse(`"${source.slice(at, at + length)}"`) as string, at, at + length);
    at += length;
  }
  return builder.build();
}

// A prologue of comments and a licence may be long; a document type with that many declarations is no news file's.
const reach = 65_536;

/**
 * The local name of an XML file's first element, found without parsing; undefined for a text that does not begin like
 * XML.
 */
export function xmlRootName(text: string): string | undefined {
  const head = text.slice(0, reach);
  let at = head.length - head.trimStart().length;
  if (head.charAt(at) !== '<') return undefined;
  while (head.charAt(at) === '<') {
    const end = prologueEnd(head, at);
    if (end === undefined) break;
    at = end;
    while (/\s/.test(head.charAt(at))) at += 1;
  }
  const start = /^<(?:[\p{L}_][\w.-]{0,99}:)?([\p{L}_][\w.-]{0,99})[\s/>]/u.exec(head.slice(at, at + 300));
  return start?.[1];
}

/** Where a comment, an instruction or a document type ends; undefined at an element. */
function prologueEnd(head: string, at: number): number | undefined {
  if (head.startsWith('<?', at)) return after(head, '?>', at);
  if (head.startsWith('<!--', at)) return after(head, '-->', at);
  if (!/^<!doctype/i.test(head.slice(at, at + 9))) return undefined;
  const close = head.indexOf('>', at);
  const subset = head.indexOf('[', at);
  return subset !== -1 && subset < close
    ? after(head, /\]\s{0,9}>/, subset)
    : close === -1
      ? undefined
      : close + 1;
}

function after(head: string, mark: string | RegExp, from: number): number | undefined {
  if (typeof mark === 'string') {
    const found = head.indexOf(mark, from);
    return found === -1 ? undefined : found + mark.length;
  }
  const found = mark.exec(head.slice(from));
  return found ? from + found.index + found[0].length : undefined;
}

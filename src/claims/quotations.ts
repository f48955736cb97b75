import type { Quotation } from './claim.ts';

const wordCharacter = /[\p{L}\p{N}]/u;
const blankOrOpening = /[\s([{“"‘—–:]/u;

/** Offset of the mark that closes a quotation opened at `open`, or -1. */
function closing(headline: string, open: number): number {
  const mark = headline[open] ?? '';
  if (mark === '"' || mark === '“' || mark === '„' || mark === '«') {
    const closers = mark === '«' ? '»' : mark === '"' ? '"' : '”“"';
    for (let at = open + 1; at < headline.length; at++) if (closers.includes(headline[at] ?? '')) return at;
    return -1;
  }
  const closer = mark === '‘' ? '’' : "'";
  for (let at = open + 2; at < headline.length; at++)
    if (
      headline[at] === closer &&
      !wordCharacter.test(headline[at + 1] ?? ' ') &&
      !/\s/.test(headline[at - 1] ?? ' ')
    )
      return at;
  return -1;
}

function opens(headline: string, at: number): boolean {
  const mark = headline[at] ?? '';
  if ('"“„«'.includes(mark)) return true;
  if (mark !== '‘' && mark !== "'") return false;
  return (at === 0 || blankOrOpening.test(headline[at - 1] ?? ' ')) && /\S/.test(headline[at + 1] ?? ' ');
}

/**
 * Words in quotation marks (double, single, straight, curly, guillemets) with the span between the marks. An
 * apostrophe ("Dems' plan", "'90s") is no mark: a single quotation starts before a word and ends after one.
 */
export function readQuotations(headline: string): Quotation[] {
  const found: Quotation[] = [];
  const unclosed = new Set<string>();
  for (let at = 0; at < headline.length; at++) {
    const mark = headline[at] ?? '';
    if (unclosed.has(mark) || !opens(headline, at)) continue;
    const end = closing(headline, at);
    if (end < 0) {
      unclosed.add(mark);
      continue;
    }
    const inside = headline.slice(at + 1, end);
    const text = inside.trim();
    // "Rock 'n' roll" quotes nothing.
    if (text.length > 1) {
      const start = at + 1 + inside.indexOf(text);
      found.push({ text, span: [start, start + text.length] });
    }
    at = end;
  }
  return found;
}

import { beforeNumber, either, openers, sayingVerbs, titles } from './abbreviations.ts';

/** Most characters on either side that a decision looks at, so that no text can make one slow. */
const view = 80;

const acronym = /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u;
const initial = /^\p{Lu}$/u;
const closers = /^[”’»)\]}]+/u;
const lastWord = /(?:^|[\s("“‘'«[\-–—/])([\p{L}.]{1,12}|\d{1,3})\.["”’')\]]*$/u;

/**
 * Whether two neighbouring segments of the Unicode segmenter are one sentence after all.
 *
 * @param before the text up to the boundary (its last characters are enough)
 * @param after the text from the boundary on (its first characters are enough)
 */
export function belongTogether(before: string, after: string): boolean {
  const left = before.slice(-view).trimEnd();
  const right = after.slice(0, view).trimStart();
  if (left === '' || right === '') return true;
  if (!/[\p{L}\p{N}]/u.test(right) && after.length < view) return true;
  if (/^[\p{Ll},;:]/u.test(right)) return true;
  if (/[?!]["”’')\]]*$/u.test(left)) return /["”’']$/u.test(left) && opensWithSpeaker(right);
  const word = lastWord.exec(left)?.[1];
  return word !== undefined && stopBelongsTo(word, left, right);
}

/** How many closing marks at the start of a segment belong to the sentence before it. */
export function closersAtStart(after: string): number {
  return closers.exec(after.slice(0, view))?.[0].length ?? 0;
}

function stopBelongsTo(word: string, left: string, right: string): boolean {
  // "ST. LOUIS", "DR. WHO": capitals in datelines and headings are read like the usual spelling.
  const known = /^\p{Lu}{2,4}$/u.test(word) ? word.charAt(0) + word.slice(1).toLowerCase() : word;
  const bare = known.replaceAll('.', '');
  if (titles.has(bare)) return true;
  // A list number that stands at the start of its line: "1. Close the valve."
  if (/^\d/u.test(word)) return /^["“‘'([]*\d{1,3}\.$/u.test(left);
  if (beforeNumber.has(known) && /^\d/u.test(right)) return true;
  if (initial.test(word)) return continuesName(left, right);
  if (either.has(known) || acronym.test(word)) return !opensSentence(right);
  return false;
}

/** "Donald J. Trump", "J. K. Rowling", but not "… took vitamin C. Doctors said …". */
function continuesName(left: string, right: string): boolean {
  if (opensSentence(right)) return false;
  const previous = /(\S+)\s+["“‘'«([]*\p{Lu}\.["”’')\]]*$/u.exec(left)?.[1];
  return previous === undefined || /^["“‘'«([]*\p{Lu}/u.test(previous);
}

function opensSentence(right: string): boolean {
  if (/^["“‘«]/u.test(right)) return true;
  const first = /^[\p{L}’']+/u.exec(right)?.[0];
  return first !== undefined && openers.has(first.toLowerCase());
}

/** `"Will it hold?" Inspector Dale asked.`: one to three capitalised words, then a verb of saying. */
function opensWithSpeaker(right: string): boolean {
  const words = right.split(/\s+/u, 5);
  for (const [index, word] of words.entries()) {
    if (index > 0 && sayingVerbs.has(word.replace(/[.,:;]+$/u, ''))) return true;
    if (!/^\p{Lu}/u.test(word)) return false;
  }
  return false;
}

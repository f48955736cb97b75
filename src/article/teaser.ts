import { wordsOf } from './variants.ts';

// How systems end a text that they cut: an ellipsis, in brackets or not, and perhaps a pointer to the rest.
const cut =
  /(?:\[\s?(?:…|\.{3}|&hellip;|&#8230;|&#x2026;)\s?\]|…|\.{3}|&hellip;|&#8230;)\s{0,9}(?:<\/?\w[^<>]{0,300}>\s{0,9}){0,5}$/i;
const pointer =
  /(?:^|[.!?…\]"”»)]\s{0,9}|\n\s{0,9})(?:continue reading|keep reading|read (?:more|on|the (?:full|rest))|(?:the )?full story)\b.{0,120}$/i;

/** True for a text that ends as an excerpt that a system cut does: "the council said […] Continue reading". */
export function isCut(text: string): boolean {
  const end = text.trimEnd().slice(-500);
  return cut.test(end) || pointer.test(end.slice(-160).replace(/<[^<>]{0,300}>/g, ' '));
}

// A brief of one paragraph has about as many words; a teaser is a sentence or two.
const fewestWords = 80;

/** True for a description that tells no story: cut, or a paragraph of fewer than 80 words. */
export function isTeaser(text: string): boolean {
  if (isCut(text)) return true;
  return !text.trim().includes('\n\n') && wordsOf(text).length < fewestWords;
}

/** True for a summary that is the body's own beginning: what a system makes up where nobody wrote one. */
export function isBeginningOf(summary: string, body: string): boolean {
  const words = wordsOf(summary);
  // Its last word may be cut.
  return words.length > 5 && wordsOf(body).join(' ').startsWith(words.slice(0, -1).join(' '));
}

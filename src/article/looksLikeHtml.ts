/**
 * True for a string field that holds HTML rather than text. A closing tag decides, since text with a stray `<`
 * ("profit < loss") has none; the pattern looks a fixed distance ahead, so it is linear in hostile input.
 */
export function looksLikeHtml(text: string): boolean {
  return /<\/(?:p|div|h[1-6]|ul|ol|li|blockquote|figure|article|section|span|a|strong|em|b|i|table)>|<br ?\/?>/i.test(
    text,
  );
}

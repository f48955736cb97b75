/**
 * Everything in a text that could act on a terminal or reorder what a reader sees: C0 and C1 controls (ANSI
 * escapes begin with one), line and paragraph separators, bidirectional controls, invisible marks, lone surrogates.
 * The joiners U+200C and U+200D stay: Persian, Indic scripts and emoji need them.
 */
const acting =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Cs}/gu;

/**
 * Article text made safe to show: white space controls become a space, invisible marks vanish, other controls
 * become a visible stand-in (`␛` for ESC, `�` for a bidirectional override). Never longer than the text.
 */
export function visible(text: string): string {
  return text.replace(acting, standIn);
}

function standIn(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if ((code >= 0x09 && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029) return ' ';
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '␡';
  const isMark =
    [0xad, 0x61c, 0x200b, 0x200e, 0x200f, 0xfeff].includes(code) || (code >= 0x2060 && code <= 0x2064);
  return isMark ? '' : '\ufffd';
}

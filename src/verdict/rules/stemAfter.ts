import { isContent, words } from '../words.ts';

/**
 * The stem of what a number counts: the first content word after it, over "of", "the" and "more" but over no other
 * function word, so that "1,197 a month" does not count months.
 */
export function stemAfter(text: string, offset: number): string | undefined {
  const stretch = text.slice(offset, offset + 40).split(/[.;:!?]/, 1)[0] ?? '';
  for (const word of words(stretch).slice(0, 3)) {
    if (isContent(word)) return word.stem;
    if (!/^(?:of|the|more|other|new|its|his|her|their)$/.test(word.lower)) return undefined;
  }
  return undefined;
}

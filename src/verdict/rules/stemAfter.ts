import { isContent, words } from '../words.ts';

/** The stem of the first content word within a few words after an offset: what a number counts. */
export function stemAfter(text: string, offset: number): string | undefined {
  const stretch = text.slice(offset, offset + 40).split(/[.;:!?]/, 1)[0] ?? '';
  return words(stretch).slice(0, 3).find(isContent)?.stem;
}

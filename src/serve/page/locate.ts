import type { Span } from '../../span.ts';

/** Finds passages of a report in the text that an editor sees. */
export interface Locator {
  /**
   * Where a passage stands, white space apart: hedcheck drops it at the ends of a body and doubles line breaks
   * between paragraphs, so a report's offsets may be off by a little.
   *
   * @param near offset that the report gives; of several places the closest wins
   * @returns undefined when the passage is not there
   */
  readonly find: (passage: string, near: number) => Span | undefined;
}

/** A locator on a text. */
export function locator(text: string): Locator {
  // The text without white space, and where each of its units stands.
  const places: number[] = [];
  let bare = '';
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    bare += word;
    for (let at = 0; at < word.length; at += 1) places.push(index + at);
  }
  const bareOffset = (offset: number) => {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    find(passage, near) {
      const wanted = passage.replace(/\s+/g, '');
      if (wanted === '') return undefined;
      const from = bareOffset(near);
      const after = bare.indexOf(wanted, Math.max(0, from - wanted.length));
      const before = bare.lastIndexOf(wanted, from);
      const candidates = [after, before].filter((at) => at !== -1);
      const [best] = candidates.sort((a, b) => Math.abs(a - from) - Math.abs(b - from));
      const start = best === undefined ? undefined : places[best];
      const last = best === undefined ? undefined : places[best + wanted.length - 1];
      return start === undefined || last === undefined ? undefined : [start, last + 1];
    },
  };
}

import { visible } from '../visible.ts';

/** Text of an article for a SARIF message, in which `[words](target)` would be a link: its brackets are escaped. */
export function plainMessage(text: string): string {
  return visible(text).replace(/[\\[\]]/g, '\\$&');
}

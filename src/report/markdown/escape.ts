import { visible } from '../visible.ts';

/** Stands between the characters of something that a forge would turn into a link, a ping or a picture. */
const breaker = '&#8203;';

/**
 * Article text as Markdown that shows it and nothing else, on one line: no markup, HTML, table cell border, link,
 * mention (`@name`), issue reference (`#12`), formula or emoji code comes of it, on GitHub, GitLab or CommonMark.
 */
export function escapeMarkdown(text: string): string {
  return visible(text)
    .trim()
    .replace(/ {2,}/g, ' ')
    .replace(/[\\`*_{}[\]<>|~&$#]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '&colon;')
    .replace(/www\./gi, (www) => `${www.slice(0, -1)}\\.`)
    .replace(/@(?=\w)|#(?=\d)|:(?=[\w+-]{1,40}:)/g, `$&${breaker}`)
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/^[-+=]/, '\\$&');
}

import type { MappedText } from './mappedText.ts';

const separator = /\s+[|\-–—•·»:]{1,2}\s+|\s*\|\s*/g;

/**
 * Cuts the site's name off a page title: "Ferry sinks off Lissa | The Harbour Post" is "Ferry sinks off Lissa".
 * Known names go wherever they stand; after a bar, which no headline uses, the last part goes even unknown.
 *
 * @param siteNames as the page itself gives them
 */
export function withoutSiteName(title: MappedText, siteNames: readonly string[]): MappedText {
  const known = new Set(siteNames.map(plain));
  const parts: { from: number; to: number; bar: boolean }[] = [];
  let from = 0;
  let bar = false;
  for (const match of title.text.slice(0, 1000).matchAll(separator)) {
    parts.push({ from, to: match.index, bar });
    from = match.index + match[0].length;
    bar = match[0].includes('|');
  }
  parts.push({ from, to: title.text.length, bar });
  const isSite = ({ from: start, to: end }: { from: number; to: number }) =>
    known.has(plain(title.text.slice(start, end)));
  while (parts.length > 1 && (isSite(parts.at(-1) ?? parts[0] ?? { from: 0, to: 0 }) || parts.at(-1)?.bar))
    parts.pop();
  while (parts.length > 1 && isSite(parts[0] ?? { from: 0, to: 0 })) parts.shift();
  const start = parts[0]?.from ?? 0;
  const end = parts.at(-1)?.to ?? title.text.length;
  if (start === 0 && end === title.text.length) return title;
  return {
    text: title.text.slice(start, end),
    sourceSpan: ([a, b]) => title.sourceSpan([a + start, b + start]),
  };
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s+|\.(?:com|org|net|co\.uk)$/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

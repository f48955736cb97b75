import { createHash } from 'node:crypto';
import { type Html, html, trusted } from './markup.ts';

/** What a page is made of. Style and script are our own; neither may hold anything that was read. */
export interface HtmlPage {
  readonly title: string;
  readonly style: string;
  /** Absent: no script may run at all. */
  readonly script?: string;
  readonly bodyClass?: string;
  readonly content: Html;
}

/**
 * A whole document. It loads nothing: style and script stand in it and are the only ones that its content security
 * policy lets run, by hash; even markup smuggled past the escaping could not run or fetch anything.
 */
export function htmlDocument({ title, style, script, bodyClass, content }: HtmlPage): Html {
  const policy = [
    "default-src 'none'",
    `style-src '${sha256(style)}'`,
    ...(script === undefined ? [] : [`script-src '${sha256(script)}'`]),
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${trusted(style)}</style>
</head>
<body${bodyClass === undefined ? undefined : html` class="${bodyClass}"`}>${content}
${script === undefined ? undefined : html`<script>${trusted(script)}</script>`}
</body>
</html>
`;
}

function sha256(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

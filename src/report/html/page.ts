import { createHash } from 'node:crypto';
import type { Run } from '../run.ts';
import type { Tool } from '../schema.ts';
import { counted } from '../wording.ts';
import { articleId } from './anchors.ts';
import { articleSection, pageTitle } from './article.ts';
import { iconSheet } from './icons.ts';
import { type Html, html, trusted } from './markup.ts';
import { overview } from './overview.ts';
import { script } from './script.ts';
import { style } from './style.ts';

/**
 * The whole page for a run. It loads nothing: style and script stand in it and are the only ones that its content
 * security policy lets run, by hash; even markup smuggled past the escaping could not run or fetch anything.
 */
export function page(run: Run): Html {
  const isMany = run.articles.length > 1;
  const policy = [
    "default-src 'none'",
    `style-src '${sha256(style)}'`,
    `script-src '${sha256(script)}'`,
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
<title>${titleOf(run)}</title>
<link rel="icon" href="data:,">
<style>${trusted(style)}</style>
</head>
<body${isMany ? html` class="many"` : undefined}>
${iconSheet()}
<a class="skip" href="#main">Skip to the report</a>
<header class="masthead">
${brand(isMany)}
<p class="tools"><a class="back" href="#index" hidden>All ${counted(run.articles.length, 'article')}</a>
<button type="button" class="theme" hidden></button></p>
</header>
<main id="main" tabindex="-1">
${isMany ? overview(run) : undefined}
${run.articles.map((checked, index) => articleSection(checked, articleId(index), isMany ? 2 : 1))}
${run.articles.length === 0 ? html`<h1 class="headline">No articles</h1>` : undefined}
</main>
${colophon(run.tool)}
<script>${trusted(script)}</script>
</body>
</html>
`;
}

/** The page's name; its main heading where no single headline is that. */
function brand(isMany: boolean): Html {
  const name = html`hedcheck <span>Does the body back the headline?</span>`;
  return isMany ? html`<h1 class="brand">${name}</h1>` : html`<p class="brand">${name}</p>`;
}

function titleOf(run: Run): string {
  const [first] = run.articles;
  if (first === undefined || run.articles.length > 1)
    return `${counted(run.articles.length, 'article')} · hedcheck`;
  return pageTitle(first.report);
}

function colophon({ name, version, model }: Tool): Html {
  return html`
<footer class="colophon">
<p>A score is the calibrated probability that the body supports the claim. The bar under a passage shows what the model made of it alone.</p>
<p>${name} ${version}${model === null ? undefined : html` · ${model.name} ${model.dtype} · sha256 <span class="hash">${model.sha256}</span>`}</p>
</footer>`;
}

function sha256(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

import type { Run } from '../run.ts';
import type { Tool } from '../schema.ts';
import { counted } from '../wording.ts';
import { articleId } from './anchors.ts';
import { articleSection, pageTitle } from './article.ts';
import { htmlDocument } from './document.ts';
import { iconSheet } from './icons.ts';
import { type Html, html } from './markup.ts';
import { overview } from './overview.ts';
import { script } from './script.ts';
import { style } from './style.ts';

/** The whole page for a run. */
export function page(run: Run): Html {
  const isMany = run.articles.length > 1;
  const content = html`
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
${colophon(run.tool)}`;
  return htmlDocument({ title: titleOf(run), style, script, content, ...(isMany && { bodyClass: 'many' }) });
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

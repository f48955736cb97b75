import type { CheckedArticle } from '../run.ts';
import type { ArticleReport } from '../schema.ts';
import { articleName, counted, excerpt, fieldNames, percent, verdictSentence } from '../wording.ts';
import { type AnchoredClaim, anchored } from './anchors.ts';
import { markedBody } from './body.ts';
import { claimCard } from './claim.ts';
import { markedHeadline } from './headline.ts';
import { statusIcon } from './icons.ts';
import { type Content, type Html, html } from './markup.ts';

/** What a browser shows for the page or the article on it. */
export function pageTitle({ headline, source }: ArticleReport): string {
  return `${excerpt(headline ?? source, 120)} · hedcheck`;
}

const statusWords = { pass: 'Passes', warn: 'Warning', fail: 'Fails', error: 'Not checked' } as const;

/**
 * One article: the marked headline, its claims, and the body with the evidence marked.
 *
 * @param level of the headline's heading: 1 where the article is the page, 2 where there are many
 */
export function articleSection(checked: CheckedArticle, id: string, level: 1 | 2): Html {
  const { report, article } = checked;
  const claims = anchored(report.claims, id);
  const title = `${id}-title`;
  const of = (field: string) => claims.filter(({ claim }) => claim.field === field);
  const main = report.headline === null ? 'Not read' : markedHeadline(report.headline, of('headline'));
  const others = report.headlines
    .filter(({ field }) => field !== 'headline')
    .map(
      ({ field, text }) =>
        html`<p class="variant" dir="auto"><span class="label">${fieldNames[field]}</span> ${markedHeadline(text, of(field))}</p>`,
    );
  return html`
<article id="${id}" class="article s-${report.status}" aria-labelledby="${title}" data-title="${pageTitle(report)}">
<header>
<p class="source"><span class="status">${statusIcon(report.status)}${statusWords[report.status]}</span> <bdi class="path">${articleName(report)}</bdi></p>
${heading(level, title, report.headline, main)}
${others}
<p class="sentence">${verdictSentence(report)}${report.score === null ? undefined : html` <span class="quiet">Score ${percent(report.score)}.</span>`}</p>
${report.notes.map(({ message }) => html`<p class="note" dir="auto">Note: ${message}</p>`)}
</header>
${report.error === undefined ? columns(report, claims, article?.body.text, id, level) : failure(report.error)}
</article>`;
}

/** Headlines longer than this (UTF-16 units) are set smaller; few are over 120. */
const longHeadline = 200;

function heading(level: 1 | 2, id: string, headline: string | null, content: Content): Html {
  const classes = `headline${(headline ?? '').length > longHeadline ? ' is-long' : ''}`;
  return level === 1
    ? html`<h1 id="${id}" class="${classes}" dir="auto">${content}</h1>`
    : html`<h2 id="${id}" class="${classes}" dir="auto">${content}</h2>`;
}

function subheading(level: 1 | 2, id: string, content: Content): Html {
  return level === 1
    ? html`<h2 class="sub" id="${id}">${content}</h2>`
    : html`<h3 class="sub" id="${id}">${content}</h3>`;
}

function columns(
  report: ArticleReport,
  claims: readonly AnchoredClaim[],
  body: string | undefined,
  id: string,
  level: 1 | 2,
): Html {
  const { ms, pairs } = report.timing;
  return html`
<div class="columns">
<section class="claims" aria-labelledby="${id}-claims">
${subheading(level, `${id}-claims`, 'Claims')}
${report.headlines.map(({ field }) => claimList(report, field, claims))}
<p class="cost">${counted(pairs, 'pair')} read in ${Math.round(ms)} ms</p>
</section>
<section class="body" aria-labelledby="${id}-body">
${subheading(level, `${id}-body`, 'Body')}
${body === undefined ? html`<p class="left-out">The body is not part of this report.</p>` : markedBody(body, claims)}
</section>
</div>`;
}

function claimList(report: ArticleReport, field: string, claims: readonly AnchoredClaim[]): Html {
  const here = claims.filter(({ claim }) => claim.field === field);
  const name = report.headlines.find((headline) => headline.field === field)?.field;
  const label =
    report.headlines.length > 1 && name !== undefined
      ? html`<p class="label">${fieldNames[name]}</p>`
      : undefined;
  const list =
    here.length === 0 ? html`<p class="quiet">Nothing asserted.</p>` : html`<ol>${here.map(claimCard)}</ol>`;
  return html`${label}${list}`;
}

function failure({ code, message, hint }: NonNullable<ArticleReport['error']>): Html {
  return html`<div class="failure"><p><code>${code}</code> ${message}</p><p class="quiet">${hint}</p></div>`;
}

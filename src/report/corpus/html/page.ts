import { htmlDocument } from '../../html/document.ts';
import { iconSheet } from '../../html/icons.ts';
import { type Html, html } from '../../html/markup.ts';
import { excerpt, percent } from '../../wording.ts';
import type { CorpusSummary } from '../summary.ts';
import { lead, many, number, share, statusWords } from '../wording.ts';
import { scoreHistogram, statusBar, timePlot } from './bars.ts';
import { corpusStyle } from './style.ts';
import { errorTable, groupTable, otherSources, reasonTable, scoreTable, verdictTable } from './tables.ts';
import { worstList } from './worst.ts';

/** A corpus report as one self-contained page. It needs no script, and may run none. */
export function corpusPage(summary: CorpusSummary): Html {
  const content = html`
${iconSheet()}
<a class="skip" href="#main">Skip to the report</a>
<header class="masthead"><p class="brand">hedcheck <span>Do the bodies back their headlines?</span></p>
<p class="quiet"><bdi>${excerpt(summary.title, 200)}</bdi></p></header>
<main id="main" tabindex="-1">
<h1 class="lead">${lead(summary)}</h1>
${overall(summary)}
${contents(summary)}
${summary.claims.total > 0 ? claims(summary) : undefined}
${summary.months.length > 0 ? time(summary) : undefined}
${summary.sources.length > 0 ? html`<section aria-labelledby="sources"><h2 id="sources">By source</h2>${groupTable('Articles by source', 'Source', summary.sources)}${otherSources(summary)}</section>` : undefined}
${summary.worst.length > 0 ? html`<section aria-labelledby="worst"><h2 id="worst">Headlines to look at</h2><p class="sentence quiet">Those with the lowest scores, each headline once.</p>${worstList(summary.worst)}</section>` : undefined}
${summary.errors.length > 0 ? html`<section aria-labelledby="errors"><h2 id="errors">Not checked</h2>${errorTable(summary.errors)}</section>` : undefined}
</main>
<footer class="colophon">
<p>A score is the calibrated probability that the body supports the claim; an article has its weakest claim’s. Shares of failing articles are of those that could be checked.</p>
<p>Made by hedcheck from <bdi>${inputs(summary)}</bdi>.</p>
</footer>`;
  return htmlDocument({ title: `${excerpt(summary.title, 120)} · hedcheck`, style: corpusStyle, content });
}

/** Ways down a long page. */
function contents({ claims, months, sources, worst, errors }: CorpusSummary): Html | undefined {
  const sections = [
    { id: 'worst', name: 'Headlines to look at', isThere: worst.length > 0 },
    { id: 'verdicts', name: 'Verdicts', isThere: claims.total > 0 },
    { id: 'scores', name: 'Scores', isThere: claims.total > 0 },
    { id: 'time', name: 'By month', isThere: months.length > 0 },
    { id: 'sources', name: 'By source', isThere: sources.length > 0 },
    { id: 'errors', name: 'Not checked', isThere: errors.length > 0 },
  ].filter(({ isThere }) => isThere);
  if (sections.length < 2) return undefined;
  return html`
<nav class="contents" aria-label="On this page"><ul>${sections.map(({ id, name }) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>`;
}

/** What the height of a histogram's columns means. */
function tallest(counts: readonly number[]): string {
  return `the tallest column is ${number(Math.max(0, ...counts))}`;
}

function inputs({ inputs }: CorpusSummary): string {
  const shown = inputs.slice(0, 5).map((name) => excerpt(name, 120));
  const rest = inputs.length - shown.length;
  return `${shown.join(', ')}${rest > 0 ? ` and ${number(rest)} more` : ''}`;
}

function overall({ articles, claims, unreadable }: CorpusSummary): Html {
  const legend = (['fail', 'warn', 'pass', 'error'] as const).map(
    (status) =>
      html`<li><i class="swatch t-${status}"></i><b>${number(articles[status])}</b> ${statusWords[status]} <span class="quiet">${share(articles[status], articles.articles)}</span></li>`,
  );
  const mean =
    articles.meanScore === null
      ? undefined
      : html` The articles’ mean score is ${percent(articles.meanScore)}.`;
  const suppressed =
    claims.suppressed === 0 ? undefined : html` ${many(claims.suppressed, 'finding')} suppressed.`;
  const lost =
    unreadable.count === 0
      ? undefined
      : html`<div class="note"><p>${unreadable.count === 1 ? 'One stretch' : `${number(unreadable.count)} stretches`} of the results could not be read:</p><ul>${unreadable.first.map((why) => html`<li>${excerpt(why, 300)}</li>`)}</ul></div>`;
  return html`
<p class="sentence">${many(articles.articles, 'article')}, ${many(claims.total, 'claim')}.${mean}${suppressed}</p>
<div class="overall">${statusBar(articles)}<ul class="legend">${legend}</ul></div>
${lost}`;
}

function claims(summary: CorpusSummary): Html {
  const { scores, reasons } = summary;
  return html`
<div class="pair">
<section aria-labelledby="verdicts"><h2 id="verdicts">Verdicts</h2>${verdictTable(summary)}</section>
${reasons.length > 0 ? html`<section aria-labelledby="reasons"><h2 id="reasons">Reasons</h2>${reasonTable(reasons, summary.claims.total)}</section>` : undefined}
</div>
<section class="plots" aria-labelledby="scores"><h2 id="scores">Scores</h2>
<div class="pair">
<figure>${scoreHistogram(scores.articles, 'Histogram of the articles’ scores; the figures stand below')}<figcaption>Articles, by the score of their weakest claim; ${tallest(scores.articles)}</figcaption></figure>
<figure>${scoreHistogram(scores.claims, 'Histogram of the claims’ scores; the figures stand below')}<figcaption>Claims; ${tallest(scores.claims)}</figcaption></figure>
</div>
${scoreTable(summary)}</section>`;
}

/** Months whose figures are shown at once; those of more are a click away. */
const openMonths = 24;

function time({ months, undated }: CorpusSummary): Html {
  const table = groupTable('Articles by month', 'Month', months);
  return html`
<section class="plots" aria-labelledby="time"><h2 id="time">By month</h2>
${months.length > 1 ? timePlot(months) : undefined}
${months.length > openMonths ? html`<details class="figures"><summary>The figures of ${number(months.length)} months</summary>${table}</details>` : table}
${undated > 0 ? html`<p class="quiet">${many(undated, 'article')} without a date.</p>` : undefined}</section>`;
}

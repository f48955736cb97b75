import type { Run } from '../run.ts';
import { summarize } from '../run.ts';
import { type ArticleReport, type Status, statuses } from '../schema.ts';
import { articleName, claimCounts, excerpt, needALook, percent, verdictSentence } from '../wording.ts';
import { articleId } from './anchors.ts';
import { statusIcon } from './icons.ts';
import { type Html, html } from './markup.ts';

const statusWords: Readonly<Record<Status, string>> = {
  error: 'not checked',
  fail: 'failing',
  warn: 'warning',
  pass: 'passing',
};

/** The list of a run's articles, worst first, with a filter (which needs the script and is hidden without it). */
export function overview(run: Run): Html {
  const summary = summarize(run.articles.map(({ report }) => report));
  const found = statuses.filter((status) => summary[status] > 0);
  return html`
<section id="index" class="overview" aria-labelledby="index-title">
<h2 id="index-title" class="headline">${needALook(summary)}</h2>
<p class="sentence">${claimCounts(summary)}.</p>
<form class="filter" role="search" hidden>
<label class="find"><span class="unseen">Filter by words of the headline or the source</span><input type="search" placeholder="Filter" autocomplete="off" spellcheck="false"></label>
<div role="group" aria-label="Show articles by status">
<button type="button" data-status="" aria-pressed="true">all ${summary.articles}</button>
${found.map((status) => html`<button type="button" data-status="${status}" aria-pressed="false">${statusWords[status]} ${summary[status]}</button>`)}
</div>
<p class="unseen" role="status"></p>
</form>
<ol class="rows">${worstFirst(run).map(({ report, id }) => row(report, id))}</ol>
<p class="nothing" hidden>No article matches.</p>
</section>`;
}

function worstFirst(run: Run): { report: ArticleReport; id: string }[] {
  return run.articles
    .map(({ report }, index) => ({ report, id: articleId(index) }))
    .sort(
      (a, b) =>
        statuses.indexOf(a.report.status) - statuses.indexOf(b.report.status) ||
        (a.report.score ?? 2) - (b.report.score ?? 2),
    );
}

function row(report: ArticleReport, id: string): Html {
  const { status, headline, score } = report;
  return html`
<li class="row s-${status}" data-status="${status}"><a href="#${id}">
<span class="status">${statusIcon(status)}<span class="unseen">${statusWords[status]}: </span></span>
<span class="what"><span class="title" dir="auto">${excerpt(headline ?? report.error?.message ?? articleName(report), 240)}</span>
<span class="quiet">${verdictSentence(report)}</span>
<bdi class="path">${articleName(report)}</bdi></span>
<span class="score">${score === null ? '' : html`<span class="unseen">score </span>${percent(score)}`}</span></a></li>`;
}

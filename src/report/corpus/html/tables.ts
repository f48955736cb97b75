import { type Content, type Html, html } from '../../html/markup.ts';
import { excerpt, percent, verdictWording } from '../../wording.ts';
import type { CorpusSummary, Counted, Group } from '../summary.ts';
import { checkedOf, many, number, reasonTitle, share, verdictOrder } from '../wording.ts';
import { bar, statusBar } from './bars.ts';

/** Names with how often they occur, each with a bar. */
export function barTable(
  caption: string,
  head: string,
  rows: readonly { readonly name: Content; readonly count: number; readonly tone: string }[],
  whole: number,
): Html {
  return html`
<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table class="bars">
<caption class="unseen">${caption}</caption>
<thead><tr><th scope="col">${head}</th><th scope="col" class="num">Claims</th><th scope="col" class="num">Share</th><td class="wide"></td></tr></thead>
<tbody>${rows.map(
    ({ name, count, tone }) => html`
<tr><th scope="row">${name}</th><td class="num">${number(count)}</td><td class="num">${share(count, whole)}</td><td class="wide">${bar([{ value: count, tone }], whole)}</td></tr>`,
  )}</tbody></table></div>`;
}

/** The verdicts on all claims. */
export function verdictTable({ claims }: CorpusSummary): Html {
  const rows = verdictOrder.map((verdict) => ({
    name: verdictWording[verdict].label,
    count: claims[verdict],
    tone: verdict,
  }));
  return barTable('Verdicts on all claims', 'Verdict', rows, claims.total);
}

/** Why claims were found wanting. */
export function reasonTable(reasons: readonly Counted[], claims: number): Html {
  const rows = reasons.map(({ code, count }) => ({ name: reasonTitle(code), count, tone: 'fail' }));
  return barTable('Why claims were found wanting', 'Reason', rows, claims);
}

/** Groups of articles: what became of them. */
export function groupTable(caption: string, head: string, groups: readonly Group[]): Html {
  return html`
<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table class="groups">
<caption class="unseen">${caption}</caption>
<thead><tr><th scope="col">${head}</th><th scope="col" class="num">Articles</th><th scope="col" class="num">Failing</th><th scope="col" class="num">Share</th><th scope="col" class="num">Warning</th><th scope="col" class="num">Not checked</th><th scope="col" class="num">Mean score</th><td class="wide"></td></tr></thead>
<tbody>${groups.map(groupRow)}</tbody></table></div>`;
}

function groupRow(group: Group): Html {
  const { name, articles, fail, warn, error, meanScore } = group;
  return html`
<tr><th scope="row"><bdi>${excerpt(name, 80)}</bdi></th><td class="num">${number(articles)}</td><td class="num">${number(fail)}</td><td class="num">${checkedOf(group) === 0 ? '' : share(fail, checkedOf(group))}</td><td class="num">${number(warn)}</td><td class="num">${number(error)}</td><td class="num">${meanScore === null ? '' : percent(meanScore)}</td><td class="wide">${statusBar(group)}</td></tr>`;
}

/** What could not be checked, and where it stood. */
export function errorTable(errors: CorpusSummary['errors']): Html {
  return html`
<div class="scroll" role="region" aria-label="Articles that were not checked" tabindex="0"><table>
<caption class="unseen">Articles that were not checked</caption>
<thead><tr><th scope="col">Error</th><th scope="col" class="num">Articles</th><th scope="col">First</th></tr></thead>
<tbody>${errors.map(
    ({ code, count, places, message }) => html`
<tr><th scope="row"><code>${code}</code></th><td class="num">${number(count)}</td><td class="places"><p dir="auto">${excerpt(message, 300)}</p>${places.length > 1 ? places.map((place) => html`<bdi>${excerpt(place, 120)}</bdi> `) : undefined}</td></tr>`,
  )}</tbody></table></div>`;
}

/** Scores in figures, for those who do not see the plot. */
export function scoreTable({ scores }: CorpusSummary): Html {
  const step = 100 / scores.articles.length;
  return html`
<details class="figures"><summary>The figures</summary>
<table><caption class="unseen">Scores of articles and of claims</caption>
<thead><tr><th scope="col">Score</th><th scope="col" class="num">Articles</th><th scope="col" class="num">Claims</th></tr></thead>
<tbody>${scores.articles.map(
    (count, bin) => html`
<tr><th scope="row">${bin * step}–${(bin + 1) * step}%</th><td class="num">${number(count)}</td><td class="num">${number(scores.claims[bin] ?? 0)}</td></tr>`,
  )}</tbody></table></details>`;
}

/** What is said of sources that have no row. */
export function otherSources({ otherSources: others, sources }: CorpusSummary): Html | undefined {
  if (others === 0) return undefined;
  return html`<p class="quiet">The ${number(sources.length)} sources with most articles; ${many(others, 'article')} of others.</p>`;
}

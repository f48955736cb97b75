import { statusIcon } from '../../html/icons.ts';
import { type Html, html } from '../../html/markup.ts';
import { articleName, excerpt, percent, verdictWording } from '../../wording.ts';
import type { WorstHeadline } from '../summary.ts';
import { many, monthName, reasonTitle } from '../wording.ts';

/** UTF-16 units of a passage that is quoted. */
const shownText = 420;

/** The headlines with the lowest scores, each with what is wrong and the passage that decided it. */
export function worstList(worst: readonly WorstHeadline[]): Html {
  return html`<ol class="worst">${worst.map(item)}</ol>`;
}

function item(one: WorstHeadline): Html {
  return html`
<li class="s-fail">
<h3 class="title" dir="auto">${one.headline}</h3>
<p class="meta"><span class="status">${statusIcon('fail')}<span class="unseen">score </span>${percent(one.score)}</span> ${one.from === undefined ? undefined : html`<bdi class="from">${excerpt(one.from, 80)}</bdi> `}${one.month === undefined ? undefined : html`<span>${monthName(one.month)}</span> `}<bdi class="path">${excerpt(articleName(one), 200)}</bdi>${one.repeated > 0 ? html` <span class="quiet">and ${many(one.repeated, 'article')} more under this headline</span>` : undefined}</p>
${one.claims.map(claim)}
</li>`;
}

function claim({ text, verdict, score, reasons, evidence }: WorstHeadline['claims'][number]): Html {
  const { label, evidence: what } = verdictWording[verdict];
  return html`
<div class="claim v-${verdict}">
<p><span class="label">${label}${score === null ? '' : ` · ${percent(score)}`}</span> <span class="asserts" dir="auto">${text}</span></p>
${reasons.map(({ code, message }) => html`<p class="reason" dir="auto">${message ?? reasonTitle(code)}</p>`)}
${evidence === undefined ? undefined : html`<figure><figcaption>${what}</figcaption><blockquote dir="auto">${excerpt(evidence, shownText)}</blockquote></figure>`}
</div>`;
}

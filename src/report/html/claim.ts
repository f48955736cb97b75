import type { EvidenceReport } from '../schema.ts';
import {
  excerpt,
  isProblem,
  kindWording,
  lineNumber,
  percent,
  suppressionNote,
  verdictWording,
} from '../wording.ts';
import { type AnchoredClaim, type AnchoredEvidence, toneClass } from './anchors.ts';
import { verdictIcon } from './icons.ts';
import { type Html, html } from './markup.ts';

/** UTF-16 units of a passage quoted under a claim; all of it is marked in the body. */
const shownText = 420;

/** A claim that opens to its reasons and evidence; open from the start when it is a problem. */
export function claimCard({ id, claim, evidence }: AnchoredClaim): Html {
  const { label } = verdictWording[claim.verdict];
  const note = suppressionNote(claim);
  const isOpen = isProblem(claim) ? html` open` : undefined;
  const kind =
    claim.kind === 'claim' ? undefined : html` <span class="kind">${kindWording[claim.kind]}</span>`;
  const score =
    claim.score === null
      ? undefined
      : html`<span class="score"><span class="unseen">score </span>${percent(claim.score)}</span>`;
  return html`
<li><details class="claim ${toneClass(claim)}" id="${id}"${isOpen}>
<summary data-claim="${id}"><span class="verdict">${verdictIcon(claim.verdict)}<span>${label}${note === undefined ? undefined : ' (suppressed)'}</span>${score}</span>
<span class="asserts" dir="auto">${claim.text}</span>${kind}</summary>
<div class="why">
${note === undefined ? undefined : html`<p class="reason" dir="auto">This finding is ${note}.</p>`}
${claim.reasons.map(({ message }) => html`<p class="reason" dir="auto">${message}</p>`)}
${evidence.map((passage, index) => evidenceQuote(passage, index === 0 ? verdictWording[claim.verdict].evidence : 'Also'))}
${evidence.length === 0 ? html`<p class="reason">Nothing was looked up in the body for it.</p>` : undefined}
</div></details></li>`;
}

function evidenceQuote({ id, number, claimId, evidence }: AnchoredEvidence, what: string): Html {
  const where = lineNumber(evidence);
  return html`<figure class="evidence">
<figcaption><span class="number">${number}</span> ${what}${where === undefined ? '' : `, ${where}`}</figcaption>
<blockquote dir="auto"><a href="#${id}" data-claim="${claimId}" data-evidence="${id}">${excerpt(evidence.text, shownText)}</a></blockquote>
${probabilityBar(evidence)}</figure>`;
}

const barWidth = 240;

/** The three probabilities as a bar and in words. */
function probabilityBar({ entailment, neutral, contradiction }: EvidenceReport): Html {
  const parts = [
    { name: 'entailment', value: entailment },
    { name: 'neutral', value: neutral },
    { name: 'contradiction', value: contradiction },
  ];
  let x = 0;
  const bars = parts.map(({ name, value }) => {
    const width = Math.round(value * barWidth * 10) / 10;
    const bar = html`<rect class="p-${name}" x="${x.toFixed(1)}" y="0" width="${width}" height="4"/>`;
    x += width;
    return bar;
  });
  return html`<svg class="bar" aria-hidden="true" viewBox="0 0 ${barWidth} 4" preserveAspectRatio="none">${bars}</svg>
<p class="odds">${parts.map(({ name, value }) => html`<span><i class="key p-${name}"></i>${name} ${percent(value)}</span> `)}</p>`;
}

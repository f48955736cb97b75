import type { Verdict } from '../../verdict/verdict.ts';
import { pieces } from '../pieces.ts';
import { verdictWording } from '../wording.ts';
import { type AnchoredClaim, toneClass } from './anchors.ts';
import { verdictIcon } from './icons.ts';
import { type Html, html } from './markup.ts';

const worstFirst: readonly Verdict[] = [
  'contradicted',
  'unsupported',
  'attributed',
  'supported',
  'not-a-claim',
];

/**
 * A headline with its claims marked, each a link to its verdict. Where claims overlap, the shortest is the link:
 * a long one around it can still be reached by its other words or from the list.
 */
export function markedHeadline(text: string, claims: readonly AnchoredClaim[]): Html {
  const marks = claims.map((claim) => ({ span: claim.claim.span, value: claim }));
  const runs: { text: string; claim: AnchoredClaim | undefined }[] = [];
  for (const piece of pieces(text, [0, text.length], marks)) {
    const claim = innermost(piece.values);
    const last = runs.at(-1);
    if (last !== undefined && last.claim === claim) last.text += piece.text;
    else runs.push({ text: piece.text, claim });
  }
  const lastRunOf = new Map(runs.map(({ claim }, index) => [claim, index]));
  return html`${runs.map((run, index) =>
    run.claim === undefined ? run.text : claimLink(run.text, run.claim, lastRunOf.get(run.claim) === index),
  )}`;
}

function innermost(claims: readonly AnchoredClaim[]): AnchoredClaim | undefined {
  const length = ({ claim }: AnchoredClaim) => claim.span[1] - claim.span[0];
  const rank = ({ claim }: AnchoredClaim) => worstFirst.indexOf(claim.verdict);
  return [...claims].sort((a, b) => length(a) - length(b) || rank(a) - rank(b))[0];
}

/** @param isLast the claim's last words, which carry its sign */
function claimLink(text: string, { id, claim }: AnchoredClaim, isLast: boolean): Html {
  const label = html`<span class="unseen"> (${verdictWording[claim.verdict].label}${claim.suppressed ? ', suppressed' : ''})</span>`;
  const sign = html`<span class="sign">${verdictIcon(claim.verdict)}${label}</span>`;
  return html`<a class="words ${toneClass(claim)}" href="#${id}" data-claim="${id}">${text}${isLast ? sign : undefined}</a>`;
}

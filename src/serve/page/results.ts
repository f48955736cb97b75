import type { ArticleReport, ClaimReport, EvidenceReport } from '../../report/schema.ts';
import { visible } from '../../report/visible.ts';
import {
  distinctEvidence,
  excerpt,
  fieldNames,
  isProblem,
  kindWording,
  percent,
  probabilities,
  verdictWording,
} from '../../report/wording.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import { type Child, el, icon } from './dom.ts';

/** A claim with what is shown of it. */
export interface ShownClaim {
  readonly id: string;
  readonly claim: ClaimReport;
  readonly passages: readonly { readonly id: string; readonly evidence: EvidenceReport }[];
}

/** What the list of claims tells the page. */
export interface ResultEvents {
  /** The pointer or the focus is on a claim, or on one of its passages; undefined when it is on none. */
  readonly onPoint: (claim: ShownClaim | undefined, passageId?: string) => void;
  /** The claim is to be found in its headline. */
  readonly onClaim: (claim: ShownClaim) => void;
  /** A passage is to be found in the body; `from` is where the focus came from. */
  readonly onPassage: (evidence: EvidenceReport, from: HTMLElement) => void;
}

/** Passages shown under a claim that needs a look, and under one that does not. */
const shownPassages = { problem: 3, fine: 1 };
/** UTF-16 units of a passage that are quoted; all of it is marked in the body. */
const shownText = 320;

/** The claims of a report with the passages to show. */
export function shownClaims({ claims }: ArticleReport): ShownClaim[] {
  return claims.map((claim, index) => {
    const id = `c${index + 1}`;
    const limit = isProblem(claim) ? shownPassages.problem : shownPassages.fine;
    const passages = distinctEvidence(claim, limit).map((evidence, at) => ({
      id: `${id}e${at + 1}`,
      evidence,
    }));
    return { id, claim, passages };
  });
}

/** The list's items, one a claim. */
export function claimItems(claims: readonly ShownClaim[], events: ResultEvents): HTMLElement[] {
  return claims.map((shown) => claimItem(shown, events));
}

function claimItem(shown: ShownClaim, events: ResultEvents): HTMLElement {
  const { claim, passages } = shown;
  const asserts = el('button', { type: 'button', class: 'asserts', dir: 'auto' }, visible(claim.text));
  asserts.title = `Select it in the ${fieldNames[claim.field]}`;
  asserts.addEventListener('click', () => events.onClaim(shown));
  const item = el(
    'li',
    { class: `claim v-${claim.verdict}` },
    verdictLine(claim),
    asserts,
    claim.kind === 'claim' ? undefined : el('p', { class: 'aside' }, kindWording[claim.kind]),
    claim.field === 'headline' ? undefined : el('p', { class: 'aside' }, `in the ${fieldNames[claim.field]}`),
    ...reasons(claim),
    passageList(shown, events),
  );
  const point = (event: Event) => {
    const button = event.target instanceof Element ? event.target.closest('.passage') : null;
    const passage = passages.find(({ id }) => id === (button as HTMLElement | null)?.dataset['passage']);
    events.onPoint(shown, passage?.id);
  };
  item.addEventListener('mouseover', point);
  item.addEventListener('focusin', point);
  item.addEventListener('mouseleave', () => events.onPoint(undefined));
  item.addEventListener('focusout', () => events.onPoint(undefined));
  return item;
}

/** A verdict told by its drawing and its word, with the score beside. */
function verdictLine({ verdict, score }: ClaimReport): HTMLElement {
  return el(
    'p',
    { class: 'verdict' },
    icon(verdict),
    el('span', {}, verdictWording[verdict].label),
    score === null
      ? undefined
      : el('span', { class: 'score' }, el('span', { class: 'unseen' }, 'score '), percent(score)),
  );
}

function reasons(claim: ClaimReport): Child[] {
  if (!isProblem(claim)) return [];
  return claim.reasons.map(({ message }) => el('p', { class: 'reason', dir: 'auto' }, visible(message)));
}

function passageList({ claim, passages }: ShownClaim, events: ResultEvents): HTMLElement | undefined {
  if (passages.length === 0) return undefined;
  return el(
    'ul',
    { class: 'passages' },
    ...passages.map(({ id, evidence }, index) => {
      const button = el(
        'button',
        { type: 'button', class: 'passage', dir: 'auto', 'data-passage': id },
        visible(excerpt(evidence.text, shownText)),
      );
      button.title = 'Select it in the story';
      button.addEventListener('click', () => events.onPassage(evidence, button));
      const role = index === 0 ? verdictWording[claim.verdict].evidence : 'Also';
      return el(
        'li',
        {},
        el('p', { class: 'role' }, role),
        button,
        el('p', { class: 'odds' }, probabilities(evidence)),
      );
    }),
  );
}

/** The verdict that stands for a whole article: that of its worst claim. */
export function worstVerdict({ claims }: ArticleReport): Verdict {
  const order: readonly Verdict[] = ['contradicted', 'unsupported', 'attributed', 'supported', 'not-a-claim'];
  const open = claims.filter((claim) => isProblem(claim) || claim.verdict === 'supported');
  return order.find((verdict) => open.some((claim) => claim.verdict === verdict)) ?? 'not-a-claim';
}

import type { Mark } from '../../report/pieces.ts';
import type { ArticleReport, EvidenceReport, Report } from '../../report/schema.ts';
import { visible } from '../../report/visible.ts';
import { percent, verdictSentence } from '../../report/wording.ts';
import type { Draft } from './answer.ts';
import { askReady, sendDraft, storedToken } from './api.ts';
import { copyText } from './copy.ts';
import { byId, el, icon, reveal } from './dom.ts';
import { type Field, type FieldMark, makeField } from './field.ts';
import { makeLive, type State } from './live.ts';
import { locator } from './locate.ts';
import { noticeFor, standingOf } from './notice.ts';
import { claimItems, type ShownClaim, shownClaims, worstVerdict } from './results.ts';
import { sample } from './sample.ts';
import { summaryText } from './summary.ts';

const fields = { headline: makeField('headline'), dek: makeField('dek'), body: makeField('body') };
const findings = byId('findings', HTMLElement);
const findingsHead = byId('findings-head', HTMLElement);
const claimList = byId('claims', HTMLElement);
const status = byId('status', HTMLElement);
const activity = byId('activity', HTMLElement);
const notice = byId('notice', HTMLElement);
const notes = byId('notes', HTMLElement);
const staleness = byId('staleness', HTMLElement);
const jump = byId('jump', HTMLAnchorElement);
const copy = byId('copy', HTMLButtonElement);
const copied = byId('copied', HTMLElement);
const isWide = matchMedia('(min-width: 60rem)');

let summary = '';
let shownNow: readonly ShownClaim[] = [];
let cameFrom: HTMLElement | undefined;

const live = makeLive({ send: sendDraft, show });

function draft(): Draft {
  return { headline: fields.headline.value(), dek: fields.dek.value(), body: fields.body.value() };
}

/** Shows where the page stands. Everything that could pass for a verdict on the present text goes first. */
function show(state: State): void {
  const isStale = state.kind === 'checking' && claimList.childElementCount > 0;
  summary = '';
  shownNow = [];
  notes.replaceChildren();
  copy.hidden = true;
  jump.hidden = true;
  copied.textContent = '';
  for (const field of Object.values(fields)) field.mark([]);
  findings.setAttribute('aria-busy', String(state.kind === 'checking'));
  findings.classList.toggle('is-stale', isStale);
  staleness.hidden = !isStale;
  activity.textContent = state.kind === 'checking' ? 'Checking…' : '';
  // A form that is being filled in stays as it is.
  if (!(state.kind === 'token' && notice.contains(document.activeElement))) {
    const shown = noticeFor(state, { onSample: useSample, onAgain: live.again });
    notice.replaceChildren(...(shown === undefined ? [] : [shown]));
  }
  if (state.kind === 'current') return showReport(state.report, state.draft);
  status.className = '';
  status.textContent = standingOf(state);
  if (!isStale) claimList.replaceChildren();
}

function showReport(report: Report, checked: Draft): void {
  const [article] = report.articles;
  if (article === undefined) return;
  const claims = shownClaims(article);
  claimList.replaceChildren(
    ...claimItems(claims, { onPoint: point, onClaim: selectClaim, onPassage: selectPassage }),
  );
  notes.replaceChildren(...article.notes.map(({ message }) => el('li', { dir: 'auto' }, visible(message))));
  shownNow = claims;
  mark(claims, article, checked);
  status.className = `v-${worstVerdict(article)}`;
  status.replaceChildren(icon(worstVerdict(article)), standingSentence(article));
  summary = summaryText(article, report.tool);
  copy.hidden = false;
  jump.hidden = false;
  byId('tool', HTMLElement).textContent = [
    `${report.tool.name} ${report.tool.version}`,
    report.tool.model === null ? '' : ` · ${report.tool.model.name} ${report.tool.model.dtype}`,
    ` · ${report.summary.pairs} comparisons in ${Math.round(report.summary.ms)} ms`,
  ].join('');
}

function standingSentence(article: ArticleReport): string {
  const scored = article.claims.filter(({ score: own }) => own !== null).length;
  const name = scored === 1 ? 'Score' : 'Weakest claim';
  const score = article.score === null ? '' : ` ${name}: ${percent(article.score)}.`;
  return `${verdictSentence(article)}${score}`;
}

/** Marks claims in headline and dek, and, for when they are pointed at, their passages in the body. */
function mark(claims: readonly ShownClaim[], { headlines }: ArticleReport, checked: Draft): void {
  for (const name of ['headline', 'dek'] as const) {
    const read = headlines.find(({ field }) => field === name)?.text ?? '';
    const shift = checked[name].indexOf(read);
    if (shift === -1) continue;
    const own = claims.filter(({ claim }) => claim.field === name);
    fields[name].mark(
      own.map(({ id, claim }) => ({
        span: [claim.span[0] + shift, claim.span[1] + shift],
        value: { id, verdict: claim.verdict, isQuiet: false },
      })),
    );
  }
  const { find } = locator(checked.body);
  const marks: Mark<FieldMark>[] = [];
  for (const { claim, passages } of claims)
    for (const { id, evidence } of passages) {
      const span = find(evidence.text, evidence.span[0]);
      if (span) marks.push({ span, value: { id, verdict: claim.verdict, isQuiet: true } });
    }
  fields.body.mark(marks);
}

function point(shown: ShownClaim | undefined, passageId?: string): void {
  light(shown, passageId);
  const first = passageId ?? shown?.passages[0]?.id;
  const piece = first === undefined ? undefined : fields.body.pieceOf(first);
  // Beside each other the story can move and the list stays; below each other it would move the list away.
  if (piece && isWide.matches) reveal(piece, 'nearest');
}

/** Pointed at in headline or dek: nothing may move there, or the words would slip away from under the pointer. */
function pointInField(id: string | undefined): void {
  const at = shownNow.findIndex((shown) => shown.id === id);
  light(shownNow[at]);
  const item = claimList.children[at];
  if (!item || !isWide.matches) return;
  const { bottom } = findings.getBoundingClientRect();
  const top = findingsHead.getBoundingClientRect().bottom;
  const own = item.getBoundingClientRect();
  if (own.top < top || own.bottom > bottom) findings.scrollTop += own.top - top;
}

/**
 * Lights up a claim where it stands in the headline, in the list, and its passages in the story, the first of them most;
 * or takes all away.
 */
function light(shown: ShownClaim | undefined, passageId?: string): void {
  const [first, ...also] = shown?.passages.map(({ id }) => id) ?? [];
  const mirror = fields.body.area.parentElement;
  if (mirror) mirror.dataset['tone'] = shown?.claim.verdict ?? '';
  if (passageId !== undefined) fields.body.light(new Set([passageId]));
  else fields.body.light(new Set(first === undefined ? [] : [first]), new Set(also));
  const ids = new Set(shown === undefined ? [] : [shown.id]);
  fields.headline.light(ids);
  fields.dek.light(ids);
  for (const [at, { id }] of shownNow.entries())
    claimList.children[at]?.classList.toggle('is-pointed', id === shown?.id);
}

function selectClaim({ id, claim }: ShownClaim): void {
  const field = claim.field === 'dek' ? fields.dek : fields.headline;
  cameFrom = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
  const read = field.value().trimStart();
  const shift = field.value().length - read.length;
  select(field, claim.span[0] + shift, claim.span[1] + shift, id);
}

function selectPassage({ text, span: [near] }: EvidenceReport, from: HTMLElement): void {
  const found = locator(fields.body.value()).find(text, near);
  if (!found) return;
  cameFrom = from;
  select(fields.body, found[0], found[1], from.dataset['passage'] ?? '');
}

function select(field: Field, start: number, end: number, id: string): void {
  field.area.focus({ preventScroll: true });
  field.area.setSelectionRange(start, end);
  reveal(field.pieceOf(id) ?? field.area, 'center');
}

function useSample(): void {
  for (const name of ['headline', 'dek', 'body'] as const) fields[name].setValue(sample[name]);
  fields.headline.area.focus();
  live.update(draft());
}

for (const { area } of Object.values(fields)) {
  area.addEventListener('input', () => live.update(draft()));
  area.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !cameFrom?.isConnected) return;
    cameFrom.focus();
    cameFrom = undefined;
  });
}
for (const field of [fields.headline, fields.dek]) {
  field.onPoint(pointInField);
  field.area.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    (field === fields.headline ? fields.dek : fields.body).area.focus();
  });
  // What is pasted may have line breaks, which a headline has not; this listener is first to see it.
  field.area.addEventListener('beforeinput', (event) => {
    const text = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
    if (event.inputType !== 'insertFromPaste' || !/[\r\n]/.test(text)) return;
    event.preventDefault();
    field.area.setRangeText(
      text.replace(/\s*[\r\n]+\s*/g, ' ').trim(),
      field.area.selectionStart,
      field.area.selectionEnd,
      'end',
    );
    field.area.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
byId('story', HTMLFormElement).addEventListener('submit', (event) => event.preventDefault());
copy.addEventListener('click', async () => {
  const isCopied = await copyText(summary);
  copied.textContent = isCopied ? 'Copied.' : 'This browser does not let the page copy.';
  copy.textContent = isCopied ? 'Copied' : 'Not copied';
  setTimeout(() => {
    copy.textContent = 'Copy summary';
  }, 2000);
});
addEventListener('online', live.again);

const isLocal = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(location.hostname);
byId('privacy', HTMLElement).textContent = isLocal
  ? 'Your text never leaves this machine.'
  : `Your text goes to ${location.host} and nowhere else; nothing is stored.`;

// A browser may have kept what was in the boxes.
live.update(draft());
const ready = await askReady();
if (ready?.asksForToken === true && storedToken() === '')
  show({ kind: 'token', message: 'This service asks for a token.' });

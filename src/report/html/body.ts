import type { Span } from '../../span.ts';
import { type Mark, type Piece, pieces } from '../pieces.ts';
import type { AnchoredClaim } from './anchors.ts';
import { type Html, html } from './markup.ts';

/** What a stretch of the body is to a claim: one of its passages, or the words that a reason is about. */
type BodyMark =
  | { readonly is: 'passage'; readonly claimId: string; readonly id: string; readonly isFirst: boolean }
  | { readonly is: 'telling'; readonly claimId: string };

/** Bodies up to this many UTF-16 units are shown whole (a long feature has 40,000); of longer ones what is marked. */
const wholeUpTo = 120_000;
/** UTF-16 units shown of a longer body: at its beginning, and on each side of a marked passage. */
const shownStart = 3_000;
const shownAround = 1_500;

/** The body in paragraphs, with the passages that are somebody's evidence marked and anchored. */
export function markedBody(text: string, claims: readonly AnchoredClaim[]): Html {
  const marks = claims.flatMap((claim) => marksOf(claim, text));
  const shown = text.length <= wholeUpTo ? [[0, text.length] as const] : shownRanges(text, marks);
  let end = 0;
  const parts: Html[] = [];
  for (const range of shown) {
    if (range[0] > end) parts.push(leftOut(range[0] - end));
    parts.push(...paragraphs(text, range).map((paragraph) => markedParagraph(text, paragraph, marks)));
    end = range[1];
  }
  if (end < text.length) parts.push(leftOut(text.length - end));
  return html`${parts}`;
}

function marksOf({ id: claimId, claim, evidence }: AnchoredClaim, text: string): Mark<BodyMark>[] {
  const passages = evidence.map(
    ({ id, number, evidence: { span } }): Mark<BodyMark> => ({
      span: fromFirstWord(text, span),
      value: { is: 'passage', claimId, id, isFirst: number === 1 },
    }),
  );
  const telling = claim.reasons.flatMap(({ bodySpan }): Mark<BodyMark>[] =>
    bodySpan === undefined ? [] : [{ span: bodySpan, value: { is: 'telling', claimId } }],
  );
  return [...passages, ...telling];
}

/** The span without the white space it begins with, so that its anchor stands in a paragraph. */
function fromFirstWord(text: string, [start, end]: Span): Span {
  const space = /^\s*/.exec(text.slice(start, end))?.[0].length ?? 0;
  return [start + space, end];
}

/** The ranges of a long body to show, in order, none overlapping, cut at white space where there is any nearby. */
function shownRanges(text: string, marks: readonly Mark<BodyMark>[]): Span[] {
  const wanted = marks
    .map(
      ({ span }): Span => [Math.max(0, span[0] - shownAround), Math.min(text.length, span[1] + shownAround)],
    )
    .concat([[0, Math.min(text.length, shownStart)]])
    .sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [start, end] of wanted) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

function leftOut(count: number): Html {
  return html`<p class="left-out">… ${count.toLocaleString('en')} characters without evidence left out …</p>`;
}

function paragraphs(text: string, [from, to]: Span): Span[] {
  const found: Span[] = [];
  const gap = /\n[ \t\r]*\n\s*/g;
  const range = text.slice(from, to);
  let start = 0;
  for (const match of range.matchAll(gap)) {
    if (match.index > start) found.push([from + start, from + match.index]);
    start = match.index + match[0].length;
  }
  if (start < range.length) found.push([from + start, to]);
  return found;
}

function markedParagraph(text: string, range: Span, marks: readonly Mark<BodyMark>[]): Html {
  const stretches: Stretch[] = [];
  for (const piece of pieces(text, range, marks)) {
    const passages = piece.values.filter((value) => value.is === 'passage');
    const last = stretches.at(-1);
    if (last !== undefined && isSame(last.passages, passages)) last.words.push(pieceWords(piece));
    else stretches.push({ passages, begun: begunPassages(piece), words: [pieceWords(piece)] });
  }
  return html`<p dir="auto">${stretches.map(markedStretch)}</p>\n`;
}

/** A run of pieces that belong to the same passages: one mark in the page. */
interface Stretch {
  readonly passages: readonly BodyMark[];
  readonly begun: readonly string[];
  readonly words: Html[];
}

function isSame(some: readonly BodyMark[], others: readonly BodyMark[]): boolean {
  return some.length === others.length && some.every((mark, index) => mark === others[index]);
}

function begunPassages({ begins }: Piece<BodyMark>): string[] {
  return begins.flatMap((value) => (value.is === 'passage' ? [value.id] : []));
}

function pieceWords({ text, values }: Piece<BodyMark>): Html {
  const telling = values.filter((value) => value.is === 'telling');
  return telling.length === 0 ? html`${text}` : html`<b data-claims="${claimIds(telling)}">${text}</b>`;
}

function markedStretch({ passages, begun, words }: Stretch): Html {
  if (passages.length === 0) return html`${words}`;
  const anchors = begun.map((id) => html`<span class="anchor" id="${id}"></span>`);
  const further = passages.filter((value) => value.is === 'passage' && !value.isFirst);
  const also = further.length === 0 ? undefined : html` data-also="${claimIds(further)}"`;
  return html`<mark data-claims="${claimIds(passages)}"${also} data-begins="${begun.join(' ')}">${anchors}${words}</mark>`;
}

function claimIds(values: readonly BodyMark[]): string {
  return values.map(({ claimId }) => claimId).join(' ');
}

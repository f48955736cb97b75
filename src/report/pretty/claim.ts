import { displayWidth } from '../cells.ts';
import type { ClaimReport, EvidenceReport } from '../schema.ts';
import {
  distinctEvidence,
  excerpt,
  isProblem,
  kindWording,
  lineNumber,
  percent,
  probabilities,
  suppressedSign,
  suppressionNote,
  verdictWording,
} from '../wording.ts';
import type { Pen } from './pen.ts';

/** Evidence passages shown under a claim. */
const shownEvidence = 2;
/** UTF-16 units of a passage shown; a sentence of news is 100 to 250. */
const shownText = 480;
/** Below this many columns the text of a claim goes under its verdict instead of beside it. */
const narrow = 72;

const verdictColumn = Math.max(...Object.values(verdictWording).map(({ label }) => label.length));
const scoreColumn = '>99%'.length;

/** One claim: a short line when nothing is wrong with it, else its reasons and the evidence nearest to it too. */
export function claimLines(claim: ClaimReport, pen: Pen): string[] {
  const { label } = verdictWording[claim.verdict];
  const sign = claim.suppressed === undefined ? verdictWording[claim.verdict].sign : suppressedSign;
  const score = claim.score === null ? '' : percent(claim.score);
  const isWide = pen.width >= narrow;
  const lead = isWide
    ? `  ${sign} ${label.padEnd(verdictColumn)} ${score.padStart(scoreColumn)}  `
    : `  ${sign} ${label}${score && ` ${score}`}`;
  const indent = ' '.repeat(isWide ? displayWidth(lead) : 4);
  const asserted = claim.kind === 'claim' ? claim.text : `${claim.text} (${kindWording[claim.kind]})`;
  const note = suppressionNote(claim);
  const text = note === undefined ? asserted : `${asserted} [${note}]`;
  const style = isProblem(claim) ? pen.bold : note === undefined ? plain : pen.dim;
  const styledLead = note === undefined ? pen.verdict[claim.verdict](lead) : pen.dim(lead);
  const textLines = isWide
    ? pen.paragraph(text, indent, style, styledLead)
    : [styledLead, ...pen.paragraph(text, indent, style)];
  return isProblem(claim) ? [...textLines, ...problemLines(claim, indent, pen)] : textLines;
}

function problemLines(claim: ClaimReport, indent: string, pen: Pen): string[] {
  const reasons = claim.reasons.flatMap(({ message }) => pen.paragraph(message, indent, plain));
  const evidence = distinctEvidence(claim, shownEvidence);
  return [
    ...reasons,
    ...evidence.flatMap((passage, index) => evidenceLines(claim, passage, index, indent, pen)),
  ];
}

function evidenceLines(
  claim: ClaimReport,
  evidence: EvidenceReport,
  index: number,
  indent: string,
  pen: Pen,
): string[] {
  const what = index === 0 ? verdictWording[claim.verdict].evidence : 'Also';
  const where = lineNumber(evidence);
  return [
    ...pen.paragraph(`${what}${where === undefined ? '' : `, ${where}`}:`, indent, pen.dim),
    ...pen.paragraph(excerpt(evidence.text, shownText), `${indent}│ `, plain),
    ...pen.paragraph(probabilities(evidence), `${indent}│ `, pen.dim),
  ];
}

function plain(text: string): string {
  return text;
}

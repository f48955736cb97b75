import type { RenderContext } from '../run.ts';
import type { ArticleReport } from '../schema.ts';
import { articleName, counted, fieldNames, isProblem, percent, statusSigns } from '../wording.ts';
import { claimLines } from './claim.ts';
import { headlineLines } from './headline.ts';
import type { Pen, Styled } from './pen.ts';

const indent = '  ';

/** One article: its status, then each checked headline with its claims. Empty when quiet and nothing is wrong. */
export function articleLines(report: ArticleReport, context: RenderContext, pen: Pen): string[] {
  if (context.quiet && report.status === 'pass') return [];
  const lines = statusLines(report, context, pen);
  if (report.error !== undefined) {
    const { code, message, hint } = report.error;
    return [
      ...lines,
      ...pen.paragraph(`${code}: ${message}`, indent, plain),
      ...pen.paragraph(hint, indent, pen.dim),
    ];
  }
  const isMany = report.headlines.length > 1;
  for (const { field, text } of report.headlines) {
    const claims = report.claims.filter((claim) => claim.field === field);
    const shown = context.quiet ? claims.filter(isProblem) : claims;
    if (context.quiet && shown.length === 0) continue;
    lines.push('');
    if (isMany || field !== 'headline') lines.push(`${indent}${pen.dim(`${fieldNames[field]}:`)}`);
    lines.push(...headlineLines(text, claims, indent, pen), '');
    for (const [index, claim] of shown.entries()) {
      const previous = shown[index - 1];
      if (previous !== undefined && isProblem(previous)) lines.push('');
      lines.push(...claimLines(claim, pen));
    }
    if (claims.length === 0) lines.push(`${indent}${pen.dim('• nothing asserted')}`);
  }
  if (!context.quiet) {
    for (const { message } of report.notes)
      lines.push('', ...pen.paragraph(`note: ${message}`, indent, pen.dim));
  }
  return lines;
}

function statusLines(report: ArticleReport, context: RenderContext, pen: Pen): string[] {
  const { status, score, timing } = report;
  const pieces: Styled[] = [
    {
      text: `${statusSigns[status]} ${status.toUpperCase()}`,
      style: (text) => pen.bold(pen.status[status](text)),
    },
    { text: articleName(report), style: plain },
  ];
  if (score !== null) pieces.push({ text: `· score ${percent(score)}`, style: pen.dim });
  else if (status !== 'error') pieces.push({ text: '· nothing asserted', style: pen.dim });
  if (context.timing && status !== 'error') {
    const cost = `· ${Math.round(timing.ms)} ms, ${counted(timing.pairs, 'pair')}`;
    pieces.push({ text: cost, style: pen.dim });
  }
  return pen.flow(pieces, indent.length);
}

function plain(text: string): string {
  return text;
}

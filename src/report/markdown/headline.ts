import { pieces } from '../pieces.ts';
import type { ClaimReport } from '../schema.ts';
import { isProblem } from '../wording.ts';
import { escapeMarkdown } from './escape.ts';

/** A headline with its flagged words in bold. */
export function boldFlagged(text: string, claims: readonly ClaimReport[]): string {
  const flagged = claims.filter(isProblem).map((claim) => ({ span: claim.span, value: claim }));
  const runs: { text: string; isFlagged: boolean }[] = [];
  for (const piece of pieces(text, [0, text.length], flagged)) {
    const isFlagged = piece.values.length > 0;
    const last = runs.at(-1);
    if (last?.isFlagged === isFlagged) last.text += piece.text;
    else runs.push({ text: piece.text, isFlagged });
  }
  return runs
    .map((run) => (run.isFlagged ? bold(run.text) : spaced(run.text)))
    .join('')
    .trim();
}

/** Bold must begin and end with a letter, not with a space. */
function bold(text: string): string {
  const words = escapeMarkdown(text);
  return words === '' ? ' ' : `${leading(text)}**${words}**${trailing(text)}`;
}

function spaced(text: string): string {
  const words = escapeMarkdown(text);
  return words === '' ? ' ' : `${leading(text)}${words}${trailing(text)}`;
}

function leading(text: string): string {
  return /^\s/.test(text) ? ' ' : '';
}

function trailing(text: string): string {
  return /\s$/.test(text) ? ' ' : '';
}

import type { Verdict } from '../../verdict/verdict.ts';
import { type Cell, toCells, wrapCells } from '../cells.ts';
import type { ClaimReport } from '../schema.ts';
import { isProblem } from '../wording.ts';
import type { Pen } from './pen.ts';

/** What stands under flagged words. The shapes differ, so that they read without colour. */
const underlines: Partial<Record<Verdict, string>> = { contradicted: '^', unsupported: '~', attributed: '-' };

const worstFirst: readonly Verdict[] = ['contradicted', 'unsupported', 'attributed'];

/**
 * A headline in lines that fit, each with a line beneath it that underlines the flagged words, where it has any.
 *
 * @param claims claims on this headline; the worst verdict wins where spans overlap
 */
export function headlineLines(
  text: string,
  claims: readonly ClaimReport[],
  indent: string,
  pen: Pen,
): string[] {
  const flagged = claims.filter(isProblem);
  const lines = wrapCells(toCells(text), pen.width - indent.length);
  return lines.flatMap((line) => {
    const words = indent + pen.bold(line.map((cell) => cell.text).join(''));
    const marks = underline(line, flagged, pen);
    return marks === '' ? [words] : [words, indent + marks];
  });
}

function underline(line: readonly Cell[], flagged: readonly ClaimReport[], pen: Pen): string {
  const verdictsUnder = line.map((cell) => worstAt(cell, flagged));
  const last = verdictsUnder.findLastIndex((verdict) => verdict !== undefined);
  let marks = '';
  let run = '';
  let current: Verdict | undefined;
  for (const [index, cell] of line.slice(0, last + 1).entries()) {
    const verdict = verdictsUnder[index];
    if (verdict !== current) {
      marks += current === undefined ? run : pen.verdict[current](run);
      run = '';
      current = verdict;
    }
    run += (verdict === undefined ? ' ' : (underlines[verdict] ?? ' ')).repeat(cell.width);
  }
  return marks + (current === undefined ? '' : pen.verdict[current](run));
}

function worstAt(cell: Cell, flagged: readonly ClaimReport[]): Verdict | undefined {
  const here = flagged.filter(({ span }) => span[0] <= cell.start && cell.start < span[1]);
  return worstFirst.find((verdict) => here.some((claim) => claim.verdict === verdict));
}

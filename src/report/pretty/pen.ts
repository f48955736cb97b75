import pc from 'picocolors';
import type { Verdict } from '../../verdict/verdict.ts';
import { displayWidth, wrap } from '../cells.ts';
import type { RenderContext } from '../run.ts';
import type { Status } from '../schema.ts';

/** Wraps a text in ANSI codes, or gives it back as it is where colour is off. */
export type Style = (text: string) => string;

/** A text that must be measured before it is styled. */
export interface Styled {
  readonly text: string;
  readonly style: Style;
}

/** What the pretty reporter writes with: the colours it may use and the columns it has. */
export interface Pen {
  readonly width: number;
  readonly bold: Style;
  readonly dim: Style;
  readonly verdict: Readonly<Record<Verdict, Style>>;
  readonly status: Readonly<Record<Status, Style>>;
  /**
   * A text in lines that fit, each beginning with `indent` (spaces and rules).
   *
   * @param lead what stands on the first line instead of the indent: as many columns, already styled
   */
  readonly paragraph: (text: string, indent: string, style: Style, lead?: string) => string[];
  /** Pieces set one after the other with a space between, a new line (indented by `indent` spaces) where one does not fit. */
  readonly flow: (pieces: readonly Styled[], indent: number) => string[];
}

/** Lines longer than this are hard to read, however wide the terminal. */
const widestLine = 110;
const narrowestLine = 24;

/** The pen for a terminal. Colour follows `context.color` alone, never the environment. */
export function penFor(context: RenderContext): Pen {
  const colors = pc.createColors(context.color);
  const width = Math.max(narrowestLine, Math.min(widestLine, Math.floor(context.width) || 80));
  return {
    width,
    bold: colors.bold,
    dim: colors.dim,
    verdict: {
      supported: colors.green,
      attributed: colors.yellow,
      contradicted: colors.red,
      unsupported: colors.red,
      'not-a-claim': colors.dim,
    },
    status: { pass: colors.green, warn: colors.yellow, fail: colors.red, error: colors.red },
    paragraph: (text, indent, style, lead) => {
      const margin = indent.trim() === '' ? indent : colors.dim(indent);
      const lines = wrap(text, width - displayWidth(indent));
      return lines.map((line, index) => (index === 0 ? (lead ?? margin) : margin) + style(line));
    },
    flow: (pieces, indent) => flow(pieces, indent, width),
  };
}

function flow(pieces: readonly Styled[], indent: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const { text, style } of pieces) {
    for (const [index, part] of wrap(text, width - indent).entries()) {
      const columns = displayWidth(part);
      if (line !== '' && (index > 0 || used + 1 + columns > width)) {
        lines.push(line);
        line = '';
      }
      const gap = line === '' ? ' '.repeat(lines.length === 0 ? 0 : indent) : ' ';
      used = (line === '' ? 0 : used) + gap.length + columns;
      line += gap + style(part);
    }
  }
  return line === '' ? lines : [...lines, line];
}

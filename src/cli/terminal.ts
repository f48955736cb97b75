/** What is asked of the terminal's look on the command line: `--color`, `--no-color` or neither. */
export interface ColorWish {
  readonly color: boolean | undefined;
}

/**
 * True when ANSI colours may go to the stream. The option speaks first, then NO_COLOR (no-color.org: any value but
 * an empty one), then FORCE_COLOR (not `0` or `false`), then whether a terminal is there that can show them.
 */
export function wantsColor(
  { color }: ColorWish,
  stream: { readonly isTTY?: boolean },
  env: NodeJS.ProcessEnv,
): boolean {
  if (color !== undefined) return color;
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return stream.isTTY === true && env.TERM !== 'dumb';
}

/** Columns to fill: the terminal's own, or COLUMNS, or 80. */
export function columnsOf(stream: { readonly columns?: number }, env: NodeJS.ProcessEnv): number {
  const given = Number(env.COLUMNS);
  return stream.columns || (Number.isInteger(given) && given > 0 ? given : 80);
}

/** Writes one line to stderr, whatever line breaks and control characters the text has. */
export function printLine(text: string): void {
  process.stderr.write(`${oneLine(text)}\n`);
}

/** A text as one line without control characters (file names may hold escape sequences). */
export function oneLine(text: string): string {
  return text
    .replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
    .trim();
}

/** A line on stderr that says how far a run is; nothing where stderr is no terminal. */
export interface Progress {
  readonly show: (text: string) => void;
  readonly clear: () => void;
}

/** Progress on a terminal; `enabled` false makes it silent. */
export function progressLine(enabled: boolean): Progress {
  if (!enabled || !process.stderr.isTTY) return { show: () => {}, clear: () => {} };
  const columns = process.stderr.columns || 80;
  const clear = () => process.stderr.write('\r\u001b[2K');
  return {
    show: (text) => {
      clear();
      process.stderr.write(oneLine(text).slice(0, columns - 1));
    },
    clear,
  };
}

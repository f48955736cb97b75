/** Exit status of the command line: what a script may rely on. */
export const exitCodes = {
  /** Nothing at or above `--fail-on`. */
  ok: 0,
  /** At least one article at or above `--fail-on`. */
  findings: 1,
  /** hedcheck could not do its job: usage, unreadable input, bad model, unwritable output. */
  failure: 2,
} as const;

/**
 * Every failure that hedcheck expects. The command line prints `code: message hint` on one line, without a
 * stack, and exits with `exitCode`; a library caller can switch on `code`.
 */
export class HedcheckError extends Error {
  override readonly name = 'HedcheckError';
  readonly code: string;
  /** How to mend it, as a sentence of its own. */
  readonly hint: string;
  readonly exitCode: number;

  /**
   * @param code stable identifier, `E_` and upper case, listed in docs/errors.md
   * @param message what is wrong and where, one line
   * @param hint how to mend it, one line
   */
  constructor(
    code: string,
    message: string,
    hint = '',
    options: { cause?: unknown; exitCode?: number } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.hint = hint;
    this.exitCode = options.exitCode ?? exitCodes.failure;
  }
}

/** The one line a person sees for any thrown value: code, what and where, how to mend it. */
export function errorLine(error: unknown): string {
  if (error instanceof HedcheckError)
    return [`${error.code}: ${error.message}`, error.hint].filter(Boolean).join(' ');
  return error instanceof Error ? error.message : String(error);
}

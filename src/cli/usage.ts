import { HedcheckError } from '../errors.ts';

/** The error for a command line that cannot be followed. */
export function usageError(
  message: string,
  hint = "'hedcheck --help' lists the commands, --help after a command its options.",
): HedcheckError {
  return new HedcheckError('E_USAGE', message, hint);
}

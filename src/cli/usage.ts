import { HedcheckError } from '../errors.ts';

/** The error for a command line that cannot be followed. */
export function usageError(
  message: string,
  hint = "'hedcheck help' and 'hedcheck help check' say what there is.",
): HedcheckError {
  return new HedcheckError('E_USAGE', message, hint);
}

import { HedcheckError } from '../errors.ts';

/** The error for a command line that cannot be followed. */
export function usageError(message: string, hint = "See 'hedcheck check --help'."): HedcheckError {
  return new HedcheckError('E_USAGE', message, hint);
}

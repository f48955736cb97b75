import { HedcheckError } from '../../errors.ts';
import type { SourceRecord } from '../records.ts';

/**
 * A record that could not be read.
 *
 * @param what the rest of a sentence that begins with the place: `is not UTF-8`
 */
export function failed(
  place: string,
  index: number,
  code: string,
  what: string,
  hint: string,
  cause?: unknown,
): SourceRecord {
  const options = cause === undefined ? {} : { cause };
  return { place, index, error: new HedcheckError(code, `${place} ${what}.`, hint, options) };
}

/** A record above `--max-size`. */
export function tooLong(place: string, index: number, length: number, most: number): SourceRecord {
  const what = `has ${length} bytes; the limit is ${most}`;
  return failed(place, index, 'E_TOO_LARGE', what, 'Raise it with --max-size.');
}

import { HedcheckError } from '../../../errors.ts';

/** Why a stretch of compressed data cannot be read; the decompressor goes on behind it. */
export class Damage extends Error {}

/**
 * The error row for a stretch that was lost.
 *
 * @param unit what such data comes in: `gzip member`, `zstd frame`
 * @param offset where the stretch begins, in bytes of the compressed file
 */
export function damaged(name: string, unit: string, offset: number, why: string): HedcheckError {
  return new HedcheckError(
    'E_DAMAGED',
    `${name}: the ${unit} at byte ${offset} ${why}.`,
    'What was in it is lost to this run; fetch the file again.',
  );
}

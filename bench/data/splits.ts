import { createHash } from 'node:crypto';

/**
 * The key by which documents are told apart across data sets: sha256 of the first 160 letters and digits. The
 * training recipe uses the same one, so that no document is on both sides.
 */
export function documentKey(document: string): string {
  const letters = document
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 160);
  return createHash('sha256').update(letters).digest('hex');
}

/** One of ten buckets by document: for FNC-1, 0 and 1 are the test part, 2 development, the rest training. */
export function bucket(document: string): number {
  return Number.parseInt(documentKey(document).slice(0, 8), 16) % 10;
}

/** A number in [0, 1) that depends on nothing but the text: the order in which a sample is taken. */
export function sampleOrder(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;
}

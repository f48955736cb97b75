import { createHash } from 'node:crypto';
import type { HeadlineField } from '../article/article.ts';

/** Hex digits of a fingerprint: 64 bits, so that two claims of one archive do not meet by chance. */
const digits = 16;

/**
 * What a claim is recognised by in another run: 16 hex digits of the sha256 over its headline field and its text,
 * which is normalised so that case, spaces, the shape of quotation marks and dashes, and the full stop do not matter.
 * Neither the file nor its lines, the body, the model or a score go into it.
 */
export function fingerprint(field: HeadlineField, claimText: string): string {
  return createHash('sha256')
    .update(`${field}\n${normalised(claimText)}`)
    .digest('hex')
    .slice(0, digits);
}

function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s.!]+$/, '')
    .trim();
}

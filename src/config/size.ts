const units: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  kb: 1e3,
  k: 1e3,
  mb: 1e6,
  m: 1e6,
  gb: 1e9,
  g: 1e9,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
};

/** Above this a file cannot be one string in Node. */
const largest = 2 ** 29 - 1;

/**
 * Bytes in a size as people write it: `500000`, `50MB`, `1.5 GB`, `64MiB` (k, M and G are decimal).
 *
 * @returns undefined for anything that is no size of 1 byte to 536 MB
 */
export function parseSize(size: string): number | undefined {
  const match = /^(\d{1,12}(?:\.\d{1,6})?)\s?([a-z]{0,3})$/i.exec(size.trim());
  const unit = units[match?.[2]?.toLowerCase() ?? 'no unit'];
  if (match?.[1] === undefined || unit === undefined) return undefined;
  const bytes = Math.round(Number(match[1]) * unit);
  return bytes >= 1 && bytes <= largest ? bytes : undefined;
}

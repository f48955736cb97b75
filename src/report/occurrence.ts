/** Counts how often each key has been asked for: 1 at the first time. */
export function occurrences(): (...parts: readonly string[]) => number {
  const seen = new Map<string, number>();
  return (...parts) => {
    const key = parts.join('\0');
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count;
  };
}

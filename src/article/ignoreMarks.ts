/** A wish, standing in an article itself, that findings on it be suppressed. */
export interface IgnoreMark {
  /** Verdicts and reason codes that it is about; empty for every finding. */
  readonly about: readonly string[];
  /** Why, in the words of whoever wrote it; '' where nothing is said. */
  readonly reason: string;
  /** 1-based line of the file; undefined where that cannot be told. */
  readonly line?: number;
}

/** An ignore mark as a format finds it: with its offset into the text, where it has one. */
export interface DraftIgnore extends Omit<IgnoreMark, 'line'> {
  readonly offset?: number;
}

/** UTF-16 units of a comment that are looked at; a reason is a sentence. */
export const longestIgnore = 1000;
/** Marks that one article may have. */
export const mostIgnores = 20;

/**
 * Reads the inside of a comment: `hedcheck-ignore`, `hedcheck-ignore: why`, `hedcheck-ignore unsupported, negated: why`.
 *
 * @returns undefined for any other comment
 */
export function ignoreMark(comment: string, offset?: number): DraftIgnore | undefined {
  const match = /^\s*hedcheck-ignore(?![\w-])([^:]*)(?::([^]*))?$/.exec(comment.slice(0, longestIgnore));
  if (!match) return undefined;
  const [, about = '', reason = ''] = match;
  return {
    about: about.split(/[\s,]+/).filter(Boolean),
    reason: reason.replace(/\s+/g, ' ').trim(),
    ...(offset !== undefined && { offset }),
  };
}

/**
 * The same from fields, for formats without comments (front matter, JSON): `hedcheck: ignore`, with the reason after
 * a colon or in a field of its own.
 */
export function ignoreField(
  value: string | undefined,
  reason: string | undefined,
  offset?: number,
): DraftIgnore[] {
  const mark = value === undefined ? undefined : ignoreMark(`hedcheck-${value.trim()}`, offset);
  if (!mark) return [];
  return [
    { ...mark, reason: mark.reason || (reason ?? '').slice(0, longestIgnore).replace(/\s+/g, ' ').trim() },
  ];
}

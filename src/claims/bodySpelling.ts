/** How often the body writes a word in lower case and how often with a capital where a sentence does not ask for one. */
interface Counts {
  lower: number;
  upper: number;
  /** The commonest capitalised form: "NATO", "McConnell", "iPhone". */
  readonly forms: Map<string, number>;
}

/** The body's own spelling of the headline's words. */
export interface BodySpelling {
  readonly of: (lower: string) => { lower: number; upper: number; form: string | undefined };
  /** True when the body writes these two words next to each other, both capitalised: "White House". */
  readonly capitalisedPair: (first: string, second: string) => boolean;
}

/** Enough for any article; a longer body does not spell differently. */
export const spellingLimit = 200_000;

const wordPattern = /[\p{L}\p{N}]+(?:['’.&][\p{L}\p{N}]+)*/gu;

/** A word as it is looked up: lower case, straight apostrophe, no possessive. */
export function spellingKey(word: string): string {
  return word.toLowerCase().replaceAll('’', "'").replace(/'s?$/, '');
}

function startsSentence(body: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && /["'“”‘’([\s]/u.test(body[before] ?? '')) {
    if (body[before] === '\n') return true;
    before--;
  }
  return before < 0 || /[.!?:;•—–-]/u.test(body[before] ?? '');
}

/**
 * Counts how the body spells some words. Reads at most the first {@link spellingLimit} characters.
 *
 * @param body the article's text
 * @param wanted words to count, as {@link spellingKey} gives them
 */
export function bodySpelling(body: string, wanted: ReadonlySet<string>): BodySpelling {
  const counts = new Map<string, Counts>();
  const pairs = new Set<string>();
  let previous = '';
  for (const match of body.slice(0, spellingLimit).matchAll(wordPattern)) {
    const written = match[0].replace(/['’]s$/, '');
    const key = spellingKey(match[0]);
    const capital = written !== written.toLowerCase();
    if (wanted.has(key)) {
      const entry = counts.get(key) ?? { lower: 0, upper: 0, forms: new Map<string, number>() };
      counts.set(key, entry);
      if (!capital) entry.lower++;
      else if (/\p{Lu}.*\p{Lu}|^\p{Ll}/u.test(written) || !startsSentence(body, match.index)) {
        entry.upper++;
        entry.forms.set(written, (entry.forms.get(written) ?? 0) + 1);
      }
      if (capital && previous) pairs.add(`${previous} ${key}`);
    }
    previous = capital ? key : '';
  }
  return {
    of: (lower) => {
      const entry = counts.get(lower);
      if (!entry) return { lower: 0, upper: 0, form: undefined };
      const form = [...entry.forms].sort((a, b) => b[1] - a[1])[0]?.[0];
      return { lower: entry.lower, upper: entry.upper, form };
    },
    capitalisedPair: (first, second) => pairs.has(`${first} ${second}`),
  };
}

import { smallWords } from './functionWords.ts';

/** How the body spells a word where a sentence does not ask for a capital. */
export interface Spelling {
  /** Times in lower case. */
  readonly lower: number;
  /** Times with a capital. */
  readonly upper: number;
  /** Of these, the ones with no other capitalised word next to it. */
  readonly alone: number;
  /** The commonest capitalised form: "NATO", "McConnell". */
  readonly form: string | undefined;
}

/** The body's own spelling of the headline's words. */
export interface BodySpelling {
  readonly of: (key: string) => Spelling;
  /** True when the body writes these two words next to each other, both capitalised: "White House". */
  readonly capitalisedPair: (first: string, second: string) => boolean;
}

/** Enough for any article; a longer body does not spell differently. */
export const spellingLimit = 200_000;

/** A longer run of capitalised words is a headline or a list that the body repeats, and tells nothing. */
const longestName = 5;

const wordPattern = /[\p{L}\p{N}]+(?:['’.&][\p{L}\p{N}]+)*/gu;
const abbreviation =
  /(?:^|[^\p{L}])(?:\p{L}|mr|mrs|ms|dr|sen|rep|gov|gen|st|jr|sr|vs|lt|col|sgt|prof|\p{L}\.\p{L})$/iu;

/** A word as it is looked up: lower case, straight apostrophe, no possessive. */
export function spellingKey(word: string): string {
  return word.toLowerCase().replaceAll('’', "'").replace(/'s?$/, '');
}

function startsSentence(body: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && at - before < 8 && /["'“”‘’([\s]/u.test(body[before] ?? '')) {
    if (body[before] === '\n') return true;
    before--;
  }
  if (before < 0 || /[!?:;•—–-]/u.test(body[before] ?? '')) return true;
  return body[before] === '.' && !abbreviation.test(body.slice(Math.max(0, before - 6), before));
}

interface Occurrence {
  readonly key: string;
  readonly written: string;
  readonly initial: boolean;
  /** A comma stands before it. */
  readonly apart: boolean;
}

/**
 * Counts how the body spells some words. Reads at most the first {@link spellingLimit} characters.
 *
 * @param body the article's text
 * @param wanted words to count, as {@link spellingKey} gives them
 */
export function bodySpelling(body: string, wanted: ReadonlySet<string>): BodySpelling {
  const lower = new Map<string, number>();
  const upper = new Map<string, { count: number; alone: number; forms: Map<string, number> }>();
  const pairs = new Set<string>();
  let run: Occurrence[] = [];
  let ends = 0;

  const closeRun = (): void => {
    if (run.length <= longestName)
      run.forEach(({ key, written, initial, apart }, index) => {
        const next = run[index + 1];
        if (next && !next.apart) pairs.add(`${key} ${next.key}`);
        if (!wanted.has(key) || (initial && !/\p{Lu}.*\p{Lu}|^\p{Ll}/u.test(written))) return;
        const entry = upper.get(key) ?? { count: 0, alone: 0, forms: new Map<string, number>() };
        upper.set(key, entry);
        entry.count++;
        if ((index === 0 || apart) && (!next || next.apart)) entry.alone++;
        entry.forms.set(written, (entry.forms.get(written) ?? 0) + 1);
      });
    run = [];
  };

  const text = body.slice(0, spellingLimit);
  for (const match of text.matchAll(wordPattern)) {
    const written = match[0].replace(/['’]s$/, '');
    const key = spellingKey(match[0]);
    const gap = text.slice(ends, Math.min(match.index, ends + 4));
    ends = match.index + match[0].length;
    if (/[\n.!?;:]/.test(gap) && !/^\.\s/.test(gap)) closeRun();
    const apart = gap.includes(',');
    if (written === written.toLowerCase()) {
      if (smallWords.has(key) && key.length < 4 && run.length > 0) {
        if (wanted.has(key)) lower.set(key, (lower.get(key) ?? 0) + 1);
        if (run.length <= 2) closeRun();
        continue;
      }
      closeRun();
      if (wanted.has(key)) lower.set(key, (lower.get(key) ?? 0) + 1);
    } else {
      const initial = startsSentence(text, match.index);
      if (initial && run.length <= 2) closeRun();
      run.push({ key, written, initial, apart });
    }
  }
  closeRun();
  return {
    of: (key) => {
      const entry = upper.get(key);
      const form = entry && [...entry.forms].sort((a, b) => b[1] - a[1])[0]?.[0];
      return { lower: lower.get(key) ?? 0, upper: entry?.count ?? 0, alone: entry?.alone ?? 0, form };
    },
    capitalisedPair: (first, second) => pairs.has(`${first} ${second}`),
  };
}

import { stemmer } from 'stemmer';
import type { Span } from '../span.ts';

/** One word of a text as the rules see it. */
export interface Word {
  /** As written. */
  readonly text: string;
  readonly span: Span;
  /** Lower case, typographic apostrophes made straight, no possessive. */
  readonly lower: string;
  /** Porter stem of `lower`, so that "backstabs" meets "backstabbed"; of "WHO" and "U.S." the capitals, which meet no "us". */
  readonly stem: string;
}

// Letters and digits, with inner apostrophes, hyphen-free: "Russia's" is one word, "US-Russia" is two, "U.S." is one.
const wordPattern = /(?:\p{Lu}\.){2,}|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** Words that carry no subject matter: what a claim and any passage of English share by chance. */
const functionWords = new Set(
  (
    'a an the this that these those some any each every all both either neither such own same other another ' +
    'i me my we us our you your he him his she her it its they them their who whom whose which what ' +
    'be am is are was were been being do does did done have has had having will would shall should can could may might must ' +
    'and or but nor so if then than as at by for from in into of off on onto out over to up upon with within about above after ' +
    'against along amid among around before behind below between beyond despite down during through till toward towards under until via ' +
    'not no never there here when where why how while because though although also just only more most much many very too again ' +
    'say said tell told according new make made get got go went take took come came put set let one'
  ).split(' '),
);

/** Names that are other words without their capitals: pronouns, ice, and the "Un" of Kim Jong Un. */
const capitalNames = /^(?:US|WHO|UN|ICE)$/;

/** Splits a text into words with their spans. Linear in the text's length. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  const isShouted = /\s/.test(text) && !/\p{Ll}/u.test(text);
  for (const match of text.matchAll(wordPattern)) {
    const form = asWritten(match[0]);
    const lower = form.toLowerCase();
    found.push({
      text: match[0],
      span: [match.index, match.index + match[0].length],
      lower,
      stem:
        capitalNames.test(form) && !isShouted
          ? form
          : stemmer(lower.normalize('NFKD').replace(/\p{M}/gu, '')),
    });
  }
  return found;
}

/** A word's text with its capitals, but typographic apostrophes made straight, without possessive and the dots of "U.S.". */
export function asWritten(text: string): string {
  return text.replace(/’/g, "'").replace(/'s?$/i, '').replace(/\./g, '');
}

/** True for "US", "U.N." and "WHO" amid words in lower case, which are names and no pronouns. */
export function isCapitalName({ stem }: Word): boolean {
  return capitalNames.test(stem);
}

/** True for a word that begins with a capital. */
export function isCapitalised({ text }: Pick<Word, 'text'>): boolean {
  return /^\p{Lu}/u.test(text);
}

/** True for "Warren’s" and "Giants’": a name ends with it, whatever follows. */
export function isPossessive({ text }: Pick<Word, 'text'>): boolean {
  return /['’]s?$/.test(text);
}

/** True for a word that says something about the subject: no function word, no lone letter. */
export function isContent(word: Word): boolean {
  return word.lower.length > 1 && !functionWords.has(word.lower);
}

/** Which words make a run: a name's, say. */
interface RunRule {
  /** What may stand between two of its words. */
  readonly joint: RegExp;
  /** @param previous the run's last word so far */
  readonly isPart: (word: Word, index: number, previous: Word | undefined) => boolean;
  /** True for a word with which a run ends, whatever follows. */
  readonly isLast?: (word: Word) => boolean;
  /** True for a word that is no part and ends no run. */
  readonly isSkipped?: (word: Word) => boolean;
}

/** The longest runs of neighbouring words of a text that a rule takes, in order. */
export function runsOf(text: string, all: readonly Word[], rule: RunRule): Word[][] {
  const { joint, isPart, isLast, isSkipped } = rule;
  const runs: Word[][] = [];
  let run: Word[] = [];
  const close = () => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  for (const [index, word] of all.entries()) {
    const previous = run.at(-1);
    if (previous && !joint.test(text.slice(previous.span[1], word.span[0]))) close();
    if (isPart(word, index, run.at(-1))) run.push(word);
    else if (!isSkipped?.(word)) close();
    if (isLast?.(word)) close();
  }
  close();
  return runs;
}

/** From the first word of a run to its last. */
export function spanOfRun(run: readonly Word[]): Span {
  return [run[0]?.span[0] ?? 0, run.at(-1)?.span[1] ?? 0];
}

import type { Span } from '../span.ts';
import { modals, prepositions, smallWords } from './functionWords.ts';
import { lexicon, type Readings, type VerbForm } from './lexicon.ts';
import type { Word } from './words.ts';

/** A word of the headline with all that is known of it. */
export interface Token extends Word {
  /** The core in sentence case. */
  readonly cased: string;
  readonly readings: Readings;
  /** Stands inside quotation marks. */
  readonly quoted: boolean;
}

/** A run of tokens, `[from, to)`, by index. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

const nothing: Readings = {
  verb: new Set(),
  noun: false,
  plural: false,
  adjective: false,
  adverb: false,
  name: false,
  person: false,
  place: false,
  demonym: false,
  actor: false,
  known: true,
};

export function makeToken(word: Word, cased: string, quoted: boolean): Token {
  return { ...word, cased, quoted, readings: word.core ? lexicon().readings(word.lower) : nothing };
}

export function isName(token: Token): boolean {
  return /^\p{Lu}/u.test(token.cased) && token.lower !== 'i';
}

export function isNumber(token: Token): boolean {
  return (
    /^[$€£¥]?\d/.test(token.core) ||
    /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|dozens?|scores|hundreds|thousands|millions)$/.test(
      token.lower,
    )
  );
}

export function isPossessive(token: Token): boolean {
  return /['’]s$/.test(token.core) || (/s$/i.test(token.core) && /^['’]/.test(token.after) && !token.quoted);
}

/** Adverbs that stand behind a subject: "Protests worldwide". */
const behindNouns = /^(?:abroad|alike|elsewhere|nationwide|overseas|worldwide)$/;

/** A noun, a name, a number or a quotation: something that can be a subject. */
export function isNominal(token: Token): boolean {
  if (!token.core || behindNouns.test(token.lower)) return false;
  if (isName(token) || isNumber(token) || token.quoted) return true;
  const { noun, adverb, adjective } = token.readings;
  return !smallWords.has(token.lower) && (noun || !(adverb || adjective));
}

export function canBe(token: Token, form: VerbForm): boolean {
  return token.readings.verb.has(form);
}

export function isModal(token: Token): boolean {
  return modals.has(token.lower) || /^(?:wo|ca|could|should|would|must)n't$/.test(token.lower);
}

/** "quickly", "still": an adverb and nothing that a subject could end in. */
export function isAdverb(token: Token): boolean {
  return token.readings.adverb && !token.readings.noun && !isName(token);
}

export function isPreposition(token: Pick<Token, 'lower'>): boolean {
  return prepositions.has(token.lower);
}

/** True when a comma, a colon or a semicolon stands behind the token. */
export function hasComma(token: Token | undefined): boolean {
  return token !== undefined && /[,;:]/.test(token.after);
}

export function isYear(token: Token): boolean {
  return /^(?:19|20)\d\d$/.test(token.core);
}

/** "Climate disruptions, close to home", "Roger Stone, accused of lying, is due": what one comma adds is no predicate. */
export function isAddition(tokens: readonly Token[], from: number, at: number): boolean {
  return hasComma(tokens[at - 1]) && !tokens.slice(from, at - 1).some(hasComma);
}

/** The age in "Man, 34, arrested": a number between two commas. */
export function isAge(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && /^\d{1,3}$/.test(token.core) && hasComma(tokens[at - 1]) && hasComma(token);
}

/** From the first to the last word of a run, without the punctuation around them. */
export function runSpan(tokens: readonly Token[], run: Run): Span | undefined {
  let { from, to } = run;
  while (from < to && !tokens[from]?.core) from++;
  while (to > from && !tokens[to - 1]?.core) to--;
  const first = tokens[from];
  const last = tokens[to - 1];
  return from < to && first && last ? [first.span[0], last.span[1]] : undefined;
}

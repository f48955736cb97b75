import { auxiliaries } from '../../claims/functionWords.ts';
import { lexicon } from '../../claims/lexicon.ts';
import { readSentence } from '../readSentence.ts';
import { type Word, words } from '../words.ts';
import { formsOf } from './eventVerbs.ts';

/** What a claim says of its subject. */
export interface Deed {
  /** As the claim has it, in lower case. */
  readonly lower: string;
  /** In every form: those of "hid" and "hiding" for "hides". */
  readonly stems: ReadonlySet<string>;
  /** What stands before it: whom the claim is about. */
  readonly subject: readonly Word[];
}

/** The claim's main verb, or what stands behind its auxiliaries: "left" in "was left shut"; undefined where none is found. */
export function deedOf(hypothesis: string): Deed | undefined {
  const { tokens, predicate } = readSentence(hypothesis);
  if (predicate === undefined) return undefined;
  const verb = tokens
    .slice(predicate.at)
    .find(({ lower, readings }) => lower !== 'to' && !auxiliaries.has(lower) && !readings.adverb);
  if (verb === undefined) return undefined;
  return {
    lower: verb.lower,
    stems: new Set(everyForm(verb.lower).flatMap((form) => words(form).map(({ stem }) => stem))),
    subject: words(hypothesis).filter(({ span }) => span[1] <= (tokens[predicate.at]?.span[0] ?? 0)),
  };
}

/** A word and, as far as it can be a verb, its other forms. */
function everyForm(lower: string): string[] {
  const { readings, infinitive } = lexicon();
  const infinitives = new Set([...readings(lower).verb].map((form) => infinitive(lower, form)));
  return [lower, ...[...infinitives].flatMap(formsOf)];
}

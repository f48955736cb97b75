import { auxiliaries } from '../../claims/functionWords.ts';
import { lexicon, type VerbForm } from '../../claims/lexicon.ts';
import { readSentence } from '../readSentence.ts';
import { type Word, words } from '../words.ts';

/** What a claim says of its subject. */
export interface Deed {
  /** As the claim has it, in lower case. */
  readonly lower: string;
  /** In every form: those of "hid" and "hiding" for "hides". */
  readonly stems: ReadonlySet<string>;
  /** What stands before it: whom the claim is about. */
  readonly subject: readonly Word[];
}

const forms: readonly VerbForm[] = ['base', 'third', 'past', 'participle', 'gerund'];

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
    stems: new Set(formsOf(verb.lower).flatMap((form) => words(form).map(({ stem }) => stem))),
    subject: words(hypothesis).filter(({ span }) => span[1] <= (tokens[predicate.at]?.span[0] ?? 0)),
  };
}

/** A word and, as far as it can be a verb, its other forms. */
function formsOf(lower: string): string[] {
  const { readings, infinitive, inflect } = lexicon();
  const infinitives = new Set([...readings(lower).verb].map((form) => infinitive(lower, form)));
  return [lower, ...[...infinitives].flatMap((one) => forms.map((form) => inflect(one, form)))];
}

import { auxiliaries } from '../../claims/functionWords.ts';
import { lexicon } from '../../claims/lexicon.ts';
import type { Token } from '../../claims/token.ts';
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
  // "City keeps last of poles stripped in thefts": the verb of the claim stands before what was taken for it.
  const earlier = tokens.findIndex((token, index) => index > 0 && isOnlyAVerb(token));
  if (predicate !== undefined && earlier >= 0 && earlier < predicate.at) return undefined;
  const from = predicate?.at ?? earlier;
  const verb =
    from < 0
      ? undefined
      : tokens
          .slice(from)
          .find(({ lower, readings }) => lower !== 'to' && !auxiliaries.has(lower) && !readings.adverb);
  if (verb === undefined) return undefined;
  return {
    lower: verb.lower,
    stems: new Set(everyForm(verb.lower).flatMap((form) => words(form).map(({ stem }) => stem))),
    subject: words(hypothesis).filter(({ span }) => span[1] <= (tokens[from]?.span[0] ?? 0)),
  };
}

/** "Keeps", "kept", "shoot"; not "cuts". */
function isOnlyAVerb({ lower, readings: { verb, noun, adjective, name } }: Token): boolean {
  const hasTense = verb.has('third') || verb.has('base') || (verb.has('past') && !verb.has('participle'));
  return hasTense && !noun && !adjective && !name && !auxiliaries.has(lower);
}

/** A word and, as far as it can be a verb, its other forms. */
function everyForm(lower: string): string[] {
  const { readings, infinitive } = lexicon();
  const infinitives = new Set([...readings(lower).verb].map((form) => infinitive(lower, form)));
  return [lower, ...[...infinitives].flatMap(formsOf)];
}

import { findPredicate } from './findPredicate.ts';
import { opensObject } from './finiteVerb.ts';
import {
  auxiliaries,
  conjunctions,
  determiners,
  pronouns,
  questionWords,
  verbParticles,
} from './functionWords.ts';
import { opensClause } from './leads.ts';
import { clear, type Predicate } from './predicate.ts';
import { agreesWith, isPluralSubject } from './subject.ts';
import {
  canBe,
  hasComma,
  isAdverb,
  isName,
  isNominal,
  isPreposition,
  type Run,
  type Token,
} from './token.ts';

/** "served out his sentence", "says she is safe": words that start with a verb and so have no subject. */
export function lacksSubject(tokens: readonly Token[], at: number, to: number): boolean {
  const token = tokens[at];
  if (!token || isName(token) || token.quoted) return false;
  const { noun, adjective, verb } = token.readings;
  const next = at + 1 < to ? tokens[at + 1] : undefined;
  if (canBe(token, 'gerund')) return !noun || (opensObject(next) && next !== undefined && !isName(next));
  if (noun || verb.size === 0) return false;
  if (canBe(token, 'third')) return true;
  if (adjective) return false;
  // "jailed activists" and "stolen car" are subjects, "jailed for life" and "stolen from" are none.
  return !next || opensObject(next) || verbParticles.test(next.lower) || isPreposition(next);
}

/** Index of a subject's last word, without the adverbs and the "not" that belong to the verb behind it. */
function subjectEnd(tokens: readonly Token[], { from, to }: Run): number {
  let end = to - 1;
  while (end > from) {
    const token = tokens[end];
    if (!token) break;
    if (!isAdverb(token) && !/^(?:not|never|also|still|now|even|just|only|longer|being)$/.test(token.lower))
      break;
    end--;
  }
  return end;
}

/** A subject ends in a noun, a name, a pronoun or a number: "director and executive and" is none. */
function isSubject(tokens: readonly Token[], run: Run): boolean {
  const last = tokens[subjectEnd(tokens, run)];
  if (!last?.core || isPreposition(last) || conjunctions.has(last.lower) || last.lower === 'to') return false;
  if (isNominal(last) || pronouns.has(last.lower) || determiners.has(last.lower)) return true;
  if (last.lower === 'there' || last.lower === 'no') return true;
  // "the poor", "the injured"
  return tokens[run.from]?.lower === 'the';
}

/** "after Cleopatra did", "as it was": what was done is said elsewhere. */
function isElliptic(tokens: readonly Token[], at: number, to: number): boolean {
  const verb = tokens[at];
  const next = at + 1 < to ? tokens[at + 1] : undefined;
  return verb !== undefined && auxiliaries.has(verb.lower) && (!next || opensClause(next) || hasComma(verb));
}

/** A subject with a comma in it is more likely the rest of a list, but for "conservatives, liberals balk". */
function isListRest(tokens: readonly Token[], run: Run, { at: verb, form }: Predicate): boolean {
  const joined =
    form === 'base' && verb - run.from <= 4 && isPluralSubject(tokens, { from: run.from, to: verb });
  for (let at = run.from; at < verb; at++) {
    if (hasComma(tokens[at]) && (!joined || at === verb - 1)) return true;
    if (at > run.from && opensClause(tokens[at])) return true;
  }
  return false;
}

/** "Fire", "the", "she", "there", "new rules": words that a subject can start with. */
function opensSubject(first: Token, next: Token | undefined): boolean {
  if (isNominal(first) || determiners.has(first.lower) || pronouns.has(first.lower)) return true;
  if (first.lower === 'there') return true;
  return first.readings.adjective && first.readings.verb.size === 0 && next !== undefined && isNominal(next);
}

/** What a run says when it starts with its own subject and says something clear of it; else undefined. */
export function fullClause(tokens: readonly Token[], run: Run, least = clear): Predicate | undefined {
  const first = tokens[run.from];
  if (!first || first.quoted || isPreposition(first) || questionWords.has(first.lower)) return undefined;
  if (!opensSubject(first, tokens[run.from + 1]) || lacksSubject(tokens, run.from, run.to)) return undefined;
  const predicate = findPredicate(tokens, run);
  if (!predicate || predicate.strength < least || predicate.at === run.from) return undefined;
  if (predicate.kind === 'gerund' || predicate.kind === 'infinitive') return undefined;
  if (isListRest(tokens, run, predicate) || isElliptic(tokens, predicate.at, run.to)) return undefined;
  const subject: Run = { from: run.from, to: predicate.at };
  if (!isSubject(tokens, subject) || !agreesWith(tokens, subject, predicate.at)) return undefined;
  return predicate;
}

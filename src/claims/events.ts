import { indefinite } from './article.ts';
import { findPredicate } from './findPredicate.ts';
import { opensObject } from './finiteVerb.ts';
import { determiners, possessives, pronouns, subordinators } from './functionWords.ts';
import { gerundNouns } from './hiddenPredicate.ts';
import { isPluralSubject } from './subject.ts';
import {
  canBe,
  hasComma,
  isName,
  isNominal,
  isNumber,
  isPossessive,
  isPreposition,
  type Run,
  type Token,
} from './token.ts';

const times =
  /^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|century|centuries|moments?|midnight|noon|dawn|dusk|sunset|sunrise|christmas|easter|ramadan|dark|half|times?|spells?|while|seasons?|games?|rounds?|match(?:es)?|terms?|laps?|overs|episodes?|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|today|tomorrow|yesterday|night|morning|week|all|age|life|work|school|lunch|dinner|birth|death of)$/;

const eventNouns =
  /^(?:warnings?|alerts?|fears?|anger|fury|outrage|rows?|clash(?:es)?|crash(?:es)?|fires?|blazes?|explosions?|blasts?|shootings?|stabbings?|attacks?|arrests?|protests?|strikes?|delays?|chaos|outages?|closures?|evacuations?|floods?|flooding|earthquakes?|quakes?|landslides?|blackouts?|riots?|boosts?|blows?|setbacks?|victory|victories|defeats?|bans?|crackdowns?|probes?|inquir(?:y|ies)|threats?|concerns?|hopes?|calls?|pressure|evidence|tears?|cheers|joy|relief|panic|deadlock|stalemate|breakthrough)$/;

/** Index of the noun that a phrase is about: the last one before a preposition. */
export function headOf(tokens: readonly Token[], run: Run): number {
  let head = -1;
  for (let at = run.from; at < run.to; at++) {
    const token = tokens[at];
    if (!token) break;
    if (
      at > run.from &&
      head >= 0 &&
      (isPreposition(token) || subordinators.has(token.lower) || token.lower === 'to' || !token.core)
    )
      break;
    const { noun, adjective } = token.readings;
    const verbal = canBe(token, 'gerund') || (canBe(token, 'past') && !adjective && !isName(token));
    if (head >= 0 && verbal && !noun && at > head) break;
    if (isNominal(token)) head = at;
    if (hasComma(token) && !token.readings.adjective) break;
  }
  return head;
}

/** "after rebels sink bill": a clause, though none that is clear enough to stand by itself. */
function saysSomething(tokens: readonly Token[], run: Run): boolean {
  let to = run.from + 1;
  while (to < run.to && !/^(?:that|who|which)$/.test(tokens[to]?.lower ?? '')) to++;
  const predicate = findPredicate(tokens, { from: run.from, to });
  return predicate?.kind === 'adjective' || (predicate?.kind === 'finite' && predicate.form !== 'past');
}

/**
 * "touching objects", "allegedly biting off an ear", "becoming tangled": what somebody did, not what there was. A word
 * in -ing is an event only where it is known as a noun and the phrase is about it or another event: "training accident", "growing fears".
 */
function isActivity(tokens: readonly Token[], { from, to }: Run, head: Token): boolean {
  let at = from;
  while (at < to - 1 && (tokens[at]?.readings.adverb || /^(?:not|never)$/.test(tokens[at]?.lower ?? '')))
    at++;
  const verb = tokens[at];
  const next = at + 1 < to ? tokens[at + 1] : undefined;
  if (!verb || isName(verb) || !canBe(verb, 'gerund')) return false;
  const known = gerundNouns.has(verb.lower);
  const named = head === verb ? known : eventNouns.test(head.lower) && (known || verb.readings.adjective);
  return opensObject(next) || !named;
}

/** True for a noun phrase that can be said to have been there: "Negotiations", "Florida school shooting". */
export function isEventPhrase(tokens: readonly Token[], run: Run): boolean {
  const first = tokens[run.from];
  const head = tokens[headOf(tokens, run)];
  if (!first || !head || first.quoted || head.quoted) return false;
  if (saysSomething(tokens, run)) return false;
  if (
    pronouns.has(first.lower) ||
    isPreposition(first) ||
    /^(?:being|having|all|that|what|how|why|only|just|nearly|almost|latest|worst|best)$/.test(first.lower) ||
    (first.readings.adjective && /[^w]est$/.test(first.lower)) ||
    tokens[run.from + 1]?.lower === 'than'
  )
    return false;
  if (isActivity(tokens, run, head)) return false;
  const definite = first.lower === 'the' || possessives.has(first.lower) || isPossessive(first);
  // "despite their leanings" tells of nothing that took place.
  if (definite && !eventNouns.test(head.lower) && !/(?:tion|ment|ing|al)s?$/.test(head.lower)) return false;
  return (
    !isName(head) &&
    !isNumber(head) &&
    !isPossessive(head) &&
    !times.test(head.lower) &&
    !/\d/.test(head.core)
  );
}

const massNouns = new Set(
  'news cancer violence unrest pressure criticism anger fury outrage controversy opposition uncertainty chaos speculation confusion backlash turmoil tension concern fear debate support resistance evidence progress snow rain heat weather smoke panic scrutiny inflation bad'.split(
    ' ',
  ),
);

/** True for a headline without a verb that still reports something: "Storm Warning for Coast", "Fury Over Tax". */
export function reportsEvent(tokens: readonly Token[], run: Run): boolean {
  const first = tokens[run.from];
  const at = headOf(tokens, run);
  const head = tokens[at];
  const next = at + 1 < run.to ? tokens[at + 1] : undefined;
  if (
    !first ||
    !head ||
    !next ||
    first.quoted ||
    determiners.has(first.lower) ||
    possessives.has(first.lower)
  )
    return false;
  if (tokens.slice(run.from, at).some(isPossessive) || hasComma(head)) return false;
  return (
    eventNouns.test(head.lower) &&
    /^(?:for|in|at|over|on|after|from|against|near|across|as)$/.test(next.lower)
  );
}

/** "There were negotiations", "There was a crackdown", "The school shooting took place". */
export function eventOpening(tokens: readonly Token[], run: Run): { before: string; after: string } {
  const first = tokens[run.from];
  const at = headOf(tokens, run);
  const head = tokens[at];
  if (!first || !head) return { before: 'There was', after: '' };
  // "After chlorine escaped": a clause, though its verb could be a participle.
  const verb = at + 1 < run.to ? tokens[at + 1] : undefined;
  if (verb && canBe(verb, 'past') && !verb.readings.noun && tokens[at + 2]?.lower !== 'by')
    return { before: '', after: '' };
  const definite =
    ['the', 'this', 'that', 'these', 'those'].includes(first.lower) ||
    possessives.has(first.lower) ||
    isPossessive(first);
  const plural = isPluralSubject(tokens, { from: run.from, to: at + 1 });
  const ofName = isPossessive(first) && isName(first);
  if (definite && (at === run.to - 1 || ofName)) return { before: '', after: 'took place' };
  if (plural) return { before: 'There were', after: '' };
  if (definite || determiners.has(first.lower) || massNouns.has(head.lower) || isNumber(first))
    return { before: 'There was', after: '' };
  const owned = tokens.slice(run.from, at).some(isPossessive);
  if (owned && isName(first)) return { before: 'There was', after: '' };
  return { before: `There was ${indefinite(first.cased)}`, after: '' };
}

import { speechVerbs } from './attribution.ts';
import { isEventPhrase } from './events.ts';
import { findPredicate } from './findPredicate.ts';
import { opensObject } from './finiteVerb.ts';
import { conjunctions, determiners, pronouns, questionWords } from './functionWords.ts';
import { lexicon, type VerbForm } from './lexicon.ts';
import { clear, type Predicate } from './predicate.ts';
import { canBe, hasComma, isModal, isName, isNominal, isPreposition, type Run, type Token } from './token.ts';

/** One thing that a sentence of a headline says. */
export interface Clause {
  /**
   * `full` has its own subject, `shared` takes that of the first clause, `event` is a noun phrase behind "after",
   * "amid" or "despite", `tail` a ", killing 5" with the first clause's subject.
   */
  readonly shape: 'full' | 'shared' | 'event' | 'tail';
  /** All words, with the "after" or "as" that leads it in. */
  readonly run: Run;
  /** Where its own sentence starts, behind "after", "as", "and". */
  readonly start: number;
}

export interface ClauseList {
  readonly clauses: readonly Clause[];
  readonly main: Predicate;
  /** The first full clause's subject, which `shared` and `tail` clauses take over. */
  readonly subject: Run;
}

const eventLeads = new Set(['after', 'amid', 'amidst', 'despite', 'following']);
const clauseLeads = new Set(['as', 'after', 'before', 'while', 'though', 'although', 'even']);
const notAfterAs = new Set(
  'part well long soon far much many if though it usual he she expected planned promised'.split(' '),
);
/** Verbs and participles that "after" belongs to: "named after", "looks after". */
const takesAfter =
  /^(?:look|looks|looking|go|goes|going|went|come|comes|named|seek|soon|shortly|day|days|hours?|weeks?|months?|years?|minutes?|morning|even|only|just|long|inquire|ask|asks|chase|chases|take|takes|run|runs|day|year|decades?|moments?|seconds?)$/;
const tailVerbs = new Set(
  'kill injure wound cite say claim warn deny accuse blame allege hit destroy damage spark trigger stoke fuel prompt force defy reject insist argue vow pledge promise threaten end reverse break smash beat trap strand demand'.split(
    ' ',
  ),
);

/** True when a clause can start with this word as its verb, in the form of the main one. */
function startsShared(
  tokens: readonly Token[],
  at: number,
  to: number,
  main: Predicate,
  comma: boolean,
  from: number,
): boolean {
  const token = tokens[at];
  if (!token || isName(token) || token.quoted || at >= to) return false;
  const next = at + 1 < to ? tokens[at + 1] : undefined;
  const mainToken = tokens[main.at];
  const fits = (form: VerbForm): boolean => {
    if (!canBe(token, form)) return false;
    const ambiguous = (token.readings.noun || token.readings.adjective) && form !== 'past';
    if (
      !ambiguous ||
      (form === 'third' &&
        tokens[at - 1]?.lower === 'but' &&
        !(next && canBe(next, 'base') && !opensObject(next)))
    )
      return true;
    // "…, presses ethics complaint": behind a comma a plural noun is seldom followed by another noun.
    const verbBehind = tokens[at - 1]?.lower === 'but' && next !== undefined && canBe(next, 'base');
    if (
      form === 'third' &&
      comma &&
      !verbBehind &&
      next?.readings.noun &&
      !canBe(next, 'third') &&
      !isPreposition(next)
    )
      return true;
    return (
      opensObject(next) || (next !== undefined && isPreposition(next) && followsParticle(tokens, at + 1, to))
    );
  };
  const open = tokens.slice(main.at + 1, at).some((word) => word.lower === 'to' || isModal(word));
  if (main.kind === 'infinitive') return (!open && fits('base')) || (comma && fits('third'));
  if (mainToken && isModal(mainToken)) return !open && fits('base');
  if (main.kind === 'passive')
    return canBe(token, 'participle') && (!next || isPreposition(next) || next.lower === 'to');
  if (main.kind !== 'finite') return comma && fits('third') && !token.readings.noun;
  if (main.form === 'third' || mainToken?.lower === 'is' || mainToken?.lower === 'has') {
    if (fits('third')) return true;
    // "Regime Backstabs Putin …, Turn On Him": the number slips in headlines that are written in haste.
    return (
      comma &&
      main.form === 'third' &&
      !open &&
      at - from > 2 &&
      fits('base') &&
      followsParticle(tokens, at + 1, to)
    );
  }
  if (main.form === 'past') return fits('past') && (!token.readings.adjective || opensObject(next));
  if (main.form === 'base') return !open && fits('base');
  return false;
}

/** "turn on him", "back out of deal": a small word and then an object. */
function followsParticle(tokens: readonly Token[], at: number, to: number): boolean {
  const particle = tokens[at];
  const next = at + 1 < to ? tokens[at + 1] : undefined;
  if (
    !particle ||
    !/^(?:on|off|up|down|out|in|over|back|away|at|for|with|from|into|against|to)$/.test(particle.lower)
  )
    return false;
  return next !== undefined && (opensObject(next) || pronouns.has(next.lower));
}

/** Index behind "and", "but", "then" and adverbs, where a clause's own words start. */
function behindLinks(tokens: readonly Token[], at: number, to: number): number {
  let start = at;
  while (start < to - 1) {
    const token = tokens[start];
    if (
      !token ||
      !(
        token.core === '' ||
        conjunctions.has(token.lower) ||
        /^(?:then|also|now|later|still|even|reportedly|allegedly)$/.test(token.lower)
      )
    )
      break;
    start++;
  }
  return start;
}

/** A run that starts with its own subject and says something clear of it. */
function fullClause(tokens: readonly Token[], run: Run, least = clear): Predicate | undefined {
  const first = tokens[run.from];
  if (!first || first.quoted || isPreposition(first) || questionWords.has(first.lower)) return undefined;
  if (!isNominal(first) && !determiners.has(first.lower) && !pronouns.has(first.lower)) return undefined;
  if (canBe(first, 'gerund') && !first.readings.noun) return undefined;
  const predicate = findPredicate(tokens, run);
  if (!predicate || predicate.strength < least || predicate.at === run.from) return undefined;
  if (predicate.kind === 'gerund' || predicate.kind === 'infinitive') return undefined;
  // A subject with a comma in it is more likely the rest of a list.
  // "conservatives, liberals balk" is one subject, "in 2020, sources say" is none.
  const list = predicate.form === 'base' && predicate.at - run.from <= 4;
  for (let at = run.from; at < predicate.at; at++)
    if ((hasComma(tokens[at]) && !list) || (at > run.from && clauseLeads.has(tokens[at]?.lower ?? '')))
      return undefined;
  return predicate;
}

function clauseAt(
  tokens: readonly Token[],
  at: number,
  to: number,
  list: ClauseList,
  from: number,
  listed: boolean,
): Clause | undefined {
  const token = tokens[at];
  const previous = tokens[at - 1];
  if (!token || !previous || token.quoted) return undefined;
  const comma = hasComma(previous) || previous.core === '';
  const run: Run = { from: at, to };
  const lead = token.lower;
  if (clauseLeads.has(lead) && !(lead === 'even' && tokens[at + 1]?.lower !== 'as')) {
    const start = lead === 'even' ? at + 2 : at + 1;
    const least = lead === 'as' ? 2.4 : clear;
    if (
      !(lead === 'as' && notAfterAs.has(tokens[start]?.lower ?? '')) &&
      fullClause(tokens, { from: start, to }, least)
    )
      return { shape: 'full', run, start };
  }
  if (
    eventLeads.has(lead) &&
    !takesAfter.test(previous.lower) &&
    isEventPhrase(tokens, { from: at + 1, to: phraseEnd(tokens, at + 1, to) })
  )
    return { shape: 'event', run, start: at + 1 };
  const link = conjunctions.has(lead) && lead !== 'or' && lead !== 'nor';
  if (!comma && !link) return undefined;
  if (link && comma === false && tokens[at + 1]?.lower === 'then') return undefined;
  const start = behindLinks(tokens, at, to);
  if (startsShared(tokens, start, to, list.main, comma || listed || lead === 'but', from))
    return { shape: 'shared', run, start };
  const verb = tokens[start];
  if (
    comma &&
    verb &&
    canBe(verb, 'gerund') &&
    tailVerbs.has(lexicon().infinitive(verb.lower, 'gerund')) &&
    start + 1 < to
  )
    return { shape: 'tail', run, start };
  const speech = tokens[list.main.at];
  const reports =
    speech !== undefined &&
    list.main.form !== undefined &&
    speechVerbs.has(lexicon().infinitive(speech.lower, list.main.form));
  if (reports && (!comma || (isName(previous) && isName(token)))) return undefined;
  if (leadIsOpen(tokens, list.main.at, at)) return undefined;
  const own = fullClause(tokens, { from: start, to }, comma ? clear : 3.2);
  if (own && own.kind === 'finite') return { shape: 'full', run, start };
  return undefined;
}

/** "… as conservatives, liberals balk": a clause has been opened and its verb is still to come. */
function leadIsOpen(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = to - 1; at > from; at--)
    if (clauseLeads.has(tokens[at]?.lower ?? '')) return !findPredicate(tokens, { from: at + 1, to });
  return false;
}

function phraseEnd(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at++) if (hasComma(tokens[at])) return at + 1;
  return to;
}

/**
 * Splits one sentence of a headline into what it says. It never splits inside quotation marks, and only where
 * both sides have a predicate of their own: a claim that is split wrongly is a false alarm.
 *
 * @returns undefined when the run says nothing (a label)
 */
export function splitClauses(tokens: readonly Token[], run: Run): ClauseList | undefined {
  const opening = leadingCircumstance(tokens, run);
  const from = opening ? opening.run.to : run.from;
  const subjectFrom = opening ? from : behindParticiple(tokens, run);
  const main = findPredicate(tokens, { from: subjectFrom, to: run.to });
  if (!main) return undefined;
  const list: ClauseList = { clauses: [], main, subject: { from: subjectFrom, to: main.at } };
  const clauses: Clause[] = opening ? [opening] : [];
  let current: Clause = {
    shape: 'full',
    run: { from, to: run.to },
    start: behindLinks(tokens, from, run.to),
  };
  // "Once X is dead, Y has no plan" states neither half.
  const conditional = /^(?:once|if|when|whenever|unless|until|since|though|although|whether)$/.test(
    tokens[from]?.lower ?? '',
  );
  for (let at = main.at + 1; at < run.to && !conditional; at++) {
    // The "and" of "A, B and C" is as good as a comma.
    const next = clauseAt(tokens, at, run.to, list, from, current.shape === 'shared');
    if (!next) continue;
    clauses.push({ ...current, run: { from: current.run.from, to: at } });
    current = next;
    // The next boundary cannot lie before the new clause's own predicate.
    const own = next.shape === 'full' ? findPredicate(tokens, { from: next.start, to: run.to }) : undefined;
    at = Math.max(at + 1, own?.at ?? next.start);
  }
  clauses.push(current);
  return { ...list, clauses };
}

/** Where the subject starts in "Ignoring Deadline to Quit, Candidate Defies Party", "With Race Halted, Candidate Waits". */
function behindParticiple(tokens: readonly Token[], run: Run): number {
  const first = tokens[run.from];
  if (!first || first.quoted) return run.from;
  const participle =
    !first.readings.noun && !isName(first) && (canBe(first, 'gerund') || canBe(first, 'participle'));
  if (!participle && !/^with(?:out)?$/.test(first.lower)) return run.from;
  for (let at = run.from + 1; at < run.to - 2; at++)
    if (hasComma(tokens[at]) && findPredicate(tokens, { from: at + 1, to: run.to })) return at + 1;
  return run.from;
}

/** "After Talks, Senate Passes Bill", "As Fire Spreads, Town Empties". */
function leadingCircumstance(tokens: readonly Token[], run: Run): Clause | undefined {
  const first = tokens[run.from];
  if (!first || first.quoted || !(eventLeads.has(first.lower) || clauseLeads.has(first.lower)))
    return undefined;
  for (let at = run.from + 1; at < Math.min(run.to - 2, run.from + 16); at++) {
    if (!tokens[at]?.after.includes(',') || tokens[at]?.quoted) continue;
    const inside: Run = { from: run.from + 1, to: at + 1 };
    if (!findPredicate(tokens, { from: at + 1, to: run.to })) return undefined;
    if (clauseLeads.has(first.lower) && fullClause(tokens, inside))
      return { shape: 'full', run: { from: run.from, to: at + 1 }, start: run.from + 1 };
    if (eventLeads.has(first.lower) && isEventPhrase(tokens, inside))
      return { shape: 'event', run: { from: run.from, to: at + 1 }, start: run.from + 1 };
    return undefined;
  }
  return undefined;
}

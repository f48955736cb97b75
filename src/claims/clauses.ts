import { hedgeIn, speechVerbs } from './attribution.ts';
import type { Clause, ClauseList } from './clause.ts';
import { isEventPhrase } from './events.ts';
import { findPredicate } from './findPredicate.ts';
import { fullClause } from './fullClause.ts';
import { conjunctions, determiners, possessives, pronouns } from './functionWords.ts';
import { belongsToWordsBefore, clauseLeads, eventLeads, opensRole } from './leads.ts';
import { lexicon } from './lexicon.ts';
import { behindOpening, leadingCircumstance } from './openings.ts';
import { clear } from './predicate.ts';
import { startsShared } from './sharedVerb.ts';
import { canBe, hasComma, isName, type Run, type Token } from './token.ts';
import { sayingVerb } from './trailingAttribution.ts';
import { verbGroupStart } from './verbGroup.ts';

const notAfterAs = new Set(
  'part well long soon far much many if though it usual he she expected planned promised'.split(' '),
);
const tailVerbs = new Set(
  'kill injure wound cite say claim warn deny accuse blame allege hit destroy damage spark trigger stoke fuel prompt force defy reject insist argue vow pledge promise threaten end reverse break smash beat trap strand demand'.split(
    ' ',
  ),
);

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

/** "X as Y", "X, though Y": a clause behind the word that leads it in. */
function ledClause(tokens: readonly Token[], run: Run): Clause | undefined {
  const lead = tokens[run.from]?.lower ?? '';
  const evenAs = lead === 'even' && tokens[run.from + 1]?.lower === 'as';
  if (!clauseLeads.has(lead) || (lead === 'even' && !evenAs)) return undefined;
  const start = run.from + (evenAs ? 2 : 1);
  if (lead === 'as' && notAfterAs.has(tokens[start]?.lower ?? '')) return undefined;
  const least = lead !== 'as' ? clear : opensRole(tokens[start], tokens[start + 1]) ? 4.2 : 2.4;
  return fullClause(tokens, { from: start, to: run.to }, least) ? { shape: 'full', run, start } : undefined;
}

/** "after talks", "amid protests", but not "through the air and after touching it". */
function eventClause(tokens: readonly Token[], run: Run): Clause | undefined {
  const previous = tokens[run.from - 1];
  const phrase: Run = { from: run.from + 1, to: phraseEnd(tokens, run.from + 1, run.to) };
  if (!eventLeads.has(tokens[run.from]?.lower ?? '') || (previous && conjunctions.has(previous.lower)))
    return undefined;
  return isEventPhrase(tokens, phrase) ? { shape: 'event', run, start: run.from + 1 } : undefined;
}

/** ", killing 5", ", citing costs". */
function isTail(tokens: readonly Token[], at: number, to: number): boolean {
  const verb = tokens[at];
  return (
    verb !== undefined &&
    at + 1 < to &&
    canBe(verb, 'gerund') &&
    tailVerbs.has(lexicon().infinitive(verb.lower, 'gerund'))
  );
}

/** "…, that their pet could fall ill" goes on with what was said before; "that made it worse" does not. */
function continuesThat(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.lower ?? '';
  return (
    tokens[at]?.lower === 'that' && (determiners.has(next) || possessives.has(next) || pronouns.has(next))
  );
}

/** "…, police said, but were arrested": a speaker in the middle is no claim. */
function isAside(tokens: readonly Token[], at: number, to: number): boolean {
  const end = phraseEnd(tokens, at, to);
  return end < to && sayingVerb(tokens, { from: at, to: end }) !== undefined;
}

function reportsSpeech(tokens: readonly Token[], { main }: ClauseList): boolean {
  const verb = tokens[main.at];
  return (
    verb !== undefined &&
    main.form !== undefined &&
    speechVerbs.has(lexicon().infinitive(verb.lower, main.form))
  );
}

/** The clause that starts at a word behind the first predicate, if one does. */
function clauseAt(
  tokens: readonly Token[],
  run: Run,
  list: ClauseList,
  from: number,
  current: Clause,
): Clause | undefined {
  const { from: at, to } = run;
  const token = tokens[at];
  const previous = tokens[at - 1];
  if (!token || !previous || token.quoted) return undefined;
  const comma = hasComma(previous) || previous.core === '';
  const lead = token.lower;
  if ((clauseLeads.has(lead) || eventLeads.has(lead)) && !belongsToWordsBefore(tokens, at)) {
    const led = ledClause(tokens, run) ?? eventClause(tokens, run);
    if (led) return led;
  }
  const link = conjunctions.has(lead) && lead !== 'or' && lead !== 'nor';
  if (!comma && !link) return undefined;
  if (link && comma === false && tokens[at + 1]?.lower === 'then') return undefined;
  const start = behindLinks(tokens, at, to);
  const { main, subject } = list;
  // The "and" of "A, B and C" is as good as a comma.
  const listed = current.shape === 'shared';
  if (startsShared(tokens, { at: start, to, from, main, subject, comma: comma || listed || lead === 'but' }))
    return { shape: 'shared', run, start };
  if (comma && isTail(tokens, start, to)) return { shape: 'tail', run, start };
  if (reportsSpeech(tokens, list) && (!comma || (isName(previous) && isName(token)))) return undefined;
  // "after attack, Trump threatens Assad": the phrase behind "after" is complete.
  const complete = comma && current.shape === 'event';
  if (complete && /^(?:he|she|it|they|we|there)'/.test(tokens[start]?.lower ?? ''))
    return { shape: 'full', run, start };
  if (!complete && leadIsOpen(tokens, main.at, at)) return undefined;
  if (continuesThat(tokens, start)) return undefined;
  if (comma && isAside(tokens, start, to)) return undefined;
  const own = fullClause(tokens, { from: start, to }, comma ? clear : 3.2);
  return own?.kind === 'finite' ? { shape: 'full', run, start } : undefined;
}

/** "… as conservatives, liberals balk": a clause has been opened and its verb is still to come. */
function leadIsOpen(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = to - 1; at > from; at--)
    if (clauseLeads.has(tokens[at]?.lower ?? '') || /^(?:when|where|because)$/.test(tokens[at]?.lower ?? ''))
      return !findPredicate(tokens, { from: at + 1, to });
  return false;
}

function phraseEnd(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at++) if (hasComma(tokens[at])) return at + 1;
  return to;
}

/** Where the subject ends that other clauses take over: "not" and "only" stay behind, "allegedly" holds for all of it. */
function carriedEnd(tokens: readonly Token[], from: number, verb: number): number {
  const start = verbGroupStart(tokens, from, verb);
  const hedge = hedgeIn(tokens, { from: start, to: verb });
  return hedge ? tokens.findIndex((token) => token.span === hedge.span) + 1 : start;
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
  const subjectFrom = opening ? from : behindOpening(tokens, run);
  const main = findPredicate(tokens, { from: subjectFrom, to: run.to });
  if (!main) return undefined;
  const subject: Run = { from: subjectFrom, to: carriedEnd(tokens, subjectFrom, main.at) };
  const list: ClauseList = { clauses: [], main, subject };
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
    const next = clauseAt(tokens, { from: at, to: run.to }, list, from, current);
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

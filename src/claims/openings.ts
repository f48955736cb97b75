import type { Clause } from './clause.ts';
import { isEventPhrase } from './events.ts';
import { findPredicate } from './findPredicate.ts';
import { fullClause } from './fullClause.ts';
import { clauseLeads, eventLeads, opensClause } from './leads.ts';
import { canBe, hasComma, isName, isPreposition, type Run, type Token } from './token.ts';

/** "After Talks, Senate Passes Bill", "As Fire Spreads, Town Empties". */
export function leadingCircumstance(tokens: readonly Token[], run: Run): Clause | undefined {
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

/** "Ignoring Deadline", "Asked for Proof", "With Race Halted", "In TV Mentions", "Before polls close": states nothing. */
function opensPhrase(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at];
  if (!first || first.quoted || isName(first)) return false;
  if (!first.readings.noun && (canBe(first, 'gerund') || canBe(first, 'participle'))) return true;
  // "Years after Leaving Office, Mayor Returns"
  if (/^(?:year|month|week|day|hour)s$/.test(first.lower) && opensClause(tokens[at + 1])) return true;
  return opensClause(first) || eventLeads.has(first.lower) || isPreposition(first);
}

/** Where the subject starts in "Ignoring Deadline to Quit, Candidate Defies Party", "By cutting costs, firms grow". */
export function behindOpening(tokens: readonly Token[], run: Run): number {
  if (!opensPhrase(tokens, run.from)) return run.from;
  for (let at = run.from + 1; at < run.to - 2; at++)
    if (hasComma(tokens[at]) && findPredicate(tokens, { from: at + 1, to: run.to })) return at + 1;
  return run.from;
}

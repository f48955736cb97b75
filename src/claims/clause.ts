import type { Predicate } from './predicate.ts';
import type { Run } from './token.ts';

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

import type { VerbForm } from './lexicon.ts';

/**
 * What makes a run of words say something. Headlines leave out "be" and "will": `passive` "Man Charged",
 * `adjective` "Two Dead", `gerund` "Mayor Stepping Down", `infinitive` "Mayor to Resign".
 */
export type PredicateKind = 'finite' | 'passive' | 'adjective' | 'gerund' | 'infinitive';

export interface Predicate {
  readonly kind: PredicateKind;
  /** Index of the verb, the participle, the adjective or the "to". */
  readonly at: number;
  /** How the verb is written; undefined for auxiliaries, adjectives and "to". */
  readonly form: VerbForm | undefined;
  /** 0 to 5; from 3 on there is hardly another reading. Set by hand from headlines that were read. */
  readonly strength: number;
}

/** From this strength on a run is read as a clause. */
export const plausible = 2.2;
/** From this strength on a clause may be split off. */
export const clear = 2.9;

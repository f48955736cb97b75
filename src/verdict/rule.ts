import type { Claim } from '../claims/claim.ts';
import type { BodyIndex } from './bodyIndex.ts';
import type { ScoredPassage } from './scoredPassage.ts';
import type { Subject } from './subject.ts';
import type { Reason, Verdict } from './verdict.ts';

/** Everything a rule may look at for one claim. */
export interface RuleContext {
  readonly claim: Claim;
  /** The headline field that the claim's spans point into. */
  readonly headline: string;
  readonly body: BodyIndex;
  readonly subject: Subject;
  /** The sentences and windows read for the claim. */
  readonly passages: readonly ScoredPassage[];
  /** Those that entail the claim strongly enough to carry it, strongest first; may be empty. */
  readonly carriers: readonly ScoredPassage[];
}

/** What a rule says against a claim. */
export interface Objection {
  readonly reason: Reason;
  /** The verdict that the rule asks for, whatever the model says; undefined leaves the verdict and only explains. */
  readonly demands: Extract<Verdict, 'attributed' | 'contradicted' | 'unsupported'> | undefined;
  /**
   * A doubt is heard only where the model does not support the claim either. It neither lowers the score nor overrules it:
   * what it looks for stands as often beside claims that the body supports.
   */
  readonly isDoubt?: true;
}

/** True for an objection that flags the claim whatever the model says. */
export function isHard({ demands, isDoubt }: Objection): boolean {
  return !isDoubt && (demands === 'unsupported' || demands === 'contradicted');
}

/** A rule speaks where NLI models are known to be weak. It is pure and says nothing when it has nothing to say. */
export type Rule = (context: RuleContext) => Objection[];

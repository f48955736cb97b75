import type { Passage } from '../../body/body.ts';
import type { Claim } from '../../claims/claim.ts';
import { asHypothesis, asPremise, withScores } from '../../nli/pairs.ts';
import type { NliScores, Pair } from '../../nli/scorer.ts';
import type { BodyIndex } from '../bodyIndex.ts';
import type { ScoredPassage } from '../scoredPassage.ts';
import type { Contrast, ReadContrast } from './contrast.ts';
import { passagesToRead } from './contrastsOf.ts';

/** The contrasts of the claims that have any, and how many pairs the model was asked about for them. */
export interface ContrastRound {
  readonly of: ReadonlyMap<Claim, readonly ReadContrast[]>;
  readonly pairs: number;
}

/**
 * Asks the model about every claim's contrasts, in one call.
 *
 * @param contrasts those of each claim
 * @param scored the passages read for each claim
 * @param score asks the model, one answer a pair
 */
export async function readContrasts(
  contrasts: ReadonlyMap<Claim, readonly Contrast[]>,
  scored: ReadonlyMap<Claim, readonly ScoredPassage[]>,
  body: BodyIndex,
  score: (pairs: readonly Pair[]) => Promise<NliScores[]>,
): Promise<ContrastRound> {
  const premises = new Map<Passage, string>();
  const premiseOf = (passage: Passage) => {
    const premise = premises.get(passage) ?? asPremise(passage.text);
    premises.set(passage, premise);
    return premise;
  };
  const asked = [...scored].flatMap(([claim, passages]) =>
    (contrasts.get(claim) ?? []).map((contrast) => {
      const hypothesis = asHypothesis(contrast.hypothesis, claim);
      const pairs = passagesToRead(contrast, passages, body).map((passage) => ({
        passage,
        premise: premiseOf(passage),
        hypothesis,
      }));
      return { claim, contrast, pairs };
    }),
  );
  const pairs = asked.flatMap((one) => one.pairs);
  if (pairs.length === 0) return { of: new Map(), pairs: 0 };
  const answers = withScores(pairs, await score(pairs));
  const found = new Map<Claim, ReadContrast[]>();
  let from = 0;
  for (const { claim, contrast, pairs: own } of asked) {
    const to = from + own.length;
    const passages = answers.slice(from, to).map(({ pair: { passage }, scores }) => ({
      ...scores,
      passage,
      coverage: 0,
      related: true,
    }));
    from = to;
    found.set(claim, [...(found.get(claim) ?? []), { contrast, passages }]);
  }
  return { of: found, pairs: pairs.length };
}

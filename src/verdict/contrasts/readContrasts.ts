import type { Claim } from '../../claims/claim.ts';
import { asHypothesis, asPremise } from '../../nli/pairs.ts';
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
  const asked = [...scored].flatMap(([claim, passages]) =>
    (contrasts.get(claim) ?? []).flatMap((contrast) =>
      passagesToRead(contrast, passages, body).map((passage) => ({ claim, contrast, passage })),
    ),
  );
  if (asked.length === 0) return { of: new Map(), pairs: 0 };
  const scores = await score(
    asked.map(({ contrast, passage }) => ({
      premise: asPremise(passage.text),
      hypothesis: asHypothesis(contrast.hypothesis),
    })),
  );
  const found = new Map<Claim, Map<Contrast, ScoredPassage[]>>();
  for (const [index, { claim, contrast, passage }] of asked.entries()) {
    const answer = scores[index];
    if (answer === undefined) throw new RangeError('the scorer answered fewer pairs than it was asked');
    const own = found.get(claim) ?? new Map<Contrast, ScoredPassage[]>();
    found.set(claim, own);
    const passages = own.get(contrast) ?? [];
    own.set(contrast, passages);
    passages.push({ ...answer, passage, coverage: 0, related: true });
  }
  return {
    of: new Map(
      [...found].map(([claim, own]) => [
        claim,
        [...own].map(([contrast, passages]) => ({ contrast, passages })),
      ]),
    ),
    pairs: asked.length,
  };
}

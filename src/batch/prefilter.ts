import { type Grain, grains } from '../body/body.ts';
import type { ReadPair, ReadPairs } from '../check.ts';
import type { Claim } from '../claims/claim.ts';
import { type ClaimPair, withScores } from '../nli/pairs.ts';
import { isSettled } from '../verdict/settled.ts';

/** How many passages of each grain are read for a claim: so many at first, and up to so many unless they settle it. */
export interface Budget {
  readonly first: Readonly<Record<Grain, number>>;
  readonly most: Readonly<Record<Grain, number>>;
}

/** What it costs against reading everything is measured by `npm run bench:prefilter`. */
export const defaultBudget: Budget = {
  first: { sentence: 2, window: 1, stretch: 1 },
  most: { sentence: 4, window: 2, stretch: 2 },
};

/** Coverage that a passage's length is worth: of passages that mention as much of the subject the shortest come first. */
const lengthPenalty = 0.0002;

interface Candidate {
  readonly pair: ClaimPair;
  readonly close: number;
  /** Place among the article's pairs. */
  readonly at: number;
}

/**
 * Reads for each claim the passages that mention most of its subject, and no others: first a few, then, unless these
 * support the claim so clearly that no other passage can change it, some more.
 */
export function prefilter(budget: Budget = defaultBudget): ReadPairs {
  return async (pairs, closeness, { scorer, calibration, signal }) => {
    const claims = [...candidatesOf(pairs, closeness).values()];
    const read = async (chosen: readonly Candidate[]): Promise<ReadPair[]> => {
      const asked = chosen.map(({ pair }) => pair);
      return withScores(asked, await scorer.score(asked, signal));
    };
    const begun = await read(claims.flatMap((candidates) => [...likeliest(candidates, budget.first)]));
    const scoresOf = new Map(begun.map(({ pair, scores }) => [pair, scores]));
    const more = await read(
      claims.flatMap((candidates) => {
        const known = candidates.flatMap(({ pair, close }) => {
          const scores = scoresOf.get(pair);
          return scores ? [{ ...scores, passage: pair.passage, coverage: close }] : [];
        });
        if (isSettled(known, calibration)) return [];
        return [...likeliest(candidates, budget.most)].filter(({ pair }) => !scoresOf.has(pair));
      }),
    );
    const place = new Map(pairs.map((pair, at) => [pair, at]));
    return [...begun, ...more].sort((a, b) => (place.get(a.pair) ?? 0) - (place.get(b.pair) ?? 0));
  };
}

/** So many passages of each grain; one that is of several counts for each of them. */
function likeliest(candidates: readonly Candidate[], most: Budget['most']): Set<Candidate> {
  return new Set(
    grains.flatMap((grain) =>
      candidates.filter(({ pair }) => pair.passage.grains.includes(grain)).slice(0, most[grain]),
    ),
  );
}

/** The passages of each claim, likeliest first. */
function candidatesOf(
  pairs: readonly ClaimPair[],
  closeness: Parameters<ReadPairs>[1],
): Map<Claim, Candidate[]> {
  const byClaim = new Map<Claim, Candidate[]>();
  pairs.forEach((pair, at) => {
    const candidates = byClaim.get(pair.claim) ?? [];
    candidates.push({ pair, close: closeness(pair.claim, pair.passage), at });
    byClaim.set(pair.claim, candidates);
  });
  const worth = ({ pair, close }: Candidate) => close - lengthPenalty * pair.premise.length;
  for (const candidates of byClaim.values()) candidates.sort((a, b) => worth(b) - worth(a) || a.at - b.at);
  return byClaim;
}

import type { Passage } from '../body/body.ts';
import type { Claim } from '../claims/claim.ts';
import { plainNumbers } from './plainNumbers.ts';
import type { NliScores, Pair } from './scorer.ts';

/** One question to the model, with the claim and passage it is about. */
export interface ClaimPair extends Pair {
  readonly claim: Claim;
  readonly passage: Passage;
}

/** Passages read for one claim before a body counts as too long to read whole: some 9,000 words. */
export const mostPassages = 600;

/**
 * Every claim against every passage. Of a body with more than `mostPassages`, the model reads those closest to the
 * claim by `closeness` (higher is closer) and the opening ones, since news puts its point first.
 */
export function makePairs(
  claims: readonly Claim[],
  passages: readonly Passage[],
  closeness: (claim: Claim, passage: Passage) => number,
): ClaimPair[] {
  const premises = new Map(passages.map((passage) => [passage, asPremise(passage.text)]));
  return claims
    .filter((claim) => claim.kind === 'claim')
    .flatMap((claim) => {
      const hypothesis = asHypothesis(claim.hypothesis, claim);
      return select(claim, passages, closeness).map((passage) => ({
        claim,
        passage,
        premise: premises.get(passage) ?? passage.text,
        hypothesis,
      }));
    });
}

/**
 * Puts pairs and their scores together.
 *
 * @throws RangeError when there are fewer scores than pairs
 */
export function withScores<P extends Pair>(
  pairs: readonly P[],
  scores: readonly NliScores[],
): { readonly pair: P; readonly scores: NliScores }[] {
  return pairs.map((pair, index) => {
    const found = scores[index];
    if (found === undefined) throw new RangeError('the scorer answered fewer pairs than it was asked');
    return { pair, scores: found };
  });
}

/** A passage as the model reads it. */
export function asPremise(text: string): string {
  return plainNumbers(text);
}

/**
 * A claim as the model reads it: without its full stop, as headlines are written and as the model has learnt them; with one
 * it is less sure of what is so (bench/results/reading.md). What is to come is asked with "would", which the model finds in a
 * plan where it does not find a "will".
 */
export function asHypothesis(sentence: string, { isToCome }: Pick<Claim, 'isToCome'> = {}): string {
  const asked = isToCome ? sentence.replace(/\bwill\b/, 'would') : sentence;
  return plainNumbers(asked.replace(/(?<=[^.])\.$/, ''));
}

function select(
  claim: Claim,
  passages: readonly Passage[],
  closeness: (claim: Claim, passage: Passage) => number,
): readonly Passage[] {
  if (passages.length <= mostPassages) return passages;
  const opening = passages.slice(0, mostPassages / 10);
  const closest = passages
    .slice(mostPassages / 10)
    .map((passage) => ({ passage, close: closeness(claim, passage) }))
    .sort((a, b) => b.close - a.close)
    .slice(0, mostPassages - opening.length)
    .map(({ passage }) => passage)
    .sort((a, b) => a.span[0] - b.span[0]);
  return [...opening, ...closest];
}

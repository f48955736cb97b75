import { type Grain, grains, type Passage } from '../../body/body.ts';
import type { Claim } from '../../claims/claim.ts';
import type { BodyIndex } from '../bodyIndex.ts';
import type { ScoredPassage } from '../scoredPassage.ts';
import { coverage, subjectOf } from '../subject.ts';
import type { Contrast } from './contrast.ts';
import { withNegationTurned } from './negation.ts';
import { withOpposite } from './opposite.ts';
import { withRolesSwapped } from './roles.ts';

/** Of what is said of "it" or "that", nothing is sure but that the body says much of it. */
const anaphor = /^(?:it|this|that|these|those|he|she|they|here|there)\b/i;

/** The contrasts of one claim, at most seven; none for what asserts nothing. */
export function contrastsOf(claim: Claim, body: BodyIndex): Contrast[] {
  const { kind, hypothesis } = claim;
  if (kind !== 'claim' || anaphor.test(hypothesis)) return [];
  return [
    ...withRolesSwapped(hypothesis, body).map((turned) => ({ kind: 'roles' as const, hypothesis: turned })),
    ...withOpposite(hypothesis).map((turned) => ({ kind: 'opposite' as const, hypothesis: turned })),
    ...withNegationTurned(hypothesis).map((turned) => ({ kind: 'negation' as const, hypothesis: turned })),
  ];
}

/** So many of the passages that mention most of a contrast are read for it: of the longer ones, which cost more, fewer. */
const closest: Readonly<Record<Grain, number>> = { sentence: 2, window: 1, stretch: 1 };

/**
 * Where a contrast would be said if it is said anywhere: of each grain the passages that mention most of it, and the one that
 * entails its claim most.
 *
 * @param passages those read for the claim
 */
export function passagesToRead(
  contrast: Contrast,
  passages: readonly ScoredPassage[],
  body: BodyIndex,
): Passage[] {
  const subject = subjectOf(contrast.hypothesis, body);
  const ranked = passages
    .map((scored) => ({ scored, mentions: coverage(subject, body, scored.passage) }))
    .sort((a, b) => b.mentions - a.mentions)
    .map(({ scored }) => scored);
  const chosen = grains.flatMap((grain) => {
    const own = ranked.filter(({ passage }) => passage.grains.includes(grain));
    const near = own.slice(0, closest[grain]);
    const strongest = own
      .slice(1)
      .reduce((best, one) => (best && best.entailment >= one.entailment ? best : one), own[0]);
    return [...near, ...(strongest ? [strongest] : [])];
  });
  return [...new Set(chosen.map(({ passage }) => passage))];
}

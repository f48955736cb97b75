import { type Grain, grains, type Passage } from '../../body/body.ts';
import type { Claim } from '../../claims/claim.ts';
import type { BodyIndex } from '../bodyIndex.ts';
import type { ScoredPassage } from '../scoredPassage.ts';
import { coverage, subjectOf } from '../subject.ts';
import type { Contrast, ContrastKind } from './contrast.ts';
import { withNegationTurned } from './negation.ts';
import { withOpposite } from './opposite.ts';
import { withRolesSwapped } from './roles.ts';
import { isSpokenOf } from './spokenOf.ts';

/** Of what is said of "it" or "that", nothing is sure but that the body says much of it. */
const anaphor = /^(?:it|this|that|these|those|he|she|they|here|there)\b/i;

/** The contrasts of one claim, at most eight; none for what asserts nothing. */
export function contrastsOf(
  { kind, hypothesis }: Pick<Claim, 'kind' | 'hypothesis'>,
  body: BodyIndex,
): Contrast[] {
  if (kind !== 'claim' || anaphor.test(hypothesis)) return [];
  return [
    ...ofKind('roles', withRolesSwapped(hypothesis, body)),
    ...ofKind('opposite', withOpposite(hypothesis)),
    ...ofKind('negation', withNegationTurned(hypothesis)),
  ].map((contrast) => ({ ...contrast, isSpokenOf: isSpokenOf(contrast, hypothesis, body) }));
}

function ofKind(kind: ContrastKind, hypotheses: readonly string[]): Omit<Contrast, 'isSpokenOf'>[] {
  return hypotheses.map((hypothesis) => ({ kind, hypothesis }));
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
    const strongest = [...own].sort((a, b) => b.entailment - a.entailment);
    return [...own.slice(0, closest[grain]), ...strongest.slice(0, 1)];
  });
  return [...new Set(chosen.map(({ passage }) => passage))];
}

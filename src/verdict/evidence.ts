import type { Passage } from '../body/body.ts';
import { closeUp, type ScoredPassage } from './scoredPassage.ts';
import type { Verdict } from './verdict.ts';

/** What each further sentence has to be worth: an editor would rather read one than four. */
const sentencePenalty = 0.1;

/**
 * The passages that decided a verdict, most decisive first; for a claim without support, those that come closest to
 * it. No two share a sentence, and where a single sentence does as well as a window around it, the sentence is shown.
 *
 * @param decisive stands first, whatever its scores: where the body has what the first reason speaks of
 */
export function chooseEvidence(
  passages: readonly ScoredPassage[],
  verdict: Verdict,
  count: number,
  decisive?: Passage,
): ScoredPassage[] {
  const weight = weigher(verdict);
  const ranked = closeUp(passages)
    .map((scored) => ({
      scored,
      weight:
        scored.passage === decisive
          ? Number.POSITIVE_INFINITY
          : weight(scored) - sentencePenalty * (scored.passage.last - scored.passage.first),
    }))
    .sort((a, b) => b.weight - a.weight || a.scored.passage.span[0] - b.scored.passage.span[0]);
  const chosen: ScoredPassage[] = [];
  for (const { scored } of ranked) {
    if (chosen.length >= count) break;
    const { first, last } = scored.passage;
    const repeats = chosen.some(({ passage }) => first <= passage.last && last >= passage.first);
    if (!repeats) chosen.push(scored);
  }
  return chosen;
}

function weigher(verdict: Verdict): (scored: ScoredPassage) => number {
  if (verdict === 'supported' || verdict === 'attributed')
    return (scored) => scored.entailment + 0.1 * scored.coverage;
  if (verdict === 'contradicted')
    return (scored) => (scored.related ? 1 : 0) + scored.contradiction + scored.coverage;
  // What speaks against the claim is as useful to an editor as what comes close to it.
  return (scored) => scored.entailment + scored.coverage + (scored.related ? 0.5 : 0) * scored.contradiction;
}

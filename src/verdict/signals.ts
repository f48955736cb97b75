import type { ScoredPassage } from './scoredPassage.ts';

/** The few numbers a claim is judged by. Each is monotone: see `calibrationSchema`. */
export interface Signals {
  /** Log-odds of entailment by the strongest passage: high entailment, and much of the claim's subject in it. */
  readonly entailment: number;
  /** Share, 0 to 1, of the claim's subject matter that the strongest passage mentions. */
  readonly coverage: number;
  /** Share, 0 to 1, of the claim's content words that the body uses anywhere (as ROUGE-1 recall, stemmed). */
  readonly vocabulary: number;
  /** Contradiction probability, 0 to 1, by the strongest passage. Over all passages it says next to nothing. */
  readonly contradiction: number;
  /**
   * By how much, -1 to 1, the strongest contradiction among passages about the claim exceeds the strongest entailment
   * of all. It has no weight in the score: only when it is large does it say something, and then it decides.
   */
  readonly opposition: number;
  /** How many hard objections the rules raise, at most 2. */
  readonly objections: number;
}

/**
 * The signals of one claim over every passage read for it. No passages give the weakest signals there are.
 *
 * @param vocabulary share, 0 to 1, of the claim's content words that the body uses
 * @param objections hard objections raised by the rules
 */
export function signalsOf(
  passages: readonly ScoredPassage[],
  vocabulary: number,
  objections: number,
): Signals {
  const strongest = passages.reduce<ScoredPassage | undefined>(
    (best, scored) => (best === undefined || strength(scored) > strength(best) ? scored : best),
    undefined,
  );
  return {
    entailment: logOdds(strongest?.entailment ?? 0),
    coverage: strongest?.coverage ?? 0,
    vocabulary,
    contradiction: strongest?.contradiction ?? 0,
    opposition:
      largest(passages, ({ related, contradiction }) => (related ? contradiction : 0)) -
      largest(passages, ({ entailment }) => entailment),
    objections: Math.min(2, objections),
  };
}

/** Entailment by a passage that leaves the claim's subject out is likelier to be the model's mistake. */
function strength(scored: ScoredPassage): number {
  return logOdds(scored.entailment) + 2 * scored.coverage;
}

/** Log-odds, kept within ±5 so that one overconfident pair cannot drown every other signal. */
export function logOdds(probability: number): number {
  const clipped = Math.min(Math.max(probability, 0.0067), 0.9933);
  return Math.log(clipped / (1 - clipped));
}

function largest(passages: readonly ScoredPassage[], of: (scored: ScoredPassage) => number): number {
  return passages.reduce((most, scored) => Math.max(most, of(scored)), 0);
}

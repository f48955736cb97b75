import type { Grain } from '../body/body.ts';
import type { ScoredPassage } from './scoredPassage.ts';

/** The few numbers a claim is judged by. Each is monotone: see `calibrationSchema`. */
export interface Signals {
  /** Log-odds of entailment by the sentence, the window and the stretch of the body that entail the claim most. */
  readonly sentence: number;
  readonly window: number;
  readonly stretch: number;
  /** Share, 0 to 1, of the claim's content words that the body uses anywhere (as ROUGE-1 recall, stemmed). */
  readonly vocabulary: number;
  /**
   * By how much, -1 to 1, the strongest contradiction among passages about the claim exceeds the strongest entailment: the
   * mean over the three grains. It has no weight in the score: only when it is large does it say something, and then it
   * decides.
   */
  readonly opposition: number;
  /**
   * By how much, in log-odds, the body backs a contrast of the claim better than the claim itself: the mean over the three
   * grains, of the contrast that it backs best; 0 where it backs none better.
   */
  readonly contrast: number;
  /** The same of the contrasts of what the body speaks of. It has no weight in the score: when it is large, it decides. */
  readonly reversal: number;
  /** How many hard objections the rules raise, at most 2. */
  readonly objections: number;
}

/**
 * The signals of one claim over every passage read for it. Of a grain without a passage the finer one speaks; no passages
 * give the weakest signals there are.
 *
 * @param vocabulary share, 0 to 1, of the claim's content words that the body uses
 * @param objections hard objections raised by the rules
 * @param contrast the largest {@link advantageOver advantage} of a contrast over the claim; 0 where there is none above 0
 * @param reversal the same of the contrasts of what the body speaks of
 */
export function signalsOf(
  passages: readonly ScoredPassage[],
  vocabulary: number,
  objections: number,
  contrast = 0,
  reversal = contrast,
): Signals {
  const readings = readingsOf(passages);
  const [sentence, window, stretch] = readings;
  return {
    sentence: logOdds(sentence.entailment),
    window: logOdds(window.entailment),
    stretch: logOdds(stretch.entailment),
    vocabulary,
    opposition: mean(readings.map(({ contradiction, entailment }) => contradiction - entailment)),
    contrast,
    reversal,
    objections: Math.min(2, objections),
  };
}

/**
 * By how much, in log-odds, the body backs one sentence better than another: the mean over the three grains of what the
 * passages read for each say; negative where it backs the other better.
 *
 * @param other the passages read for the sentence that others are compared with, summed up once for all of them
 */
export function advantageOver(other: readonly ScoredPassage[]): (one: readonly ScoredPassage[]) => number {
  const against = readingsOf(other);
  return (one) =>
    mean(
      readingsOf(one).map(
        ({ entailment }, grain) => logOdds(entailment) - logOdds(against[grain]?.entailment ?? 0),
      ),
    );
}

/** What the sentences, the windows and the stretches say. */
function readingsOf(passages: readonly ScoredPassage[]): [Reading, Reading, Reading] {
  const of = (grain: Grain) => readingOf(passages.filter(({ passage }) => passage.grains.includes(grain)));
  const sentence = of('sentence') ?? { entailment: 0, contradiction: 0 };
  const window = of('window') ?? sentence;
  return [sentence, window, of('stretch') ?? window];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

interface Reading {
  readonly entailment: number;
  readonly contradiction: number;
}

/** What one grain says: the strongest entailment of all its passages, the strongest contradiction of those about the claim. */
function readingOf(passages: readonly ScoredPassage[]): Reading | undefined {
  if (passages.length === 0) return undefined;
  return {
    entailment: largest(passages, ({ entailment }) => entailment),
    contradiction: largest(passages, ({ related, contradiction }) => (related ? contradiction : 0)),
  };
}

/** Log-odds, kept within ±5 so that one overconfident pair cannot drown every other signal. */
export function logOdds(probability: number): number {
  const clipped = Math.min(Math.max(probability, 0.0067), 0.9933);
  return Math.log(clipped / (1 - clipped));
}

function largest(passages: readonly ScoredPassage[], of: (scored: ScoredPassage) => number): number {
  return passages.reduce((most, scored) => Math.max(most, of(scored)), 0);
}

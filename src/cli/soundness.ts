import { HedcheckError } from '../errors.ts';
import type { GoldenPair } from '../nli/manifest.ts';
import type { NliScores, Pair, Scorer } from '../nli/scorer.ts';

/** A pair that any model of natural language inference must get right. */
interface PlainPair extends Pair {
  readonly answer: 'entailment' | 'not entailment';
}

const plainPairs: readonly PlainPair[] = [
  pair('A man is playing a guitar on the stage.', 'A man is playing music.', 'entailment'),
  pair('The council approved the new budget on Tuesday.', 'The budget was approved.', 'entailment'),
  pair('Two dogs are running across a field.', 'There are animals outside.', 'entailment'),
  pair('The company closed its plant in Leeds last year.', 'The plant in Leeds was closed.', 'entailment'),
  pair('The bridge was opened to traffic in 1998.', 'The bridge has never been opened.', 'not entailment'),
  pair('Shares of the carmaker rose sharply.', 'Shares of the carmaker fell.', 'not entailment'),
  pair('The minister said that she would stay in office.', 'The minister resigned.', 'not entailment'),
  pair('A woman is reading a book in the park.', 'The harvest was poor this year.', 'not entailment'),
];

/** Fewer right answers than this come from a model that guesses, or from labels in the wrong order. */
const leastRight = 7;

function pair(premise: string, hypothesis: string, answer: PlainPair['answer']): PlainPair {
  return { premise, hypothesis, answer };
}

/**
 * Asks a model that nothing is known of a few plain questions: a label map in the wrong order and a quantisation that
 * answers at chance level both load without complaint.
 *
 * @returns the pairs with the model's answers, to be kept as its golden pairs
 * @throws HedcheckError `E_MODEL_UNFIT`
 */
export async function askPlainQuestions(scorer: Scorer): Promise<GoldenPair[]> {
  const scores = await scorer.score(plainPairs);
  const right = plainPairs.filter(
    ({ answer }, index) => isEntailed(scores[index]) === (answer === 'entailment'),
  );
  if (right.length < leastRight)
    throw new HedcheckError(
      'E_MODEL_UNFIT',
      `${scorer.identity.name} answers ${plainPairs.length - right.length} of ${plainPairs.length} plain questions wrongly.`,
      'Its id2label may name the labels in the wrong order, or the quantised file may be broken: try another one.',
    );
  return plainPairs.flatMap(({ premise, hypothesis }, index) => {
    const given = scores[index];
    return given === undefined ? [] : [{ premise, hypothesis, ...rounded(given) }];
  });
}

function isEntailed(scores: NliScores | undefined): boolean {
  return scores !== undefined && scores.entailment > Math.max(scores.neutral, scores.contradiction);
}

function rounded({ entailment, neutral, contradiction }: NliScores): NliScores {
  const to4 = (value: number) => Math.round(value * 1e4) / 1e4;
  return { entailment: to4(entailment), neutral: to4(neutral), contradiction: to4(contradiction) };
}

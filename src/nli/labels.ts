import { HedcheckError } from '../errors.ts';
import type { NliScores } from './scorer.ts';

/** Where the model's logits for each meaning stand. A two-label model has no `contradiction`. */
export interface LabelOrder {
  readonly entailment: number;
  readonly neutral: number | undefined;
  readonly contradiction: number | undefined;
  readonly count: number;
}

type Meaning = 'entailment' | 'neutral' | 'contradiction';

const meanings: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['entailment', 'entailment'],
  ['entail', 'entailment'],
  ['entails', 'entailment'],
  ['neutral', 'neutral'],
  // A two-way model says only that the premise does not entail: that is no contradiction.
  ['notentailment', 'neutral'],
  ['notentail', 'neutral'],
  ['nonentailment', 'neutral'],
  ['contradiction', 'contradiction'],
  ['contradict', 'contradiction'],
  ['contradicts', 'contradiction'],
]);

/**
 * Reads the label order from `id2label` of a config.json; capitals, spaces, `_` and `-` do not matter.
 *
 * @param id2label the parsed value, untrusted
 * @param file the file it was read from, for the message
 * @throws HedcheckError `E_MODEL_LABELS` when there is no entailment label, or a label that is none of NLI's
 */
export function readLabelOrder(id2label: unknown, file: string): LabelOrder {
  const entries = typeof id2label === 'object' && id2label !== null ? Object.entries(id2label) : [];
  const found = new Map<Meaning, number>();
  for (const [id, label] of entries) {
    const meaning = meanings.get(
      String(label)
        .toLowerCase()
        .replace(/[\s_-]/gu, ''),
    );
    const index = Number(id);
    if (
      meaning === undefined ||
      found.has(meaning) ||
      !Number.isInteger(index) ||
      index < 0 ||
      index >= entries.length
    )
      throw refused(file, entries);
    found.set(meaning, index);
  }
  const entailment = found.get('entailment');
  if (entailment === undefined || entries.length < 2) throw refused(file, entries);
  return {
    entailment,
    neutral: found.get('neutral'),
    contradiction: found.get('contradiction'),
    count: entries.length,
  };
}

function refused(file: string, entries: readonly (readonly [string, unknown])[]): HedcheckError {
  const labels = entries.slice(0, 6).map(([, label]) => String(label).slice(0, 40));
  return new HedcheckError(
    'E_MODEL_LABELS',
    `${file} names the labels ${labels.length === 0 ? '(none)' : labels.join(', ')}; an NLI model has entailment, neutral and contradiction.`,
    'Choose a model trained for natural language inference, or set id2label in its config.json.',
  );
}

/**
 * Softmax over a row of logits, named. In a two-label model what is not entailed counts as neutral.
 *
 * @param logits in the model's own order
 */
export function toScores(logits: readonly number[], labels: LabelOrder): NliScores {
  const highest = Math.max(...logits);
  const weights = logits.map((logit) => Math.exp(logit - highest));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const share = (index: number | undefined) => (index === undefined ? 0 : (weights[index] ?? 0) / sum);
  return {
    entailment: share(labels.entailment),
    neutral: share(labels.neutral),
    contradiction: share(labels.contradiction),
  };
}

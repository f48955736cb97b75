import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { asHypothesis, asPremise } from '../../src/nli/pairs.ts';
import type { NliScores, Scorer } from '../../src/nli/scorer.ts';
import { readRows, text } from '../data/readRows.ts';
import { sampleOrder } from '../data/splits.ts';
import { bootstrap, type Estimate, share } from './metrics.ts';

/**
 * Sentence pairs with human labels: the model alone, no claims, passages or rules, each side put to it as the product does.
 * RTE 1 to 3 are left out, because the shipped weights descend from a model that had seen their test rows.
 */
const sentenceSets: readonly SentenceSet[] = [
  { name: 'MNLI matched', file: 'nli/mnli.dev_matched' },
  { name: 'MNLI mismatched, two classes', file: 'nli/mnli_mismatched_binary.dev', development: true },
  { name: 'SNLI test', file: 'nli/snli.test' },
  { name: 'RTE dev', file: 'nli/rte.dev', development: true },
  { name: 'FEVER-symmetric, unseen claims', file: 'nli/fever_symmetric_unseen_claims.test' },
  { name: 'GLUE diagnostic', file: 'nli/glue_diagnostic.test' },
  { name: 'New protocols, paragraphs', file: 'nli/newprotocols_paragraph.dev' },
];

interface SentenceSet {
  readonly name: string;
  readonly file: string;
  /** Runs of the recipe were chosen by their figures on it, so that this one flatters. */
  readonly development?: true;
}

interface LabelledPair {
  readonly premise: string;
  readonly hypothesis: string;
  readonly label: string;
}

export interface SentenceSetResult extends Pick<SentenceSet, 'name' | 'development'> {
  readonly rows: number;
  readonly accuracy: Estimate;
}

/** Accuracy on each set that is there; the names of the missing ones are given to `missing`. */
export async function measureSentenceSets(
  scorer: Scorer,
  data: string,
  limit: number,
  missing: (file: string) => void,
): Promise<SentenceSetResult[]> {
  const results: SentenceSetResult[] = [];
  for (const { file, ...set } of sentenceSets) {
    const path = join(data, `${file}.jsonl.xz`);
    if (!existsSync(path)) {
      missing(file);
      continue;
    }
    const rows: LabelledPair[] = [];
    for await (const row of readRows(path))
      rows.push({
        premise: text(row, 'premise'),
        hypothesis: text(row, 'hypothesis'),
        label: text(row, 'label'),
      });
    const sample = rows
      .map((row) => ({ row, order: sampleOrder(row.premise + row.hypothesis) }))
      .sort((a, b) => a.order - b.order)
      .slice(0, limit)
      .map(({ row }) => asRead(row))
      .filter(
        (row) => scorer.countTokens(row.premise) + scorer.countTokens(row.hypothesis) + 8 <= scorer.maxTokens,
      );
    const twoClasses = rows.every(({ label }) => label !== 'neutral');
    const scores = await scorer.score(sample);
    const right = sample.map(({ label }, index) => isRight(label, scores[index], twoClasses));
    results.push({ ...set, rows: right.length, accuracy: bootstrap(right, (all) => share(all, Boolean)) });
  }
  return results;
}

/** A pair as the product puts it to the model. */
export function asRead({ premise, hypothesis, label }: LabelledPair): LabelledPair {
  return { premise: asPremise(premise), hypothesis: asHypothesis(hypothesis), label };
}

/** With two classes, entailment is said when it has more probability than the other two together. */
function isRight(label: string, scores: NliScores | undefined, twoClasses: boolean): boolean {
  if (scores === undefined) return false;
  const { entailment, neutral, contradiction } = scores;
  if (twoClasses) return (label === 'entailment') === entailment > 0.5;
  const said =
    entailment >= Math.max(neutral, contradiction)
      ? 'entailment'
      : neutral >= contradiction
        ? 'neutral'
        : 'contradiction';
  return said === label;
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fromFields } from '../../src/article/fromFields.ts';
import { checkArticle, type Flow } from '../../src/check.ts';
import { asHypothesis, asPremise } from '../../src/nli/pairs.ts';
import { readRows, text } from '../data/readRows.ts';
import { sampleOrder } from '../data/splits.ts';
import { detailOverlap, rougeRecall } from './baselines.ts';
import { type ClaimSet, claimSets } from './datasets.ts';
import {
  auc,
  balancedAccuracy,
  bootstrap,
  calibrationError,
  type Estimate,
  falseAlarms,
  type Outcome,
} from './metrics.ts';

/** A row of a claim set: a claim, its document, and whether people say that the document supports it. */
export interface LabelledClaim {
  readonly id: string;
  readonly claim: string;
  readonly document: string;
  readonly label: string;
  readonly supported: boolean;
}

/** What was measured on one set. */
export interface ClaimSetResult {
  readonly set: ClaimSet;
  readonly rows: number;
  readonly supportedRows: number;
  readonly auc: Estimate;
  readonly balancedAccuracy: Estimate;
  readonly falseAlarms: Estimate;
  readonly calibrationError: number;
  readonly baselines: Readonly<Record<string, number>>;
}

/**
 * The rows of a set that it keeps, at most `limit`, half of them supported where there are enough, in an order that
 * depends only on their ids. AUC and balanced accuracy do not depend on the shares of the classes.
 */
export async function labelledClaims(set: ClaimSet, path: string, limit: number): Promise<LabelledClaim[]> {
  const rows: LabelledClaim[] = [];
  for await (const row of readRows(path)) {
    const supported = set.supports[text(row, 'label')];
    if (supported === undefined || (set.keep && !set.keep(row))) continue;
    rows.push({
      id: text(row, 'id'),
      claim: text(row, 'claim'),
      document: text(row, 'document'),
      label: text(row, 'label'),
      supported,
    });
  }
  const order = new Map(rows.map((row) => [row, sampleOrder(row.id)]));
  const sorted = rows.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  const half = (supported: boolean) =>
    sorted.filter((row) => row.supported === supported).slice(0, limit / 2);
  return [...half(true), ...half(false)];
}

/** The development sets that are there with at most `limit` rows each; a missing one is named and passed over. */
export async function* developmentSets(
  data: string,
  limit: number,
): AsyncGenerator<{ readonly set: ClaimSet; readonly rows: LabelledClaim[] }> {
  for (const set of claimSets.filter(({ split }) => split === 'dev')) {
    const path = join(data, `${set.file}.jsonl.xz`);
    if (existsSync(path)) yield { set, rows: await labelledClaims(set, path, limit) };
    else process.stderr.write(`${path} is not there: skipped\n`);
  }
}

/** Checks one claim against one document as the command line would, the claim as the headline. */
export async function checkClaim(flow: Flow, row: Pick<LabelledClaim, 'id' | 'claim' | 'document'>) {
  return checkArticle(
    await fromFields({ headline: row.claim, body: row.document, id: row.id, source: row.id }),
    flow,
  );
}

/** The same model reading as much of the document as fits at once, without claims, passages or rules. */
async function wholeBodyEntailment({ scorer }: Flow, row: LabelledClaim): Promise<number> {
  const hypothesis = asHypothesis(row.claim);
  const room = scorer.maxTokens - scorer.countTokens(hypothesis) - 8;
  let premise = asPremise(row.document);
  while (scorer.countTokens(premise) > room)
    premise = premise.slice(0, Math.floor((premise.length * room) / scorer.countTokens(premise)) - 1);
  const [scores] = await scorer.score([{ premise, hypothesis }]);
  return scores?.entailment ?? 0;
}

/** Measures one set through the product and beside the baselines. */
export async function measureClaimSet(
  flow: Flow,
  set: ClaimSet,
  rows: readonly LabelledClaim[],
): Promise<ClaimSetResult> {
  const outcomes: Outcome[] = [];
  const whole: Outcome[] = [];
  for (const row of rows) {
    const report = await checkClaim(flow, row);
    // Nothing asserted, nothing to doubt: such rows pass, as likely to be backed as any.
    outcomes.push({
      supported: row.supported,
      score: report.score ?? flow.calibration.prior,
      passes: report.status === 'pass' || report.status === 'warn',
    });
    whole.push({ supported: row.supported, score: await wholeBodyEntailment(flow, row), passes: true });
  }
  const baseline = (score: (row: LabelledClaim) => number) =>
    auc(rows.map((row) => ({ supported: row.supported, score: score(row), passes: true })));
  return {
    set,
    rows: rows.length,
    supportedRows: rows.filter((row) => row.supported).length,
    auc: bootstrap(outcomes, auc),
    balancedAccuracy: bootstrap(outcomes, balancedAccuracy),
    falseAlarms: bootstrap(outcomes, falseAlarms),
    calibrationError: calibrationError(outcomes, flow.calibration.prior),
    baselines: {
      'ROUGE-1': baseline((row) => rougeRecall(row.claim, row.document, 1)),
      'ROUGE-2': baseline((row) => rougeRecall(row.claim, row.document, 2)),
      'numbers and names': baseline((row) => detailOverlap(row.claim, row.document)),
      'whole body at once': auc(whole),
    },
  };
}

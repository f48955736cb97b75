import { fromFields } from '../../src/article/fromFields.ts';
import { type Flow, judgeArticle } from '../../src/check.ts';
import type { JudgedClaim } from '../../src/verdict/verdict.ts';
import { readRows, text } from '../data/readRows.ts';
import { sampleOrder } from '../data/splits.ts';
import { bootstrap, type Estimate } from './metrics.ts';

/** The four stances of FNC-1, as the data names them: agree, disagree, discuss, unrelated. */
const stances = ['supported', 'refuted', 'discuss', 'unrelated'] as const;
type Stance = (typeof stances)[number];

export interface StanceResult {
  readonly rows: number;
  /** Mean of the four F1 scores. */
  readonly macroF1: Estimate;
  readonly f1: Readonly<Record<Stance, number>>;
}

interface StanceOutcome {
  readonly wanted: Stance;
  readonly said: Stance;
}

/**
 * A body that leaves most of a headline's subject out is unrelated to it, whatever the verdict. Set by sight on the
 * training bodies' vocabulary shares, not fitted.
 */
const relatedVocabulary = 0.5;

/**
 * FNC-1 at its natural shares of the stances, our verdicts read as stances: supported is agree, contradicted is
 * disagree, and a body about the subject that does neither discusses it.
 *
 * @param keep the rows of the part that is measured
 */
export async function measureStances(
  flow: Flow,
  path: string,
  keep: (row: Record<string, unknown>) => boolean,
  limit: number,
): Promise<StanceResult> {
  const rows: { id: string; claim: string; document: string; wanted: Stance }[] = [];
  for await (const row of readRows(path)) {
    const wanted = stances.find((stance) => stance === text(row, 'label'));
    if (wanted === undefined || !keep(row)) continue;
    rows.push({ id: text(row, 'id'), claim: text(row, 'claim'), document: text(row, 'document'), wanted });
  }
  rows.sort((a, b) => sampleOrder(a.id) - sampleOrder(b.id));
  const outcomes: StanceOutcome[] = [];
  for (const { id, claim, document, wanted } of rows.slice(0, limit)) {
    const article = await fromFields({ headline: claim, body: document, id, source: id });
    const { judged } = await judgeArticle(article, flow);
    outcomes.push({ wanted, said: stanceOf(judged.flatMap(({ claims }) => claims)) });
  }
  return {
    rows: outcomes.length,
    macroF1: bootstrap(outcomes, macroF1),
    f1: Object.fromEntries(stances.map((stance) => [stance, f1(outcomes, stance)])) as Record<Stance, number>,
  };
}

function stanceOf(claims: readonly JudgedClaim[]): Stance {
  const judged = claims.filter(({ verdict }) => verdict !== 'not-a-claim');
  const related = judged.map(({ signals }) => signals?.vocabulary ?? 0);
  const mean = related.reduce((sum, value) => sum + value, 0) / Math.max(1, related.length);
  if (judged.length > 0 && mean < relatedVocabulary) return 'unrelated';
  if (judged.some(({ verdict }) => verdict === 'contradicted')) return 'refuted';
  return judged.length > 0 && judged.every(({ verdict }) => verdict === 'supported')
    ? 'supported'
    : 'discuss';
}

function f1(outcomes: readonly StanceOutcome[], stance: Stance): number {
  const said = outcomes.filter((one) => one.said === stance);
  const wanted = outcomes.filter((one) => one.wanted === stance);
  const right = said.filter((one) => one.wanted === stance).length;
  return said.length + wanted.length === 0 ? Number.NaN : (2 * right) / (said.length + wanted.length);
}

function macroF1(outcomes: readonly StanceOutcome[]): number {
  const scores = stances.map((stance) => f1(outcomes, stance)).filter((score) => !Number.isNaN(score));
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

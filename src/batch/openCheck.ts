import type { Note } from '../article/article.ts';
import { checkArticle, type Flow } from '../check.ts';
import { calibrationOf } from '../checker.ts';
import { loadScorer } from '../nli/loadScorer.ts';
import type { ModelIdentity } from '../nli/scorer.ts';
import { withThreshold } from '../verdict/calibration.ts';
import { prefilter } from './prefilter.ts';
import type { Check } from './rows.ts';
import type { WorkerSettings } from './settings.ts';

/** Pairs whose scores are kept: reprints that stand near each other cost nothing. */
const remembered = 2_000;

/** A loaded model that checks the articles of a corpus. */
export interface OpenedCheck {
  readonly check: Check;
  readonly model: ModelIdentity;
  readonly notes: readonly Note[];
  close(): Promise<void>;
}

/**
 * Loads the model for a corpus. Articles that are checked at the same time share batches.
 *
 * @throws HedcheckError `E_MODEL_…`, `E_THREADS`
 */
export async function openCheck(
  settings: Pick<
    WorkerSettings,
    'model' | 'threads' | 'threshold' | 'also' | 'evidence' | 'whole' | 'exhaustive'
  >,
): Promise<OpenedCheck> {
  const { model, threads, threshold } = settings;
  const scorer = await loadScorer({
    remember: remembered,
    ...(model !== undefined && { model }),
    ...(threads !== undefined && { threads }),
  });
  const fitted = calibrationOf(scorer);
  const flow: Flow = {
    scorer,
    calibration: withThreshold(fitted, threshold),
    also: settings.also,
    evidence: settings.evidence,
    whole: settings.whole,
    ...(!settings.exhaustive && { readPairs: prefilter() }),
  };
  return {
    check: (article) => checkArticle({ ...article, notes: [...article.notes, ...scorer.notes] }, flow),
    model: scorer.identity,
    notes: scorer.notes,
    close: () => scorer.close(),
  };
}

import type { Flow } from '../../src/check.ts';
import { calibrationOf } from '../../src/checker.ts';
import { loadScorer } from '../../src/nli/loadScorer.ts';
import type { Calibration } from '../../src/verdict/calibration.ts';
import { cachedScorer } from './cachedScorer.ts';

/**
 * The product's flow on a model folder.
 *
 * @param calibration what to judge by; default: what the model ships
 */
export async function openFlow(
  model = 'models/hedcheck-minilm-l6',
  calibration?: Calibration,
): Promise<Flow> {
  const scorer = await loadScorer({ model });
  return {
    scorer: cachedScorer(scorer),
    calibration: calibration ?? calibrationOf(scorer),
    also: [],
    evidence: 3,
  };
}

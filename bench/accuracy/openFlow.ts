import type { Flow } from '../../src/check.ts';
import { calibrationOf } from '../../src/checker.ts';
import { loadScorer } from '../../src/nli/loadScorer.ts';
import { cachedScorer } from './cachedScorer.ts';

/** The product's flow on a model folder, at its shipped settings. */
export async function openFlow(model = 'models/hedcheck-minilm-l6'): Promise<Flow> {
  const scorer = await loadScorer({ model });
  return { scorer: cachedScorer(scorer), calibration: calibrationOf(scorer), also: [], evidence: 3 };
}

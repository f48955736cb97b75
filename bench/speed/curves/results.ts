import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Stretch, WholeRun } from './batchRuns.ts';
import type { SinglePoint } from './singleCurves.ts';
import type { CorpusFacts } from './writeCorpus.ts';

/** What the figures depend on; an unfinished bench goes on only under the same. */
export interface CurvesSetting {
  readonly articles: number;
  /** Articles of a stretch; as many real ones take turns, so that every stretch has the same. */
  readonly step: number;
  readonly bodyWords: number | undefined;
  readonly jobs: number;
  /** Threads of the model for single articles. */
  readonly threads: number;
  readonly model: string;
  readonly cpu: string;
  readonly node: string;
}

/** Everything that the bench has found so far. */
export interface CurvesResults {
  readonly setting: CurvesSetting;
  corpus?: CorpusFacts;
  /** Whole commands over the first few articles, several times each. */
  readonly whole: WholeRun[];
  readonly stretches: Stretch[];
  /** Whether the stretches reach the last article. */
  isComplete: boolean;
  readonly lengths: SinglePoint[];
  readonly claims: SinglePoint[];
}

/** Nothing found yet. */
export function noResults(setting: CurvesSetting): CurvesResults {
  return { setting, whole: [], stretches: [], isComplete: false, lengths: [], claims: [] };
}

/** Puts results into a file, whole or not at all. */
export function writeResults(path: string, results: CurvesResults): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.tmp`, `${JSON.stringify(results, undefined, 2)}\n`);
  renameSync(`${path}.tmp`, path);
}

/**
 * What an earlier run has left in a folder.
 *
 * @throws Error when it was begun with another setting
 */
export function readResults(folder: string, setting: CurvesSetting): CurvesResults {
  const path = join(folder, keptName);
  if (!existsSync(path)) return noResults(setting);
  const results = JSON.parse(readFileSync(path, 'utf8')) as CurvesResults;
  const names = Object.keys(setting) as (keyof CurvesSetting)[];
  const other = names.filter((name) => results.setting[name] !== setting[name]);
  if (other.length > 0)
    throw new Error(
      `what is kept was begun with other settings (${other.join(', ')}): give them again, or another folder.`,
    );
  return results;
}

/** Name of the results in the folder that is kept. */
export const keptName = 'curves.json';

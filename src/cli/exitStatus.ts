import type { FailOn } from '../config/config.ts';
import { exitCodes } from '../errors.ts';
import type { ArticleReport } from '../report/schema.ts';
import type { Verdict } from '../verdict/verdict.ts';

/** Verdicts that fail a run, for each level of `--fail-on`. */
const failing: Readonly<Record<FailOn, readonly Verdict[]>> = {
  never: [],
  contradicted: ['contradicted'],
  unsupported: ['contradicted', 'unsupported'],
  attributed: ['contradicted', 'unsupported', 'attributed'],
};

/**
 * The run's exit status. An article that could not be read or checked outranks every finding: a script must not take
 * "1" for the whole truth when part of the work was not done.
 */
export function exitStatus(reports: readonly ArticleReport[], failOn: FailOn): number {
  if (reports.some(({ status }) => status === 'error')) return exitCodes.failure;
  const isFinding = reports.some(({ claims }) =>
    claims.some(({ verdict }) => failing[failOn].includes(verdict)),
  );
  return isFinding ? exitCodes.findings : exitCodes.ok;
}

import type { FailOn } from '../config/config.ts';
import { exitCodes } from '../errors.ts';
import type { ArticleReport } from '../report/schema.ts';
import { isProblem } from '../report/wording.ts';
import type { Verdict } from '../verdict/verdict.ts';

/** Verdicts that fail a run, for each level of `--fail-on`. */
const failing: Readonly<Record<FailOn, readonly Verdict[]>> = {
  never: [],
  contradicted: ['contradicted'],
  unsupported: ['contradicted', 'unsupported'],
  attributed: ['contradicted', 'unsupported', 'attributed'],
};

/** One article's report with the level that holds for it. */
export interface Judged {
  readonly report: ArticleReport;
  readonly failOn: FailOn;
}

/** Open findings, apart by whether they fail the run; the milder ones are warnings. */
export function countFindings(articles: readonly Judged[]): { failures: number; warnings: number } {
  let failures = 0;
  let warnings = 0;
  for (const { report, failOn } of articles)
    for (const claim of report.claims.filter(isProblem))
      if (failing[failOn].includes(claim.verdict)) failures += 1;
      else warnings += 1;
  return { failures, warnings };
}

/**
 * The run's exit status. An article that could not be read or checked outranks every finding: a script must not take
 * "1" for the whole truth when part of the work was not done.
 *
 * @param maxWarnings most warnings with which the status is still 0
 */
export function exitStatusOf(articles: readonly Judged[], maxWarnings = Number.POSITIVE_INFINITY): number {
  if (articles.some(({ report }) => report.status === 'error')) return exitCodes.failure;
  const { failures, warnings } = countFindings(articles);
  return failures > 0 || warnings > maxWarnings ? exitCodes.findings : exitCodes.ok;
}

/** {@link exitStatusOf} where one level holds for every article. */
export function exitStatus(reports: readonly ArticleReport[], failOn: FailOn): number {
  return exitStatusOf(reports.map((report) => ({ report, failOn })));
}

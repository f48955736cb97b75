import type { ArticleReport, ClaimReport, Status, Suppression } from './schema.ts';
import { isProblem } from './wording.ts';

/** An article's status by its claims; suppressed findings do not count. */
export function statusOf(claims: readonly ClaimReport[]): Status {
  const found = new Set(claims.filter(isProblem).map(({ verdict }) => verdict));
  if (found.has('contradicted') || found.has('unsupported')) return 'fail';
  return found.has('attributed') ? 'warn' : 'pass';
}

/**
 * The report with findings suppressed: they stay in it and count no more for its status. What is no finding, and what
 * is suppressed already, stays as it is.
 *
 * @param decide why a finding is to be suppressed; undefined leaves it open
 */
export function suppress(
  report: ArticleReport,
  decide: (claim: ClaimReport) => Suppression | undefined,
): ArticleReport {
  if (report.status === 'error') return report;
  const claims = report.claims.map((claim) => {
    const suppressed = isProblem(claim) ? decide(claim) : undefined;
    return suppressed === undefined ? claim : { ...claim, suppressed };
  });
  return { ...report, claims, status: statusOf(claims) };
}

import type { ArticleReport, ClaimReport } from '../report/schema.ts';
import { suppress } from '../report/suppress.ts';
import { isFinding, isProblem } from '../report/wording.ts';

/** Verdicts of findings, mildest first. */
export const findingVerdicts = ['attributed', 'unsupported', 'contradicted'] as const;
export type FindingVerdict = (typeof findingVerdicts)[number];

/** One finding that was accepted. */
export interface AcceptedFinding {
  /** Path of the article's file, relative to the baseline's folder, with `/`. */
  readonly file: string;
  readonly fingerprint: string;
  readonly verdict: FindingVerdict;
  /** For people: a claim is recognised by its fingerprint. */
  readonly claim: string;
}

/** An article's report, with its file as a baseline names it. */
export interface ReportedFile {
  readonly file: string;
  readonly report: ArticleReport;
}

/** The open findings of a report, as a baseline keeps them. */
export function findingsOf({ file, report }: ReportedFile): AcceptedFinding[] {
  return report.claims.filter(isProblem).flatMap(({ fingerprint, verdict, text }) => {
    const found = findingVerdicts.find((one) => one === verdict);
    return found === undefined ? [] : [{ file, fingerprint, verdict: found, claim: text }];
  });
}

/**
 * The report with the findings suppressed that are in the baseline. One that has become worse than what was accepted
 * (attributed then, contradicted now) is open again.
 */
export function suppressAccepted(
  { file, report }: ReportedFile,
  accepted: readonly AcceptedFinding[],
): ArticleReport {
  const known = new Map(accepted.filter((one) => one.file === file).map((one) => [one.fingerprint, one]));
  if (known.size === 0) return report;
  return suppress(report, (claim) => {
    const entry = known.get(claim.fingerprint);
    return entry !== undefined && severity(claim.verdict) <= severity(entry.verdict)
      ? { by: 'baseline' }
      : undefined;
  });
}

/** A baseline after a run, with what became of it. */
export interface Update {
  readonly findings: readonly AcceptedFinding[];
  readonly added: readonly AcceptedFinding[];
  readonly removed: readonly AcceptedFinding[];
}

/** Accepts every open finding of a run beside what was accepted before; nothing is taken out. */
export function accept(before: readonly AcceptedFinding[], reported: readonly ReportedFile[]): Update {
  const findings = new Map(before.map((one) => [keyOf(one), one]));
  const added: AcceptedFinding[] = [];
  for (const finding of reported.flatMap(findingsOf)) {
    const known = findings.get(keyOf(finding));
    if (known && severity(finding.verdict) <= severity(known.verdict)) continue;
    findings.set(keyOf(finding), finding);
    added.push(finding);
  }
  return { findings: [...findings.values()], added, removed: [] };
}

/**
 * Takes out what no longer occurs: of the articles that were checked the entries without a finding, and every entry of
 * a file that is gone. What could not be checked keeps its entries.
 *
 * @param isGone true for a file, named as in the baseline, that is not there any more
 */
export function prune(
  before: readonly AcceptedFinding[],
  reported: readonly ReportedFile[],
  isGone: (file: string) => boolean,
): Update {
  const unchecked = new Set(
    reported.filter(({ report }) => report.status === 'error').map(({ file }) => file),
  );
  const checked = new Set(reported.map(({ file }) => file).filter((file) => !unchecked.has(file)));
  const occurring = new Set(reported.flatMap(findingsOf).map(keyOf));
  const findings = before.filter(
    (one) => !isGone(one.file) && (!checked.has(one.file) || occurring.has(keyOf(one))),
  );
  const kept = new Set(findings);
  return { findings, added: [], removed: before.filter((one) => !kept.has(one)) };
}

/** Entries of checked files that nothing in the run answers to. */
export function stale(
  accepted: readonly AcceptedFinding[],
  reported: readonly ReportedFile[],
): AcceptedFinding[] {
  const seen = new Set(
    reported.flatMap(({ file, report }) =>
      report.claims.filter(isFinding).map(({ fingerprint }) => keyOf({ file, fingerprint })),
    ),
  );
  const failed = new Set(reported.filter(({ report }) => report.status === 'error').map(({ file }) => file));
  const files = new Set(reported.map(({ file }) => file).filter((file) => !failed.has(file)));
  return accepted.filter((one) => files.has(one.file) && !seen.has(keyOf(one)));
}

function keyOf({ file, fingerprint }: Pick<AcceptedFinding, 'file' | 'fingerprint'>): string {
  return `${fingerprint} ${file}`;
}

function severity(verdict: ClaimReport['verdict']): number {
  return (findingVerdicts as readonly string[]).indexOf(verdict);
}

import { findingMessage, findingTitle } from '../report/finding.ts';
import type { ArticleReport, ClaimReport } from '../report/schema.ts';
import { visible } from '../report/visible.ts';
import { isProblem, percent, verdictSentence } from '../report/wording.ts';

/** A report in a few lines: what it comes to, then each claim, findings with their reason and closest passage. */
export function reportText(report: ArticleReport): string {
  const score = report.score === null ? '' : ` (score ${percent(report.score)})`;
  return [
    `${report.status.toUpperCase()}${score}: ${verdictSentence(report)}`,
    ...report.claims.map(claimLine),
    ...report.notes.map(({ message }) => `Note: ${visible(message)}`),
  ].join('\n');
}

function claimLine(claim: ClaimReport): string {
  if (isProblem(claim)) return `- ${findingMessage({ claim })}`;
  return `- ${findingTitle({ claim })}: “${visible(claim.text)}”`;
}

import type { ArticleReport, ClaimReport } from '../../src/report/schema.ts';
import { accepted, type Expected, type ExpectedClaim } from './fixtureCase.ts';

/** What a report says otherwise than expected, one readable entry each; empty when all is as expected. */
export function differences(report: ArticleReport, expected: Expected): string[] {
  const status =
    report.status === expected.status ? [] : [`status is ${report.status}, expected ${expected.status}`];
  const wrong = [...status, ...expected.claims.flatMap((claim) => claimDifferences(report, claim))];
  // A status that is wrong because of a claim nobody expected is a riddle without the other verdicts.
  return wrong.length > 0 ? [...wrong, `all claims:\n${report.claims.map(oneLine).join('\n')}`] : [];
}

function claimDifferences(report: ArticleReport, expected: ExpectedClaim): string[] {
  const claim = claimCovering(report, expected);
  if (!claim) return [`no claim covers “${expected.words}”`];
  const verdicts = accepted(expected);
  const missing = (expected.reasons ?? []).filter((code) => !claim.reasons.some((one) => one.code === code));
  const evidence = expected.evidence;
  const shown = evidence === undefined || claim.evidence.some(({ text }) => text.includes(evidence));
  return [
    ...(verdicts.includes(claim.verdict)
      ? []
      : [`“${expected.words}” is ${claim.verdict}, expected ${verdicts.join(' or ')}\n${described(claim)}`]),
    ...missing.map((code) => `“${expected.words}” lacks the reason ${code}\n${described(claim)}`),
    ...(shown ? [] : [`“${expected.words}” does not show “${evidence}” as evidence\n${described(claim)}`]),
  ];
}

/** The claim that shares most characters with the expected words; of two equals the shorter, which says less else. */
function claimCovering(report: ArticleReport, expected: ExpectedClaim): ClaimReport | undefined {
  const field = expected.field ?? 'headline';
  const start = report.headlines.find((one) => one.field === field)?.text.indexOf(expected.words) ?? -1;
  if (start < 0) return undefined;
  const end = start + expected.words.length;
  const shared = ({ span }: ClaimReport) => Math.min(span[1], end) - Math.max(span[0], start);
  const length = ({ span }: ClaimReport) => span[1] - span[0];
  return report.claims
    .filter((claim) => claim.field === field && shared(claim) > 0)
    .sort((one, other) => shared(other) - shared(one) || length(one) - length(other))[0];
}

function oneLine({ text, verdict, score, field }: ClaimReport): string {
  return `  ${field}: “${text}” ${verdict}${score === null ? '' : ` ${score.toFixed(2)}`}`;
}

function described(claim: ClaimReport): string {
  const reasons = claim.reasons.map(({ code, message }) => `    ${code}: ${message}`);
  const evidence = claim.evidence.map(
    ({ text, entailment, contradiction }) =>
      `    entails ${entailment.toFixed(2)}, contradicts ${contradiction.toFixed(2)}: ${text}`,
  );
  return [oneLine(claim), ...reasons, ...evidence].join('\n');
}

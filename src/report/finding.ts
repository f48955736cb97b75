import type { ReasonCode } from '../verdict/verdict.ts';
import type { ArticleReport, ClaimReport } from './schema.ts';
import { visible } from './visible.ts';
import {
  distinctEvidence,
  excerpt,
  fieldNames,
  isFinding,
  isProblem,
  lineNumber,
  percent,
  verdictWording,
} from './wording.ts';

/** How grave a finding is: what fails an article is an error, what only warns is a warning. */
export type FindingLevel = 'error' | 'warning';

/** A claim that an editor has to look at, with what every reporter for machines says of it. */
export interface Finding {
  readonly article: ArticleReport;
  readonly claim: ClaimReport;
  /** The first reason's code: the rule that spoke. */
  readonly rule: ReasonCode;
  readonly level: FindingLevel;
}

const shownEvidence = 240;

/** The findings of an article in the order of its claims, suppressed ones among them. */
export function findingsOf(article: ArticleReport): Finding[] {
  return article.claims.filter(isFinding).map((claim) => ({
    article,
    claim,
    rule: claim.reasons[0]?.code ?? 'no-evidence',
    level: claim.verdict === 'attributed' ? 'warning' : 'error',
  }));
}

/** The findings that nothing suppresses. */
export function openFindingsOf(article: ArticleReport): Finding[] {
  return findingsOf(article).filter(({ claim }) => isProblem(claim));
}

/** What is wrong in a few words, for a title: `Unsupported (31%)`, `Contradicted SEO title (4%)`. */
export function findingTitle({ claim }: Pick<Finding, 'claim'>): string {
  const { label } = verdictWording[claim.verdict];
  const field = claim.field === 'headline' ? '' : ` ${fieldNames[claim.field]}`;
  const score = claim.score === null ? '' : ` (${percent(claim.score)})`;
  return `${label.charAt(0).toUpperCase()}${label.slice(1)}${field}${score}`;
}

/** The claim, quoted, and each reason why it is a finding; safe to show. */
export function findingLines({ claim }: Pick<Finding, 'claim'>): string[] {
  return [`“${claim.text}”`, ...claim.reasons.map(({ message }) => message)].map(visible);
}

/** {@link findingLines} on one line. */
export function findingReasons(finding: Pick<Finding, 'claim'>): string {
  return findingLines(finding).join(' ');
}

/** What the closest passage says and where: `Closest, line 5: “…”`; undefined where there is none. */
export function findingEvidence({ claim }: Pick<Finding, 'claim'>): string | undefined {
  const [evidence] = distinctEvidence(claim, 1);
  if (evidence === undefined) return undefined;
  const where = lineNumber(evidence);
  const what = `${verdictWording[claim.verdict].evidence}${where === undefined ? '' : `, ${where}`}`;
  return `${what}: “${visible(excerpt(evidence.text, shownEvidence))}”`;
}

/** Title, claim, reasons and closest passage on one line. */
export function findingMessage(finding: Pick<Finding, 'claim'>): string {
  const message = `${findingTitle(finding)}: ${findingReasons(finding)}`;
  const evidence = findingEvidence(finding);
  return evidence === undefined ? message : `${message} ${evidence}`;
}

import type { Article, Headline, HeadlineField, Location } from '../article/article.ts';
import type { HedcheckError } from '../errors.ts';
import type { Span } from '../span.ts';
import type { Evidence, JudgedClaim, Reason } from '../verdict/verdict.ts';
import { fingerprint } from './fingerprint.ts';
import type { ArticleReport, ClaimReport, EvidenceReport, ReasonReport } from './schema.ts';
import { statusOf } from './suppress.ts';

/** One checked headline field of an article with the verdicts on its claims. */
export interface JudgedHeadline {
  readonly field: HeadlineField;
  readonly claims: readonly JudgedClaim[];
}

/** What one article cost: wall time in milliseconds and premise-claim pairs scored. */
export interface ArticleTiming {
  readonly ms: number;
  readonly pairs: number;
}

/**
 * The report on one article. Probabilities are rounded to 4 decimals and milliseconds to 1, here and nowhere
 * else, so that the library and every reporter show the same figures.
 *
 * @param judged the checked fields in the order checked, at most one a field
 * @throws RangeError when a field was judged that the article does not carry: a bug of the caller
 */
export function articleReport(input: {
  readonly article: Article;
  readonly judged: readonly JudgedHeadline[];
  readonly timing: ArticleTiming;
}): ArticleReport {
  const { article, judged, timing } = input;
  const headlines = judged.map(({ field }) => headlineOf(article, field));
  const claims = judged.flatMap(({ claims }, index) => {
    const headline = headlines[index];
    return headline === undefined ? [] : claims.map((claim) => claimReport(claim, headline, article));
  });
  return {
    id: article.id,
    source: article.source,
    format: article.format,
    headline: article.headline.text,
    headlines: headlines.map(({ field, text }) => ({ field, text })),
    status: statusOf(claims),
    score: weakestScore(claims),
    claims,
    notes: article.notes.map(({ code, message }) => ({ code, message })),
    timing: { ms: round(timing.ms, 1), pairs: timing.pairs },
  };
}

/**
 * The row for an article that could not be read or checked: `headline`, `format` and `score` are null, for
 * nothing is known of them; an empty string would pass for an empty headline.
 */
export function errorReport(input: {
  readonly id: string;
  readonly source: string;
  readonly error: Pick<HedcheckError, 'code' | 'message' | 'hint'>;
  readonly timing?: ArticleTiming;
}): ArticleReport {
  const { code, message, hint } = input.error;
  return {
    id: input.id,
    source: input.source,
    format: null,
    headline: null,
    headlines: [],
    status: 'error',
    score: null,
    claims: [],
    notes: [],
    error: { code, message, hint },
    timing: { ms: round(input.timing?.ms ?? 0, 1), pairs: input.timing?.pairs ?? 0 },
  };
}

function headlineOf(article: Article, field: HeadlineField): Headline {
  if (field === 'headline') return article.headline;
  const variant = article.variants.find((headline) => headline.field === field);
  if (variant === undefined) throw new RangeError(`${article.source} has no ${field} to report on`);
  return variant;
}

function weakestScore(claims: readonly ClaimReport[]): number | null {
  let weakest: number | null = null;
  for (const { score } of claims) {
    if (score !== null && (weakest === null || score < weakest)) weakest = score;
  }
  return weakest;
}

function claimReport(judged: JudgedClaim, headline: Headline, article: Article): ClaimReport {
  return {
    fingerprint: fingerprint(headline.field, judged.claim.text),
    text: judged.claim.text,
    span: pair(judged.claim.span),
    field: headline.field,
    ...located(headline.locate(judged.claim.span)),
    kind: judged.claim.kind,
    verdict: judged.verdict,
    score: judged.score === undefined ? null : round(judged.score, 4),
    reasons: judged.reasons.map(reasonReport),
    evidence: judged.evidence.map((evidence) => evidenceReport(evidence, article)),
  };
}

function reasonReport(reason: Reason): ReasonReport {
  return {
    code: reason.code,
    message: reason.message,
    ...(reason.headlineSpan && { headlineSpan: pair(reason.headlineSpan) }),
    ...(reason.bodySpan && { bodySpan: pair(reason.bodySpan) }),
  };
}

function evidenceReport(evidence: Evidence, article: Article): EvidenceReport {
  const { passage } = evidence;
  return {
    text: passage.text,
    span: pair(passage.span),
    ...located(article.body.locate(passage.span)),
    entailment: round(evidence.entailment, 4),
    neutral: round(evidence.neutral, 4),
    contradiction: round(evidence.contradiction, 4),
  };
}

function located(location: Location | undefined): { location?: Location } {
  if (location === undefined) return {};
  const { line, column, endLine, endColumn } = location;
  return { location: { line, column, endLine, endColumn } };
}

function pair(span: Span): [number, number] {
  return [span[0], span[1]];
}

function round(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
}

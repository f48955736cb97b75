import { type Finding, findingMessage, findingsOf } from '../finding.ts';
import { filePath } from '../place.ts';
import { type Run, summarize } from '../run.ts';
import type { ArticleReport, ClaimReport } from '../schema.ts';
import { visible } from '../visible.ts';
import { isProblem, needALook, percent, statusSigns, verdictSentence, verdictWording } from '../wording.ts';
import { escapes } from './escapes.ts';

/** What a template is filled with; docs/reporters.md lists it. Every text is safe to show on a terminal. */
export function templateView(run: Run, cwd: string): object {
  const reports = run.articles.map(({ report }) => report);
  const articles = reports.map((report) => articleView(report, cwd));
  const { error, ...summary } = summarize(reports);
  const { name, version, model } = run.tool;
  return shown({
    ...escapes,
    tool: { name, version, model },
    title: needALook({ error, ...summary }),
    summary: { ...summary, error },
    articles: listed(articles),
    findings: listed(articles.flatMap(({ findings }) => findings)),
  });
}

function articleView(report: ArticleReport, cwd: string) {
  const { id, source, format, status, score, headline, error } = report;
  const place = { id, source, path: filePath(source, cwd), headline };
  const findings = new Map(findingsOf(report).map((finding) => [finding.claim, finding]));
  const claims = report.claims.map((claim) => ({
    ...place,
    ...claimView(claim, report, findings.get(claim)),
  }));
  return {
    ...place,
    format,
    status,
    sign: statusSigns[status],
    isPass: status === 'pass',
    isWarn: status === 'warn',
    isFail: status === 'fail',
    isError: status === 'error',
    score,
    percent: score === null ? null : percent(score),
    sentence: verdictSentence(report),
    headlines: listed(report.headlines),
    claims: listed(claims),
    findings: listed(claims.filter(({ isProblem }) => isProblem)),
    notes: listed(report.notes),
    error: error ?? null,
    ms: report.timing.ms,
  };
}

function claimView(claim: ClaimReport, report: ArticleReport, finding: Finding | undefined) {
  const { text, field, kind, verdict, score, span, fingerprint, suppressed } = claim;
  const headline = report.headlines.find((one) => one.field === field)?.text ?? '';
  return {
    text,
    words: headline.slice(...span),
    field,
    kind,
    verdict,
    label: verdictWording[verdict].label,
    sign: verdictWording[verdict].sign,
    score,
    percent: score === null ? null : percent(score),
    isProblem: isProblem(claim),
    isSuppressed: suppressed !== undefined,
    suppressedBy: suppressed?.by ?? null,
    note: suppressed?.note ?? null,
    fingerprint,
    rule: finding?.rule ?? null,
    level: finding?.level ?? null,
    message: finding ? findingMessage(finding) : null,
    ...placeView(claim.location),
    reasons: listed(claim.reasons.map(({ code, message }) => ({ code, message }))),
    evidence: listed(
      claim.evidence.map(({ text, location, entailment, neutral, contradiction }) => ({
        text,
        ...placeView(location),
        entailment,
        neutral,
        contradiction,
      })),
    ),
  };
}

/** Null where it is not known, so that a template does not take an outer one instead. */
function placeView(location: ClaimReport['location']) {
  const { line = null, column = null, endLine = null, endColumn = null } = location ?? {};
  return { line, column, endLine, endColumn };
}

function listed<T extends object>(items: readonly T[]): (T & { isLast: boolean })[] {
  return items.map((item, index) => ({ ...item, isLast: index === items.length - 1 }));
}

/** A value with every text in it made safe to show. */
function shown<T>(value: T): T {
  if (typeof value === 'string') return visible(value) as T;
  if (Array.isArray(value)) return value.map(shown) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shown(inner)])) as T;
}

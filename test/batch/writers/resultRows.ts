import type { ResultRow } from '../../../src/batch/records.ts';
import type { ClaimReport } from '../../../src/report/schema.ts';

/** A claim of a result, with a passage for evidence. */
export function claim(text: string, verdict: ClaimReport['verdict'], score: number | null): ClaimReport {
  const evidence = { text: `About “${text}”, nobody would say.`, span: [4, 40] as [number, number] };
  return {
    fingerprint: '0123456789abcdef',
    text,
    span: [0, text.length],
    field: 'headline',
    kind: verdict === 'not-a-claim' ? 'question' : 'claim',
    verdict,
    score,
    reasons:
      verdict === 'unsupported' ? [{ code: 'no-evidence', message: 'Nothing in the body says this.' }] : [],
    evidence:
      verdict === 'not-a-claim' ? [] : [{ ...evidence, entailment: 0.25, neutral: 0.7, contradiction: 0.05 }],
  };
}

/** A result row as `hedcheck batch` makes it. */
export function resultRow(row: Partial<ResultRow> & { readonly headline: string }): ResultRow {
  const { claims = [claim(row.headline, 'supported', 0.9)] } = row;
  const scores = claims.flatMap(({ score }) => score ?? []);
  return {
    id: 'a1',
    source: 'news.jsonl:1',
    format: 'fields',
    headlines: [{ field: 'headline', text: row.headline }],
    status: claims.some(({ verdict }) => verdict === 'unsupported' || verdict === 'contradicted')
      ? 'fail'
      : 'pass',
    score: scores.length === 0 ? null : Math.min(...scores),
    notes: [],
    timing: { pairs: 12 },
    ...row,
    claims,
  };
}

/** A row of what could not be read. */
export function errorRow(source: string): ResultRow {
  return {
    ...resultRow({ headline: '', claims: [] }),
    id: source,
    source,
    format: null,
    headline: null,
    headlines: [],
    status: 'error',
    error: { code: 'E_RECORD', message: `${source} is not valid JSON.`, hint: 'Mend the line.' },
  };
}

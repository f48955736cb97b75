import type { ClaimReport } from '../../report/schema.ts';
import type { ResultRow, WriterContext } from '../records.ts';

/** A cell of a table of claims; null where there is nothing to say. */
export type Cell = string | number | null;

/** One column of the tables that CSV and Parquet are: one row a claim. */
export interface ClaimColumn {
  readonly name: string;
  readonly type: 'text' | 'score' | 'count';
  readonly of: (article: ResultRow, claim: ClaimReport | undefined) => Cell;
}

const ownColumns: readonly ClaimColumn[] = [
  { name: 'id', type: 'text', of: ({ id }) => id },
  { name: 'source', type: 'text', of: ({ source }) => source },
  { name: 'status', type: 'text', of: ({ status }) => status },
  { name: 'article_score', type: 'score', of: ({ score }) => score },
  { name: 'headline', type: 'text', of: ({ headline }) => headline },
  { name: 'claim', type: 'text', of: (_, claim) => claim?.text ?? null },
  { name: 'field', type: 'text', of: (_, claim) => claim?.field ?? null },
  { name: 'span_start', type: 'count', of: (_, claim) => claim?.span[0] ?? null },
  { name: 'span_end', type: 'count', of: (_, claim) => claim?.span[1] ?? null },
  { name: 'kind', type: 'text', of: (_, claim) => claim?.kind ?? null },
  { name: 'verdict', type: 'text', of: (_, claim) => claim?.verdict ?? null },
  { name: 'score', type: 'score', of: (_, claim) => claim?.score ?? null },
  {
    name: 'reasons',
    type: 'text',
    of: (_, claim) => claim?.reasons.map(({ code }) => code).join(' ') ?? null,
  },
  { name: 'evidence', type: 'text', of: (_, claim) => claim?.evidence[0]?.text ?? null },
  { name: 'evidence_start', type: 'count', of: (_, claim) => claim?.evidence[0]?.span[0] ?? null },
  { name: 'evidence_end', type: 'count', of: (_, claim) => claim?.evidence[0]?.span[1] ?? null },
  { name: 'entailment', type: 'score', of: (_, claim) => claim?.evidence[0]?.entailment ?? null },
  { name: 'neutral', type: 'score', of: (_, claim) => claim?.evidence[0]?.neutral ?? null },
  { name: 'contradiction', type: 'score', of: (_, claim) => claim?.evidence[0]?.contradiction ?? null },
  { name: 'fingerprint', type: 'text', of: (_, claim) => claim?.fingerprint ?? null },
  { name: 'suppressed', type: 'text', of: (_, claim) => claim?.suppressed?.by ?? null },
  { name: 'error_code', type: 'text', of: ({ error }) => error?.code ?? null },
  { name: 'error', type: 'text', of: ({ error }) => error?.message ?? null },
];

const ownNames = new Set(ownColumns.map(({ name }) => name));

/** Hedcheck's own columns and then the kept ones, under `kept.` where a name is taken. */
export function claimColumns({ keep }: Pick<WriterContext, 'keep'>): ClaimColumn[] {
  const kept = keep.map((path) => ({
    name: ownNames.has(path) ? `kept.${path}` : path,
    type: 'text' as const,
    of: ({ kept }: ResultRow) => asText(kept?.[path]),
  }));
  return [...ownColumns, ...kept];
}

/** The rows of an article: one a claim, and one without a claim where there is none, so that no article is missing. */
export function claimCells(article: ResultRow, columns: readonly ClaimColumn[]): Cell[][] {
  const claims = article.claims.length === 0 ? [undefined] : article.claims;
  return claims.map((claim) => columns.map(({ of }) => of(article, claim)));
}

function asText(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

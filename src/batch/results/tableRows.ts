import type { SummarisedClaim, SummarisedRow } from '../../report/corpus/resultRow.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Columns of a table of claims that are hedcheck's own; all others were kept from the corpus. */
const own = new Set(
  'id source status article_score headline claim field span_start span_end kind verdict score reasons evidence evidence_start evidence_end entailment neutral contradiction fingerprint suppressed error_code error'.split(
    ' ',
  ),
);

/** Joins the rows of a table of claims, of which those of an article stand together, into articles. */
export interface TableJoiner {
  /** Takes one row; gives the article before it when this one begins another. */
  add(fields: Fields): unknown;
  /** The last article; undefined when there was none. */
  end(): unknown;
}

/** Joins the rows of CSV and Parquet results. What it gives is still to be checked. */
export function tableJoiner(): TableJoiner {
  let open: { key: string; row: Record<string, unknown>; claims: unknown[] } | undefined;
  const end = () => (open === undefined ? undefined : { ...open.row, claims: open.claims });
  return {
    add(fields) {
      const key = JSON.stringify([fields['id'], fields['source']]);
      const isNew = open?.key !== key;
      const finished = isNew ? end() : undefined;
      if (isNew) open = { key, row: articleOf(fields), claims: [] };
      if (isGiven(fields['claim'])) open?.claims.push(claimOf(fields));
      return finished;
    },
    end,
  };
}

function articleOf(fields: Fields): Record<string, unknown> {
  const kept = Object.entries(fields).filter(([name]) => !own.has(name));
  return {
    id: fields['id'],
    source: fields['source'],
    headline: fields['status'] === 'error' ? null : fields['headline'],
    status: fields['status'],
    score: numberOf(fields['article_score']),
    ...(isGiven(fields['error_code']) && {
      error: { code: fields['error_code'], message: fields['error'] ?? '' },
    }),
    ...(kept.length > 0 && { kept: Object.fromEntries(kept) }),
  } satisfies Partial<Record<keyof SummarisedRow, unknown>>;
}

function claimOf(fields: Fields): Partial<Record<keyof SummarisedClaim, unknown>> {
  const { claim, verdict, evidence, reasons, suppressed } = fields;
  return {
    text: claim,
    verdict,
    score: numberOf(fields['score']),
    reasons: String(reasons ?? '')
      .split(' ')
      .filter(Boolean)
      .map((code) => ({ code })),
    evidence: isGiven(evidence) ? [{ text: evidence }] : [],
    ...(isGiven(suppressed) && { suppressed }),
  };
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

/** A number as Parquet has it, or as CSV writes it. */
function numberOf(value: unknown): unknown {
  return isGiven(value) ? Number(value) : null;
}

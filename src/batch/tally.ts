import type { Status } from '../report/schema.ts';
import type { ResultRow } from './records.ts';

/** Counts over rows. They are part of the checkpoint, so that a resumed run sums up the whole. */
export interface Tally {
  readonly rows: number;
  readonly pass: number;
  readonly warn: number;
  readonly fail: number;
  readonly error: number;
  readonly claims: number;
  readonly pairs: number;
  /** Rows whose id an earlier record has too. */
  readonly repeatedIds: number;
}

export const noRows: Tally = {
  rows: 0,
  pass: 0,
  warn: 0,
  fail: 0,
  error: 0,
  claims: 0,
  pairs: 0,
  repeatedIds: 0,
};

export function sumOf(a: Tally, b: Tally): Tally {
  return {
    rows: a.rows + b.rows,
    pass: a.pass + b.pass,
    warn: a.warn + b.warn,
    fail: a.fail + b.fail,
    error: a.error + b.error,
    claims: a.claims + b.claims,
    pairs: a.pairs + b.pairs,
    repeatedIds: a.repeatedIds + b.repeatedIds,
  };
}

/** Code of the note on a row whose id an earlier record has too. */
export const repeatedId = 'repeated-id';

export function tallyOf(rows: readonly ResultRow[]): Tally {
  const withStatus = (status: Status) => rows.filter((row) => row.status === status).length;
  return {
    rows: rows.length,
    pass: withStatus('pass'),
    warn: withStatus('warn'),
    fail: withStatus('fail'),
    error: withStatus('error'),
    claims: rows.reduce((sum, row) => sum + row.claims.length, 0),
    pairs: rows.reduce((sum, row) => sum + row.timing.pairs, 0),
    repeatedIds: rows.filter((row) => row.notes.some(({ code }) => code === repeatedId)).length,
  };
}

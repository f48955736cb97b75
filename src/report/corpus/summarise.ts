import { verdicts } from '../../verdict/verdict.ts';
import { groups, tally } from './groups.ts';
import { monthOf, publisherOf, sourceOf } from './origin.ts';
import type { ReadResult, SummarisedRow } from './resultRow.ts';
import { bins, type CorpusSummary, type Counted, type WorstHeadline } from './summary.ts';
import { worst } from './worst.ts';

/** How results are summarised. */
export interface SummaryOptions {
  readonly title: string;
  readonly inputs: readonly string[];
  /** Kept column that says whose an article is, and when it was printed; usual names by default. */
  readonly sourceField?: string | undefined;
  readonly dateField?: string | undefined;
  /** Headlines shown, at most. */
  readonly worst: number;
}

/** Different sources, months, codes that are told apart. */
const mostSources = 20_000;
const mostMonths = 6_000;
const mostCodes = 200;
/** Sources that are listed, and places of an error. */
const listedSources = 100;
const listedPlaces = 5;
/** UTF-16 units of a text that is shown. */
const longestText = 1000;

/** Summarises results in one pass. What it holds does not grow with them. */
export async function summarise(
  results: AsyncIterable<ReadResult>,
  options: SummaryOptions,
): Promise<CorpusSummary> {
  const all = tally();
  const sources = groups(mostSources);
  const months = groups(mostMonths);
  const claims = { total: 0, suppressed: 0, ...zeros(verdicts) };
  const scores = { articles: Array<number>(bins).fill(0), claims: Array<number>(bins).fill(0) };
  const reasons = new Map<string, number>();
  const errors = new Map<string, FoundError>();
  const lowest = worst(options.worst);
  const unreadable = { count: 0, first: [] as string[] };
  let undated = 0;

  for await (const result of results) {
    if ('unreadable' in result) {
      unreadable.count += 1;
      if (unreadable.first.length < listedPlaces) unreadable.first.push(result.unreadable.why);
      continue;
    }
    const { row } = result;
    const { status, score } = row;
    all.add(status, score);
    sources.add(sourceOf(row, options.sourceField), status, score);
    const month = monthOf(row, options.dateField);
    if (month === undefined) undated += 1;
    else months.add(month, status, score);
    if (score !== null) count(scores.articles, score);
    for (const claim of row.claims) {
      claims.total += 1;
      claims[claim.verdict] += 1;
      if (claim.suppressed !== undefined) claims.suppressed += 1;
      if (claim.score !== null) count(scores.claims, claim.score);
      for (const code of new Set(claim.reasons.map((reason) => reason.code))) increase(reasons, code);
    }
    if (row.error) note(errors, row.error, row.source);
    if (status === 'fail' && score !== null && row.headline !== null && lowest.wants(score))
      lowest.add({
        ...entryOf(row, row.headline, score),
        from: publisherOf(row, options.sourceField),
        month,
      });
  }

  const listed = sources.all().sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1));
  return {
    schemaVersion: 1,
    title: options.title,
    inputs: options.inputs,
    articles: all.counts(),
    claims,
    scores,
    reasons: byCount(reasons),
    sources: listed.slice(0, listedSources),
    otherSources: sources.beyond + listed.slice(listedSources).reduce((sum, one) => sum + one.articles, 0),
    months: months.all().sort((a, b) => (a.name < b.name ? -1 : 1)),
    undated,
    worst: lowest.all(),
    errors: Array.from(errors, ([code, found]) => ({ code, ...found })).sort((a, b) => b.count - a.count),
    unreadable,
  };
}

function zeros<Name extends string>(names: readonly Name[]): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
}

function count(histogram: number[], score: number): void {
  const bin = Math.min(bins - 1, Math.floor(score * bins));
  histogram[bin] = (histogram[bin] ?? 0) + 1;
}

function increase(counts: Map<string, number>, code: string): void {
  if (counts.has(code) || counts.size < mostCodes) counts.set(code, (counts.get(code) ?? 0) + 1);
}

interface FoundError {
  count: number;
  readonly message: string;
  readonly places: string[];
}

function note(
  errors: Map<string, FoundError>,
  { code, message }: { readonly code: string; readonly message: string },
  place: string,
): void {
  const before = errors.get(code);
  if (before === undefined) {
    if (errors.size < mostCodes)
      errors.set(code, { count: 1, message: message.slice(0, longestText), places: [place] });
    return;
  }
  before.count += 1;
  if (before.places.length < listedPlaces) before.places.push(place);
}

function byCount(counts: ReadonlyMap<string, number>): Counted[] {
  return Array.from(counts, ([code, count]) => ({ code, count })).sort(
    (a, b) => b.count - a.count || (a.code < b.code ? -1 : 1),
  );
}

function entryOf(
  row: SummarisedRow,
  headline: string,
  score: number,
): Omit<WorstHeadline, 'repeated' | 'from' | 'month'> {
  const problems = row.claims.filter(
    ({ verdict, suppressed }) =>
      suppressed === undefined && verdict !== 'supported' && verdict !== 'not-a-claim',
  );
  return {
    id: row.id,
    source: row.source,
    headline: headline.slice(0, longestText),
    score,
    claims: problems
      .toSorted((a, b) => (a.score ?? 1) - (b.score ?? 1))
      .slice(0, 5)
      .map(({ text, verdict, score, reasons, evidence }) => ({
        text: text.slice(0, longestText),
        verdict,
        score,
        reasons: reasons
          .slice(0, 5)
          .map(({ code, message }) => ({ code, message: message?.slice(0, longestText) })),
        evidence: evidence[0]?.text.slice(0, longestText),
      })),
  };
}

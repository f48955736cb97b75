import { mostClaims, splitHeadline } from '../../../src/claims/splitHeadline.ts';
import type { Sample } from '../latency.ts';
import { measureSingles, type SingleCost } from './singleArticles.ts';
import type { Varied } from './varied.ts';

/** A point of a curve over single articles. */
export interface SinglePoint extends SingleCost {
  /** Words of the body, or statements in the headline. */
  readonly at: number;
  readonly exhaustive: boolean;
}

/** What the curves are measured on. */
export interface SingleOptions {
  readonly varied: Varied;
  /** Headlines of one claim each. */
  readonly headlines: readonly string[];
  readonly threads: number;
  /** Points that an earlier run has finished. */
  readonly done: readonly SinglePoint[];
  readonly signal: AbortSignal;
}

/** Words of a body. */
const lengths = [100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000] as const;

/** Statements put into one headline. */
const statements = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** Words of the body under headlines of many claims, about what the articles have, and how many of these are measured. */
export const bodyOfClaims = 400;
const articlesOfClaims = 10;

/** Articles measured for a point: short ones are many, since processor time is told in hundredths of a second. */
function articlesOf(words: number): number {
  return words < 1_000 ? 30 : words < 5_000 ? 10 : 3;
}

/**
 * Time and memory over the length of the body.
 *
 * @param most words of the longest
 */
export function overLength(options: SingleOptions, most: number): AsyncGenerator<SinglePoint> {
  const { varied, headlines } = options;
  return points(
    lengths.filter((words) => words <= most),
    options,
    (words, first) =>
      Array.from({ length: articlesOf(words) }, (_, at) => {
        const { body } = varied.ofWords(words, 31 * (first + at), first + at);
        return { headline: ofStatements(1, headlines, first + at, body), body };
      }),
  );
}

/** Time and memory over the number of claims in the headline. */
export function overClaims(options: SingleOptions): AsyncGenerator<SinglePoint> {
  const { varied, headlines } = options;
  return points(statements, options, (count, first) =>
    Array.from({ length: articlesOfClaims }, (_, at) => {
      // The same bodies for each count, but for names and figures.
      const { body } = varied.ofWords(bodyOfClaims, 31 * at, first + at);
      return { headline: ofStatements(count, headlines, at, body), body };
    }),
  );
}

async function* points(
  places: readonly number[],
  { varied, threads, done, signal }: SingleOptions,
  samplesOf: (at: number, first: number) => readonly Sample[],
): AsyncGenerator<SinglePoint> {
  for (const [place, at] of places.entries())
    for (const exhaustive of [false, true]) {
      if (done.some((point) => point.at === at && point.exhaustive === exhaustive)) continue;
      // Both ways of reading get the same articles, each in a process of its own.
      const first = 100 * (place + 1);
      const early = Array.from({ length: 5 }, (_, next) => varied.ofWords(300, next, first + 50 + next));
      const cost = await measureSingles(samplesOf(at, first), early, { exhaustive, threads }, signal);
      yield { at, exhaustive, ...cost };
    }
}

/** Headlines that say one thing each, of an ordinary length, to be put together. */
export function singleStatements(samples: readonly Sample[]): string[] {
  return samples
    .map(({ headline }) => headline.trim().replace(/[.…]+$/u, ''))
    .filter((headline) => /^[\p{Lu}\p{N}][\p{L}\p{N} ’'-]+$/u.test(headline))
    .filter((headline) => {
      const words = headline.split(' ').length;
      const [claim, ...more] = splitHeadline(headline, '');
      return words >= 6 && words <= 9 && claim?.kind === 'claim' && more.length === 0;
    });
}

/** So many of them as one headline, from a place on where they are split again as they were put together. */
function ofStatements(count: number, headlines: readonly string[], from: number, body: string): string {
  for (let start = 17 * from; start < 17 * from + headlines.length; start += 1) {
    const chosen = Array.from({ length: count }, (_, at) => headlines[(start + at) % headlines.length]);
    const headline = `${chosen.join('. ')}.`;
    const claims = splitHeadline(headline, body);
    if (claims.length === Math.min(count, mostClaims) && claims.every(({ kind }) => kind === 'claim'))
      return headline;
  }
  throw new Error(`no headlines make ${count} claims together`);
}

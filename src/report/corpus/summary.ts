import type { Verdict } from '../../verdict/verdict.ts';
import type { Status } from '../schema.ts';

/** Bars of a histogram of scores: 0 to 5 %, 5 to 10 %, … */
export const bins = 20;

/** What becomes of a group of articles. */
export interface StatusCounts extends Readonly<Record<Status, number>> {
  readonly articles: number;
}

/** The articles of one source, or of one month. */
export interface Group extends StatusCounts {
  readonly name: string;
  /** Mean of the articles' scores; null where none has one. */
  readonly meanScore: number | null;
}

/** A headline with what is wrong with it. */
export interface WorstHeadline {
  readonly id: string;
  readonly source: string;
  /** Whose it is; undefined where nothing says so but the file that it stood in. */
  readonly from: string | undefined;
  /** When it was printed, `2026-11`. */
  readonly month: string | undefined;
  readonly headline: string;
  readonly score: number;
  /** Other articles under the same headline that are not shown. */
  readonly repeated: number;
  readonly claims: readonly {
    readonly text: string;
    readonly verdict: Verdict;
    readonly score: number | null;
    readonly reasons: readonly { readonly code: string; readonly message?: string | undefined }[];
    /** The most decisive passage of the body; undefined where there is none. */
    readonly evidence: string | undefined;
  }[];
}

/** Something that occurs, how often, and where first. */
export interface Counted {
  readonly code: string;
  readonly count: number;
}

/** A summary of results: counts, and a few articles to look at. */
export interface CorpusSummary {
  readonly schemaVersion: 1;
  readonly title: string;
  /** The results that were read, as they were named. */
  readonly inputs: readonly string[];
  readonly articles: StatusCounts & { readonly meanScore: number | null };
  readonly claims: { readonly total: number; readonly suppressed: number } & Readonly<
    Record<Verdict, number>
  >;
  /** Counts of scores in bins of 5 points, from 0 up. */
  readonly scores: { readonly articles: readonly number[]; readonly claims: readonly number[] };
  /** Most frequent first; one of a claim counts once. */
  readonly reasons: readonly Counted[];
  /** Most articles first. */
  readonly sources: readonly Group[];
  /** Articles of sources that are not listed. */
  readonly otherSources: number;
  /** `2026-11`, in order. */
  readonly months: readonly Group[];
  readonly undated: number;
  /** Lowest score first, each headline once. */
  readonly worst: readonly WorstHeadline[];
  /** With the first one's message, and where the first ones stand. */
  readonly errors: readonly (Counted & { readonly message: string; readonly places: readonly string[] })[];
  /** Stretches of the results that could not be read. */
  readonly unreadable: { readonly count: number; readonly first: readonly string[] };
}

import type { Span } from '../span.ts';
import type { IgnoreMark } from './ignoreMarks.ts';

/** The headline fields an article can carry; `headline` is the one that is always checked. */
export const headlineFields = ['headline', 'dek', 'seo', 'social'] as const;
export type HeadlineField = (typeof headlineFields)[number];

/** Where a stretch of an article lies in the file it was read from. Lines and columns are 1-based, columns count UTF-16 units. */
export interface Location {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/**
 * One text of an article (a headline or the body), able to say where a stretch of it stands in the file.
 * `locate` gives undefined where the text does not occur in the file as such (an HTML attribute that had to be
 * unescaped beyond recognition, a text given on the command line).
 */
export interface ReadText {
  readonly text: string;
  readonly locate: (span: Span) => Location | undefined;
}

export interface Headline extends ReadText {
  readonly field: HeadlineField;
}

/** Something the reader wants known though it is no failure: not English, a guessed encoding, a shortened body. */
export interface Note {
  /** stable identifier, kebab-case: `not-english`, `encoding-guessed`, … */
  readonly code: string;
  readonly message: string;
}

/** One article, the same shape whatever format it came from. */
export interface Article {
  /** Stable within a run: the record's own id where it has one, else the source. */
  readonly id: string;
  /** Path as given, `<stdin>`, `<headline>` or a URL found in the record. */
  readonly source: string;
  readonly format: string;
  /** The main headline. */
  readonly headline: Headline;
  /** Dek, SEO and social variants that the input carries. */
  readonly variants: readonly Headline[];
  /** Paragraphs separated by blank lines. */
  readonly body: ReadText;
  readonly notes: readonly Note[];
  /** Ignore comments that stand in it. */
  readonly ignores?: readonly IgnoreMark[];
  /** sha256 of the text that was read, hex: what a cache knows the file again by; absent for texts out of no file. */
  readonly digest?: string;
}

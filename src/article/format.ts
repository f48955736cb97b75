import type { HeadlineField, Note } from './article.ts';
import type { DraftIgnore } from './ignoreMarks.ts';
import type { MappedText } from './mappedText.ts';

/** What a format found in a text, before anybody asks whether it is enough for an article. */
export interface Draft {
  /** The record's own id or URL. */
  readonly id?: string | undefined;
  readonly headline: MappedText | undefined;
  readonly variants: Partial<Record<Exclude<HeadlineField, 'headline'>, MappedText>>;
  /** Paragraphs separated by blank lines. */
  readonly body: MappedText | undefined;
  /** Which record of the file this is, for messages: `article 3`. Absent when a file is one article. */
  readonly record?: string;
  readonly notes?: readonly Note[];
  readonly ignores?: readonly DraftIgnore[];
}

/**
 * How sure a format is, from the first characters, that a text is its own: `certain` outranks the file's
 * extension, `likely` counts only where the extension says nothing.
 */
export type Recognition = 'certain' | 'likely' | 'no';

/** One input format. A format is a file that exports one of these, plus a line in detect.ts. */
export interface Format {
  /** What `--input-format` takes and `article.format` says. */
  readonly name: string;
  /** Lower case, without the dot. */
  readonly extensions: readonly string[];
  /** @param head the text's first {@link headLength} characters, leading white space removed */
  readonly recognise: (head: string) => Recognition;
  /** For a kind of JSON: whether a parsed file is one. Never sees what is not JSON, and must not trust what it sees. */
  readonly recogniseJson?: (value: unknown) => boolean;
  /** For a kind of XML: the local names of first elements that are its. */
  readonly xmlRoots?: readonly string[];
  /**
   * Reads every article in a text. Offsets of the texts it gives point into `text`.
   * @param source the file's name, for messages
   * @throws HedcheckError when the text is not what the format says
   */
  readonly read: (text: string, source: string) => readonly Draft[] | Promise<readonly Draft[]>;
  /** Reads a text that is all body, for `--body-file`. Absent: the body of the one article that `read` gives. */
  readonly readBody?: (text: string, source: string) => MappedText | Promise<MappedText>;
  /** How to mend a file in which `read` found no headline or no body: sentences for the user. */
  readonly hints: { readonly headline: string; readonly body: string };
}

/** How much of a text `recognise` is shown. */
export const headLength = 4096;

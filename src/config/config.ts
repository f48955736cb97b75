import type { HeadlineField } from '../article/article.ts';

/** Verdicts from which an article makes the run fail, mildest first; `never` is none of them. */
export const failOnLevels = ['attributed', 'unsupported', 'contradicted', 'never'] as const;
export type FailOn = (typeof failOnLevels)[number];

/** Headline fields that `also` takes: all but the headline itself, which is always checked. */
export const alsoFields = ['dek', 'seo', 'social'] as const satisfies readonly HeadlineField[];
export type AlsoField = (typeof alsoFields)[number];

/** Names of the reporters. They stand here too so that `--help` need not load them; a test compares the two. */
export const outputFormats = ['pretty', 'json', 'markdown', 'html'] as const;
export type OutputFormat = (typeof outputFormats)[number];

/** Names of the input formats, here for the same reason. */
export const inputFormats = ['text', 'markdown', 'html', 'json'] as const;
export type InputFormat = (typeof inputFormats)[number];

/** What a configuration file can set. Each key is also an option of `hedcheck check`. */
export interface Config {
  /** Folder or name of the model; undefined is the one that ships with hedcheck. */
  readonly model: string | undefined;
  /** CPU threads for the model; undefined leaves the choice to the model's room. */
  readonly threads: number | undefined;
  readonly also: readonly AlsoField[];
  /** Least score with which a claim counts as supported; undefined is the model's calibrated one. */
  readonly threshold: number | undefined;
  /** Passages shown under each claim. */
  readonly evidence: number;
  readonly failOn: FailOn;
  /** Format on standard output when none is named. */
  readonly format: OutputFormat;
  readonly inputFormat: InputFormat | undefined;
  /** Largest input read, in bytes. */
  readonly maxSize: number;
  /** Glob patterns of what a folder or glob must not bring in, absolute or relative to the current folder. */
  readonly ignore: readonly string[];
  readonly quiet: boolean;
}

/** The values that hold where neither an option nor a configuration file says otherwise. */
export const defaults: Config = {
  model: undefined,
  threads: undefined,
  also: [],
  threshold: undefined,
  evidence: 3,
  failOn: 'unsupported',
  format: 'pretty',
  inputFormat: undefined,
  maxSize: 20_000_000,
  ignore: [],
  quiet: false,
};

/** Some of the keys, as one source (a file, the command line) gives them. */
export type PartialConfig = { readonly [Key in keyof Config]?: Config[Key] | undefined };

/** Smallest and largest values that the numbers take, for options and files alike. */
export const limits = { threads: [1, 256], evidence: [1, 50], threshold: [0, 1] } as const;

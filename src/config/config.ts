import type { HeadlineField } from '../article/article.ts';

/** Verdicts from which an article makes the run fail, mildest first; `never` is none of them. */
export const failOnLevels = ['attributed', 'unsupported', 'contradicted', 'never'] as const;
export type FailOn = (typeof failOnLevels)[number];

/** Headline fields that `also` takes: all but the headline itself, which is always checked. */
export const alsoFields = ['dek', 'seo', 'social'] as const satisfies readonly HeadlineField[];
export type AlsoField = (typeof alsoFields)[number];

/** Names of the reporters. They stand here too so that `--help` need not load them; a test compares the two. */
export const outputFormats = [
  'pretty',
  'json',
  'markdown',
  'html',
  'sarif',
  'junit',
  'checkstyle',
  'github',
  'gitlab',
  'template',
] as const;
export type OutputFormat = (typeof outputFormats)[number];

/** Names of the input formats, here for the same reason. */
export const inputFormats = [
  'text',
  'markdown',
  'html',
  'json',
  'schema-org',
  'ninjs',
  'ans',
  'wordpress',
  'ghost',
  'nitf',
  'newsml',
  'rss',
  'atom',
] as const;
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
  /** File that the `template` format fills in. */
  readonly template: string | undefined;
  readonly inputFormat: InputFormat | undefined;
  /** Largest input read, in bytes. */
  readonly maxSize: number;
  /** Glob patterns of what a folder or glob must not bring in, absolute or relative to the current folder. */
  readonly ignore: readonly string[];
  /** Heed the ignore comments that stand in articles. */
  readonly ignoreComments: boolean;
  /** Most warnings (findings milder than `failOn`) with which a run still passes; undefined is any number. */
  readonly maxWarnings: number | undefined;
  /** File of accepted findings; undefined looks for one, false uses none. */
  readonly baseline: string | false | undefined;
  /** Keep the reports of unchanged articles. */
  readonly cache: boolean;
  /** Folder of the cache; undefined is `.hedcheck-cache` beside the configuration. */
  readonly cacheFolder: string | undefined;
  readonly quiet: boolean;
  /** Other values for some of the articles; the last that matches wins. */
  readonly overrides: readonly Override[];
  /** What the git hook checks. */
  readonly hook: { readonly files: readonly string[] };
}

/** Keys that can differ from article to article. */
export const overridableKeys = [
  'also',
  'threshold',
  'evidence',
  'failOn',
  'inputFormat',
  'maxSize',
  'ignoreComments',
] as const satisfies readonly (keyof Config)[];

/** Values for the articles that the globs match. */
export type Override = { readonly files: readonly string[] } & {
  readonly [Key in (typeof overridableKeys)[number]]?: Config[Key] | undefined;
};

/** The values that hold where neither an option nor a configuration file says otherwise. */
export const defaults: Config = {
  model: undefined,
  threads: undefined,
  also: [],
  threshold: undefined,
  evidence: 3,
  failOn: 'unsupported',
  format: 'pretty',
  template: undefined,
  inputFormat: undefined,
  maxSize: 20_000_000,
  ignore: [],
  ignoreComments: true,
  maxWarnings: undefined,
  baseline: undefined,
  cache: false,
  cacheFolder: undefined,
  quiet: false,
  overrides: [],
  hook: { files: [] },
};

/** Some of the keys, as one source (a file, the command line) gives them. */
export type PartialConfig = { readonly [Key in keyof Config]?: Config[Key] | undefined };

/** Smallest and largest values that the numbers take, for options and files alike. */
export const limits = {
  threads: [1, 256],
  evidence: [1, 50],
  threshold: [0, 1],
  maxWarnings: [0, 1_000_000],
} as const;

import type { Article, HeadlineField, Note } from './article/article.ts';
import { type ArticleFields, fromFields } from './article/fromFields.ts';
import { checkArticle } from './check.ts';
import { HedcheckError } from './errors.ts';
import { holdGoldenPairs } from './nli/goldenPairs.ts';
import { type LoadedScorer, loadScorer } from './nli/loadScorer.ts';
import type { ModelIdentity } from './nli/scorer.ts';
import type { StageName } from './report/run.ts';
import type { ArticleReport } from './report/schema.ts';
import {
  type Calibration,
  calibrationSchema,
  genericCalibration,
  withThreshold,
} from './verdict/calibration.ts';

/** How a checker is set up. Everything has a default. */
export interface CheckerOptions {
  /** Model folder. Default: the model that ships with hedcheck. */
  readonly model?: string;
  /** Threads inside the model, 1 to 256. Default: one a core. */
  readonly threads?: number;
  /** Headline fields to check beside the headline, where an article carries them. Default: none. */
  readonly also?: readonly HeadlineField[];
  /** Least calibrated probability, 0 to 1, of a supported claim. Default: the model's own threshold. */
  readonly supportThreshold?: number;
  /** Most passages shown for each claim. Default: 3. */
  readonly evidence?: number;
  /**
   * Heed the ignore comments that stand in articles: their findings are suppressed, and notes say so. Default: true;
   * false for texts that somebody else wrote.
   */
  readonly ignoreComments?: boolean;
}

/** What one call of `check` may ask for; what it leaves out is as the checker was set up. */
export interface CheckOptions
  extends Pick<CheckerOptions, 'also' | 'supportThreshold' | 'evidence' | 'ignoreComments'> {
  /** Told how long each step took, in milliseconds. */
  readonly observe?: (stage: StageName, ms: number) => void;
  /** Stops before the next step, or between two batches of the model; `check` then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** A loaded model, ready to check articles. Several may live in one process; none of them changes global state. */
export interface Checker {
  readonly model: ModelIdentity;
  /** What is to be known of the model: a foreign one is not calibrated. */
  readonly notes: readonly Note[];
  /**
   * Checks one article. Calls may overlap; the model works on one at a time.
   *
   * @throws HedcheckError `E_HEADLINE_TOO_LONG`, `E_CLAIM_TOO_LONG`, `E_CLOSED`, and for plain fields what
   *   `fromFields` throws
   */
  check(article: Article | ArticleFields, options?: CheckOptions): Promise<ArticleReport>;
  /**
   * Asks the model its golden pairs: tells one that loads but answers wrongly on this machine from a sound one.
   *
   * @returns how many pairs were asked; 0 for a model that brings none
   * @throws HedcheckError `E_MODEL_GOLDEN`, `E_CLOSED`
   */
  verify(): Promise<number>;
  /** Frees the model. Checking afterwards rejects with `E_CLOSED`. */
  close(): Promise<void>;
}

/**
 * Loads a model for checking articles.
 *
 * @throws HedcheckError `E_MODEL_…` when the model folder is missing, damaged or no NLI model; `E_THREADS`;
 *   `E_OPTION` for a threshold outside 0 to 1 or an evidence count that is no whole number
 */
export async function createChecker(options: CheckerOptions = {}): Promise<Checker> {
  refuseOutOfRange(options);
  const scorer = await loadScorer(options);
  const fitted = calibrationOf(scorer);
  return {
    model: scorer.identity,
    notes: scorer.notes,
    async check(article, { observe, signal, ...wishes } = {}) {
      signal?.throwIfAborted();
      refuseOutOfRange(wishes);
      const { also = [], evidence = 3, ignoreComments = true, ...given } = { ...options, ...wishes };
      const read = isRead(article) ? article : await fromFields(article);
      const report = await checkArticle(read, {
        scorer,
        calibration: withThreshold(fitted, given.supportThreshold),
        also,
        evidence,
        signal,
        ignoreComments,
        ...(observe && { observe }),
      });
      signal?.throwIfAborted();
      return report;
    },
    verify: async () => (await holdGoldenPairs(scorer)).length,
    close: () => scorer.close(),
  };
}

function refuseOutOfRange({ supportThreshold, evidence }: CheckOptions): void {
  if (supportThreshold !== undefined && !(supportThreshold >= 0 && supportThreshold <= 1))
    throw new HedcheckError(
      'E_OPTION',
      `supportThreshold is ${supportThreshold}.`,
      'Give a number from 0 to 1.',
    );
  if (evidence !== undefined && (!Number.isInteger(evidence) || evidence < 1 || evidence > 50))
    throw new HedcheckError('E_OPTION', `evidence is ${evidence}.`, 'Give a whole number from 1 to 50.');
}

/**
 * Checks one article with a model loaded for it alone; for more than one, {@link createChecker} loads it once.
 *
 * @throws HedcheckError what {@link createChecker} and {@link Checker.check} throw
 */
export async function check(
  article: Article | ArticleFields,
  options: CheckerOptions = {},
): Promise<ArticleReport> {
  const checker = await createChecker(options);
  try {
    return await checker.check(article);
  } finally {
    await checker.close();
  }
}

/** The model's own calibration; the generic one for a model that brings none. */
export function calibrationOf({
  manifest,
  identity,
}: Pick<LoadedScorer, 'manifest' | 'identity'>): Calibration {
  if (manifest?.calibration === undefined) return genericCalibration;
  const parsed = calibrationSchema.safeParse(manifest.calibration);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new HedcheckError(
    'E_MODEL_MANIFEST',
    `hedcheck.json of ${identity.name}: calibration.${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'unreadable'}.`,
    'Fetch the model folder again, or fit a calibration anew.',
  );
}

function isRead(article: Article | ArticleFields): article is Article {
  return typeof article.body !== 'string';
}

import type { CheckOptions } from '../checker.ts';
import type { Config } from '../config/config.ts';
import type { ArticleReport } from '../report/schema.ts';

/** What holds for one document: its folder's configuration, with what else lies there. */
export interface DocumentSettings {
  readonly config: Config;
  /** The configuration or an ignore file leaves it out. */
  readonly isIgnored: boolean;
  /** How its articles are checked. */
  readonly options: Pick<CheckOptions, 'also' | 'supportThreshold' | 'evidence' | 'ignoreComments'>;
  /** The report with the findings suppressed that the baseline accepts. */
  readonly accepted: (report: ArticleReport) => ArticleReport;
}

/**
 * The settings for a document at an absolute path; undefined for one that is in no file. Asked before each check, so
 * that what changes there holds from the next check on.
 *
 * @throws HedcheckError `E_CONFIG`, `E_IGNORE_FILE`, `E_BASELINE`
 */
export type SettingsFor = (path: string | undefined) => Promise<DocumentSettings>;

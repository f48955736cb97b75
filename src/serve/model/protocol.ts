import type { HeadlineField } from '../../article/article.ts';
import type { ArticleFields } from '../../article/fromFields.ts';
import type { CheckerOptions } from '../../checker.ts';
import type { ModelIdentity } from '../../nli/scorer.ts';
import type { ArticleReport } from '../../report/schema.ts';

/** What a request wants checked: plain values, which can be sent to the model's process. */
export interface CheckJob {
  readonly input: JobInput;
  /** Headline fields to check beside the headline, instead of the service's own. */
  readonly also?: readonly HeadlineField[] | undefined;
}

/** An article in parts, or a text in a format that `article/` reads. */
export type JobInput =
  | {
      readonly kind: 'fields';
      readonly fields: ArticleFields;
      /** True where a content system writes headline and dek as HTML too ("Fish &amp; chips"). */
      readonly isMarkup?: boolean;
    }
  | {
      readonly kind: 'text';
      readonly text: string;
      /** Name of an input format; detected when absent. */
      readonly format?: string | undefined;
      /** False where the text is not what the client wrote, so that lines and columns would mean nothing. */
      readonly isLocated: boolean;
    };

/** What the model's process is told. The first message is `load`. */
export type ToModel =
  | { readonly type: 'load'; readonly options: CheckerOptions; readonly maxBytes: number }
  | { readonly type: 'check'; readonly id: number; readonly job: CheckJob }
  | { readonly type: 'abort'; readonly id: number };

/** What the model's process answers. */
export type FromModel =
  | {
      readonly type: 'ready';
      readonly model: ModelIdentity;
      readonly ms: number;
      readonly goldenPairs: number;
    }
  | { readonly type: 'unusable'; readonly error: ErrorTexts }
  | {
      readonly type: 'checked';
      readonly id: number;
      readonly articles: ArticleReport[];
      readonly rss: number;
    }
  | { readonly type: 'refused'; readonly id: number; readonly error: ErrorTexts };

/** An error as it crosses from one process to another. */
export interface ErrorTexts {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

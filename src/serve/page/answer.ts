import type { Report } from '../../report/schema.ts';

/** What the editor has typed. */
export interface Draft {
  readonly headline: string;
  readonly dek: string;
  readonly body: string;
}

/** What the service made of a draft. */
export type Answer =
  | { readonly kind: 'report'; readonly report: Report }
  /** The article itself cannot be checked. */
  | { readonly kind: 'refused'; readonly message: string; readonly hint: string }
  | { readonly kind: 'token'; readonly message: string }
  /** Too much to do; try again after so many seconds. */
  | { readonly kind: 'busy'; readonly seconds: number }
  | { readonly kind: 'unreachable' };

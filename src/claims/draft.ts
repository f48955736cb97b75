import type { Attribution, ClaimKind } from './claim.ts';
import type { Reading } from './readHeadline.ts';
import { type Run, runSpan } from './token.ts';

/** A claim by its tokens, before its text is made a sentence. */
export interface Draft {
  readonly text: string;
  /** `text` without the attribution, where it has one that can be left out. */
  readonly content?: string;
  readonly run: Run;
  readonly kind: ClaimKind;
  readonly attribution: Attribution | undefined;
}

/** A stretch as it stands, in sentence case. */
export function draftOf({ render }: Reading, run: Run, kind: ClaimKind): Draft {
  return { text: render(run), run, kind, attribution: undefined };
}

/** The words of a run as the headline has them; undefined for a run without a word. */
export function writtenWords(
  { headline, tokens }: Pick<Reading, 'headline' | 'tokens'>,
  run: Run,
): string | undefined {
  const span = runSpan(tokens, run);
  return span && headline.slice(span[0], span[1]);
}

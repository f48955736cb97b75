import type { Article, HeadlineField, Location } from '../../src/article/article.ts';
import type { Claim, ClaimKind } from '../../src/claims/claim.ts';
import type { NliScores } from '../../src/nli/scorer.ts';
import type { Span } from '../../src/span.ts';
import type { Evidence, JudgedClaim, Reason, Verdict } from '../../src/verdict/verdict.ts';

/** An article as if read from a text file with the headline on its first line and the body from its third. */
export function sampleArticle(input: {
  source: string;
  headline: string;
  body: string;
  variants?: { field: HeadlineField; text: string }[];
  notes?: { code: string; message: string }[];
}): Article {
  const { source, headline, body, variants = [], notes = [] } = input;
  return {
    id: source,
    source,
    format: 'text',
    headline: { field: 'headline', text: headline, locate: (span) => locate(headline, span, 1) },
    variants: variants.map((variant) => ({ ...variant, locate: () => undefined })),
    body: { text: body, locate: (span) => locate(body, span, 3) },
    notes,
  };
}

function locate(text: string, [start, end]: Span, firstLine: number): Location {
  const [line, column] = place(text, start, firstLine);
  const [endLine, endColumn] = place(text, end, firstLine);
  return { line, column, endLine, endColumn };
}

function place(text: string, offset: number, firstLine: number): [line: number, column: number] {
  const lines = text.slice(0, offset).split('\n');
  return [firstLine + lines.length - 1, (lines.at(-1) ?? '').length + 1];
}

/** The span of `words` in `text`; throws when they do not occur, so that a sample cannot go wrong in silence. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`sample text does not contain: ${words}`);
  return [start, start + words.length];
}

/** A claim standing in a headline as `words`. */
export function sampleClaim(headline: string, words: string, text: string, kind: ClaimKind = 'claim'): Claim {
  return {
    text,
    hypothesis: text,
    span: spanOf(headline, words),
    kind,
    quotations: [],
    attribution: undefined,
  };
}

/** A passage of the body with what a model might have said of it: entailment and contradiction, the rest is neutral. */
export function sampleEvidence(
  body: string,
  words: string,
  entailment: number,
  contradiction: number,
): Evidence {
  const scores: NliScores = { entailment, neutral: 1 - entailment - contradiction, contradiction };
  return {
    passage: { text: words, span: spanOf(body, words), first: 0, last: 0, grains: ['sentence'] },
    ...scores,
  };
}

/** A claim with its verdict. */
export function judge(
  claim: Claim,
  verdict: Verdict,
  score: number | undefined,
  evidence: Evidence[] = [],
  reasons: Reason[] = [],
): JudgedClaim {
  return { claim, verdict, score, signals: undefined, reasons, evidence };
}

import { spellingLimit } from './bodySpelling.ts';
import { inBodysTerms } from './bodysTerms.ts';
import type { Claim } from './claim.ts';
import { contentSpan } from './clean.ts';
import { asSentence } from './declarative.ts';
import { type Draft, draftOf } from './draft.ts';
import { isNegation } from './functionWords.ts';
import { type Reading, readHeadline } from './readHeadline.ts';
import { sentence, sentences } from './sentences.ts';
import { type Run, runSpan } from './token.ts';
import { readWords } from './words.ts';

/** Longest list of claims; what is behind goes into the last one. */
export const mostClaims = 8;

/** Words that are analysed; no headline is longer, and what pretends to be one must not cost seconds. */
const mostWords = 250;

/**
 * Splits a headline into the things it asserts, in the headline's order. Pure and deterministic.
 *
 * @param headline any text
 * @param body the article's text; its first 200,000 characters tell names from common words
 * @returns claims with UTF-16 spans into `headline`; empty only for a headline without a word
 */
export function splitHeadline(headline: string, body: string): Claim[] {
  const known = body.slice(0, spellingLimit);
  const reading = readHeadline(headline, contentSpan(headline, known), known);
  const { tokens } = reading;
  const near: Run = { from: 0, to: Math.min(tokens.length, mostWords) };
  const far: Run = { from: near.to, to: tokens.length };
  const drafts = sentences(tokens, near).flatMap((run) => sentence(reading, run));
  if (runSpan(tokens, far)) drafts.push(draftOf(reading, far, 'claim'));
  return merged(reading, drafts).flatMap((draft) => claimOf(reading, draft, known) ?? []);
}

/**
 * The headline as one claim, without its kicker and site name: for who has claims already, or counts by headline.
 *
 * @returns one claim, or none for a headline without a word
 */
export function wholeHeadline(headline: string, body: string): Claim[] {
  const known = body.slice(0, spellingLimit);
  const reading = readHeadline(headline, contentSpan(headline, known), known);
  const claim = claimOf(reading, draftOf(reading, { from: 0, to: reading.tokens.length }, 'claim'), known);
  return claim ? [claim] : [];
}

function merged(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const kept = [...drafts].sort((a, b) => a.run.from - b.run.from);
  const last = kept[mostClaims - 1];
  if (kept.length <= mostClaims || !last) return kept;
  const run: Run = { from: last.run.from, to: kept.at(-1)?.run.to ?? last.run.to };
  return [...kept.slice(0, mostClaims - 1), draftOf(reading, run, 'claim')];
}

function claimOf(
  { headline, tokens, quotations, render }: Reading,
  draft: Draft,
  body: string,
): Claim | undefined {
  const span = runSpan(tokens, draft.run);
  if (!span) return undefined;
  const words = headline.slice(span[0], span[1]);
  const text = [draft.text, render(draft.run), words]
    .map(asSentence)
    .find((form) => form && keepsAll(words, form));
  const content = draft.content && text === asSentence(draft.text) ? asSentence(draft.content) : undefined;
  const hypothesis = inBodysTerms(content || (text ?? words), body);
  return {
    text: text ?? words,
    hypothesis,
    ...(will.test(hypothesis) && !will.test(words) && { isToCome: true as const }),
    span,
    kind: draft.kind,
    quotations: quotations.filter(
      (quotation) => span[0] <= quotation.span[0] && quotation.span[1] <= span[1] + 1,
    ),
    attribution: draft.attribution,
  };
}

const will = /\bwill\b/i;

/** No sentence may lose a number or a negation of the words it is made from; one that does is not trusted. */
function keepsAll(words: string, sentence: string): boolean {
  const text = sentence.toLowerCase().replaceAll('’', "'");
  return readWords(words).every(({ lower }) =>
    /\p{Nd}/u.test(lower)
      ? (lower.match(/\p{Nd}+/gu) ?? []).every((digits) => text.includes(digits))
      : !isNegation(lower) || text.includes(lower),
  );
}

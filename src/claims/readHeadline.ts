import type { Span } from '../span.ts';
import type { SpeakerEvidence } from './attribution.ts';
import { bodySpelling, spellingKey } from './bodySpelling.ts';
import type { Quotation } from './claim.ts';
import { makeRender, type Render } from './declarative.ts';
import { readQuotations } from './quotations.ts';
import { makeToken, type Token } from './token.ts';
import { capitalsOf, truecase } from './truecase.ts';
import { readWords, type Word } from './words.ts';

/** A headline made ready to be split. */
export interface Reading {
  readonly headline: string;
  readonly tokens: readonly Token[];
  readonly quotations: readonly Quotation[];
  /** A run of tokens as text, in sentence case. */
  readonly render: Render;
  /** What the body tells about who speaks. */
  readonly evidence: SpeakerEvidence;
}

const saidVerbs = ['said', 'says', 'told', 'added', 'warned', 'tweeted', 'wrote'];

/** One flag a word: does it start inside a quotation? Both lists are in order, so one walk does. */
function quotedFlags(words: readonly Word[], quotations: readonly Quotation[]): boolean[] {
  let next = 0;
  return words.map(({ span }) => {
    while (next < quotations.length && (quotations[next]?.span[1] ?? 0) <= span[0]) next++;
    return (quotations[next]?.span[0] ?? Number.POSITIVE_INFINITY) <= span[0];
  });
}

/** Offsets of quotation marks; true for those that stay in the text: a phrase of two words reads better without. */
function quotationMarks(quotations: readonly Quotation[]): ReadonlyMap<number, boolean> {
  const marks = new Map<number, boolean>();
  for (const { text, span } of quotations) {
    const stays = text.split(/\s+/).length >= 4;
    marks.set(span[0] - 1, stays);
    marks.set(span[1], stays);
  }
  return marks;
}

/**
 * Reads the words of a headline with the body's help.
 *
 * @param headline text as given
 * @param content the part of it that can assert something
 * @param body first stretch of the body
 */
export function readHeadline(headline: string, [from, to]: Span, body: string): Reading {
  const quotations = readQuotations(headline);
  const words = readWords(headline, from, to);
  const quoted = quotedFlags(words, quotations);
  const wanted = new Set(words.flatMap((word) => [word.core, ...word.core.split('-')].map(spellingKey)));
  // A body that repeats its headline would vouch for the headline's own capitals.
  const title = headline.slice(from, to).trim();
  const prose = words.length > 2 && body.includes(title) ? body.replaceAll(title, ' . ') : body;
  const capitals = capitalsOf(words, (index) => quoted[index] ?? false);
  const cased = truecase(words, capitals, bodySpelling(prose, wanted));
  const tokens = words.map((word, index) =>
    makeToken(word, cased[index] ?? word.core, quoted[index] ?? false),
  );
  const marks = quotationMarks(quotations);
  return {
    headline,
    tokens,
    quotations,
    render: makeRender(tokens, (offset) => marks.get(offset)),
    evidence: {
      mentions: (name) => body.includes(name),
      speaks: (name) =>
        saidVerbs.some((verb) => body.includes(`${name} ${verb}`) || body.includes(`${verb} ${name}`)),
    },
  };
}

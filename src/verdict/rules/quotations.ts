import type { Quotation } from '../../claims/claim.ts';
import { isNegation } from '../../claims/functionWords.ts';
import { aliases } from '../aliases.ts';
import type { BodyIndex, IndexedSentence } from '../bodyIndex.ts';
import type { Objection, RuleContext } from '../rule.ts';
import { headlineSpeaker } from '../speech/headlineSpeaker.ts';
import { type Place, placesOf } from '../speech/placesOf.ts';
import { asWritten, isContent, type Word, words } from '../words.ts';

/**
 * A quotation in the headline that the body does not contain. Single words in quotation marks are scare quotes
 * as often as speech, "stay-at-home" among them, so they are left alone; and so are two that the headline has nobody say, such as
 * "blue wave".
 */
export function quoteAbsent({ claim, headline, body }: RuleContext): Objection[] {
  return claim.quotations.flatMap((quotation): Objection[] => {
    const wanted = words(quotation.text);
    if (wanted.length < 2 || !/\s/.test(quotation.text.trim())) return [];
    if (wanted.length === 2 && headlineSpeaker(claim, quotation, headline) === undefined) return [];
    const missed = quotation.text
      .split(/\.{3}|…/)
      .map((piece) => readPiece(piece, body))
      .find((reading) => reading !== 'found');
    if (missed === undefined) return [];
    const changed = missed === 'absent' ? undefined : missed;
    return [
      {
        demands: 'unsupported',
        reason: {
          code: 'quote-absent',
          message: `The body does not contain the words “${spoken(quotation)}”${changed ? `, but “${changed.text}”` : ''}.`,
          headlineSpan: quotation.span,
          ...(changed && { bodySpan: changed.span }),
        },
      },
    ];
  });
}

/** A quotation's words without the comma that belongs to the sentence around them. */
export function spoken({ text }: Quotation): string {
  return text.replace(/[,;:]+$/, '');
}

/** Whether the body has these words, or what it has instead. */
function readPiece(text: string, body: BodyIndex) {
  const wanted = words(withoutBrackets(text));
  if (wanted.length === 0) return 'found';
  const places = placesOf(wanted, body.sentences);
  if (places.length === 0) return 'absent';
  if (places.some((place) => !isChanged(place, wanted, body.sentences))) return 'found';
  const span = places[0]?.span ?? [0, 0];
  return { text: body.text.slice(...span), span };
}

/** True where the headline's own word stands among the body's, or a "not" has come or gone. */
function isChanged(
  { sentence, kept, between }: Place,
  wanted: readonly Word[],
  sentences: readonly IndexedSentence[],
): boolean {
  const stands = new Set(kept.map((pair) => pair.wanted));
  const own = wanted.filter((word) => !stands.has(word));
  const around = [...(sentences[sentence]?.words ?? []), ...(sentences[sentence + 1]?.words ?? [])];
  const isDenied = (some: readonly Word[]) => some.some(({ lower }) => isNegation(lower));
  // "It won't last" is quoted as "not last", and "not now, not ever" as "not ever".
  const hasOne = isDenied(kept.map((pair) => pair.wanted));
  if (!hasOne && (isDenied(own) ? !isDenied(around) : isDenied(between))) return true;
  return own.some(
    (word) => isContent(word) && isPlain(word) && !around.some((other) => isSameWord(word, other)),
  );
}

/** "[Lee] will go", "[W]e will go": the words in brackets are the paper's, a letter in them the speaker's. */
function withoutBrackets(text: string): string {
  return text.replace(/\[(\p{L})\](?=\p{L})/gu, '$1').replace(/\[[^[\]]*\]/g, ' ');
}

/** Numbers, contractions and words with asterisks are written in more ways than one. */
function isPlain({ text, lower }: Word): boolean {
  return lower.length > 2 && /^[\p{L}\p{M}]+$/u.test(text);
}

/** "colour" and "color", "going" and "goin'", "govt" and "government": a word may be spelt otherwise. */
function isSameWord(one: Word, other: Word): boolean {
  const least = Math.min(4, one.lower.length, other.lower.length);
  return (
    one.stem === other.stem ||
    (least >= 3 && one.lower.slice(0, least) === other.lower.slice(0, least)) ||
    aliases(asWritten(one.text)).includes(other.lower)
  );
}

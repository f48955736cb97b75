import type { Quotation } from '../../claims/claim.ts';
import { isNegation } from '../../claims/functionWords.ts';
import { aliases } from '../aliases.ts';
import type { BodyIndex, IndexedSentence } from '../bodyIndex.ts';
import type { Objection, RuleContext } from '../rule.ts';
import { headlineSpeaker } from '../speech/headlineSpeaker.ts';
import { type Place, placesOf } from '../speech/placesOf.ts';
import { asWritten, isCapitalised, isContent, type Word, words } from '../words.ts';

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
  if (places.some((place) => !isChanged(place, body.sentences))) return 'found';
  const span = places[0]?.span ?? [0, 0];
  return { text: body.text.slice(...span), span };
}

/** True where the headline's own word stands among the body's or in place of one, or a "not" has come or gone. */
function isChanged({ sentence, gaps }: Place, sentences: readonly IndexedSentence[]): boolean {
  const around = [...(sentences[sentence]?.words ?? []), ...(sentences[sentence + 1]?.words ?? [])];
  return gaps.some(({ quoted, said, isEdge }) => {
    // "It won't last" is quoted as "not last".
    const isDenied = quoted.some(isNot);
    if (isEdge ? isDenied && !around.some(isNot) : isDenied !== said.some(isNot)) return true;
    return said.some(isTelling) && quoted.length > 0
      ? !isRetold(quoted, said)
      : quoted.some((word) => isTelling(word) && !around.some((other) => isSameWord(word, other)));
  });
}

function isNot({ lower }: Word): boolean {
  return isNegation(lower);
}

/** A word whose place another does not take without a change. */
function isTelling(word: Word): boolean {
  return isContent(word) && isPlain(word);
}

const informal = /^(?:gonna|gotta|wanna|gimme|lemme|kinda|sorta|dunno|cos|cuz|ain['’]t|y['’]all)$/;
const pronouns = /^(?:i|me|we|us|you|he|him|she|her|it|they|them|his|their|our|my|your|its)$/;

/** True for words that stand for the body's: another spelling of them, "gonna" for "going to", a pronoun for a name. */
function isRetold(quoted: readonly Word[], said: readonly Word[]): boolean {
  if ([...quoted, ...said].some(({ lower }) => informal.test(lower))) return true;
  const isSaid = (word: Word) => said.some((other) => isSameWord(word, other));
  const telling = quoted.filter(isTelling);
  if (telling.length > 0) return telling.every(isSaid);
  const isNamed = said.every((word) => isCapitalised(word) || !isContent(word));
  return quoted.some(isSaid) || (isNamed && quoted.every(({ lower }) => pronouns.test(lower)));
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

import { lexicon } from '../../claims/lexicon.ts';
import type { Span } from '../../span.ts';
import type { BodyIndex } from '../bodyIndex.ts';
import { offices } from '../names.ts';
import type { Objection, RuleContext } from '../rule.ts';
import { headlineSpeaker } from '../speech/headlineSpeaker.ts';
import { hasOffice, holdersOf } from '../speech/offices.ts';
import { plainWordsIn } from '../speech/paragraphs.ts';
import { isTrade, type Person, peopleIn } from '../speech/people.ts';
import { placesOf } from '../speech/placesOf.ts';
import type { Speaker } from '../speech/reader.ts';
import { speakerOf } from '../speech/speakers.ts';
import { isVoiceOf } from '../speech/voices.ts';
import { isPossessive, type Word, words } from '../words.ts';
import { spoken } from './quotations.ts';

/** Two people can use the same two words. */
const fewestWords = 3;
/** What the body has more often is on everyone's lips. */
const mostPlaces = 8;

/** A quotation that the headline gives to one person and the body, wherever it has it, to another. */
export function speakerMismatch({ claim, headline, body }: RuleContext): Objection[] {
  return claim.quotations.flatMap((quotation): Objection[] => {
    const wanted = words(quotation.text);
    if (wanted.length < fewestWords) return [];
    const written = headlineSpeaker(claim, quotation, headline);
    if (written === undefined) return [];
    const places = placesOf(wanted, body.sentences);
    if (places.length === 0 || places.length > mostPlaces) return [];
    const people = peopleIn(body);
    const named = readSpeaker(written, body, people);
    if (named === undefined) return [];
    const speakers = places.map(({ span, sentence }) => {
      const speaker = speakerOf(span, sentence, body, people);
      return speaker && isAnother(speaker, named, sentence, body) ? speaker : undefined;
    });
    const [[first], [place]] = [speakers, places];
    if (!first || !place || speakers.some((speaker) => speaker?.person !== first.person)) return [];
    if (isAmid(first.person, headline.slice(0, quotation.span[0]))) return [];
    return [
      {
        demands: 'contradicted',
        reason: {
          code: 'speaker-mismatch',
          message: `The headline has “${written}” say “${spoken(quotation)}”; in the body it is “${nameOf(first.person, body)}”.`,
          headlineSpan: quotation.span,
          bodySpan: around(place.span, first.span),
        },
      },
    ];
  });
}

/** From where the first of two begins to where the last ends: the words and who says them. */
function around(one: Span, other: Span): Span {
  return [Math.min(one[0], other[0]), Math.max(one[1], other[1])];
}

/** "Lee: Marr 'will go'", "Lee says Marr 'will go'": the words may be Marr's; in "Lee calls Marr '…'" they are not. */
function isAmid({ surname }: Person, before: string): boolean {
  const all = words(before);
  const at = all.findIndex(({ lower }) => lower === surname);
  return (
    at >= 0 &&
    !all.slice(0, at).some(({ lower }) => /^(?:call|brand|dub|label|tell|told)(?:s|ed)?$/.test(lower))
  );
}

/** Whom the headline names: a person of the body, or the holder of an office whom the body names as such. */
interface NamedSpeaker {
  /** The person; of an office everyone whom the body may call by it. */
  readonly people: readonly Person[];
  /** True for a role that only those with an office plainly do not have. */
  readonly isLay: boolean;
  /** The words that mention the speaker, lower case. */
  readonly mentions: ReadonlySet<string>;
}

/** Who else shares in what a name says: "Lee campaign", "Team Lee", "Lee family". */
const notAlone = /^(?:team|camp|family|pro|anti|and|or|not|no|of|for|by|with|to|in|at|against|vs)$/;

function readSpeaker(
  written: string,
  body: BodyIndex,
  people: ReadonlyMap<string, Person>,
): NamedSpeaker | undefined {
  if (/,|\band\b/i.test(written)) return undefined;
  const all = words(written);
  const topic = all.findIndex(
    ({ lower }, index) =>
      index > 0 &&
      /^(?:of|on|in|at|to|for|about|from|after|before|as|amid|over|following|during|when|despite)$/.test(
        lower,
      ),
  );
  const own = topic < 0 ? all : all.slice(0, topic);
  const last = own.at(-1);
  if (last === undefined || own.some((word) => notAlone.test(word.lower) && !isPossessive(word)))
    return undefined;
  const person = people.get(last.lower);
  if (person)
    return isNameOf(own, person)
      ? { people: [person], isLay: false, mentions: new Set([last.lower]) }
      : undefined;
  const holders = holdersOf(own, body, people);
  return holders && { ...holders, mentions: new Set([last.lower]) };
}

/**
 * "Jeb Bush" over a body that has a George Bush is nobody whom it names; in "Mayor hits Bush" the name is no speaker's. "Beaten
 * Whitlock", "foreign minister Lessing", "Auction House's Eames" and "Hopper Run lawyer Abrams" are.
 */
function isNameOf(own: readonly Word[], { names }: Person): boolean {
  const before = own.slice(0, -1);
  // Up to an owner or a trade the words say whose or what the person is.
  const described = before.findLastIndex((word) => isPossessive(word) || isTrade(word)) + 1;
  return before.every((word, index) => {
    const { adjective, verb, noun } = lexicon().readings(word.lower);
    if (names.has(word.lower) || isTrade(word) || offices.test(word.lower)) return true;
    if (index < described) return isPossessive(word) || noun || !verb.has('third');
    return index === 0 && (adjective || verb.has('participle') || /^(?:former|ex)$/.test(word.lower));
  });
}

/** True where the body gives the words to somebody who is not the one of the headline and speaks for nobody. */
function isAnother(
  { person, named: from }: Speaker,
  named: NamedSpeaker,
  to: number,
  body: BodyIndex,
): boolean {
  const isSame = named.people.some(
    (one) => one === person || one.names.has(person.surname) || person.names.has(one.surname),
  );
  if (isSame || (named.isLay && !hasOffice(person, body))) return false;
  // "Lee met Marr. '…,' he said": either may be meant; in what is quoted a name is nobody who speaks.
  if (plainWordsIn(body, from, to).some(({ lower }) => named.mentions.has(lower))) return false;
  return !isVoiceOf(person, named.mentions, body);
}

/** The person's name as the body first writes it, without the titles. */
function nameOf({ surname, names }: Person, { sentences, text }: BodyIndex): string {
  for (const { sentence, words: all } of sentences) {
    const at = all.findIndex(({ lower, text: own }) => lower === surname && /^\p{Lu}/u.test(own));
    const last = all[at];
    if (!last) continue;
    let from = at;
    while (from > 0 && names.has(all[from - 1]?.lower ?? '') && /^\p{Lu}/u.test(all[from - 1]?.text ?? ''))
      from--;
    const start = all[from]?.span[0] ?? last.span[0];
    return text.slice(sentence.span[0] + start, sentence.span[0] + last.span[1]).replace(/['’]s?$/, '');
  }
  return surname;
}

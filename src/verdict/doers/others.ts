import { lexicon } from '../../claims/lexicon.ts';
import { aliases } from '../aliases.ts';
import type { BodyIndex } from '../bodyIndex.ts';
import { isOnlyAName } from '../names.ts';
import { namesOf, type Person } from '../speech/people.ts';
import { asWritten, isCapitalised, isContent, type Word } from '../words.ts';
import type { ClaimedDeed } from './claimedDeed.ts';
import type { NamePhrase } from './namePhrase.ts';

/** Who speaks or acts for another. */
const onBehalf =
  /^(?:spokes(?:man|woman|person)|aides?|lawyer|attorney|counsel|adviser|advisor|secretary|deputy|representative|envoy|campaign|staff|assistant|agent|manager|strategist|director|ambassador|nominee|appointee|administration|surrogate|ally|chief|press|solicitor)$/;
/** Beside a name these tell that somebody is on another side. */
const against = /^(?:rival|opponent|opposition|challenger|critic|foe|successor|predecessor)$/;

/** True for somebody who is surely not the claim's subject, and for whom the claim's subject would hardly be put. */
export function isAnother(
  doer: NamePhrase,
  deed: ClaimedDeed,
  body: BodyIndex,
  people: ReadonlyMap<string, Person>,
): boolean {
  const surname = doer.name.at(-1);
  if (surname === undefined || sharesWord(doer.name, deed.subject) || isAlias(doer.name, deed)) return false;
  if (doer.beside.some(({ stem }) => stem === deed.head.stem)) return false;
  if (isNamedBehind(doer.name, deed)) return true;
  const [own, other] = [personCalled(deed.head, body, people), personCalled(surname, body, people)];
  if (own === undefined || other === undefined) return false;
  return ![...own].some((name) => other.has(name)) && !actsForSomebody(surname, body);
}

/** True where the claim has the name as well, or what is of it, behind its verb. */
export function isNamedBehind(name: readonly Word[], { behind }: ClaimedDeed): boolean {
  const last = name.at(-1);
  return (
    last !== undefined &&
    behind.some((word) => isCapitalised(word) && (word.stem === last.stem || isPeopleOf(word, last)))
  );
}

/** "Kestrian" of "Kestria". */
function isPeopleOf({ lower }: Word, place: Word): boolean {
  return (
    place.lower.length > 4 &&
    lower.startsWith(place.lower) &&
    /^(?:n|ns|an|ans|ese|i|is)$/.test(lower.slice(place.lower.length))
  );
}

/** The names of a person, lower case; undefined where nothing shows that the word is one's surname. */
function personCalled(
  surname: Word,
  body: BodyIndex,
  people: ReadonlyMap<string, Person>,
): ReadonlySet<string> | undefined {
  const person = people.get(surname.lower);
  if (person !== undefined) return person.names;
  if (lexicon().readings(surname.lower).place) return undefined;
  for (const sentence of body.sentences)
    for (const run of namesOf(sentence)) {
      const [given, last] = run.slice(-2);
      if (given === undefined || last?.lower !== surname.lower || !isOnlyAName(given.lower)) continue;
      const { place, demonym } = lexicon().readings(given.lower);
      const from = lexicon().readings(run.at(-3)?.lower ?? '').demonym;
      if (!place && !demonym && (from || isOnlyAName(last.lower))) return new Set([given.lower, last.lower]);
    }
  return undefined;
}

function sharesWord(one: readonly Word[], other: readonly Word[]): boolean {
  const stems = new Set(one.filter(isContent).map(({ stem }) => stem));
  return other.some(({ stem }) => stems.has(stem));
}

function isAlias(name: readonly Word[], deed: ClaimedDeed): boolean {
  const whole = deed.name.map(({ text }) => asWritten(text)).join(' ');
  const known = [whole, ...deed.subject.map(({ text }) => asWritten(text))].flatMap(aliases);
  const own = new Set(known.flatMap((alias) => alias.toLowerCase().split(' ')));
  return name.some(({ lower }) => own.has(lower));
}

/** True where the body has beside a name that it is somebody's spokesman, lawyer or minister. */
function actsForSomebody({ lower }: Word, { sentences }: BodyIndex): boolean {
  return sentences.some(({ words }) =>
    words.some((word, at) => {
      if (word.lower !== lower || !isCapitalised(word)) return false;
      const near = words.slice(Math.max(0, at - 5), at + 6);
      return near.some((one) => onBehalf.test(one.lower)) && !near.some((one) => against.test(one.lower));
    }),
  );
}

import type { VerbForm } from '../../claims/lexicon.ts';
import type { BodyIndex, IndexedSentence } from '../bodyIndex.ts';
import { formsOf, wordsForEvent } from '../events/eventVerbs.ts';
import type { Person } from '../speech/people.ts';
import { coverage, type Subject, withoutStems } from '../subject.ts';
import { isCapitalised, isPossessive, type Word } from '../words.ts';
import type { ClaimedDeed } from './claimedDeed.ts';
import { doerOf } from './doerOf.ts';
import { isDoneTo } from './doneTo.ts';
import { type NamePhrase, namePhraseBefore } from './namePhrase.ts';

/** A place of the body that has the claim's verb. */
export interface Mention {
  readonly sentence: IndexedSentence;
  readonly verb: Word;
  /** False for another verb that news puts for the claim's. */
  readonly isSameVerb: boolean;
  readonly doer: NamePhrase | undefined;
  /** True where the claim's subject is whom it is done to. */
  readonly isDoneToSubject: boolean;
  /** How much of the claim's other words its sentence has, 0 to 1, and with the one before and the one behind. */
  readonly share: number;
  readonly shareAround: number;
  /** True where the sentence has what stands next behind the claim's verb. */
  readonly hasObject: boolean;
}

/** A claim's subject matter without who does it and the verb. */
export function restOf(deed: ClaimedDeed, subject: Subject): Subject {
  return withoutStems(subject, new Set([...deed.subject.map(({ stem }) => stem), deed.stem]));
}

/** Of what a body has more often than this, it says too much to tell who does what. */
const mostMentions = 40;

/** Every place of the body that has a form of the claim's verb, or of one that news puts for it; none where there are too many. */
export function mentionsOf(
  deed: ClaimedDeed,
  rest: Subject,
  body: BodyIndex,
  people: ReadonlyMap<string, Person>,
): Mention[] {
  const forms = wordsForEvent(deed.infinitive);
  const own = new Set(formsOf(deed.infinitive));
  const objects = new Set(objectOf(deed));
  const places = body.sentences.reduce(
    (sum, { words }) => sum + words.filter(({ lower }) => forms.has(lower)).length,
    0,
  );
  if (places > mostMentions) return [];
  return body.sentences.flatMap((sentence, index) => {
    const found = sentence.words.flatMap((verb, at): [Word, number, ReadonlySet<VerbForm>][] => {
      const form = forms.get(verb.lower);
      return form ? [[verb, at, form]] : [];
    });
    if (found.length === 0) return [];
    const share = coverage(rest, body, { first: index, last: index });
    const shareAround = coverage(rest, body, {
      first: Math.max(0, index - 1),
      last: Math.min(body.sentences.length - 1, index + 1),
    });
    const hasObject = [...objects].some((stem) => sentence.stems.has(stem));
    return found.map(([verb, at, form]) => ({
      sentence,
      verb,
      isSameVerb: own.has(verb.lower),
      share,
      shareAround,
      hasObject,
      doer: doerOf(sentence, at, form) ?? doerBefore(sentence, at, body.sentences[index - 1], people),
      isDoneToSubject: isDoneTo(sentence, at, form, deed),
    }));
  });
}

/** The first words of substance behind the claim's verb: those of "independent inquiry". */
function objectOf({ behind }: ClaimedDeed): string[] {
  const content = behind.filter(({ lower }) => lower.length > 3 && !/^\d/.test(lower));
  return content.slice(0, 2).map(({ stem }) => stem);
}

/** "Carla Vigo said … She refused": the only one whom the sentence before names. */
function doerBefore(
  { words }: IndexedSentence,
  at: number,
  before: IndexedSentence | undefined,
  people: ReadonlyMap<string, Person>,
): NamePhrase | undefined {
  if (before === undefined || !/^s?he$/.test(words[0]?.lower ?? '') || at > 2) return undefined;
  if (at === 2 && !/^(?:has|had|would|will|also|later)$/.test(words[1]?.lower ?? '')) return undefined;
  if (/["“”]/.test(before.sentence.text)) return undefined;
  const named = before.words.filter((word) => isCapitalised(word) && people.has(word.lower));
  const [first] = named;
  if (first === undefined || named.some(({ lower }) => lower !== first.lower) || isPossessive(first))
    return undefined;
  const to = before.words.indexOf(first) + 1;
  const phrase = namePhraseBefore(before, to);
  return phrase?.from === 0 ? phrase : undefined;
}

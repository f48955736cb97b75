import { commonNouns } from '../claims/commonNouns.ts';
import { commonWords } from '../claims/commonWords.ts';
import { inDictionary } from '../claims/dictionary.ts';
import { lexicon } from '../claims/lexicon.ts';
import type { Span } from '../span.ts';
import { aliases, hintsOf } from './aliases.ts';
import type { BodyIndex } from './bodyIndex.ts';
import {
  asWritten,
  isCapitalised,
  isCapitalName,
  isContent,
  isPossessive,
  runsOf,
  spanOfRun,
  type Word,
  words,
} from './words.ts';

/** A name in a claim: one or more capitalised words in a row. */
interface Name {
  readonly text: string;
  readonly words: readonly Word[];
  readonly span: Span;
}

/** Words that are capitalised for their office or their place in the week, not because they name someone. */
export const titles =
  /^(?:mr|mrs|ms|dr|sir|dame|lord|lady|prof|gen|sen|rep|gov|vp|ceo|cfo|president|premier|minister|king|queen|prince|princess|pope|judge|justice|mayor|i|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun)$/;

/** What a surname stands behind, even one that is a word as well: "Senator Hale", "Judge Brown". */
export const offices =
  /^(?:mr|mrs|ms|dr|sir|dame|lord|lady|prof|professor|gen|general|sen|senator|rep|representative|congressman|congresswoman|gov|governor|president|premier|minister|secretary|chancellor|king|queen|prince|princess|pope|bishop|cardinal|judge|justice|mayor|sheriff|officer|detective|captain|colonel|coach|chief|ceo)$/;

/**
 * The names in a claim's sentence. The claim has been through truecasing, so that a capital inside it means a name; its
 * first word is one only if it can hardly be anything else.
 */
export function namesToFind(text: string, body: BodyIndex): Name[] {
  const all = words(text);
  const secondIsCapitalised = all.slice(1, 2).some(isCapitalised);
  // "Jeff Sessions", "Andy Lack": a given name before a surname that is a word as well, and that the body has; or that two share.
  const isKnownByNext = (word: Word, index: number) => {
    const next = all[all[index + 1]?.lower === 'and' ? index + 3 : index + 1];
    return (
      next !== undefined &&
      isGivenName(word) &&
      isCapitalised(next) &&
      body.vocabulary.has(next.lower) &&
      !isMixedUp([word, next], body)
    );
  };
  const isPart = (word: Word, index: number, previous: Word | undefined) => {
    const opensSentence = index === 0;
    const named =
      isCapitalised(word) &&
      !titles.test(word.lower) &&
      !/^\p{N}/u.test(word.text) &&
      (isContent(word) || isCapitalName(word)) &&
      (!isOrdinary(word, offices.test(all[index - 1]?.lower ?? '') || isGivenName(previous)) ||
        isGivenNameOf(all[index + 1], word));
    const trusted =
      !opensSentence || /\p{Lu}.*\p{Lu}/u.test(word.text) || secondIsCapitalised || isNothingElse(word.lower);
    // "Storm hits Ashby": a first word that the body has and no name follows is no name to look for.
    const isKnownOpening =
      opensSentence && body.vocabulary.has(word.lower) && !isCapitalName(word) && !secondIsCapitalised;
    return named && trusted && !isKnownOpening && !isKnownByNext(word, index) && !isAddress(word, text);
  };
  return runsOf(text, all, { joint: /^[\s-]*$/, isPart, isLast: isPossessive })
    .flatMap(apart)
    .map((run) => {
      const span = spanOfRun(run);
      return { text: text.slice(...span), words: run, span };
    });
}

/** "US Senate", "U.S.-Iran": a name in capitals stands for itself, whatever is beside it. */
function apart(run: readonly Word[]): Word[][] {
  const at = run.findIndex(isCapitalName);
  if (at < 0 || run.length === 1) return [[...run]];
  return [run.slice(0, at), run.slice(at, at + 1), ...apart(run.slice(at + 1))].filter(
    ({ length }) => length > 0,
  );
}

/** "@BNONews", "…/2014/12/#F5filOd": who is addressed and where to read more are nothing that a body has to mention. */
function isAddress({ text: word, span }: Word, text: string): boolean {
  return /[@#/]/.test(text[span[0] - 1] ?? '') || (/\p{L}/u.test(word) && /\p{N}.*\p{L}/u.test(word));
}

/** "They're", "That's": a capital in Title Case, in no dictionary. */
const contraction = /^(?:i|you|he|she|it|we|they|that|there|here|who|what|let|how|where)['’]/;

/** "OKs", "OK'd": a verb in capitals. */
const approving = /^ok(?:s|ed|'d|ing)?$/;

/** Names that a dictionary has in lower case, and that are hardly ever written so. */
const dictionaryNames = new Set(['amazon', 'congress', 'kremlin', 'pentagon']);

/** Title Case leaves a capital on words that the body does not happen to use; an ordinary word is no name for that. */
function isOrdinary(word: Word, isSurname: boolean): boolean {
  const { lower } = word;
  if (contraction.test(lower) || approving.test(lower)) return true;
  if (isCapitalName(word) || dictionaryNames.has(lower)) return false;
  if ([lower, lower.replace(/s$/, '')].some((form) => commonNouns.has(form) || commonWords.has(form)))
    return true;
  const { name, verb, adjective, adverb } = lexicon().readings(lower);
  if (name) return false;
  return isSurname
    ? verb.size > 0 || adjective || adverb || /(?:ier|iest|ing|ly|ment)$/.test(lower)
    : inDictionary(lower);
}

/** What a surname stands behind without an office: "David" in "David Bowie", though a bowie is a knife. */
function isGivenName(word: Word | undefined): boolean {
  return word !== undefined && lexicon().readings(word.lower).person;
}

/** "Mark" of "Mark Robertson", though a mark is a word. */
function isGivenNameOf(next: Word | undefined, word: Word): boolean {
  return isGivenName(word) && next !== undefined && isCapitalised(next) && isOnlyAName(next.lower);
}

/** A word that no dictionary has, or that is known for a person or a place and as nothing else. */
export function isOnlyAName(lower: string): boolean {
  const { name, person, place } = lexicon().readings(lower);
  return isNothingElse(lower) && (!name || person || place);
}

/** The same, or an organization: "Facebook". */
function isNothingElse(lower: string): boolean {
  if (dictionaryNames.has(lower)) return true;
  const { name, noun, verb, adjective } = lexicon().readings(lower);
  return name ? !noun && !adjective && verb.size === 0 : !inDictionary(lower);
}

/**
 * True when the body names it: any of its words, its stem, an alias, a demonym, or its initials either way. A surname must
 * be its own: a body about William Barr does not name William Burr, and one about Kamala Harris no Kamala Harrison.
 */
export function bodyKnows(name: Name, body: BodyIndex): boolean {
  if (isMixedUp(name.words, body)) return false;
  const whole = name.words.map((word) => asWritten(word.text)).join(' ');
  const last = name.words.at(-1);
  const bySurname =
    name.words.length > 1 && last !== undefined && (isOnlyAName(last.lower) || isGivenName(name.words[0]));
  const isMentioned = bySurname
    ? known(last, body, true)
    : name.words.some((word) => known(word, body) || sharesRoot(word, body));
  return isMentioned || hasInitials(name, body) || aliases(whole).some((alias) => knowsPhrase(alias, body));
}

/**
 * "Joe Sanders" over a body that has a Bernie Sanders and a Joe Biden: both words are there, each as part of somebody else's
 * name. Given names with the same first letter can be two forms of one ("Mike", "Michael").
 */
function isMixedUp([given, surname, ...more]: readonly Word[], body: BodyIndex): boolean {
  if (given === undefined || surname === undefined || more.length > 0 || !isGivenName(given)) return false;
  let [givenElsewhere, surnameElsewhere] = [false, false];
  for (const { sentence, words: all } of body.sentences)
    for (const [index, second] of all.entries()) {
      const first = all[index - 1];
      if (first === undefined || sentence.text.slice(first.span[1], second.span[0]) !== ' ') continue;
      // With a middle name too.
      if (
        first.lower === given.lower &&
        all.slice(index, index + 3).some(({ lower }) => lower === surname.lower)
      )
        return false;
      if (second.lower === surname.lower && isGivenName(first)) {
        if (first.lower[0] === given.lower[0]) return false;
        surnameElsewhere ||= isCapitalised(first);
      }
      givenElsewhere ||= first.lower === given.lower && isCapitalised(second) && !/['’]/.test(first.text);
    }
  return givenElsewhere && surnameElsewhere;
}

/** "UN", "U.N." or "Unicef" for the name in full. Of one word the initial would be "A" or "I", which every body has. */
function hasInitials({ words: all }: Name, { capitalised }: BodyIndex): boolean {
  const initials = all.map(({ lower }) => lower[0]?.toUpperCase()).join('');
  const asWord = initials.slice(0, 1) + initials.slice(1).toLowerCase();
  return (
    initials.length > 1 && (capitalised.has(initials) || (initials.length > 3 && capitalised.has(asWord)))
  );
}

function known(word: Word, body: BodyIndex, isSurname = false): boolean {
  const form = asWritten(word.text);
  return (
    (body.vocabulary.has(word.lower) && !isCapitalName(word)) ||
    // "Mark Roberts" has the stem of "Robert Jones".
    (body.stems.has(word.stem) && !(isSurname && word.lower.endsWith('s'))) ||
    (/^\p{Lu}{2,6}$/u.test(form) && body.initialisms.has(word.lower)) ||
    [...aliases(form), ...hintsOf(form)].some((phrase) => knowsPhrase(phrase, body))
  );
}

/** Californian/California, Catalonia/Catalan: a shared beginning of five letters or more of a long word. */
function sharesRoot({ lower }: Word, body: BodyIndex): boolean {
  if (lower.length < 6) return false;
  const root = lower.slice(0, Math.max(5, lower.length - 3));
  return [...body.vocabulary].some((other) => other.startsWith(root));
}

function knowsPhrase(phrase: string, body: BodyIndex): boolean {
  return phrase
    .split(' ')
    .every((part) => (/\p{Lu}/u.test(part) ? body.capitalised : body.vocabulary).has(part));
}

/** The claim's names that the body never mentions. */
export function absentNames(text: string, body: BodyIndex): Name[] {
  return namesToFind(text, body).filter((name, index, all) => {
    const next = all[index + 1];
    const isOwner = next && isOwnerOf(next, name, text) && bodyKnows(next, body);
    return !isOwner && !bodyKnows(name, body);
  });
}

/** "Ireland's Katie Taylor", "US Army": whose it is that the body knows, it need not say. */
function isOwnerOf(next: Name, { words: all, span }: Name, text: string): boolean {
  const last = all.at(-1);
  const isOwner = last !== undefined && (isPossessive(last) || isCapitalName(last));
  return isOwner && /^(?: \p{Lu}[\p{L}\p{M}]*)* $/u.test(text.slice(span[1], next.span[0]));
}

import { lexicon } from '../../claims/lexicon.ts';
import type { BodyIndex } from '../bodyIndex.ts';
import { isOnlyAName, titles } from '../names.ts';
import { isCapitalised, isContent, isPossessive, runsOf, spanOfRun, type Word, words } from '../words.ts';
import { isInstitution } from './institutions.ts';
import { type Parties, type Phrase, partiesOf } from './parties.ts';

/** What both do to each other: nothing changes when they change places. */
const mutual =
  /\b(?:meet|met|meets|meeting|marr(?:y|ies|ied)|debates?|debated|faces? off|clash(?:es|ed)?|collides?|collided|talks?|talked|divorces?|divorced|merges?|merged|resembles?|ties?|tied|and|or|with|versus|vs|v)\b/i;

/**
 * The sentence with its first name in the place of its second or its last and the other way round: "Barr praises Trump" for
 * "Trump praises Barr"; and with who does it in the place of whom it is done to: "State sues girls" for "Girls sue state".
 * None where two only stand side by side, or do the same to each other.
 */
export function withRolesSwapped(sentence: string, body: BodyIndex): string[] {
  const pairs = namePairs(sentence, body);
  const byName = pairs.map(([first, other]) => swapped(sentence, first, other));
  const parties = partiesOf(sentence);
  if (!parties || isBetweenCountries(parties) || !isDifferent(parties.doer, parties.target, sentence, body))
    return byName;
  const ends = ({ span }: Phrase, phrase: Phrase) => span[1] === phrase.span[1];
  const isKnown = pairs.some(([first, other]) => ends(first, parties.doer) && ends(other, parties.target));
  return isKnown ? byName : [...byName, exchangedAround(parties, sentence, body)];
}

/** The first name with the second and with the last, where something is done between them. */
function namePairs(sentence: string, body: BodyIndex): [Phrase, Phrase][] {
  const [first, ...others] = namesIn(sentence, body);
  return [...new Set([others[0], others.at(-1)])].flatMap((other): [Phrase, Phrase][] => {
    if (!first || !other || !words(between(first, other, sentence)).some(isPlain)) return [];
    return isDifferent(first, other, sentence, body) ? [[first, other]] : [];
  });
}

/** "Moscow expels Norwegian envoys": what a country does to another's people, the other often does to its. */
function isBetweenCountries({ doer, target }: Parties): boolean {
  return [doer, target].some(({ text }) => words(text).some(isDemonym));
}

function exchangedAround(
  { doer, verb, target, agreeing }: Parties,
  sentence: string,
  body: BodyIndex,
): string {
  const opening = target.text[0]?.toUpperCase() + target.text.slice(1);
  const done = agreeing + sentence.slice(verb[1], target.span[0]);
  const last = withinSentence(doer, body) + sentence.slice(target.span[1]);
  // "U.S." has its full stop already.
  return `${opening} ${done}${last.replace(/\.\.$/, '.')}`;
}

/** "Three girls" that opened the sentence are "three girls" inside it; "White House" stays as it is. */
function withinSentence({ text }: Phrase, body: BodyIndex): string {
  const [first, second] = words(text);
  const isOwn =
    !first ||
    isOnlyAName(first.lower) ||
    isNamedIn(body, first) ||
    /^\P{Ll}{2}/u.test(text) ||
    (second !== undefined && isCapitalised(second));
  return isOwn ? text : text[0]?.toLowerCase() + text.slice(1);
}

function swapped(sentence: string, first: Phrase, other: Phrase): string {
  return (
    sentence.slice(0, first.span[0]) +
    other.text +
    sentence.slice(first.span[1], other.span[0]) +
    first.text +
    sentence.slice(other.span[1])
  );
}

/** True when it makes a difference which of two stands where. */
function isDifferent(first: Phrase, other: Phrase, sentence: string, body: BodyIndex): boolean {
  const done = between(first, other, sentence);
  return (
    !shareWord(first, other) && !mutual.test(done) && !isDoneTo(other, words(done).filter(isContent), body)
  );
}

function between(first: Phrase, other: Phrase, sentence: string): string {
  return sentence.slice(first.span[1], other.span[0]);
}

const passive = /^(?:is|are|was|were|be|been|being|gets?|got)$/;
/** So many words may stand between a name and its passive: "Woods, a Black man of 43, was executed". */
const reach = 12;

/**
 * The body has in the passive what the sentence has the first do to the last: "Woods was executed" under "Alabama executes
 * Woods". Small models read the passive by the order of its words.
 */
function isDoneTo(last: Phrase, done: readonly Word[], body: BodyIndex): boolean {
  const surname = words(last.text).at(-1)?.stem;
  const stems = new Set(done.map(({ stem }) => stem));
  return body.sentences.some(({ words: all }) =>
    all.some(
      (word, index) =>
        stems.has(word.stem) &&
        passive.test(all[index - 1]?.lower ?? '') &&
        all.slice(Math.max(0, index - reach), index).some(({ stem }) => stem === surname),
    ),
  );
}

/** What a name in "of" belongs to: the port is sued in "Port of Dunmore", the mayor in "mayor of Dunmore". */
const holder = /\b(?:(?:the|a|an) )?(?<noun>\p{L}+) of (?:the )?$/u;

/** Where the phrase starts that a name ends. */
function phraseStart(sentence: string, start: number): number {
  const found = holder.exec(sentence.slice(0, start));
  const noun = found?.groups?.['noun']?.toLowerCase() ?? '';
  const isHolder = isInstitution(noun) || lexicon().readings(noun).actor;
  return found && isHolder ? found.index : start;
}

/** Runs of capitalised words. The sentence's first word is one only where the body writes it so within a sentence. */
function namesIn(sentence: string, body: BodyIndex): Phrase[] {
  const isPart = (word: Word, index: number) =>
    isCapitalised(word) &&
    isContent(word) &&
    !titles.test(word.lower) &&
    !/[-@#/]/.test(sentence[word.span[0] - 1] ?? '') &&
    sentence[word.span[1]] !== '-' &&
    (index > 0 || isOnlyAName(word.lower) || isNamedIn(body, word));
  const runs = runsOf(sentence, words(sentence), { joint: /^ $/, isPart, isLast: isPossessive });
  return runs.filter(isPutForSomeone).map((run) => {
    const [start, end] = spanOfRun(run);
    const from = phraseStart(sentence, start);
    const text = sentence.slice(from, end).replace(/['’]s?$/, '');
    return { text, span: [from, from + text.length] };
  });
}

/** Those that the lexicon does not know. */
const demonym = /^(?:british|english|irish|spanish|turkish|danish|swedish|finnish|polish|kurdish|flemish)$/;

/** "Norwegian", "Iraqis", "French": it says of someone where from. */
function isDemonym({ lower }: Word): boolean {
  return demonym.test(lower) || lexicon().readings(lower).demonym;
}

/** "Saudi Arabia" and "Iraqis" are, "Native American" is not: what is American or not follows, or stands before. */
function isPutForSomeone(run: readonly Word[]): boolean {
  const last = run.at(-1);
  return last !== undefined && (!isDemonym(last) || lexicon().readings(last.lower).plural);
}

/**
 * True when the body capitalises the word inside a sentence, after a word that it does not or wherever it has it: "President
 * Trump", and never "trump".
 */
function isNamedIn(body: BodyIndex, { lower }: Word): boolean {
  let isThere = false;
  let isAlways = true;
  for (const { words: all } of body.sentences)
    for (const [index, word] of all.entries()) {
      if (index === 0 || word.lower !== lower) continue;
      const isCapital = isCapitalised(word);
      if (isCapital && /^\p{Ll}/u.test(all[index - 1]?.text ?? '')) return true;
      isThere = true;
      isAlways &&= isCapital;
    }
  return isThere && isAlways;
}

function shareWord(first: Phrase, last: Phrase): boolean {
  const own = new Set(words(first.text).map(({ lower }) => lower));
  return words(last.text).some(({ lower }) => own.has(lower));
}

function isPlain(word: Word): boolean {
  return isContent(word) && /^\p{Ll}/u.test(word.text) && word.lower.length > 3;
}

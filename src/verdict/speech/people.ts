import { commonNouns } from '../../claims/commonNouns.ts';
import { lexicon } from '../../claims/lexicon.ts';
import type { BodyIndex, IndexedSentence } from '../bodyIndex.ts';
import { offices, titles } from '../names.ts';
import { isCapitalised, isCapitalName, isContent, isPossessive, runsOf, type Word } from '../words.ts';
import { peopleKnownByWords } from './knownByWords.ts';

/** Someone whom the body names, with everything that it puts before the surname. */
export interface Person {
  readonly surname: string;
  /** Given names and the surname, lower case. */
  readonly names: ReadonlySet<string>;
}

/** What people are by trade or office, and what the lexicon does not have as such. */
const trades =
  /^(?:ambassador|envoy|trustee|governor|head|chief|executive|counsel|leader|founder|senator|officer|deputy|member|spokes(?:man|woman|person)|representative|detective|commissioner|lieutenant|prince|princess|king|queen|sergeant|delegate|councillor|principal|barrister|solicitor|attorney|resident|nurse|midwife|student|pensioner|mp|mep)$/;
/** Firms are called by what they do as well: "the retailer Brand & Lowe". */
const firmTrades =
  /^(?:[a-z]*maker|owner|retailer|manufacturer|broadcaster|publisher|lender|operator|developer|provider|supplier|rival|giant|producer|insurer|builder|subsidiary|partner|carrier|contractor|competitor|processor|brewer|designer|newspaper|employer|sponsor|buyer|bidder|tracker|aggregator|monitor|explorer|miner|refiner|importer|exporter|distributor|grocer|streamer)s?$/;

/** True for "paleontologist" and "cinematographer": there are more than a lexicon has. */
export function isScientist({ lower }: Pick<Word, 'lower'>): boolean {
  return /(?:ologist|ographer|onomer|iatrist|ometrist)$/.test(lower);
}

/** "Wicketkeeper", "firefighter", "rancher" */
const compoundTrade = /(?:keeper|worker|writer|player|leader|driver|fighter|rancher|holder)$/;

/** True for "ambassador", "director", "economist". */
export function isTrade(word: Pick<Word, 'lower'>): boolean {
  const { lower } = word;
  if (trades.test(lower) || isScientist(word)) return true;
  return (lexicon().readings(lower).actor || compoundTrade.test(lower)) && !firmTrades.test(lower);
}

function isTitle({ lower }: Pick<Word, 'lower'>): boolean {
  return offices.test(lower) || (titles.test(lower) && !isDate(lower));
}

function isDate(lower: string): boolean {
  return /^(?:.*day|january|february|march|april|may|june|july|august|september|october|november|december)$/.test(
    lower,
  );
}

const peopleOf = new WeakMap<BodyIndex, ReadonlyMap<string, Person>>();

/** The people whom a body plainly names as people, by surname. Read once a body, when a rule first asks. */
export function peopleIn(body: BodyIndex): ReadonlyMap<string, Person> {
  const people = peopleOf.get(body) ?? readPeople(body);
  peopleOf.set(body, people);
  return people;
}

function readPeople({ sentences }: BodyIndex): ReadonlyMap<string, Person> {
  const people = new Map<string, { surname: string; names: Set<string> }>();
  const names = new Map(sentences.map((sentence) => [sentence, namesOf(sentence)]));
  for (const [sentence, runs] of names)
    for (const run of runs) {
      const name = personIn(run, sentence);
      const surname = name?.at(-1)?.lower;
      if (name === undefined || surname === undefined) continue;
      const person = people.get(surname) ?? { surname, names: new Set<string>() };
      for (const { lower } of name) person.names.add(lower);
      people.set(surname, person);
    }
  const more = peopleKnownByWords(sentences, names, people);
  return new Map<string, Person>([...people, ...more.map((one): [string, Person] => [one.surname, one])]);
}

/** The runs of capitalised words of a sentence, with the titles in front of them. */
export function namesOf({ sentence: { text }, words }: IndexedSentence): Word[][] {
  return runsOf(text, words, {
    joint: /^(?: |-|\. )$/,
    isPart: (word) =>
      isCapitalised(word) &&
      !isDate(word.lower) &&
      (isContent(word) || isTitle(word)) &&
      !isCapitalName(word),
    isSkipped: ({ lower }) => /^(?:de|da|del|der|van|von|al|bin|el|la|le|di|du)$/.test(lower),
    isLast: isPossessive,
  });
}

/** A run's words without the titles and trades before the name; undefined where nothing shows that it is a person. */
function personIn(run: readonly Word[], sentence: IndexedSentence): readonly Word[] | undefined {
  const lead = run.findLastIndex((word, index) => index < run.length - 1 && (isTitle(word) || isTrade(word)));
  const titled = run.slice(lead + 1);
  // "Secretary of Defense James Mattis"
  const given = titled.findIndex(
    ({ lower }, at) => at < titled.length - 1 && lexicon().readings(lower).person,
  );
  const name = titled.slice(Math.max(0, given));
  const [first, surname] = [name[0], name.at(-1)];
  if (!first || !surname || name.length > 4 || surname.lower.length < 2) return undefined;
  const isTitled = lead >= 0 && isTitle(run[lead] ?? first);
  if (isTrade(surname) || isTitle(surname)) return undefined;
  const { person } = lexicon().readings(first.lower);
  const isThing = name.length > 1 && commonNouns.has(surname.lower);
  if (isTitled && (!isThing || person)) return name;
  if (name.length < 2) return undefined;
  const { place } = lexicon().readings(surname.lower);
  if (person && !place && !isThing) return name;
  return lead >= 0 || isIntroduced(name, sentence) ? name : undefined;
}

/** "analyst Paula Dietz", "her lawyer, Stephen Marlow", "Colin Abery, 66,", "Priya Nand, its finance director": what only people are. */
function isIntroduced(name: readonly Word[], { sentence: { text }, words }: IndexedSentence): boolean {
  const [first, last] = [name[0], name.at(-1)];
  if (!first || !last) return false;
  const from = placeOf(first, words);
  const to = placeOf(last, words) + 1;
  const before = words.slice(Math.max(0, from - 5), from);
  const nearest = before.at(-1);
  if (nearest) {
    const gap = text.slice(nearest.span[1], first.span[0]);
    if (gap === ' ' && isTrade(nearest)) return true;
    if (gap === ', ' && isDescription(phraseBefore(before, text))) return true;
  }
  const after = words.slice(to, to + 7);
  const next = after[0];
  if (!next || !/^['’]?, $/.test(text.slice(last.span[1], next.span[0]))) return false;
  if (/^\d{1,2}$/.test(next.text)) return /^[,.]/.test(text.slice(next.span[1]));
  return /^who(?:se)?$/.test(next.lower) || (opensDescription.test(next.lower) && after.some(isTrade));
}

/** The index of a sentence's word, halving: a hostile sentence has as many names as words. */
function placeOf({ span }: Word, words: readonly Word[]): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.span[0] ?? 0) < span[0]) low = middle + 1;
    else high = middle;
  }
  return low;
}

const opensDescription = /^(?:an?|the|its|his|her|their|former)$/;

/** The words between the name and the comma before that. */
function phraseBefore(before: readonly Word[], text: string): readonly Word[] {
  const from = before.findLastIndex((word, index) =>
    /[,;]/.test(text.slice(before[index - 1]?.span[1] ?? word.span[0], word.span[0])),
  );
  return before.slice(Math.max(0, from));
}

/** "its head of UK equities", "the chairman"; not "reporters in the capital". */
function isDescription(phrase: readonly Word[]): boolean {
  const trade = phrase.findIndex(isTrade);
  const next = phrase[trade + 1];
  return (
    trade >= 0 &&
    phrase
      .slice(0, trade)
      .some(({ lower, text }) => opensDescription.test(lower) || isPossessive({ text })) &&
    (next === undefined || isTrade(next) || /^(?:of|for|at|general)$/.test(next.lower))
  );
}

import { quantities, sameQuantity } from '../../../src/verdict/amounts/quantities.ts';
import { fullNames, isGivenName, isTitle, kindOf, type NameKind } from './nameKinds.ts';
import { turnVerb } from './verbTurns.ts';

export const changeKinds = ['number', 'name', 'role', 'verb'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** What a change may draw on. */
export interface ChangeSource {
  readonly headline: string;
  readonly body: string;
  /** Names from other articles, most frequent first. */
  readonly otherNames: readonly string[];
  /** In [0, 1): picks among equals, so that a change can be repeated. */
  readonly pick: number;
}

/** The headline with one thing of that kind made wrong, or undefined when it has no such thing. */
export function changeHeadline(kind: ChangeKind, source: ChangeSource): string | undefined {
  return changes[kind](source);
}

const changes: Record<ChangeKind, (source: ChangeSource) => string | undefined> = {
  number: changeNumber,
  name: changeName,
  role: swapRoles,
  verb: ({ headline, body }) => turnVerb(headline, body),
};

/** Where "more than 1,100" is true, a smaller number is as well; of "fewer than" a greater one. */
const atLeast =
  /(?:more than|over|at least|above|past|tops?|topped|exceed\p{L}*|surpass\p{L}*|reach\p{L}*)\s[$£€]?$/iu;
const atMost = /(?:less than|fewer than|under|below|up to|at most|within)\s[$£€]?$/iu;
const month =
  /(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)\s$/;

/** A number that the body gives becomes one of the same size that it does not. */
function changeNumber({ headline, body, pick }: ChangeSource): string | undefined {
  const inBody = quantities(body);
  const target = quantities(headline).find(
    (stated) =>
      stated.value >= 2 &&
      stated.unit !== 'ordinal' &&
      stated.unit !== 'fraction' &&
      /\d/.test(stated.text) &&
      inBody.some((actual) => sameQuantity(stated, actual)),
  );
  if (target === undefined) return undefined;
  const digits = /\d[\d,.]*\d|\d/.exec(target.text)?.[0];
  if (digits === undefined) return undefined;
  const value = Number(digits.replace(/,/g, ''));
  const before = headline.slice(0, target.span[0] + target.text.indexOf(digits));
  const after = headline.slice(before.length + digits.length);
  for (const factor of factorsFor(before, pick)) {
    if (value * factor > mostBetween(before, after)) continue;
    const changed: string =
      target.unit === 'year' ? String(value + (pick < 0.5 ? 3 : -3)) : reformat(value * factor, digits);
    const text = target.text.replace(digits, changed);
    const made = quantities(text)[0];
    if (changed !== digits && made && !inBody.some((actual) => sameQuantity(made, actual)))
      return headline.slice(0, target.span[0]) + text + headline.slice(target.span[1]);
  }
  return undefined;
}

function factorsFor(before: string, pick: number): readonly number[] {
  if (atLeast.test(before)) return [1.4, 2, 3, 1.2];
  if (atMost.test(before)) return [0.6, 0.5, 0.7];
  return pick < 0.5 ? [1.4, 2, 3, 0.5] : [0.6, 0.5, 3];
}

/** No month has 38 days, and nothing 136 per cent of its precincts. */
function mostBetween(before: string, after: string): number {
  if (/^\s?(?:%|percent|per cent)/i.test(after)) return 100;
  return month.test(before) ? 28 : Number.POSITIVE_INFINITY;
}

function reformat(value: number, like: string): string {
  const decimals = like.split('.')[1]?.length ?? 0;
  const rounded = decimals > 0 ? value.toFixed(decimals) : String(Math.max(1, Math.round(value)));
  return like.includes(',') ? Number(rounded).toLocaleString('en-US') : rounded;
}

const calendar =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|December)$/;

/**
 * Words that stand alone with a capital in mid-sentence ("told Pelosi that"; not the "York" of New York), and that the body
 * never writes in lower case. Days and months are none.
 */
export function namesOf(body: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [, name] of body.matchAll(
    /(?<=(?:^|\s)\p{Ll}[\p{Ll}’']*,? )(\p{Lu}\p{L}{3,})(?=[\s,.;:’'])(?!\s\p{Lu})/gu,
  ))
    if (name !== undefined && !calendar.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const lower = lowerCaseWords(body);
  for (const name of counts.keys()) if (lower.has(name.toLowerCase())) counts.delete(name);
  return counts;
}

/** The 400 names that most articles have, leaving out what any of them writes in lower case ("state", "daily"). */
export function frequentNames(bodies: readonly string[]): string[] {
  const counts = new Map<string, number>();
  const lower = new Set<string>();
  for (const body of bodies) {
    for (const name of namesOf(body).keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
    for (const word of lowerCaseWords(body)) lower.add(word);
  }
  return [...counts]
    .filter(([name]) => !lower.has(name.toLowerCase()))
    .sort((a, b) => b[1] - a[1])
    .map(([name]) => name)
    .slice(0, 400);
}

function lowerCaseWords(body: string): Set<string> {
  return new Set(body.match(/(?<![\p{L}’'])\p{Ll}{4,}/gu));
}

function headlineNames(headline: string, body: string): { name: string; at: number }[] {
  const known = namesOf(body);
  return [...headline.matchAll(/(?<![\p{L}’'])\p{Lu}\p{L}{3,}/gu)]
    .filter(([name]) => known.has(name))
    .map((match) => ({ name: match[0], at: match.index }));
}

/** A name in a headline, with what belongs to it, and where it stands. */
interface Named {
  /** "Biden" of "Vice President Joe Biden". */
  readonly name: string;
  readonly kind: NameKind;
  readonly whole: string;
  readonly at: number;
}

/** The names whose kind is known, with what belongs to them where the body writes them so: "Joe Biden", not "White House". */
function namedIn(headline: string, body: string): Named[] {
  return wholeNames(headline, body).flatMap(({ name: whole, at }): Named[] => {
    const name = /[^\s]+$/u.exec(whole)?.[0] ?? '';
    const kind = kindOf(name, body);
    if (kind === undefined || (kind !== 'person' && name !== whole)) return [];
    const joined =
      /[-–/]$/.test(headline.slice(0, at)) || /^(?:[-–/]|\.\p{L})/u.test(headline.slice(at + whole.length));
    return joined ? [] : [{ name, kind, whole, at }];
  });
}

/** A name that the body knows becomes one of its kind that it does not. */
function changeName({ headline, body, otherNames, pick }: ChangeSource): string | undefined {
  const made = namedIn(headline, body).flatMap((named) => {
    const from = named.at + named.whole.length - named.name.length;
    const given = givenNameBefore(named, headline.slice(0, from), body);
    const after = headline.slice(from + named.name.length);
    const strangers = otherNames
      .filter((name) => kindOf(name, '') === named.kind && !body.includes(name) && !headline.includes(name))
      .map((name) => (given === '' ? name : (fullNames.get(name) ?? name)))
      .filter((name) => fitsBetween(headline.slice(0, from - given.length), name, after))
      .slice(0, 40);
    const stranger = strangers[Math.floor(pick * 7919) % Math.max(1, strangers.length)];
    if (stranger === undefined) return [];
    return [headline.slice(0, from - given.length) + stranger + after];
  });
  return made[Math.floor(pick * made.length)];
}

/** "Joe " where that stands before a surname: one of the known given names, or one that the body has there too. */
function givenNameBefore({ kind, name, whole }: Named, before: string, body: string): string {
  const [last = ''] = /(?<![\p{L}’'-])\p{Lu}\p{Ll}+\s$/u.exec(before) ?? [];
  if (kind !== 'person' || last === '' || isTitle(last.trim())) return '';
  const isWord = new RegExp(`\\b${last.trim().toLowerCase()}\\b`).test(body);
  return isGivenName(last.trim()) || (whole.includes(last + name) && !isWord) ? last : '';
}

/** Not "an Russian", nor "Biden’ campaign". */
function fitsBetween(before: string, name: string, after: string): boolean {
  const article = /(?:^|\s)(an?)\s$/i.exec(before)?.[1]?.toLowerCase();
  if (/^[’'](?!\p{L})/u.test(after) && !name.endsWith('s')) return false;
  return article === undefined || (article === 'an') === /^[AEIO]/.test(name);
}

/** The names with what belongs to them: "Joe Biden" and "White House" where the body writes them so. */
function wholeNames(headline: string, body: string): { name: string; at: number }[] {
  const whole = new Map<number, { name: string; at: number }>();
  for (const { name, at } of headlineNames(headline, body)) {
    let [from, to] = [at, at + name.length];
    for (;;) {
      const before = /(?:^|(?<=[\s‘“"]))[\p{Lu}\p{N}][^\s,:;]*\s$/u.exec(headline.slice(0, from));
      if (before === null || !body.includes(headline.slice(before.index, to))) break;
      from = before.index;
    }
    for (;;) {
      const after = /^\s[\p{Lu}\p{N}][^\s,:;’']*/u.exec(headline.slice(to));
      if (after === null || !body.includes(headline.slice(from, to + after[0].length))) break;
      to += after[0].length;
    }
    whole.set(from, { name: headline.slice(from, to), at: from });
  }
  return [...whole.values()];
}

/** Who did it and to whom change places. */
function swapRoles({ headline, body }: ChangeSource): string | undefined {
  const found = namedIn(headline, body).map((named) => withGivenName(named, headline, body));
  for (const first of found)
    for (const last of found.toReversed())
      if (first.at < last.at && canSwap(first, last, headline, body))
        return (
          headline.slice(0, first.at) +
          last.whole +
          headline.slice(first.at + first.whole.length, last.at) +
          first.whole +
          headline.slice(last.at + last.whole.length)
        );
  return undefined;
}

/** "Mike Bloomberg" whole, also where the body never writes the given name. */
function withGivenName(named: Named, headline: string, body: string): Named {
  const given = givenNameBefore(named, headline.slice(0, named.at), body);
  return { ...named, whole: given + named.whole, at: named.at - given.length };
}

function canSwap(first: Named, last: Named, headline: string, body: string): boolean {
  const between = headline.slice(first.at + first.whole.length, last.at);
  const after = headline.slice(last.at + last.whole.length);
  if ([first, last].some(({ name }) => headline.split(name).length > 2)) return false;
  if (!/\p{L}{4,}/u.test(between) || isList(between, body)) return false;
  if (eitherWay.test(between) || /^[’'](?!s)/.test(between) || /^[’'](?!s)/.test(after)) return false;
  if (first.kind === last.kind) return true;
  const opens = /(?:^|: )$/.test(headline.slice(0, first.at));
  return opens && acts.has(first.kind) && acts.has(last.kind) && standsFree(between, after);
}

/** Where the same is so when two change places: "meets", "along with". */
const eitherWay =
  /^\s(?:and|or|vs\.?|&|with|meets?|met)\s$|\s(?:along with|alongside|meets? with|met with|talks with)\s/i;

/** Kinds of which one may do to another what is done to it. */
const acts: ReadonlySet<NameKind> = new Set(['person', 'country', 'company', 'outlet', 'agency']);

/** "Trump warns … Iran": a verb follows the first, no title stands before the last and no noun behind it. */
function standsFree(between: string, after: string): boolean {
  return (
    /^\s\p{L}+s\s/u.test(between) &&
    !isTitle(/(\S+)\s$/.exec(between)?.[1] ?? '') &&
    /^(?:$|[,.;:]|\s(?:in|on|at|to|for|over|after|as|amid|with|by|from|and|but|before|during|against|of)\s)/i.test(
      after,
    )
  );
}

/** "Google, Apple and Microsoft": of a list every order is true. */
function isList(between: string, body: string): boolean {
  const parts = between.split(/,|\s(?:and|or|&)\s/).map((part) => part.trim());
  return (
    parts.length > 1 && parts.every((part) => part === '' || (/^\p{Lu}/u.test(part) && body.includes(part)))
  );
}

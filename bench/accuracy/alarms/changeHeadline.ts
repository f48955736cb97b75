import { quantities, sameQuantity } from '../../../src/verdict/quantities.ts';

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
  verb: changeVerb,
};

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
  for (const factor of pick < 0.5 ? [1.4, 2, 3] : [0.6, 0.5, 3]) {
    const value: number = Number(digits.replace(/,/g, ''));
    const changed: string =
      target.unit === 'year' ? String(value + (pick < 0.5 ? 3 : -3)) : reformat(value * factor, digits);
    const text = target.text.replace(digits, changed);
    const made = quantities(text)[0];
    if (changed !== digits && made && !inBody.some((actual) => sameQuantity(made, actual)))
      return headline.slice(0, target.span[0]) + text + headline.slice(target.span[1]);
  }
  return undefined;
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

/** A name that the body knows becomes one that it does not. */
function changeName({ headline, body, otherNames, pick }: ChangeSource): string | undefined {
  const found = headlineNames(headline, body);
  const target = found[Math.floor(pick * found.length)];
  const strangers = otherNames
    .filter((name) => !body.includes(name) && !headline.includes(name))
    .slice(0, 40);
  const stranger = strangers[Math.floor(pick * 7919) % Math.max(1, strangers.length)];
  if (target === undefined || stranger === undefined) return undefined;
  return headline.slice(0, target.at) + stranger + headline.slice(target.at + target.name.length);
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
  const found = wholeNames(headline, body);
  const first = found[0];
  const last = found.at(-1);
  if (first === undefined || last === undefined || first.name === last.name) return undefined;
  const between = headline.slice(first.at + first.name.length, last.at);
  // "Biden and Sanders", "Hillary Clinton", "Trump, Cruz": nothing changes when these change places.
  if (!/\p{L}{4,}/u.test(between) || /^[\s,]*(?:and|or|vs\.?|&|with)\s*$/i.test(between)) return undefined;
  return (
    headline.slice(0, first.at) +
    last.name +
    between +
    first.name +
    headline.slice(last.at + last.name.length)
  );
}

const opposites = [
  'rises falls', 'rise fall', 'rose fell', 'gains loses', 'gain lose', 'surges plunges', 'surge plunge', 'soars slumps', 'climbs drops', 'up down', 'wins loses', 'win lose', 'won lost', 'beats loses to', 'defeats loses to',
  'backs opposes', 'back oppose', 'supports opposes', 'support oppose', 'approves rejects', 'approve reject', 'approved rejected', 'accepts refuses', 'passes rejects', 'pass reject', 'blocks allows', 'block allow', 'bans permits', 'ban permit',
  'confirms denies', 'confirm deny', 'admits denies', 'denies admits', 'praises attacks', 'blasts praises', 'slams praises', 'hails condemns', 'condemns hails', 'urges discourages', 'calls for rules out',
  'raises cuts', 'raise cut', 'cuts raises', 'cut raise', 'increases reduces', 'increase reduce', 'expands shrinks', 'opens closes', 'open close', 'starts ends', 'begins ends', 'begin end', 'ends begins', 'end begin', 'launches cancels', 'resumes halts', 'joins leaves', 'leaves joins', 'stays quits', 'resigns stays on', 'quits stays on',
  'arrested released', 'guilty innocent', 'convicted acquitted', 'charged cleared', 'dies survives', 'die survive', 'dead alive', 'killed rescued', 'kills spares', 'kill spare', 'strong weak', 'best worst', 'more fewer', 'higher lower', 'first last', 'for against', 'against for', 'before after', 'after before', 'wants refuses', 'agrees refuses', 'agree refuse', 'will won’t', 'can can’t', 'is isn’t', 'are aren’t', 'says denies', 'warns denies', 'announces cancels', 'unveils scraps', 'leads trails', 'lead trail', 'favors opposes', 'may won’t', 'should shouldn’t', 'delays speeds up', 'rejects accepts', 'reject accept', 'opposes backs', 'oppose back', 'defends attacks', 'attacks defends', 'fails succeeds', 'fail succeed', 'seeks avoids',
]; // biome-ignore format: a table
const oppositeOf = new Map(
  opposites.map((pair) => {
    const [word = '', ...rest] = pair.startsWith('calls for') ? ['calls for', 'rules out'] : pair.split(' ');
    return [word, rest.join(' ')] as const;
  }),
);

/** A verb or its like becomes its opposite. */
function changeVerb({ headline }: ChangeSource): string | undefined {
  for (const match of headline.matchAll(/calls for|\p{L}+(?:’\p{L}+)?/giu)) {
    const opposite = oppositeOf.get(match[0].toLowerCase());
    if (opposite === undefined || match.index === 0) continue;
    const cased = /^\p{Lu}/u.test(match[0])
      ? opposite.replace(/(^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase())
      : opposite;
    return headline.slice(0, match.index) + cased + headline.slice(match.index + match[0].length);
  }
  return undefined;
}

import { stemmer } from 'stemmer';
import { lexicon, type VerbForm } from '../claims/lexicon.ts';

/**
 * Verbs that say the opposite of one another, as news uses them: each line two sides, irregular forms written out. The words
 * of a side need not mean the same, only the opposite of the other side's; the first of each is put for any of the other. A "+"
 * stands between a verb and its particle, which a few words may part: "turned the offer down".
 * Left out is what is as often something else ("lead", "up"). After "=" who does it needs no looking at: where a thing is
 * only denied, nobody admits it.
 */
const lines = `
rise rose risen jump surge soar climb gain grow grew grown increase rally rebound leap leapt advance | fall fell fallen drop decline plunge slump sink sank sunk tumble slide slid shrink shrank shrunk decrease dip plummet dive crash retreat
strengthen | weaken
widen | narrow
expand | contract shrink shrank shrunk
accelerate quicken | slow
raise boost hike lift increase | cut lower reduce slash trim
win won beat beaten defeat triumph thrash | lose lost
approve pass ratify adopt vote+for vote+through | reject veto oppose throw+out threw+out thrown+out vote+down vote+against turn+down
accept agree welcome | reject refuse decline turn+down throw+out threw+out thrown+out knock+back
support endorse favor favour backs vote+for | oppose reject vote+against vote+down turn+down
sign enact | veto repeal
uphold affirm | overturn quash strike+down struck+down throw+out threw+out thrown+out
grant award | deny denied denies denying refuse reject turn+down
exceed surpass | miss
confirm | deny denied denies denying
=admit admitted admitting acknowledge concede confess plead+guilty | deny denied denies denying plead+not
praise hail applaud laud welcome | condemn criticize criticise slam blast denounce
ban prohibit outlaw forbid forbade block bar | allow permit legalize legalise
open reopen | close closed shut shut+down close+down
resume restart | suspend halt stop call+off
join rejoin | leave left quit pull+out walk+out
hire appoint recruit | fire sack dismiss lay+off laid+off
arrest detain jail convict | release freed acquit let+go
convict | acquit exonerate clear
promote | demote relegate
extend lengthen prolong | shorten curtail
encourage | discourage
attend | boycott skip
deploy | withdraw withdrew withdrawn pull+out
survive survived | die died dead killed
`;

/** Opposites that have other meanings too, so that only the model can tell whether a body says one. */
const looseLines = `
back | oppose
urge | discourage
defend | attack
launch introduce | cancel scrap
help aid | hurt harm
lead led | trail
ease | tighten
impose | lift
improve | worsen
protect | endanger
embrace | reject
delay postpone | hasten
succeed | fail
buy bought | sell sold
unite | divide
escalate | calm
charge indict | clear
trust believe | doubt
reveal disclose | hide hid hidden conceal
`;

/** Other words that turn a sentence into its opposite. */
const plainOpposites =
  'higher lower,more fewer,most fewest,best worst,better worse,strong weak,stronger weaker,guilty innocent,dead alive,' +
  'safe dangerous,legal illegal,positive negative,likely unlikely,optimistic pessimistic,majority minority,victory defeat,' +
  'success failure,increase decrease,growth decline,largest smallest,bigger smaller,biggest smallest,above below,early late,' +
  'true false,possible impossible';

interface Sides {
  readonly one: ReadonlySet<string>;
  readonly other: ReadonlySet<string>;
  readonly anyone: boolean;
}

/** The stem of a verb with its particle: "turn+down" of "turned" and "down". */
export function withParticle(stem: string, particle: string): string {
  return `${stem}+${particle}`;
}

const stemOf = (entry: string) => {
  const [verb = '', ...particles] = entry.split('+');
  return [stemmer(verb), ...particles].join('+');
};
const stems = (side: string) => new Set(side.split(' ').map(stemOf));
const sidesOf = (line: string): [string, string] => {
  const [left = '', right = ''] = line.replace('=', '').split('|');
  return [left.trim(), right.trim()];
};
const pairs: readonly Sides[] = lines
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [left, right] = sidesOf(line);
    const [one, other] = [stems(left), stems(right)];
    const anyone = line.startsWith('=');
    return [
      { one, other, anyone },
      { one: other, other: one, anyone: false },
    ];
  });

/** What may be said instead of a verb, and what would be its opposite. */
export interface Opposition {
  /** Stems on the verb's own side, its own among them. */
  readonly same: ReadonlySet<string>;
  /** Stems on the other. */
  readonly opposite: ReadonlySet<string>;
  /** The opposite counts whoever does it. */
  readonly anyone: boolean;
}

/** The verbs that stand against the one with this stem; undefined where none are known. */
export function oppositionOf(stem: string): Opposition | undefined {
  const own = pairs.filter(({ one }) => one.has(stem));
  if (own.length === 0) return undefined;
  const same = new Set(own.flatMap(({ one }) => [...one]));
  const opposite = new Set(own.flatMap(({ other }) => [...other]).filter((word) => !same.has(word)));
  return { same, opposite, anyone: own.some(({ anyone }) => anyone) };
}

const allSides = (lines + looseLines).trim().split(/\n+/).map(sidesOf);

const lineOf = new Map<string, readonly string[]>();
for (const sides of allSides) {
  const both = sides.flatMap((side) => [...stems(side)]);
  for (const stem of both) lineOf.set(stem, [...(lineOf.get(stem) ?? []), ...both]);
}

/** The stems that stand with one or against it, its own among them; none for one without an opposite. */
export function sidesWith(stem: string): readonly string[] {
  return lineOf.get(stem) ?? [];
}

/** Infinitives, or past forms written out, to the infinitives of what stands against them. */
const turned = new Map<string, Set<string>>();
for (const [left, right] of allSides)
  for (const [side, other] of [
    [left, right],
    [right, left],
  ] as const)
    for (const word of side.split(' '))
      turned.set(word, (turned.get(word) ?? new Set()).add(other.split(' ')[0] ?? other));
const turnedPlain = new Map(
  plainOpposites.split(',').flatMap((pair) => {
    const [one = '', other = ''] = pair.split(' ');
    return [
      [one, other],
      [other, one],
    ] as const;
  }),
);

/** Which form a word is taken for that can be several ("cut"). */
const formOrder = ['third', 'base', 'gerund', 'past', 'participle'] as const;

/** "Fell" is the past of a verb with opposites before it is a verb of its own. */
function formOf(lower: string): VerbForm | undefined {
  const { infinitive, readings } = lexicon();
  const { verb } = readings(lower);
  const ofPast = verb.has('past') ? infinitive(lower, 'past') : lower;
  return ofPast !== lower && turned.has(ofPast) ? 'past' : formOrder.find((form) => verb.has(form));
}

/**
 * What a word becomes when a sentence is turned into its opposite, in the word's own form: "fell" for "rose", "lower" for
 * "higher". Most likely first; none for a word without an opposite.
 *
 * @param lower a word in lower case
 */
export function oppositeWords(lower: string): string[] {
  const plain = turnedPlain.get(lower);
  if (plain !== undefined) return [plain];
  const { infinitive, inflect } = lexicon();
  const form = formOf(lower);
  if (form === undefined) return [];
  const opposites = turned.get(infinitive(lower, form)) ?? turned.get(lower) ?? [];
  return [...opposites].map((opposite) => inflect(opposite, form));
}

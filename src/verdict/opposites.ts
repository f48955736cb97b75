import { stemmer } from 'stemmer';

/**
 * Verbs that say the opposite of one another, as news uses them: each line two sides, irregular forms written out. The words
 * of a side need not mean the same, only the opposite of the other side's. Left out is what is as often something else
 * ("back", "lead", "up"). After "=" who does it needs no looking at: where a thing is only denied, nobody admits it.
 */
const lines = `
rise rose risen jump surge soar climb gain grow grew grown increase rally rebound leap leapt advance | fall fell fallen drop decline plunge slump sink sank sunk tumble slide slid shrink shrank shrunk decrease dip plummet dive crash retreat
strengthen | weaken
widen | narrow
expand | contract shrink shrank shrunk
accelerate quicken | slow
raise boost hike lift increase | cut lower reduce slash trim
win won beat beaten defeat triumph thrash | lose lost
approve pass ratify adopt | reject veto oppose
accept agree | reject refuse decline
support endorse favor favour | oppose reject
confirm | deny denied denies denying
=admit admitted admitting acknowledge concede confess | deny denied denies denying
praise hail applaud laud welcome | condemn criticize criticise slam blast denounce
ban prohibit outlaw forbid forbade block bar | allow permit legalize legalise
open reopen | close closed shut
resume restart | suspend halt stop
join rejoin | leave left quit
hire appoint | fire sack dismiss
arrest detain jail convict | release freed acquit
survive survived | die died dead killed
`;

interface Sides {
  readonly one: ReadonlySet<string>;
  readonly other: ReadonlySet<string>;
  readonly anyone: boolean;
}

const stems = (side: string) => new Set(side.trim().split(/\s+/).map(stemmer));
const pairs: readonly Sides[] = lines
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [left = '', right = ''] = line.replace('=', '').split('|');
    const [one, other, anyone] = [stems(left), stems(right), line.startsWith('=')];
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

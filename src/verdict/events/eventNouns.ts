import { stemmer } from 'stemmer';
import { oppositionOf } from '../opposites.ts';

/**
 * Verbs and the nouns with which news says, or denies, the same: "no deaths" under "killed". Behind the bar stand other words
 * that say it; a body with any of them has it. After "=" who denies one of the verbs denies any.
 */
const lines = `
=kill die dead | death fatality | fatal fatally killing corpse body slain drown
=injure hurt wound harm | injury casualty | hospital burn cut bruise fracture
arrest detain jail | arrest detention | custody handcuff
charge indict | charge indictment |
damage destroy | damage destruction | wreck burn
evacuate | evacuation |
close shut | closure shutdown |
sell | sale | buyer auction
buy acquire | purchase acquisition takeover | bought
apologise apologize | apology | sorry regret
resign quit | resignation | step departure leave
investigate probe | investigation inquiry probe | inquiry
merge | merger |
strike | strike |
ban | ban |
cancel | cancellation |
delay postpone | delay postponement |
cut | cut reduction | reduce
agree | agreement deal |
decide | decision |
vote | vote |
link connect | link connection | tie
recall | recall |
refund | refund |
launch | launch |
invade attack | invasion attack | assault
demolish | demolition |
privatise privatize | privatisation privatization |
settle | settlement |
sack fire dismiss | dismissal | sacking firing
discharge | discharge |
infect | infection | ill sick
flood | flooding flood |
explode | explosion | blast
crash | crash | collision
increase raise | increase rise | up
retire | retirement |
return | return |
`;

interface Family {
  readonly verbs: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
  readonly areOne: boolean;
}

const stemsOf = (text: string) =>
  text
    .trim()
    .split(' ')
    .filter(Boolean)
    .map((word) => stemmer(word));

const families: readonly Family[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const [verbs = [], nouns = [], others = []] = line.replace('=', '').split('|').map(stemsOf);
    return {
      verbs: new Set(verbs),
      nouns: new Set(nouns),
      all: new Set([...verbs, ...nouns, ...others]),
      areOne: line.startsWith('='),
    };
  });

/** The nouns that name what a verb says, and all words with which a body may say that it is so, the verb's own among them. */
export function eventsLike(forms: ReadonlySet<string>): {
  readonly verbStems: ReadonlySet<string>;
  readonly nounStems: ReadonlySet<string>;
  readonly affirming: ReadonlySet<string>;
} {
  const own = families.filter(({ verbs }) => [...forms].some((stem) => verbs.has(stem)));
  const same = [...forms].flatMap((stem) => [...(oppositionOf(stem)?.same ?? [])]);
  return {
    verbStems: new Set([...forms, ...own.flatMap(({ areOne, verbs }) => (areOne ? [...verbs] : []))]),
    nounStems: new Set(own.flatMap(({ nouns }) => [...nouns])),
    affirming: new Set([...forms, ...same, ...own.flatMap(({ all }) => [...all])]),
  };
}

import { lexicon, type VerbForm } from '../../claims/lexicon.ts';

/**
 * Verbs that news puts for one another, a line each, and behind a bar nouns for the same that are not written like the verb. They
 * need not mean quite the same: what is done in the words of one is not held to be only planned in those of another.
 */
const sameEvent = `
begin start launch commence open
buy acquire purchase | acquisition purchase takeover buyout
sell offload | sale
close shut shutter axe | closure shutdown
leave quit exit depart withdraw pull | departure exit withdrawal pullout
resign quit step leave | resignation departure
raise increase hike lift boost | rise
rise climb soar jump increase
fall drop decline
grow increase expand | growth
cut lower reduce slash trim | reduction
fire sack dismiss oust remove | dismissal
appoint name hire pick choose select tap nominate | appointment nomination
ban prohibit outlaw bar block forbid
approve pass ratify adopt back clear endorse agree | approval passage ratification
reject refuse decline | rejection
cancel scrap axe ditch drop abandon call abolish | cancellation abolition
end stop halt cease
build construct erect | construction
demolish raze bulldoze | demolition
move relocate shift transfer | relocation
install fit | installation
arrest detain hold
charge indict prosecute | indictment prosecution
sign ink | signing signature
win beat defeat | victory
merge combine | merger
expand extend enlarge | expansion extension
delay postpone | postponement
release free publish
repeal revoke rescind overturn scrap
override overrule overturn
suspend | suspension
introduce launch unveil bring impose
join enter
deploy send | deployment
create establish found form set | creation
recall withdraw pull
resume restart reopen | resumption
return
attack strike bomb hit
evacuate
ease lift relax
save rescue
deport expel | deportation expulsion
extradite | extradition
devalue | devaluation
default
retire | retirement
replace | replacement
vote
strike
`;

interface Line {
  readonly verbs: readonly string[];
  readonly nouns: readonly string[];
}

const linesOf = new Map<string, readonly Line[]>();
for (const line of sameEvent.trim().split('\n')) {
  const [verbs = [], nouns = []] = line.split(' | ').map((side) => side.split(' '));
  for (const verb of verbs) linesOf.set(verb, [...(linesOf.get(verb) ?? []), { verbs, nouns }]);
}

const everyForm: readonly VerbForm[] = ['third', 'past', 'participle', 'gerund'];

/** A verb in all its forms, in lower case. */
export function formsOf(infinitive: string): string[] {
  return [infinitive, ...everyForm.map((form) => lexicon().inflect(infinitive, form))];
}

/**
 * Every word in lower case that may speak of an event: the forms of its verb and of those that news puts for it, with what each can
 * be, and nouns, which are no form of a verb.
 */
export function wordsForEvent(infinitive: string): ReadonlyMap<string, ReadonlySet<VerbForm>> {
  const found = new Map<string, Set<VerbForm>>();
  const add = (word: string, form?: VerbForm) => {
    const forms = found.get(word) ?? new Set();
    found.set(word, form ? forms.add(form) : forms);
  };
  const lines = linesOf.get(infinitive) ?? [];
  const { inflect } = lexicon();
  for (const verb of new Set([infinitive, ...lines.flatMap(({ verbs }) => verbs)])) {
    add(verb, 'base');
    for (const form of everyForm) add(inflect(verb, form), form);
  }
  for (const noun of lines.flatMap(({ nouns }) => nouns)) add(noun);
  return found;
}

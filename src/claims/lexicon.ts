import { createRequire } from 'node:module';
import { commonNouns } from './commonNouns.ts';
import { commonVerbs } from './commonVerbs.ts';
import { commonWords } from './commonWords.ts';
import { headlineVerbs } from './headlineVerbs.ts';

/** Form a word can have when it is read as a verb: "slams", "slam", "slammed", "slain", "slamming". */
export type VerbForm = 'third' | 'base' | 'past' | 'participle' | 'gerund';

/** What a lower-case word can be, out of context. */
export interface Readings {
  readonly verb: ReadonlySet<VerbForm>;
  /** It can be a common noun: "probes", "talks". */
  readonly noun: boolean;
  readonly plural: boolean;
  readonly adjective: boolean;
  readonly adverb: boolean;
  /** It is first of all a name: "London", "Obama", "Monday". */
  readonly name: boolean;
  /** It can be a person's name. */
  readonly person: boolean;
  /** It is first of all a place or its people: "Syria", "Syrian". */
  readonly place: boolean;
  /** It says where somebody is from: "Syrian", "Texans". */
  readonly demonym: boolean;
  /** It is someone by trade or role: "scientist", "prosecutor". */
  readonly actor: boolean;
  /** False when nothing is known of it. */
  readonly known: boolean;
}

/** The parts of compromise that are read here: its word lists and its morphology, not its tagger. */
interface Compromise {
  model(): {
    one: { lexicon: Readonly<Record<string, string | readonly string[]>> };
    two: { switches: Readonly<Record<string, string>> };
  };
  methods(): {
    two: {
      transform: {
        verb: {
          toInfinitive(word: string, model: object, tense: string): string;
          conjugate(infinitive: string, model: object): Partial<Record<string, string>>;
        };
        noun: { toSingular(word: string, model: object): string };
      };
    };
  };
}

interface Lexicon {
  readings(lower: string): Readings;
  /** "tries" -> "try", "citing" -> "cite", "fled" -> "flee". */
  infinitive(lower: string, form: VerbForm): string;
  /** "try" -> "tries", "tried", "trying". */
  inflect(infinitive: string, form: VerbForm): string;
  singular(lower: string): string;
}

const nameTags = new Set([
  'City',
  'Country',
  'Place',
  'Region',
  'Organization',
  'FemaleName',
  'MaleName',
  'FirstName',
  'LastName',
  'Person',
  'SportsTeam',
  'Demonym',
  'WeekDay',
  'Month',
  'ProperNoun',
  'Acronym',
]);
const personTags = new Set(['Person', 'FirstName', 'LastName', 'MaleName', 'FemaleName']);
const placeTags = new Set(['City', 'Country', 'Place', 'Region', 'Demonym']);
const nounTags = new Set([
  'Noun',
  'Singular',
  'Plural',
  'Actor',
  'Uncountable',
  'Unit',
  'Duration',
  'Currency',
]);
const formOfTag: Readonly<Record<string, VerbForm>> = {
  PresentTense: 'third',
  Infinitive: 'base',
  PastTense: 'past',
  Participle: 'participle',
  Gerund: 'gerund',
};
const formsOfTense: readonly [tense: string, form: VerbForm][] = [
  ['PresentTense', 'third'],
  ['PastTense', 'past'],
  ['Participle', 'participle'],
  ['Gerund', 'gerund'],
];
const tenseOfForm: Readonly<Record<VerbForm, string>> = {
  third: 'PresentTense',
  base: 'Infinitive',
  past: 'PastTense',
  participle: 'Participle',
  gerund: 'Gerund',
};

/** Endings of nouns in the plural that no verb has: "forecasters", "considerations". */
const nounEnding =
  /(?:[a-z]{3}(?:er|or|ee|ist|ion|ment|ism|ance|ence|ship|age)|[a-z]{2}(?:ian|ican|crat|eur|ity|ities))s?$/;

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function makeLexicon(): Lexicon {
  // The bundled build loads in a tenth of the time of the package's many ES modules, and is only needed
  // once a headline is split, so it is required here and not imported.
  const nlp = createRequire(import.meta.url)('compromise/two') as Compromise;
  const model = nlp.model();
  const { verb, noun } = nlp.methods().two.transform;
  const headlineForms = new Map<string, Set<VerbForm>>();
  const add = (word: string | undefined, form: VerbForm): void => {
    if (!word) return;
    const forms = headlineForms.get(word);
    if (forms) forms.add(form);
    else headlineForms.set(word, new Set([form]));
  };
  const infinitives = new Map<string, string>();
  for (const infinitive of new Set([...headlineVerbs, ...commonVerbs])) {
    add(infinitive, 'base');
    const conjugated = verb.conjugate(infinitive, model);
    for (const [tense, form] of formsOfTense) {
      const word = conjugated[tense];
      add(word, form);
      if (word && !infinitives.has(word)) infinitives.set(word, infinitive);
    }
    if (!conjugated.Participle) add(conjugated.PastTense, 'participle');
  }

  const singularOf = (lower: string): string => noun.toSingular(lower, model) || lower;
  const common = (lower: string): boolean => commonNouns.has(lower) || commonNouns.has(singularOf(lower));
  /** False for "took", which has "taken" beside it. */
  const isParticiple = (past: string): boolean => {
    const infinitive = verb.toInfinitive(past, model, 'PastTense');
    const { Participle: participle } = verb.conjugate(infinitive, model);
    return participle === undefined || participle === past || past.endsWith('ed');
  };
  const readings = (lower: string): Readings => {
    const tags = [own(model.one.lexicon, lower) ?? []].flat();
    const either = own(model.two.switches, lower) ?? '';
    const forms = new Set<VerbForm>(headlineForms.get(lower));
    for (const tag of tags) {
      const form = formOfTag[tag];
      if (form) forms.add(form);
      if (form === 'past' && isParticiple(lower)) forms.add('participle');
    }
    if (either === 'Plural|Verb') forms.add('third');
    if (either.endsWith('|Verb') && either !== 'Plural|Verb') forms.add('base');
    if (either.endsWith('|Present')) forms.add('base');
    if (either.endsWith('|Past')) forms.add('past').add('participle');
    if (either.endsWith('|Gerund')) forms.add('gerund');
    if (forms.size === 0 && tags.length === 0) {
      if (/[a-z]{3}ed$/.test(lower)) forms.add('past').add('participle');
      if (/[a-z]{3}ing$/.test(lower)) forms.add('gerund');
      if (/[a-z]{2}(?:ates|izes|ises|ifies)$/.test(lower)) forms.add('third');
      if (/^[a-z]{2,}(?:ate|ize|ise|ify)$/.test(lower)) forms.add('base');
      // A word with -s that nobody has heard of can be either; the words around it decide.
      const plural = commonNouns.has(singularOf(lower)) || nounEnding.test(lower);
      if (/[a-z]{3}[^s'’u]s$/.test(lower) && !plural) forms.add('third');
    }
    const name = tags.some((tag) => nameTags.has(tag)) && !either.includes('Noun');
    return {
      verb: forms,
      noun:
        tags.some((tag) => nounTags.has(tag)) ||
        /Noun|Plural|Actor|Unit/.test(either) ||
        common(lower) ||
        (tags.length === 0 && /[a-z]{3}(?:tion|sion|ment|ness|ity|ism|ance|ence|ship|hood)$/.test(lower)) ||
        (tags.length === 0 && !headlineForms.has(lower) && /s$/.test(lower) && !lower.endsWith('ous')),
      plural:
        tags.includes('Plural') ||
        either === 'Plural|Verb' ||
        /[^su'’]s$/.test(lower) ||
        (lower.endsWith('men') && singularOf(lower).endsWith('man') && common(singularOf(lower))),
      adjective:
        tags.some((tag) => tag === 'Adjective' || tag === 'Comparative' || tag === 'Superlative') ||
        either.startsWith('Adj'),
      adverb: tags.includes('Adverb') || /[a-z]{3}ly$/.test(lower),
      name,
      person: tags.some((tag) => personTags.has(tag)) || either.startsWith('Person'),
      place: tags.some((tag) => placeTags.has(tag)),
      demonym: tags.includes('Demonym'),
      actor: tags.includes('Actor') || either.includes('Actor'),
      known:
        tags.length > 0 ||
        either !== '' ||
        headlineForms.has(lower) ||
        common(lower) ||
        commonWords.has(lower),
    };
  };

  return {
    readings,
    infinitive: (lower, form) =>
      form === 'base'
        ? lower
        : (infinitives.get(lower) ?? (verb.toInfinitive(lower, model, tenseOfForm[form]) || lower)),
    inflect: (infinitive, form) => {
      const forms = verb.conjugate(infinitive, model);
      return forms[tenseOfForm[form]] || (form === 'participle' && forms['PastTense']) || infinitive;
    },
    singular: singularOf,
  };
}

let loaded: Lexicon | undefined;

/** English words and their forms, loaded when first asked for and never changed after. */
export function lexicon(): Lexicon {
  loaded ??= makeLexicon();
  return loaded;
}

import { stemmer } from 'stemmer';
import { auxiliaries, isNegation, modals } from '../../claims/functionWords.ts';
import { lexicon } from '../../claims/lexicon.ts';
import type { Predicate } from '../../claims/predicate.ts';
import { isPreposition, type Token } from '../../claims/token.ts';
import { readSentence } from '../readSentence.ts';
import { isContent, type Word, words } from '../words.ts';
import { eventsLike } from './eventNouns.ts';
import { formsOf } from './eventVerbs.ts';

/** What a claim says without ifs and buts: who, the verb, and what follows it. */
export interface StatedEvent {
  readonly verb: Word;
  /** The stems of every form of the verb. */
  readonly verbStems: ReadonlySet<string>;
  /** The stems of nouns that name what it says, "death" for "killed". */
  readonly nounStems: ReadonlySet<string>;
  /** Stems of any word with which a body may say that it is so. */
  readonly affirming: ReadonlySet<string>;
  /** Of whom it is said, words of substance. */
  readonly subject: readonly Word[];
  /** What is said besides, words of substance, without the circumstances behind "after" or "when". */
  readonly complement: readonly Word[];
  /** Of these the first, up to a preposition: what something is done to, where the verb is no passive. */
  readonly object: readonly Word[];
  /** It is to come. */
  readonly isFuture: boolean;
  /** The verb says little without what follows: "take bribes". */
  readonly isLight: boolean;
  /** All words of substance but the verb. */
  readonly others: readonly Word[];
  /** Something is done to the subject. */
  readonly isPassive: boolean;
}

/** A claim with one of these leaves open, denies or passes on what it says. */
const open =
  /^(?:may|might|could|would|should|if|unless|whether|possibly|perhaps|maybe|allegedly|reportedly|almost|nearly|hardly|barely|den(?:y|ies|ied|ial)|false|falsely|fake|hoax|myth|untrue|stop|stops|stopped|claims?|allegations?|suggestions?|reject(?:s|ed)?|dismiss(?:es|ed)?)$/;
/** What these verbs say a body denies of anyone: nobody says so, nothing is known, it does not have it. */
const common =
  /^(?:say|tell|know|think|believe|comment|respond|answer|reply|seem|appear|mean|like|feel|look|hear|let|happen|matter|care|ask|try|want|be|have|do|will)$/;
/** These say something with the next word only: "takes bribes", "goes ahead". */
const light =
  /^(?:(?:go|mak|tak|get|giv|com|put|set|win|keep)(?:e|es|s|ing)?|goes|went|gone|made|took|taken|got|gave|given|came|won|kept)$/;
const circumstance =
  /^(?:when|after|as|because|while|before|amid|since|until|despite|over|following|but|and)$/;
const ofBe = /^(?:is|are|was|were|be|been|being|am)$/;
/** Forms a verb is taken for behind an auxiliary, and without one. */
const formOrder = ['participle', 'base', 'gerund', 'past', 'third'] as const;

/** So many words before the main verb are taken for verbs. */
const mostOthers = 2;

/**
 * What a claim may say: its main verb, and words before it that can be a verb too ("Bank raises interest rates"), since a body
 * that denies one of them uses it as one. None where the claim hedges or denies.
 */
export function statedEvents(hypothesis: string): StatedEvent[] {
  const all = words(hypothesis);
  if (all.some((word) => isNegation(word.lower) || isOpen(word)) || hypothesis.includes('?')) return [];
  const { tokens, predicate } = readSentence(hypothesis);
  const main = predicate && deedOf(tokens, mainVerb(tokens, predicate.at));
  const end = predicate?.at ?? tokens.findIndex(isPreposition);
  const others = tokens.slice(1, Math.max(1, end)).filter(canBeFinite).slice(0, mostOthers);
  const state = main && tokens[tokens.indexOf(main) + 1];
  const isState = state?.readings.adjective && !state.readings.noun;
  return [...others, ...(main ? [main] : []), ...(isState ? [state] : [])].flatMap(
    (verb) => eventOf(verb, tokens, others.includes(verb) ? undefined : predicate, all) ?? [],
  );
}

function eventOf(
  main: Token,
  tokens: readonly Token[],
  predicate: Predicate | undefined,
  all: readonly Word[],
): StatedEvent | undefined {
  const verb = all.find(({ span }) => span[0] <= main.span[0] && span[1] >= main.span[1]);
  if (!verb || !/^\p{Ll}/u.test(verb.text) || (!isContent(verb) && !light.test(verb.lower))) return undefined;
  const start = predicate?.at ?? tokens.indexOf(main);
  const form =
    (tokens[start] === main ? predicate?.form : undefined) ??
    formOrder.find((one) => main.readings.verb.has(one));
  const infinitive = form ? lexicon().infinitive(main.lower, form) : main.lower;
  if (common.test(infinitive)) return undefined;
  const opening = tokens[start]?.span[0] ?? 0;
  const behind = all.filter(({ span }) => span[0] >= verb.span[1]);
  const end = behind.findIndex(({ lower }) => circumstance.test(lower));
  const complement = end < 0 ? behind : behind.slice(0, end);
  const preposition = complement.findIndex((word) => isPreposition(word) || word.lower === 'to');
  const auxiliary = tokens.slice(start, tokens.indexOf(main));
  return {
    verb,
    ...eventsLike(new Set([verb.stem, ...formsOf(infinitive).map(stemmer)])),
    subject: all.filter((word) => word.span[1] <= opening && isContent(word)),
    complement: complement.filter(isTelling),
    object: (preposition < 0 ? complement : complement.slice(0, preposition)).filter(isTelling),
    isFuture: tokens.some(({ lower }) => lower === 'will'),
    isLight: light.test(infinitive),
    others: all.filter((word) => isContent(word) && word !== verb),
    isPassive: form === 'participle' && auxiliary.some(({ lower }) => ofBe.test(lower)),
  };
}

/** "Ahead", "bribes": what says something, an adverb too. */
function isTelling(word: Word): boolean {
  return isContent(word) || /^(?:ahead|back|off|out|up|down)$/.test(word.lower);
}

function canBeFinite({ readings }: Token): boolean {
  return (['third', 'base', 'past'] as const).some((form) => readings.verb.has(form));
}

/** "May" with a capital is a month. */
function isOpen({ text, lower }: Word): boolean {
  return open.test(lower) && text !== 'May';
}

/** The word that says what is done or is so: from an auxiliary on, over adverbs. */
function mainVerb(tokens: readonly Token[], at: number): Token | undefined {
  return tokens
    .slice(at)
    .find(
      ({ lower, readings }) =>
        !auxiliaries.has(lower) &&
        !modals.has(lower) &&
        lower !== 'to' &&
        !(readings.adverb && !readings.verb.size),
    );
}

/** Who has decided, agreed or intends to do something: the deed is what a body denies. */
const deciding =
  /^(?:vote|agree|decide|plan|intend|choose|opt|promise|vow|pledge|begin|start|prepare)(?:s|d|ed|es)?$/;

/** The verb behind "votes to"; else the verb itself. */
function deedOf(tokens: readonly Token[], verb: Token | undefined): Token | undefined {
  if (!verb || !deciding.test(verb.lower)) return verb;
  const at = tokens.indexOf(verb);
  return tokens[at + 1]?.lower === 'to' && tokens[at + 2]?.readings.verb.has('base') ? tokens[at + 2] : verb;
}

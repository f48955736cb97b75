import { endsPhrase, opensObject } from './finiteVerb.ts';
import { determiners, smallWords, subjectPronouns } from './functionWords.ts';
import type { Predicate } from './predicate.ts';
import {
  canBe,
  hasComma,
  isAdverb,
  isName,
  isNominal,
  isNumber,
  isPossessive,
  isPreposition,
  type Run,
  type Token,
} from './token.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Adjectives and small words that say something of the noun before them: "Two Dead", "Deal Off". */
const predicateAdjectives = words(
  `dead missing likely unlikely ready poised set safe alive unhurt unable able unknown wary afraid absent due
  optimistic confident close closer eligible guilty free hopeful sure unsure bound liable responsible willing
  unwilling eager keen fit unfit back out off down up over ahead behind silent upbeat available critical furious
  angry happy open worse better sorry ill sick hurt injured stranded homeless unconscious bankrupt insolvent`,
);
/** Of these, the ones that also go with a verb: "fires back", "gears up". */
const particles = words('back out off down up over ahead behind open free close closer');
/** Nouns that take "to" as a complement: "a bid to stop" does not say that it will stop. */
const infinitiveNouns = words(
  `plan plans bid bids push effort efforts attempt attempts move moves way ways how thing things reason reasons time
  times right rights need chance chances fight path guide battle race rush deal deals call calls pressure decision
  vote refusal failure order orders threat threats case offer pledge vow promise desire power powers ability step
  steps quest campaign scramble struggle opportunity what where when who whom nothing something anything person
  proposal request law bill measure motion petition agreement intention temptation tool tools key response plot plots scheme ploy`,
);
/** Words in -ing that are nouns before they are verbs. */
export const gerundNouns: ReadonlySet<string> = words(
  `shooting meeting hearing building warning spending polling training housing wedding ruling opening trading funding
  beginning killing bombing briefing filing finding voting gaming banking morning evening king thing spring during
  according including following regarding being setting listing rating ranking crossing drilling fracking gathering
  farming fishing clothing parking painting recording dating cooking testing reckoning standing offering feeling
  meaning advertising accounting marketing engineering learning skiing boxing racing sailing cycling swimming
  hiring sibling ceiling string ring wing swing rising living leading missing pending`,
);
/** What a headline says of its subject with a preposition and no verb: "Talks on Hold", "Two Britons Among Dead". */
const phrasesThatSay = new RegExp(
  `^(?:${[
    'on (?:the )?(?:brink|verge|rise|way|track|hold|trial|alert|strike|fire|edge|ropes|table|cusp|lookout|run|line|defensive|offensive)',
    'in (?:crisis|turmoil|danger|court|jail|trouble|limbo|doubt|jeopardy|flames|chaos|custody|disarray|hospital|retreat|ruins|shambles|tatters|talks|the lead|the dark|the hands)',
    'in (?:a )?(?:virtual|statistical|dead|near) (?:tie|heat)',
    'in (?:critical|stable|serious) condition',
    'in (?:legal|deep|serious|big|political|financial) (?:jeopardy|trouble|danger|peril)',
    'among (?:[^ ]+ )?(?:top|best|worst|first|last|dead|victims|injured|finalists|winners)',
    'among (?:at least )?(?:\\d+|dozens|hundreds|thousands)',
    'at (?:risk|odds|war|loggerheads|stake|record|all-time)',
    'under (?:fire|threat|pressure|attack|investigation|way|scrutiny|siege|arrest)',
    'out of',
    'off (?:the )?(?:table|hook)',
    'close to',
  ].join('|')})\\b`,
);

function isPredicatePhrase(tokens: readonly Token[], at: number, to: number): boolean {
  const phrase = tokens.slice(at, Math.min(to, at + 4)).map((token) => token.lower);
  return phrasesThatSay.test(phrase.join(' '));
}

/** "fires back", "gears up": the small word belongs to a verb. */
function isVerbLike(token: Token): boolean {
  return !isName(token) && (canBe(token, 'third') || canBe(token, 'base') || canBe(token, 'past'));
}

function isAdjectivePredicate(token: Token, previous: Token, next: Token | undefined): boolean {
  // "Rents Up 41%": how far stands behind.
  const measured = /^(?:up|down)$/.test(token.lower) && next !== undefined && isNumber(next);
  if (isName(token) || isPreposition(previous) || !(endsPhrase(next) || hasComma(token) || measured))
    return false;
  if (predicateAdjectives.has(token.lower))
    return (
      !(particles.has(token.lower) && isVerbLike(previous)) &&
      !(token.lower === 'ahead' && next?.lower === 'of')
    );
  const { adjective, noun, verb } = token.readings;
  const adverb = !/^(?:too|so|as|more|most|less|very|how)$/.test(previous.lower) && isAdverb(previous);
  return adjective && !noun && verb.size === 0 && adverb;
}

/** "not", "never", "no longer": what stands behind such a word is said of the subject. */
const denials = /^(?:not|never|longer)$/;

/** "Mayor Stepping Down", "Ship No Longer Sinking". */
function isGerundPredicate(
  token: Token,
  previous: Token,
  next: Token | undefined,
  isFirst: boolean,
): boolean {
  if (!canBe(token, 'gerund') || isName(token)) return false;
  const denied = denials.test(previous.lower);
  if (!next?.core) return denied && !gerundNouns.has(token.lower);
  if (
    previous.core.includes('-') ||
    (isFirst && /^(?:stop|start|keep|try|avoid|consider|begin|continue)$/.test(previous.lower))
  )
    return false;
  if (gerundNouns.has(token.lower) && !determiners.has(next.lower)) return false;
  if (
    isPossessive(previous) ||
    hasComma(previous) ||
    !(isNominal(previous) || previous.readings.adverb || denied)
  )
    return false;
  return (
    opensObject(next) ||
    next.readings.noun ||
    next.readings.adjective ||
    isPreposition(next) ||
    next.lower === 'as' ||
    next.readings.adverb ||
    predicateAdjectives.has(next.lower)
  );
}

function isInfinitive(tokens: readonly Token[], at: number, to: number): boolean {
  const next = at + 1 < to ? tokens[at + 1] : undefined;
  if (tokens[at]?.lower !== 'to' || !next) return false;
  return canBe(next, 'base') || next.lower === 'be' || next.lower === 'have' || next.lower === 'not';
}

/** "Mayor not a suspect", "Virus not in town": what is denied of a subject is said of it. */
function isDenial(token: Token, previous: Token, next: Token | undefined): boolean {
  if (token.lower !== 'not' || !next?.core || hasComma(previous) || isPreposition(previous)) return false;
  const { adjective, noun, verb, known } = next.readings;
  const like = adjective || known || /(?:ous|ful|less|able|ible|ive)$/.test(next.lower);
  const plain = !noun && verb.size === 0 && !isName(next) && !smallWords.has(next.lower);
  const quality = like && plain && next.lower !== 'born';
  return /^(?:an?|the|my|his|her|our|their)$/.test(next.lower) || isPreposition(next) || quality;
}

/** What a run says without a finite verb: "Mayor to Resign", "Two Dead in Fire", "Talks on Brink". */
export function findHiddenPredicate(tokens: readonly Token[], run: Run): Predicate | undefined {
  // "With End in Sight, …" states nothing yet.
  if (tokens[run.from]?.lower === 'with') return undefined;
  let subject = false;
  let ranked = false;
  for (let at = run.from; at < run.to; at++) {
    const token = tokens[at];
    const previous = at > run.from ? tokens[at - 1] : undefined;
    if (!token) break;
    const next = at + 1 < run.to ? tokens[at + 1] : undefined;
    if (/^(?:best|worst|first|last|only|top|plenty|enough|nothing|much|too)$/.test(token.lower))
      ranked = true;
    if (token.lower === 'how' || (token.lower === 'what' && at > run.from)) return undefined;
    if (subject && previous && !token.quoted) {
      // "Ministers not to blame", "Obama not born in Kenya"
      if (
        token.lower === 'to' &&
        next?.lower === 'blame' &&
        endsPhrase(at + 2 < run.to ? tokens[at + 2] : undefined)
      )
        return { kind: 'adjective', at, form: undefined, strength: 3 };
      if (token.lower === 'born' && previous.lower === 'not')
        return { kind: 'passive', at, form: 'participle', strength: 3.2 };
      if (isInfinitive(tokens, at, run.to)) {
        const not = denials.test(previous.lower);
        const noun = isNominal(previous) && !(canBe(previous, 'gerund') && !previous.readings.noun);
        const complement = infinitiveNouns.has(previous.lower) || predicateAdjectives.has(previous.lower);
        if (ranked || !(not || noun) || complement) return undefined;
        return { kind: 'infinitive', at, form: undefined, strength: 3 };
      }
      // "steep losses due to virus" says why, "judge due to rule" says what will be.
      const cause = token.lower === 'due' && next?.lower === 'to' && !isInfinitive(tokens, at + 1, run.to);
      if (!cause && isAdjectivePredicate(token, previous, next))
        return { kind: 'adjective', at, form: undefined, strength: 3 };
      if (isDenial(token, previous, next)) return { kind: 'adjective', at, form: undefined, strength: 3 };
      // "accused of not paying" denies nothing of the subject.
      const governed = denials.test(previous.lower) && isPreposition(tokens[at - 2] ?? previous);
      if (!governed && isGerundPredicate(token, previous, next, at - 1 === run.from))
        return { kind: 'gerund', at, form: 'gerund', strength: 2.6 };
      if (isPreposition(token) && isNominal(previous) && isPredicatePhrase(tokens, at, run.to))
        return { kind: 'adjective', at, form: undefined, strength: 2.6 };
    }
    if (isNominal(token) || subjectPronouns.has(token.lower)) subject = true;
  }
  return undefined;
}

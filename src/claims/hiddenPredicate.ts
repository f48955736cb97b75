import { endsPhrase, opensObject } from './finiteVerb.ts';
import { determiners, smallWords, subjectPronouns } from './functionWords.ts';
import type { Predicate } from './predicate.ts';
import {
  canBe,
  hasComma,
  isAddition,
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
  angry happy open worse better sorry ill sick hurt injured stranded homeless unconscious bankrupt insolvent vulnerable defiant cautious aware unaware unhappy pessimistic skeptical adamant
  undecided unmoved unfazed uncertain certain hesitant reluctant mum wrong central`,
);
/** Of these, the ones that also go with a verb: "fires back", "gears up". */
const particles = words('back out off down up over ahead behind open free close closer');
/** Nouns that take "to" as a complement: "a bid to stop" does not say that it will stop. */
const infinitiveNouns = words(
  `plan plans bid bids push effort efforts attempt attempts move moves way ways how thing things reason reasons time
  times right rights need chance chances fight path guide battle race rush deal deals call calls pressure decision
  vote refusal failure order orders threat threats case offer pledge vow promise desire power powers ability step
  steps quest campaign scramble struggle opportunity what where when who whom nothing something anything person
  proposal request law bill measure motion petition agreement intention temptation tool tools key response plot plots scheme ploy try idea refuse`,
);
/** Words in -ing that are nouns before they are verbs. */
export const gerundNouns: ReadonlySet<string> = words(
  `shooting meeting hearing building warning spending polling training housing wedding ruling opening trading funding
  beginning killing bombing briefing filing finding voting gaming banking morning evening king thing spring during
  according including following regarding being setting listing rating ranking crossing drilling fracking gathering
  farming fishing clothing parking painting recording dating cooking testing reckoning standing offering feeling
  meaning advertising accounting marketing engineering learning skiing boxing racing sailing cycling swimming
  hiring sibling ceiling string ring wing swing rising living leading missing pending talking`,
);
/** What a headline says of its subject with a preposition and no verb: "Talks on Hold", "Two Britons Among Dead". */
const phrasesThatSay = new RegExp(
  `^(?:${[
    'on (?:the )?(?:brink|verge|course|pace|lockdown|display|move|defense|hot seat|rise|way|track|hold|trial|alert|strike|fire|edge|ropes|table|cusp|lookout|run|line|defensive|offensive)',
    'in (?:the )?(?:spotlight|hot seat|crosshairs)',
    'in (?:no mood|damage control|peril|question|hiding)',
    'in (?:crisis|turmoil|danger|court|jail|trouble|limbo|doubt|jeopardy|flames|chaos|custody|disarray|hospital|retreat|ruins|shambles|tatters|talks|the lead|the dark|the hands)',
    'in (?:a )?(?:virtual|statistical|dead|near) (?:tie|heat)',
    'in (?:critical|stable|serious) condition',
    'in (?:legal|deep|serious|big|political|financial) (?:jeopardy|trouble|danger|peril)',
    'among (?:[^ ]+ )?(?:top|best|worst|first|last|dead|victims|injured|finalists|winners)',
    'among (?:at least )?(?:\\d+|dozens|hundreds|thousands)',
    'at (?:the )?(?:center|heart|helm|crossroads)',
    'at (?:large|risk|odds|war|loggerheads|stake|record|all-time)',
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
  // "Turn them over": what is done to them.
  if (/^(?:me|him|us|them)$/.test(previous.cased) || isPossessive(previous)) return false;
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

/** What can end a sentence without its "is": "Oil Prices Falling". */
const changes =
  /^(?:coming|looming|rising|falling|growing|waning|fading|shrinking|surging|mounting|retiring|resigning)$/;

/** "Mayor Stepping Down", "Ship No Longer Sinking". */
function isGerundPredicate(
  token: Token,
  previous: Token,
  next: Token | undefined,
  isFirst: boolean,
): boolean {
  if (!canBe(token, 'gerund') || isName(token) || token.core.includes('-')) return false;
  const denied = denials.test(previous.lower);
  if (!next?.core)
    return (
      (denied && !gerundNouns.has(token.lower)) ||
      previous.lower === 'still' ||
      (isNominal(previous) && changes.test(token.lower))
    );
  if (
    previous.core.includes('-') ||
    (isFirst && /^(?:stop|start|keep|try|avoid|consider|begin|continue)$/.test(previous.lower))
  )
    return false;
  if (gerundNouns.has(token.lower) && !determiners.has(next.lower)) return false;
  if (
    isPossessive(previous) ||
    hasComma(previous) ||
    !(isNominal(previous) || previous.readings.adverb || previous.lower === 'still' || denied)
  )
    return false;
  return (
    opensObject(next) ||
    isNominal(next) ||
    next.readings.adjective ||
    isPreposition(next) ||
    next.lower === 'as' ||
    next.readings.adverb ||
    predicateAdjectives.has(next.lower)
  );
}

function isInfinitive(tokens: readonly Token[], at: number, to: number): boolean {
  const next = at + 1 < to ? tokens[at + 1] : undefined;
  if (tokens[at]?.lower !== 'to' || !next || isName(next)) return false;
  return canBe(next, 'base') || next.lower === 'be' || next.lower === 'have' || next.lower === 'not';
}

/** Index of the last preposition of a run behind its first word; -1 where there is none. */
function lastPreposition(tokens: readonly Token[], { from, to }: Run): number {
  for (let at = to - 1; at > from; at--) if (isPreposition(tokens[at] ?? { lower: '' })) return at;
  return -1;
}

/** "calls for Manafort to be freed", "hard for voters to follow": the "to" belongs to the "for". */
function isPurpose(tokens: readonly Token[], run: Run): boolean {
  const at = lastPreposition(tokens, run);
  const before = tokens[at - 1];
  if (tokens[at]?.lower !== 'for' || !before) return false;
  const { adjective, noun, verb } = before.readings;
  return infinitiveNouns.has(before.lower) || (!noun && (adjective || verb.has('third') || verb.has('base')));
}

/** True where a "who" or "which" is open, without a comma behind it. */
function inRelativeClause(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = to - 1; at > from && !hasComma(tokens[at]); at--)
    if (/^(?:who|which)$/.test(tokens[at]?.lower ?? '')) return true;
  return false;
}

/** "Mayor to Resign", but not "Mayor's bid to stay", "Mayor ready to quit", "The only mayor to quit". */
function isFuture(tokens: readonly Token[], { from }: Run, at: number, ranked: boolean): boolean {
  const previous = tokens[at - 1];
  if (!previous || ranked || predicateAdjectives.has(previous.lower)) return false;
  const before = tokens[at - 2];
  // "Trump campaign to launch ads": those who run it.
  const team = previous.lower === 'campaign' && before && isName(before) && !isPossessive(before);
  if ((infinitiveNouns.has(previous.lower) && !team) || isPurpose(tokens, { from, to: at })) return false;
  // "lawmakers who fled to avoid vote face fines"
  if (inRelativeClause(tokens, from, at)) return false;
  if (denials.test(previous.lower)) return true;
  if (isAdverb(previous)) return before !== undefined && isNominal(before);
  const verbal = canBe(previous, 'gerund') || canBe(previous, 'participle');
  return isNominal(previous) && !(verbal && !previous.readings.noun);
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
    if (/^(?:best|worst|first|last|latest|only|plenty|enough|nothing|much|too)$/.test(token.lower))
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
      if (isInfinitive(tokens, at, run.to))
        return isFuture(tokens, run, at, ranked)
          ? { kind: 'infinitive', at, form: undefined, strength: 3 }
          : undefined;
      // "steep losses due to virus" says why, "judge due to rule" says what will be.
      const cause = token.lower === 'due' && next?.lower === 'to' && !isInfinitive(tokens, at + 1, run.to);
      const governing = tokens[lastPreposition(tokens, { from: run.from, to: at })]?.lower;
      // "vote with Republicans undecided"
      const beside = governing === 'with';
      if (
        !cause &&
        !beside &&
        !isAddition(tokens, run.from, at) &&
        isAdjectivePredicate(token, previous, next)
      )
        return { kind: 'adjective', at, form: undefined, strength: 3 };
      if (isDenial(token, previous, next)) return { kind: 'adjective', at, form: undefined, strength: 3 };
      // "accused of not paying" denies nothing of the subject.
      const before = tokens[at - 2] ?? previous;
      const governed = denials.test(previous.lower) && isPreposition(before);
      // "40 years later, still trying"
      const apart = previous.lower === 'still' && (!isNominal(before) || hasComma(before));
      // "uncertain about Senate fixing it"
      const about = governing === 'about';
      if (!governed && !about && !apart && isGerundPredicate(token, previous, next, at - 1 === run.from))
        return { kind: 'gerund', at, form: 'gerund', strength: 2.6 };
      if (isPreposition(token) && isNominal(previous) && isPredicatePhrase(tokens, at, run.to))
        return { kind: 'adjective', at, form: undefined, strength: 2.6 };
    }
    if (isNominal(token) || subjectPronouns.has(token.lower)) subject = true;
  }
  return undefined;
}

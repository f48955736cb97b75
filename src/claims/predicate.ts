import {
  auxiliaries,
  conjunctions,
  determiners,
  modals,
  possessives,
  pronouns,
  relativePronouns,
  subjectPronouns,
  subordinators,
} from './functionWords.ts';
import { headlineVerbs, intransitiveVerbs, passiveVerbs } from './headlineVerbs.ts';
import { lexicon, type VerbForm } from './lexicon.ts';
import {
  canBe,
  hasComma,
  isName,
  isNominal,
  isNumber,
  isPossessive,
  isPreposition,
  type Run,
  type Token,
} from './token.ts';

/**
 * What makes a run of words say something. Headlines leave out "be" and "will": `passive` "Man Charged",
 * `adjective` "Two Dead", `gerund` "Mayor Stepping Down", `infinitive` "Mayor to Resign".
 */
export type PredicateKind = 'finite' | 'passive' | 'adjective' | 'gerund' | 'infinitive';

export interface Predicate {
  readonly kind: PredicateKind;
  /** Index of the verb, the participle, the adjective or the "to". */
  readonly at: number;
  /** How the verb is written; undefined for auxiliaries, adjectives and "to". */
  readonly form: VerbForm | undefined;
  /** 0 to 5; from 3 on there is hardly another reading. */
  readonly strength: number;
}

/** From here on a run is read as a clause. */
export const plausible = 2.2;
/** From here on a clause may be split off. */
export const clear = 2.9;

/** True when a word opens an object or a complement, so that the one before it is likely a verb. */
export function opensObject(token: Token | undefined): boolean {
  if (!token) return false;
  const { lower } = token;
  return (
    determiners.has(lower) ||
    possessives.has(lower) ||
    pronouns.has(lower) ||
    isNumber(token) ||
    isName(token) ||
    lower === 'to' ||
    lower === 'how' ||
    lower === 'why' ||
    lower === 'whether' ||
    lower === 'against' ||
    /["'“‘]/.test(token.before)
  );
}

const pluralWords = new Set(
  'police people men women children kids troops cattle media stocks parents voters feds mps cops dems both many most some few others half they we you majority'.split(
    ' ',
  ),
);

/** True when the words of a subject take a plural verb: "Police", "US and Russia", "Trump, Clinton". */
export function isPluralSubject(tokens: readonly Token[], run: Run): boolean {
  let head = -1;
  for (let at = run.from; at < run.to; at++) {
    const token = tokens[at];
    if (!token) continue;
    if (
      head >= run.from &&
      token.lower !== 'than' &&
      (isPreposition(token) || relativePronouns.has(token.lower))
    )
      break;
    if (token.lower === 'and' || token.lower === '&') {
      if (at > run.from) return true;
    } else if (hasComma(token) && at + 1 < run.to && run.to - at <= 4) {
      const rest = tokens.slice(at + 1, run.to);
      if (rest.every(isName) && isName(token)) return true;
    }
    if (isNominal(token) || pronouns.has(token.lower)) head = at;
  }
  const token = tokens[head];
  if (!token) return false;
  if (pluralWords.has(token.lower)) return true;
  if (isNumber(token)) return !/^(?:1|one)$/.test(token.lower);
  if (isName(token))
    return (
      /[^s'’u]s$/.test(token.cased) &&
      !token.readings.name &&
      token.cased.length > 4 &&
      /(?:ans|crats|ers|ists|ians|ees|ors|ats|ics|als)$/.test(token.lower)
    );
  return token.readings.plural && !/(?:ss|news|politics|economics)$/.test(token.lower);
}

function isAuxiliary(token: Token): boolean {
  return (auxiliaries.has(token.lower) || modals.has(token.lower)) && !/^(?:be|been)$/.test(token.lower);
}

function endsPhrase(token: Token | undefined): boolean {
  return (
    !token ||
    !token.core ||
    isPreposition(token) ||
    token.lower === 'to' ||
    subordinators.has(token.lower) ||
    conjunctions.has(token.lower)
  );
}

interface Place {
  readonly tokens: readonly Token[];
  readonly run: Run;
  readonly at: number;
  readonly token: Token;
  readonly previous: Token | undefined;
  readonly next: Token | undefined;
}

function thirdStrength({ token, previous, next, tokens, run, at }: Place): number {
  const { infinitive } = lexicon();
  const base = infinitive(token.lower, 'third');
  const ambiguous = token.readings.noun;
  const particle = next !== undefined && /^(?:back|off|up|down|out|away|in|over|on)$/.test(next.lower);
  let strength = ambiguous ? (headlineVerbs.has(base) ? 3 : 2.4) : 4;
  if (opensObject(next) || (particle && at + 2 < run.to && next.lower !== 'on' && next.lower !== 'in'))
    strength += 0.8;
  else if (!next || hasComma(token)) strength -= ambiguous ? (intransitiveVerbs.has(base) ? 0.1 : 2) : 0;
  else if (conjunctions.has(next.lower)) strength -= ambiguous ? 0.5 : 0;
  else if (isPreposition(next)) strength -= ambiguous && !intransitiveVerbs.has(base) ? 0.7 : 0;
  else if (ambiguous && canBe(next, 'base') && !canBe(next, 'gerund')) strength -= 0.5;
  if (previous && !isName(previous) && isPluralSubject(tokens, { from: run.from, to: at })) strength -= 1.5;
  return strength;
}

function baseStrength({ token, next, tokens, run, at }: Place): number {
  const ambiguous = token.readings.noun || token.readings.adjective;
  const plural = isPluralSubject(tokens, { from: run.from, to: at });
  const previous = tokens[at - 1];
  if (!plural && !(previous && isName(previous) && opensObject(next))) return 0;
  let strength = ambiguous ? 2.7 : 3.5;
  if (!plural) strength -= ambiguous ? 0.9 : 0.4;
  if (opensObject(next)) strength += 0.6;
  else if ((!next || hasComma(token)) && ambiguous) strength -= intransitiveVerbs.has(token.lower) ? 0.2 : 2;
  return strength;
}

/** Strength of the word at this place as a finite verb or as a headline's bare participle. */
function candidate(place: Place): Predicate | undefined {
  const { token, previous, next, at } = place;
  const { infinitive } = lexicon();
  if (isAuxiliary(token) && !isName(token)) return { kind: 'finite', at, form: undefined, strength: 5 };
  if (isName(token) || !previous) return undefined;
  if (previous.lower === 'to' || determiners.has(previous.lower) || possessives.has(previous.lower))
    return undefined;
  if (isPossessive(previous) && token.readings.noun) return undefined;
  if (isPreposition(previous) && !hasComma(previous)) return undefined;
  if (/^(?:as|than|when|if|though|once|until|unless)$/.test(previous.lower)) return undefined;
  if (token.lower === 'close' && next?.lower === 'to') return undefined;
  const found: Predicate[] = [];
  if (canBe(token, 'third'))
    found.push({ kind: 'finite', at, form: 'third', strength: thirdStrength(place) });
  if (canBe(token, 'past') || canBe(token, 'participle')) {
    const base = infinitive(token.lower, 'past');
    const irregular = !/(?:ed|t|e)$/.test(token.lower) || token.lower === 'lost' || token.lower === 'went';
    const passive =
      canBe(token, 'participle') &&
      (next?.lower === 'by' ||
        (passiveVerbs.has(base) && (endsPhrase(next) || next?.readings.adverb === true || hasComma(token))));
    if (passive && next?.lower !== 'that')
      found.push({ kind: 'passive', at, form: 'participle', strength: 3.3 });
    else if (canBe(token, 'past'))
      found.push({
        kind: 'finite',
        at,
        form: 'past',
        strength: (irregular ? 4 : 3.2) - (token.readings.adjective && !opensObject(next) ? 0.7 : 0),
      });
  }
  if (canBe(token, 'base')) found.push({ kind: 'finite', at, form: 'base', strength: baseStrength(place) });
  return found.sort((a, b) => b.strength - a.strength)[0];
}

/** The finite verb of a run, or its bare participle; undefined when no reading has any strength. */
function findVerb(tokens: readonly Token[], run: Run, quoted: boolean): Predicate | undefined {
  let best: Predicate | undefined;
  let subject = false;
  let relative = false;
  for (let at = run.from; at < run.to; at++) {
    const token = tokens[at];
    if (!token) break;
    const previous = tokens[at - 1];
    if (
      best &&
      best.strength >= clear &&
      (hasComma(previous) || !token.core || subordinators.has(token.lower))
    )
      break;
    const contraction =
      /^(?:they|we|you|it|he|she|i|that|there)'/.test(token.lower) && auxiliaries.has(token.lower);
    if ((subject || contraction) && (quoted || !token.quoted)) {
      const next = at + 1 < run.to ? tokens[at + 1] : undefined;
      const reading = candidate({
        tokens,
        run,
        at,
        token,
        previous: at > run.from ? previous : undefined,
        next,
      });
      if (reading && reading.strength > 0) {
        const strength = reading.strength - (relative ? 2.5 : 0);
        relative = false;
        if (!best || strength > best.strength) best = { ...reading, strength };
      }
    }
    if (relativePronouns.has(token.lower) && subject) relative = true;
    if (isNominal(token) || subjectPronouns.has(token.lower)) subject = true;
  }
  return best;
}

const predicateAdjectives = new Set(
  'dead missing likely unlikely ready poised set safe alive unhurt unable able unknown wary afraid absent due optimistic confident close closer eligible guilty free hopeful sure unsure bound liable responsible willing unwilling eager keen fit unfit back out off down up over ahead behind silent upbeat available critical key furious angry happy open worse better'.split(
    ' ',
  ),
);
/** Nouns that take "to" as a complement: "a bid to stop" does not say that it will stop. */
const infinitiveNouns = new Set(
  'plan plans bid bids push effort efforts attempt attempts move moves way ways how thing things reason reasons time times right rights need chance chances fight path guide battle race rush deal deals call calls pressure decision vote refusal failure order orders threat threats case offer pledge vow promise desire power powers ability step steps quest campaign scramble struggle opportunity what where when who whom nothing something anything person first last best only proposal request law bill measure motion petition agreement intention temptation'.split(
    ' ',
  ),
);
const gerundNouns = new Set(
  'shooting meeting hearing building warning spending polling training housing wedding ruling opening trading funding beginning killing bombing briefing filing finding voting gaming banking morning evening king thing spring during according including following regarding being setting listing rating ranking crossing drilling fracking gathering farming fishing clothing parking painting recording setting dating cooking testing reckoning standing offering feeling meaning turning advertising accounting marketing engineering learning skiing boxing racing sailing cycling swimming hiring'.split(
    ' ',
  ),
);

/** "fires back", "gears up": the small word belongs to a verb. */
function verbLike(token: Token): boolean {
  return !isName(token) && (canBe(token, 'third') || canBe(token, 'base') || canBe(token, 'past'));
}

/** Predicates without a verb of their own. */
function findHidden(tokens: readonly Token[], run: Run): Predicate | undefined {
  let subject = false;
  let leads = false;
  for (let at = run.from; at < run.to; at++) {
    const token = tokens[at];
    if (!token) break;
    const next = at + 1 < run.to ? tokens[at + 1] : undefined;
    const previous = tokens[at - 1];
    if (subject && previous) {
      if (
        token.lower === 'to' &&
        next &&
        (canBe(next, 'base') || next.lower === 'be' || next.lower === 'not')
      ) {
        if (
          previous.lower === 'not' ||
          (!infinitiveNouns.has(previous.lower) && !predicateAdjectives.has(previous.lower))
        )
          return { kind: 'infinitive', at, form: undefined, strength: 3 };
        return undefined;
      }
      if (
        predicateAdjectives.has(token.lower) &&
        !isName(token) &&
        !isPreposition(previous) &&
        (endsPhrase(next) || hasComma(token))
      )
        return { kind: 'adjective', at, form: undefined, strength: 3 };
      if (
        canBe(token, 'gerund') &&
        (!gerundNouns.has(token.lower) || (next !== undefined && determiners.has(next.lower))) &&
        !isName(token) &&
        (isNominal(previous) || previous.readings.adverb) &&
        !isPossessive(previous) &&
        !hasComma(previous) &&
        next?.core &&
        (opensObject(next) ||
          next.readings.noun ||
          next.readings.adjective ||
          isPreposition(next) ||
          predicateAdjectives.has(next.lower))
      )
        return { kind: 'gerund', at, form: 'gerund', strength: 2.6 };
      if (isPreposition(token) && isNominal(previous) && predicatePhrase(tokens, at, run.to))
        return { kind: 'adjective', at, form: undefined, strength: 2.6 };
    }
    if (isNominal(token) || subjectPronouns.has(token.lower)) subject = true;
    if (token.lower === 'how' || (token.lower === 'what' && at > run.from)) return undefined;
  }
  return undefined;
}

const phrasesThatSay =
  /^(?:on (?:the )?(?:brink|verge|rise|way|track|hold|trial|alert|strike|fire|edge|ropes|table|cusp|lookout|run|defensive|offensive)|in (?:crisis|turmoil|danger|court|jail|trouble|limbo|doubt|jeopardy|flames|chaos|custody|disarray|hospital|retreat|ruins|shambles|tatters|the lead|the dark)|at (?:risk|odds|war|loggerheads|stake|record|all-time)|under (?:fire|threat|pressure|attack|investigation|way|scrutiny|siege|arrest)|out of|off (?:the )?(?:table|hook)|close to|near(?:ing)?\b)/;

function predicatePhrase(tokens: readonly Token[], at: number, to: number): boolean {
  const words = tokens.slice(at, Math.min(to, at + 4)).map((token) => token.lower);
  return phrasesThatSay.test(words.join(' '));
}

/**
 * Finds what a run of words says of its subject, or undefined when it is only a noun phrase. Words in quotation
 * marks are looked into only when nothing outside them is a predicate.
 */
export function findPredicate(tokens: readonly Token[], run: Run): Predicate | undefined {
  const verb = findVerb(tokens, run, false);
  const hidden = findHidden(tokens, run);
  if (verb && hidden && hidden.at < verb.at && leadsClauseBetween(tokens, hidden.at, verb.at)) return hidden;
  if (verb && verb.strength >= clear) return verb;
  const object =
    verb && hidden && hidden.kind === 'infinitive' && verb.at < hidden.at && verb.strength >= plausible;
  if (hidden && !object && hidden.strength > (verb?.strength ?? 0)) return hidden;
  if (verb && verb.strength >= plausible) return verb;
  const inside = findVerb(tokens, run, true);
  return inside && inside.strength >= plausible ? inside : undefined;
}

/** True when the verb behind an "as" or "after" is not the one that the words before it are the subject of. */
function leadsClauseBetween(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++)
    if (/^(?:as|after|before|while|because|amid|when|if|until|since)$/.test(tokens[at]?.lower ?? ''))
      return true;
  return false;
}

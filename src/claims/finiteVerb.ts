import {
  auxiliaries,
  conjunctions,
  determiners,
  modals,
  possessives,
  pronouns,
  relativePronouns,
  smallWords,
  subjectPronouns,
  subordinators,
} from './functionWords.ts';
import {
  headlineVerbs,
  intransitiveVerbs,
  passiveVerbs,
  prepositionVerbs,
  stateParticiples,
} from './headlineVerbs.ts';
import { lexicon } from './lexicon.ts';
import { clear, type Predicate, plausible } from './predicate.ts';
import { isGroup, isNumbered, isPluralSubject } from './subject.ts';
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
  isYear,
  type Run,
  type Token,
} from './token.ts';

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
    /^(?:to|how|why|whether|against)$/.test(lower) ||
    /["'“‘]/.test(token.before)
  );
}

/** True at the end of a phrase, where a bare participle can be a passive: "charged with", "killed in". */
export function endsPhrase(token: Token | undefined): boolean {
  return (
    !token?.core ||
    isPreposition(token) ||
    /^(?:to|not|there|here|again|alive|dead)$/.test(token.lower) ||
    subordinators.has(token.lower) ||
    conjunctions.has(token.lower)
  );
}

/** A word as a candidate, with its neighbours inside the run. */
interface Place {
  readonly tokens: readonly Token[];
  readonly run: Run;
  readonly at: number;
  readonly token: Token;
  readonly previous: Token | undefined;
  readonly next: Token | undefined;
}

function isAuxiliary(token: Token): boolean {
  return (auxiliaries.has(token.lower) || modals.has(token.lower)) && !/^(?:be|been)$/.test(token.lower);
}

function canBeObject(token: Token | undefined, inside: boolean): boolean {
  return (
    inside &&
    token !== undefined &&
    !isPreposition(token) &&
    !conjunctions.has(token.lower) &&
    !subordinators.has(token.lower) &&
    !(canBe(token, 'gerund') && !token.readings.noun && !token.readings.adjective)
  );
}

/** "aid to ferries", unlike "aim to stop": a "to" with no verb behind it. */
function leadsToNoun(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return tokens[at]?.lower === 'to' && next !== undefined && !canBe(next, 'base') && next.lower !== 'be';
}

/** "slams", "eyes", "talks": how likely is the verb? */
function thirdStrength({ token, previous, next, tokens, run, at }: Place): number {
  const base = lexicon().infinitive(token.lower, 'third');
  const ambiguous = token.readings.noun;
  let strength = ambiguous ? (headlineVerbs.has(base) ? 3 : 2.4) : 4;
  const particle =
    next !== undefined &&
    at + 2 < run.to &&
    (/^(?:back|off|up|down|out|away|over)$/.test(next.lower) ||
      // "zeroes in on"
      (next.lower === 'in' && tokens[at + 2]?.lower === 'on'));
  // "Norwich flats to lose two floors": a plural that the lexicon lacks, before the headline's "will".
  if (!token.readings.known && next?.lower === 'to') strength -= 1;
  // "primary results 2016", "issues including trade"
  else if (ambiguous && next && (next.lower === 'including' || (isYear(next) && at + 2 >= run.to)))
    strength -= 1;
  else if (opensObject(next) || particle) strength += 0.8;
  else if (!next || hasComma(token)) strength -= ambiguous ? (intransitiveVerbs.has(base) ? 0.1 : 2) : 0;
  else if (conjunctions.has(next.lower)) strength -= ambiguous ? 0.5 : 0;
  else if (isPreposition(next))
    strength -= ambiguous && !intransitiveVerbs.has(base) && !prepositionVerbs.has(base) ? 0.7 : 0;
  else if (
    ambiguous &&
    canBe(next, 'base') &&
    !hasComma(next) &&
    canBeObject(tokens[at + 2], at + 2 < run.to) &&
    !leadsToNoun(tokens, at + 2)
  )
    // "plans spark outrage": the next word may be the verb of this one.
    strength -= 0.5;
  // "Trump again pushes claim"
  if (ambiguous && previous && isAdverb(previous)) strength += 1;
  const plural = previous && !isName(previous) && isPluralSubject(tokens, { from: run.from, to: at });
  return plural ? strength - 1.5 : strength;
}

/** "Police say", "Democrats vow": needs a subject in the plural, or a name as British headlines have it. */
function baseStrength({ token, previous, next, tokens, run, at }: Place): number {
  const ambiguous = token.readings.noun || token.readings.adjective;
  const subject = { from: run.from, to: at };
  const plural = isPluralSubject(tokens, subject) || isGroup(tokens, subject);
  const object =
    opensObject(next) && !(ambiguous && next?.lower === 'to' && !prepositionVerbs.has(token.lower));
  if (!plural && !(previous && isName(previous) && object)) return 0;
  let strength = ambiguous ? 2.7 : 3.5;
  if (!plural) strength -= ambiguous ? 0.9 : 0.4;
  const noun = ambiguous && !prepositionVerbs.has(token.lower) && leadsToNoun(tokens, at + 1);
  if (opensObject(next) && !noun) strength += 0.6;
  else if ((!next || hasComma(token)) && ambiguous) strength -= intransitiveVerbs.has(token.lower) ? 0.2 : 2;
  return strength;
}

/** "Man charged with murder", "Bank fined $5m", "Stone found guilty": nothing else is said of whom somebody did it to. */
function isPassive({ tokens, run, token, next, at }: Place): boolean {
  const base = lexicon().infinitive(token.lower, 'past');
  if (!next || hasComma(token)) return passiveVerbs.has(base);
  if (next.lower === 'by') return true;
  if (isNumber(next)) return /^(?:fine|jail|ban|suspend|sentence|award|order)$/.test(base);
  // "Twitter suspended about 70 million accounts"
  const behind = tokens[at + 2];
  if (/^(?:about|around|nearly|almost|roughly)$/.test(next.lower) && behind && isNumber(behind))
    return /^(?:fine|jail|sentence|award)$/.test(base);
  if (base === 'name' && /^(?:most|best|top)$/.test(next.lower)) return true;
  if (base === 'find' && /^(?:guilty|liable|innocent|responsible|safe)$/.test(next.lower)) return true;
  if (/^(?:find|catch|see|film|leave|spot|hold)$/.test(base) && canBe(next, 'gerund')) return true;
  // "Cruz driven from restaurant": what can be no past tense; but "The bombshell hidden in the budget" says nothing.
  const only =
    !canBe(token, 'past') &&
    !stateParticiples.has(base) &&
    (isPreposition(next) || /^(?:given|shown|seen|taken|forbidden|proven)$/.test(token.lower));
  if (only && !/^(?:the|an?)$/.test(tokens[run.from]?.lower ?? '')) return true;
  const adverb = next.readings.adverb && !determiners.has(next.lower);
  return passiveVerbs.has(base) && (endsPhrase(next) || adverb);
}

/** "killed", "said", "charged": a past tense, or a passive whose "was" the headline leaves out. */
function pastReading(place: Place): Predicate | undefined {
  const { tokens, run, token, previous, at } = place;
  if (isAddition(tokens, run.from, at)) return undefined;
  if (/^(?:be|been)$/.test(previous?.lower ?? ''))
    return tokens[at - 2]?.lower === 'to'
      ? undefined
      : { kind: 'finite', at, form: 'participle', strength: 3.2 };
  const passive = canBe(token, 'participle') && isPassive(place);
  const next = at + 1 < run.to ? tokens[at + 1] : undefined;
  // "Aid not delivered", "Aid being delivered": an active "not" needs its "did".
  const denied =
    previous !== undefined && canBe(token, 'participle') && /^(?:not|being|longer)$/.test(previous.lower);
  if ((passive || denied) && next?.lower !== 'that' && !(previous && subjectPronouns.has(previous.lower)))
    // "Three hurt in crash" is no "three people hurt somebody".
    return { kind: 'passive', at, form: 'participle', strength: previous && isNumber(previous) ? 4.2 : 3.2 };
  if (!canBe(token, 'past') || previous?.lower === 'not') return undefined;
  const regular = /ed$/.test(token.lower);
  // "praises embattled minister": a participle that English hardly uses as a verb, behind what may be the verb.
  const seldom = regular && !token.readings.known && previous !== undefined && canBe(previous, 'third');
  const doubt = seldom || ((token.readings.adjective || token.readings.noun) && !opensObject(next)) ? 0.7 : 0;
  return { kind: 'finite', at, form: 'past', strength: (regular ? 3.2 : 3.6) - doubt };
}

/** Adjectives that stand behind their noun: "plane with 71 aboard crashes". */
const behindNoun = /^(?:aboard|alive|ahead|asleep|available|still)$/;

/** "70 votes", but not "63% votes", "single in 11th wins", "Campaign 2012 turns" and "Boeing 737 crashes". */
function isCounted({ tokens, run, token, previous, at }: Place): boolean {
  if (!previous || !isNumber(previous) || hasComma(previous) || !token.readings.noun) return false;
  return (
    !/%$|^(?:1|one)$|\d(?:st|nd|rd|th)$/.test(previous.lower) &&
    !isYear(previous) &&
    !isNumbered(tokens, run.from, at - 1)
  );
}

function candidate(place: Place): Predicate | undefined {
  const { tokens, run, token, previous, next, at } = place;
  if (isAuxiliary(token) && !isName(token) && previous?.lower !== 'to')
    return { kind: 'finite', at, form: undefined, strength: 5 };
  if (isName(token) || !previous) return undefined;
  if (
    previous.lower === 'to' ||
    (determiners.has(previous.lower) && previous.lower !== 'that') ||
    possessives.has(previous.lower)
  )
    return undefined;
  if (isPossessive(previous) && token.readings.noun) return undefined;
  if (isPreposition(previous) && !hasComma(previous)) return undefined;
  const doubles = previous.lower === 'than' && tokens[at - 2]?.lower === 'more';
  if (/^(?:as|than|when|if|though|until|unless)$/.test(previous.lower) && !doubles) return undefined;
  // "China once looked tough" has its subject before the "once".
  if (previous.lower === 'once' && (at - 2 < run.from || hasComma(tokens[at - 2]))) return undefined;
  if (token.lower === 'close' && next?.lower === 'to') return undefined;
  // "wasteful torture report", "new plans": an adjective stands before a noun.
  const { adjective, noun, adverb, name } = previous.readings;
  if (
    adjective &&
    !noun &&
    !adverb &&
    !name &&
    !behindNoun.test(previous.lower) &&
    token.readings.noun &&
    !isName(previous) &&
    !smallWords.has(previous.lower)
  )
    return undefined;
  const found: Predicate[] = [];
  // Behind "not" only a participle can stand: other forms need their "does" or "did".
  const bare = previous.lower !== 'not';
  if (bare && canBe(token, 'third') && !isCounted(place))
    found.push({ kind: 'finite', at, form: 'third', strength: thirdStrength(place) });
  if (canBe(token, 'past') || canBe(token, 'participle')) {
    const past = pastReading(place);
    if (past) found.push(past);
  }
  if (bare && canBe(token, 'base'))
    found.push({ kind: 'finite', at, form: 'base', strength: baseStrength(place) });
  return found.sort((a, b) => b.strength - a.strength)[0];
}

/** "The News They Won't Report": a relative clause without its "that". */
function isContactClause(tokens: readonly Token[], run: Run, at: number): boolean {
  const before = tokens[at - 2];
  const first = tokens[run.from];
  if (at - 2 <= run.from || !before || !first || !subjectPronouns.has(tokens[at - 1]?.lower ?? ''))
    return false;
  if (/^(?:that|this|these|those|there|none|nothing|nobody|everyone)$/.test(tokens[at - 1]?.lower ?? ''))
    return false;
  return isNominal(before) && before.readings.verb.size === 0 && !hasComma(before) && !isPreposition(first);
}

/** What stands behind "says" belongs to what is said: "Mayor Says Plan Is Dead". */
function takesClause(tokens: readonly Token[], { at, form, strength }: Predicate): boolean {
  const verb = tokens[at];
  if (!verb || !form || strength < clear) return false;
  return /^(?:say|claim|think|believe|insist|argue|allege|admit|warn|suggest|know|fear|hope|tell|show|find|reveal)$/.test(
    lexicon().infinitive(verb.lower, form),
  );
}

/**
 * The finite verb of a run, or its bare participle. The strongest reading wins, the earlier one among equals;
 * undefined when no word has any reading as a verb.
 *
 * @param quoted look at words in quotation marks too
 */
export function findFiniteVerb(tokens: readonly Token[], run: Run, quoted: boolean): Predicate | undefined {
  let best: Predicate | undefined;
  let subject = false;
  let relative = false;
  for (let at = run.from; at < run.to; at++) {
    const token = tokens[at];
    if (!token) break;
    const previous = at > run.from ? tokens[at - 1] : undefined;
    if (best && takesClause(tokens, best) && best.at < at - 1) break;
    if (
      best &&
      best.strength >= clear &&
      (hasComma(previous) || !token.core || subordinators.has(token.lower))
    )
      break;
    if (best && best.strength >= plausible && /^(?:as|after|while|before|because|amid)$/.test(token.lower))
      break;
    const contraction =
      token.lower.includes("'") && auxiliaries.has(token.lower) && !token.lower.endsWith("n't");
    if ((subject || contraction) && (quoted || !token.quoted)) {
      const next = at + 1 < run.to ? tokens[at + 1] : undefined;
      // What "and" adds to a verb is never the first verb.
      if (best && best.strength >= plausible && previous && conjunctions.has(previous.lower)) continue;
      const reading = candidate({ tokens, run, at, token, previous, next });
      if (reading && reading.strength > 0) {
        const strength = reading.strength - (relative || isContactClause(tokens, run, at) ? 3 : 0);
        // "the war that has come to define": the auxiliary's own verb is no main verb either.
        relative = relative && reading.form === undefined;
        if (!best || strength > best.strength) best = { ...reading, strength };
      }
    }
    if (relativePronouns.has(token.lower) && subject) relative = true;
    if (isNominal(token) || subjectPronouns.has(token.lower)) subject = true;
  }
  return best;
}

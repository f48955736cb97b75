import { opensObject } from './finiteVerb.ts';
import { pronouns, relativePronouns, verbParticles } from './functionWords.ts';
import { lexicon, type VerbForm } from './lexicon.ts';
import type { Predicate } from './predicate.ts';
import { agreesWith } from './subject.ts';
import { canBe, isModal, isName, isPreposition, type Run, type Token } from './token.ts';

/** Where a clause may start with a verb whose subject is the one of the sentence. */
export interface SharedPlace {
  /** Index of the verb, and of the end of the sentence. */
  readonly at: number;
  readonly to: number;
  /** Index of the sentence's first word. */
  readonly from: number;
  readonly main: Predicate;
  /** What the clause would take over. */
  readonly subject: Run;
  /** A comma, a dash, "but" or an earlier clause of the same kind stands before it. */
  readonly comma: boolean;
}

/** Verbs that are active before "to" though they could be participles: "was born in Rome and claimed to be rich". */
const activeBeforeTo = new Set(
  'agree aim appear attempt begin claim continue decide decline fail go hope manage move offer plan proceed promise refuse return seek start threaten travel try vow want'.split(
    ' ',
  ),
);
/** Verbs that keep an object in the passive: "was arrested and given a warning". */
const twoObjects = new Set(
  'ask award ban call charge deem deny elect fine give grant name offer order pay show teach tell'.split(' '),
);
const smallVerbWords = /^(?:out|off|up|down|back|away|over|on)$/;

/** "was convicted and served out his sentence": a past tense behind a passive, where it cannot be one more participle. */
function isActivePast(tokens: readonly Token[], at: number, to: number): boolean {
  const token = tokens[at];
  if (!token || !canBe(token, 'past')) return false;
  if (!canBe(token, 'participle')) return true;
  const base = lexicon().infinitive(token.lower, 'past');
  let next = at + 1 < to ? tokens[at + 1] : undefined;
  if (next?.lower === 'to') return activeBeforeTo.has(base);
  if (next && smallVerbWords.test(next.lower)) next = at + 2 < to ? tokens[at + 2] : undefined;
  return opensObject(next) && next?.lower !== 'to' && !twoObjects.has(base);
}

/** "turn on him", "back out of deal": a small word and then an object. */
function followsParticle(tokens: readonly Token[], at: number, to: number): boolean {
  const particle = tokens[at];
  const next = at + 1 < to ? tokens[at + 1] : undefined;
  if (!particle || !verbParticles.test(particle.lower)) return false;
  return next !== undefined && (opensObject(next) || pronouns.has(next.lower));
}

/** "One reason is that people infected can show none and yet are": the verb may be the inner clause's. */
function belongsToInnerClause(tokens: readonly Token[], { at, main, subject, comma }: SharedPlace): boolean {
  if (!agreesWith(tokens, subject, at)) return true;
  if (comma || /^(?:is|are|was|were)$/.test(tokens[main.at]?.lower ?? '')) return false;
  // "married a singer who was born in Rome and won a prize": who won it?
  return tokens
    .slice(main.at + 1, at)
    .some((word) => relativePronouns.has(word.lower) && word.lower !== 'that');
}

/** True when a word can be read as a verb of this form here, though it may be a noun elsewhere. */
function fitsAs(form: VerbForm, tokens: readonly Token[], { at, to, comma }: SharedPlace): boolean {
  const token = tokens[at];
  if (!token || !canBe(token, form)) return false;
  const next = at + 1 < to ? tokens[at + 1] : undefined;
  const ambiguous = (token.readings.noun || token.readings.adjective) && form !== 'past';
  const behindBut = tokens[at - 1]?.lower === 'but';
  if (!ambiguous || (form === 'third' && behindBut && !(next && canBe(next, 'base') && !opensObject(next))))
    return true;
  // "…, presses ethics complaint": behind a comma a plural noun is seldom followed by another noun.
  const verbBehind = behindBut && next !== undefined && canBe(next, 'base');
  if (
    form === 'third' &&
    comma &&
    !verbBehind &&
    next?.readings.noun &&
    !canBe(next, 'third') &&
    !isPreposition(next)
  )
    return true;
  return (
    opensObject(next) || (next !== undefined && isPreposition(next) && followsParticle(tokens, at + 1, to))
  );
}

/** True when a clause can start with the word at this place as its verb, in the form of the main one. */
export function startsShared(tokens: readonly Token[], place: SharedPlace): boolean {
  const { at, to, from, main, comma } = place;
  const token = tokens[at];
  // "…, like other viruses" has no verb "to like".
  if (!token || isName(token) || token.quoted || isPreposition(token) || at >= to) return false;
  const next = at + 1 < to ? tokens[at + 1] : undefined;
  const mainToken = tokens[main.at];
  const fits = (form: VerbForm): boolean => fitsAs(form, tokens, place);
  if (belongsToInnerClause(tokens, place)) return false;
  const open = tokens.slice(main.at + 1, at).some((word) => word.lower === 'to' || isModal(word));
  if (main.kind === 'infinitive') return (!open && fits('base')) || (comma && fits('third'));
  if (mainToken && isModal(mainToken)) return !open && fits('base') && !/^(?:do|have|be)$/.test(token.lower);
  if (main.kind === 'passive')
    return canBe(token, 'participle') && (!next || isPreposition(next) || next.lower === 'to');
  if (main.kind !== 'finite') return comma && fits('third') && !token.readings.noun;
  if (main.form === 'third' || mainToken?.lower === 'is' || mainToken?.lower === 'has') {
    if (fits('third')) return true;
    // "Regime Backstabs Putin …, Turn On Him": the number slips in headlines that are written in haste.
    return (
      comma &&
      main.form === 'third' &&
      !open &&
      at - from > 2 &&
      fits('base') &&
      followsParticle(tokens, at + 1, to)
    );
  }
  if (/^(?:was|were|had)$/.test(mainToken?.lower ?? '')) return isActivePast(tokens, at, to);
  if (main.form === 'past') return fits('past') && (!token.readings.adjective || opensObject(next));
  if (main.form === 'base') return !open && fits('base');
  return false;
}

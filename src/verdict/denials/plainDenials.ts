import { stemmer } from 'stemmer';
import type { Claim } from '../../claims/claim.ts';
import { lexicon } from '../../claims/lexicon.ts';
import type { Span } from '../../span.ts';
import type { BodyIndex, IndexedSentence } from '../bodyIndex.ts';
import { clauseBefore, hasObject, isDoneTo, longestClause, phraseBehind } from '../events/clauseAround.ts';
import { type StatedEvent, statedEvents } from '../events/statedEvent.ts';
import type { Objection, RuleContext } from '../rule.ts';
import { isCapitalised, isContent, isPossessive, type Word, words } from '../words.ts';
import { type Denial, denialOf, denialOfNoun, isLimited } from './denialCue.ts';

/** Who finds a claim to be wrong and not only denies it. */
const adjudicator =
  /^(?:courts?|jury|jurors?|juries|judges?|tribunal|panel|arbitrators?|magistrates?|regulators?|trial|report|review|tests?|survey|scientists?|inquiry|inspectors?|investigators?|ombudsman|watchdog|commission|study|researchers?|police|audit(?:ors?)?|coroner)$/;
/**
 * The body denies the claim's own verb of the claim's own subject, and nowhere has it: "None was arrested" under "Students
 * Arrested", "did not intend to return" under "Intends to Return". Whatever the model says, which reads over a "not".
 */
export function plainlyDenied({ claim, body }: RuleContext): Objection[] {
  for (const event of statedEvents(claim.hypothesis)) {
    const bodySpan = denialOnly(event, claim, body);
    if (bodySpan === undefined) continue;
    return [
      {
        demands: 'contradicted',
        reason: {
          code: 'negated',
          message: `The body negates it: “${body.text.slice(...bodySpan)}”.`,
          headlineSpan: claim.span,
          bodySpan,
        },
      },
    ];
  }
  return [];
}

/** The word with which a body denies an event that it nowhere has. */
function denialOnly(event: StatedEvent, claim: Claim, body: BodyIndex): Span | undefined {
  for (const [index, sentence] of body.sentences.entries()) {
    const denial = denialIn(sentence, index, event, body);
    if (denial === undefined || !isSaidBySame(claim, body.sentences.slice(Math.max(0, index - 1), index + 1)))
      continue;
    if (body.sentences.some((other, at) => affirms(other, event, denial, Math.abs(at - index))))
      return undefined;
    const offset = sentence.sentence.span[0];
    return [denial.cue.span[0] + offset, denial.cue.span[1] + offset];
  }
  return undefined;
}

/** True where the headline names nobody who says it, or one who finds it, or sentences mention who it is. */
function isSaidBySame({ attribution }: Claim, near: readonly IndexedSentence[]): boolean {
  const speaker = words(attribution?.speaker ?? '').filter(isContent);
  return (
    speaker.length === 0 ||
    speaker.some(({ lower, stem }) => adjudicator.test(lower) || near.some(({ stems }) => stems.has(stem)))
  );
}

function denialIn(
  sentence: IndexedSentence,
  index: number,
  event: StatedEvent,
  body: BodyIndex,
): Denial | undefined {
  if (sentence.sentence.text.trimEnd().endsWith('?')) return undefined;
  for (const [at, word] of sentence.words.entries()) {
    const isNoun =
      event.nounStems.has(word.stem) || (event.verbStems.has(word.stem) && isOnlyANoun(word.lower));
    const ofNoun = isNoun ? denialOfNoun(sentence, at) : undefined;
    const denial = ofNoun ?? denialOfVerb(sentence, at, event);
    if (denial === undefined || isLimited(sentence, denial, event.isFuture)) continue;
    if (isAboutEvent({ denial, at, sentence, index, isNoun: ofNoun !== undefined }, event, body))
      return denial;
  }
  return undefined;
}

/** "Cancellation" is, "break" is not: "sang without a break" says nothing of a record that was broken. */
function isOnlyANoun(lower: string): boolean {
  const { noun, verb } = lexicon().readings(lower);
  return noun && verb.size === 0;
}

function denialOfVerb(sentence: IndexedSentence, at: number, event: StatedEvent): Denial | undefined {
  const word = sentence.words[at];
  if (!word) return undefined;
  if (isPrivative(word, event)) return { cue: word, from: at, of: 'subject' };
  const isSame = event.verbStems.has(word.stem) || event.nounStems.has(word.stem);
  return isSame && !(event.isLight && !hasSameObject(sentence, at, event))
    ? denialOf(sentence, at)
    : undefined;
}

/** "Unhurt", "undamaged". */
function isPrivative({ lower }: Word, { verbStems, isPassive }: StatedEvent): boolean {
  return isPassive && lower.startsWith('un') && verbStems.has(stemmer(lower.slice(2)));
}

/** True where the first word behind a verb is the claim's: "bribes" in "took no bribes". */
function hasSameObject({ words: all }: IndexedSentence, at: number, { complement }: StatedEvent): boolean {
  return all.slice(at + 1, at + 4).some(({ stem }) => stem === complement[0]?.stem);
}

interface Place {
  readonly denial: Denial;
  /** Index of the denied word. */
  readonly at: number;
  readonly sentence: IndexedSentence;
  /** Index of the sentence. */
  readonly index: number;
  /** It is a noun that is denied: "no deaths". */
  readonly isNoun: boolean;
}

/** A denial that does not name whom it is about is about the claim where this share of its words stands close by. */
const mostOf = 0.6;

function isAboutEvent(place: Place, event: StatedEvent, body: BodyIndex): boolean {
  const { denial, at, sentence, index, isNoun } = place;
  const near = body.sentences.slice(Math.max(0, index - 2), index + 1);
  const mentions = (all: readonly Word[]) =>
    all.filter(({ stem }) => near.some(({ stems }) => stems.has(stem))).length;
  const { others, complement } = event;
  if (isNoun) return mentions(others) > 0 || (event.isPassive && others.every(isGeneral));
  const following = phraseBehind(sentence, at);
  const saysMore =
    sharesAny(following, complement) || sharesAny(sentence.words.slice(denial.from, at), others);
  if (denial.isFinding) {
    const who = sentence.words.slice(denial.from, at);
    const isOther = who.length === 0 || /^(?:other|named)$/.test(whoIn(who, event.subject));
    return !isOther && saysMore && near.slice(-2).some(hasAdjudicator);
  }
  const isPassive = isDoneTo(sentence, at);
  // "Police arrested nobody" and "nobody was arrested": what the verb is done to stands in another place.
  const isTurnedActive = event.isPassive && !isPassive;
  const isTurnedPassive = isPassive && !event.isPassive && event.object.length > 0;
  const object = isTurnedActive ? event.subject : event.object;
  const fits = isPassive || (object.length > 0 ? sharesAny(following, object) : !hasObject(sentence, at));
  if (!fits) return false;
  const isGeneralClaim = event.subject.every(isGeneral);
  if (denial.of === 'anyone')
    return isGeneralClaim
      ? mentions(complement) >= Math.min(1, complement.length)
      : mentions(others) >= Math.min(2, others.length / 2);
  if (isTurnedActive) return true;
  const subject = isTurnedPassive ? event.object : event.subject;
  const who = whoIn(denial.of === 'subject' ? clauseBefore(sentence, denial.from) : denial.of, subject);
  if (who === 'same' || who === 'named') return who === 'same';
  const isMostly = mentions(others) >= mostOf * others.length;
  const said = complement.filter(({ stem }) => sentence.stems.has(stem)).length;
  const isSame = said >= 2 && said >= mostOf * complement.length;
  if (who === 'other') return isSame && isMostly;
  if (mentions(event.subject) > 0) return saysMore || isMostly;
  return saysMore && (isSame || (isMostly && isGeneralClaim));
}

/** The first words of a sentence name someone whose business is to find out. */
function hasAdjudicator({ words: all }: IndexedSentence): boolean {
  return all.slice(0, longestClause).some(({ lower }) => adjudicator.test(lower));
}

/** "Three", "residents": nobody by name. */
function isGeneral({ text, lower }: Word): boolean {
  const { known, name, person } = lexicon().readings(lower);
  return /^\d/.test(text) || (known && !name && !person);
}

function sharesAny(some: readonly Word[], others: readonly Word[]): boolean {
  return some.some(({ stem }) => others.some((other) => other.stem === stem));
}

/** Whether words before a denial are the claim's subject, are put for somebody, or are somebody else, by name or not. */
function whoIn(words: readonly Word[], subject: readonly Word[]): 'same' | 'anyone' | 'other' | 'named' {
  const content = words.filter((word) => isContent(word) && !/ly$/.test(word.lower));
  const last = content.at(-1);
  if (!last) return 'anyone';
  const own = new Set(subject.map(({ stem }) => stem));
  const [named, namedBy] = [last, subject.at(-1)].map((word) => word !== undefined && isCapitalised(word));
  // "Senator Ashe" is not "Senator Doyle".
  if (named && namedBy && !own.has(last.stem) && !content.some(({ stem }) => stem === subject.at(-1)?.stem))
    return 'named';
  if (content.some((word) => own.has(word.stem) && !isPossessive(word))) return 'same';
  const before = words[words.indexOf(last) - 1]?.lower ?? '';
  const isPutForSomeone = content.length === 1 && before === 'the' && !isCapitalised(last);
  if (isPutForSomeone) return 'anyone';
  return content.some(isCapitalised) ? 'named' : 'other';
}

/**
 * True where a sentence has what the claim says, of its subject or about the rest of it or close to the denial; of an event that
 * nobody need be named for ("no deaths") anywhere.
 */
function affirms(sentence: IndexedSentence, event: StatedEvent, denial: Denial, distance: number): boolean {
  const isRelated =
    distance <= 1 ||
    denial.of === 'anyone' ||
    (event.subject.length > 0 ? event.subject : event.complement).some(({ stem }) =>
      sentence.stems.has(stem),
    );
  return (
    isRelated &&
    sentence.words.some(
      (word, at) =>
        event.affirming.has(word.stem) &&
        !(event.isLight && !hasSameObject(sentence, at, event)) &&
        !denialOf(sentence, at) &&
        !denialOfNoun(sentence, at) &&
        !isUnreal(sentence.words.slice(Math.max(0, at - 3), at)),
    )
  );
}

/** Before a verb: it is wanted or possible and not so. */
function isUnreal(before: readonly Word[]): boolean {
  return before.some(({ lower }) => /^(?:may|might|could|should|if|whether|would)$/.test(lower));
}

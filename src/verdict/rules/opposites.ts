import { isNegation } from '../../claims/functionWords.ts';
import { lexicon } from '../../claims/lexicon.ts';
import type { Span } from '../../span.ts';
import type { IndexedSentence } from '../bodyIndex.ts';
import {
  followsDeterminer,
  governorOf,
  isLower,
  isUndone,
  keysAt,
  passive,
  type Statement,
  statementOf,
} from '../events/opposedStatement.ts';
import type { Objection, RuleContext } from '../rule.ts';
import { isContent, type Word } from '../words.ts';

/** So many words may stand between a subject and its verb: "prices, which had been high, fell". */
const reach = 4;
/** Of the claim's other content words, this share has to stand in the sentence too. */
const sameEvent = 0.5;

/** Between a subject and a verb: the verb has another subject. */
const clauseBreak =
  /^(?:but|although|though|while|when|because|which|who|whose|that|where|after|before|as|since|until|unless|and|or|than|for|by|over)$/;

/**
 * The body has the claim's subject do the opposite: prices that rise in the headline "fell by more than 3 %" in the body, and
 * nothing close to that says they rose. It need not name them again: "On Tuesday the stock rose".
 */
export function reversed({ claim, body }: RuleContext): Objection[] {
  const said = statementOf(claim.hypothesis);
  if (said === undefined) return [];
  for (const [index, sentence] of body.sentences.entries()) {
    const verb = oppositeIn(sentence, said);
    if (verb === undefined) continue;
    if (body.sentences.some((other, at) => saysSo(other, said, at - index, sentence))) return [];
    const offset = sentence.sentence.span[0];
    const span: Span = [verb.span[0] + offset, verb.span[1] + offset];
    return [
      {
        demands: 'contradicted',
        reason: {
          code: 'reversed',
          message: `The body says the opposite: “${verb.text}”.`,
          headlineSpan: claim.span,
          bodySpan: span,
        },
      },
    ];
  }
  return [];
}

/**
 * True when a sentence has the claim's subject do what the claim says; or has anything do it, where it has as much of the claim as
 * the sentence with the opposite, or stands right behind that.
 *
 * @param behind how many sentences behind the opposite
 */
function saysSo(
  sentence: IndexedSentence,
  said: Statement,
  behind: number,
  opposite: IndexedSentence,
): boolean {
  const { others, opposition } = said;
  const mentions = [said.head, said.target].some((word) => word && sentence.stems.has(word.stem));
  if (
    mentions &&
    verbsIn(sentence, opposition.same).some(({ before }) => !isDenied(before) && !followsDeterminer(before))
  )
    return true;
  const shared = sharedBy(sentence, others);
  const isClose = behind === 0 || behind === 1 || (shared > 0 && shared >= sharedBy(opposite, others));
  return (
    isClose &&
    verbsIn(sentence, opposition.same).some(
      ({ verb, before }) =>
        !isDenied(before) && !followsDeterminer(before) && lexicon().readings(verb.lower).verb.size > 0,
    )
  );
}

/** The opposite verb of the claim's subject, or in the passive of whom it is done to, in a sentence that is about the same. */
function oppositeIn(sentence: IndexedSentence, said: Statement): Word | undefined {
  const { others, opposition } = said;
  const shared = sharedBy(sentence, others);
  if (shared < sameEvent * others.length || (opposition.anyone && shared === 0)) return undefined;
  return verbsIn(sentence, opposition.opposite).find((place) => isDone(place, said, sentence))?.verb;
}

/** True where a verb is said to have been done by, or to, those of whom the claim says its opposite. */
function isDone(
  { verb, before, index }: VerbInPlace,
  said: Statement,
  { words: all }: IndexedSentence,
): boolean {
  const { head, target, governor, isFuture, opposition } = said;
  const isPassive = before.slice(-2).some(({ lower }) => passive.test(lower));
  const subject = isPassive && !opposition.anyone ? target : head;
  if (isNounHere(verb, before.at(-1)) || (governor && governorOf(all, index)?.stem !== governor.stem))
    return false;
  const isAllowed = ({ lower }: Word) =>
    (isPassive && subject !== undefined && passive.test(lower)) ||
    (isFuture && lower === 'will') ||
    (governor !== undefined && lower === 'to');
  const isClear = (between: readonly Word[]) =>
    !between.some((word) => (isUndone(word) && !isAllowed(word)) || clauseBreak.test(word.lower)) &&
    (governor !== undefined || !followsDeterminer(between));
  if (opposition.anyone) return isClear(before.slice(-1));
  // "The jury acquitted the officer" under "Officer convicted".
  if (subject === undefined)
    return isClear(before.slice(-2)) && hasBehind(all, index, target) && !followsDeterminer(before);
  const at = before.findLastIndex(({ stem }) => stem === subject.stem);
  return at >= 0 && verb !== subject && isClear(before.slice(at + 1));
}

/** "Is gaining support", "had support": what another verb has for its object. */
function isNounHere({ lower }: Word, previous: Word | undefined): boolean {
  const { noun, verb } = lexicon().readings(lower);
  if (!previous || !noun || verb.has('past') || verb.has('participle')) return false;
  const own = lexicon().readings(previous.lower);
  return /^(?:has|have|had)$/.test(previous.lower) || (own.verb.size > 0 && !own.noun && isContent(previous));
}

/** So far behind a verb stands to whom something is done. */
const targetReach = 4;

function hasBehind(all: readonly Word[], index: number, target: Word | undefined): boolean {
  return all.slice(index + 1, index + 1 + targetReach).some(({ stem }) => stem === target?.stem);
}

/** How many of some words stand in a sentence. */
function sharedBy({ stems }: IndexedSentence, others: readonly Word[]): number {
  return others.filter(({ stem }) => stems.has(stem)).length;
}

/** A verb and the words before it, as far as they may belong to it. */
interface VerbInPlace {
  readonly verb: Word;
  /** Its index in the sentence. */
  readonly index: number;
  readonly before: readonly Word[];
}

function verbsIn({ words: all }: IndexedSentence, verbs: ReadonlySet<string>): VerbInPlace[] {
  return all.flatMap((verb, index) =>
    isLower(verb) && keysAt(all, index).some((key) => verbs.has(key))
      ? [{ verb, index, before: all.slice(Math.max(0, index - reach - 1), index) }]
      : [],
  );
}

function isDenied(before: readonly Word[]): boolean {
  return before.slice(-3).some(({ lower }) => isNegation(lower));
}

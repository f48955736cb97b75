import { isNegation } from '../../claims/functionWords.ts';
import { lexicon } from '../../claims/lexicon.ts';
import type { Span } from '../../span.ts';
import type { IndexedSentence } from '../bodyIndex.ts';
import { type Opposition, oppositionOf } from '../opposites.ts';
import type { Objection, RuleContext } from '../rule.ts';
import { isContent, type Word, words } from '../words.ts';

/** So many words may stand between a subject and its verb: "prices, which had been high, fell". */
const reach = 4;
/** Of the claim's other content words, this share has to stand in the sentence too. */
const sameEvent = 0.5;

/** Before a verb: it is not said to have happened, or was done to the subject and not by it. */
const undone =
  /^(?:to|if|would|could|might|may|should|will|fail(?:s|ed)?|refus(?:e|es|ed)|unlikely|den(?:y|ied|ies)|is|are|was|were|been|being|be)$/;
/** Between a subject and a verb: the verb has another subject. */
const clauseBreak =
  /^(?:but|although|though|while|when|because|which|who|whose|that|where|after|before|as|since|until|unless|and|or|than|for|of|in|by|from|with|on|at|over)$/;
/** Right before a word that could be a verb: it is a noun. */
const determiner =
  /^(?:a|an|the|this|that|its|his|her|their|our|of|in|on|for|by|with|from|after|before|and|or|no|any|some|big|sharp|record|to)$/;

/** What a claim says and of whom, when its verb has an opposite. */
interface Statement {
  readonly head: Word;
  /** The claim's other words of substance, and its numbers. */
  readonly others: readonly Word[];
  readonly opposition: Opposition;
}

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

/** The claim's first verb that has an opposite, with the noun before it; undefined where the claim denies it or says both. */
function statementOf(hypothesis: string): Statement | undefined {
  const all = words(hypothesis);
  for (const [index, verb] of all.entries()) {
    const opposition = isLower(verb) ? oppositionOf(verb.stem) : undefined;
    const before = all.slice(Math.max(0, index - 3), index);
    const head = before.findLast(isContent);
    if (opposition === undefined || head === undefined) continue;
    const isNoun = followsDeterminer(before) || /^(?:for|of)$/.test(all[index + 1]?.lower ?? '');
    const isVerb = !isNoun && !before.some(isUndone);
    const saysBoth = all.some(({ stem }) => opposition.opposite.has(stem));
    if (!isVerb || saysBoth) return undefined;
    return {
      head,
      opposition,
      others: all.filter(
        (word) => (isContent(word) || /^\d/.test(word.lower)) && word !== verb && word !== head,
      ),
    };
  }
  return undefined;
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
  if (verbsBehind(said, sentence, opposition.same).some(({ before }) => !isDenied(before))) return true;
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

/** The opposite verb right behind the claim's subject, in a sentence that is about the same. */
function oppositeIn(sentence: IndexedSentence, said: Statement): Word | undefined {
  const { others, opposition } = said;
  const shared = sharedBy(sentence, others);
  if (shared < sameEvent * others.length || (opposition.anyone && shared === 0)) return undefined;
  return verbsBehind(said, sentence, opposition.opposite).find(
    ({ between }) =>
      !between.some((word) => isUndone(word) || clauseBreak.test(word.lower)) && !followsDeterminer(between),
  )?.verb;
}

/** How many of some words stand in a sentence. */
function sharedBy({ stems }: IndexedSentence, others: readonly Word[]): number {
  return others.filter(({ stem }) => stems.has(stem)).length;
}

/** A verb and the words before it, as far as they may belong to it. */
interface VerbInPlace {
  readonly verb: Word;
  readonly before: readonly Word[];
}

/** Every one of some verbs that stands within reach behind the subject, and what stands between; or behind anything. */
function verbsBehind(
  { head, opposition: { anyone } }: Statement,
  sentence: IndexedSentence,
  verbs: ReadonlySet<string>,
): (VerbInPlace & { readonly between: readonly Word[] })[] {
  return verbsIn(sentence, verbs).flatMap(({ verb, before }) => {
    if (anyone) return [{ verb, before, between: before.slice(-1) }];
    const at = before.findLastIndex(({ stem }) => stem === head.stem);
    return at < 0 ? [] : [{ verb, before, between: before.slice(at + 1) }];
  });
}

function verbsIn({ words: all }: IndexedSentence, verbs: ReadonlySet<string>): VerbInPlace[] {
  return all.flatMap((verb, index) =>
    verbs.has(verb.stem) && isLower(verb)
      ? [{ verb, before: all.slice(Math.max(0, index - reach - 1), index) }]
      : [],
  );
}

function isUndone({ lower }: Word): boolean {
  return isNegation(lower) || undone.test(lower);
}

function isDenied(before: readonly Word[]): boolean {
  return before.slice(-3).some(({ lower }) => isNegation(lower));
}

function followsDeterminer(before: readonly Word[]): boolean {
  return determiner.test(before.at(-1)?.lower ?? '');
}

function isLower({ text }: Word): boolean {
  return /^\p{Ll}/u.test(text);
}

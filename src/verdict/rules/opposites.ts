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
const notDone =
  /^(?:not|never|no|nor|cannot|\w+n't|to|if|would|could|might|may|should|will|fail(?:s|ed)?|refus(?:e|es|ed)|unlikely|den(?:y|ied|ies)|is|are|was|were|been|being|be)$/;
/** Between a subject and a verb: the verb has another subject. */
const clauseBreak =
  /^(?:but|although|though|while|when|because|which|who|whose|that|where|after|before|as|since|until|unless|and|or|than|for|of|in|by|from|with|on|at|over)$/;
/** Right before a word that could be a verb: it is a noun. */
const determiner =
  /^(?:a|an|the|this|that|its|his|her|their|our|of|in|on|for|by|with|from|after|before|and|or|no|any|some|big|sharp|record|to)$/;

/** What a claim says and of whom, when its verb has an opposite. */
interface Statement {
  readonly head: Word;
  /** The claim's other words of substance. */
  readonly others: readonly Word[];
  readonly opposition: Opposition;
}

/**
 * The body has the claim's subject do the opposite: prices that rise in the headline "fell by more than 3 %" in the body, and
 * nowhere in it do they rise.
 */
export function reversed({ claim, body }: RuleContext): Objection[] {
  const said = statementOf(claim.hypothesis);
  if (said === undefined) return [];
  const about = body.sentences.filter(({ stems }) => said.opposition.anyone || stems.has(said.head.stem));
  if (
    about.some((sentence) =>
      verbsBehind(said, sentence, said.opposition.same).some(({ before }) => !isDenied(before)),
    )
  )
    return [];
  for (const sentence of about) {
    const verb = oppositeIn(sentence, said);
    if (verb === undefined) continue;
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
    const isVerb = !isNoun && !before.some(({ lower }) => notDone.test(lower));
    const saysBoth = all.some(({ stem }) => opposition.opposite.has(stem));
    if (!isVerb || saysBoth) return undefined;
    return {
      head,
      opposition,
      others: all.filter((word) => isContent(word) && word !== verb && word !== head),
    };
  }
  return undefined;
}

/** The opposite verb right behind the claim's subject, in a sentence that is about the same. */
function oppositeIn(sentence: IndexedSentence, said: Statement): Word | undefined {
  const { others, opposition } = said;
  const shared = others.filter(({ stem }) => sentence.stems.has(stem)).length;
  if (shared < sameEvent * others.length || (opposition.anyone && shared === 0)) return undefined;
  return verbsBehind(said, sentence, opposition.opposite).find(
    ({ between }) =>
      !between.some(({ lower }) => notDone.test(lower) || clauseBreak.test(lower)) &&
      !followsDeterminer(between),
  )?.verb;
}

/** Every one of some verbs that stands within reach behind the subject, and what stands between; or behind anything. */
function verbsBehind(
  { head, opposition: { anyone } }: Statement,
  { words: all }: IndexedSentence,
  verbs: ReadonlySet<string>,
): { readonly verb: Word; readonly before: readonly Word[]; readonly between: readonly Word[] }[] {
  return all.flatMap((verb, index) => {
    if (!verbs.has(verb.stem) || !isLower(verb)) return [];
    const before = all.slice(Math.max(0, index - reach - 1), index);
    if (anyone) return [{ verb, before, between: before.slice(-1) }];
    const at = before.findLastIndex(({ stem }) => stem === head.stem);
    return at < 0 ? [] : [{ verb, before, between: before.slice(at + 1) }];
  });
}

function isDenied(before: readonly Word[]): boolean {
  return before.slice(-3).some(({ lower }) => /^(?:not|never|nobody|none|no|\w+n't)$/.test(lower));
}

function followsDeterminer(before: readonly Word[]): boolean {
  return determiner.test(before.at(-1)?.lower ?? '');
}

function isLower({ text }: Word): boolean {
  return /^\p{Ll}/u.test(text);
}

import { isNegation, moreThan, negation } from '../../claims/functionWords.ts';
import { plainlyDenied } from '../denials/plainDenials.ts';
import { readSentence } from '../readSentence.ts';
import type { Objection, RuleContext } from '../rule.ts';
import { isContent, type Word, words } from '../words.ts';
import { type Carrier, carrierIn, governingCue } from './carrierCue.ts';

/** Words that say of something that it is not so. */
const denial =
  /^(?:den(?:y|ies|ied|ying|ial|ials)|refut(?:e|es|ed)|debunk(?:s|ed)?|disput(?:e|es|ed)|unfounded|baseless|untrue|false|falsely|hoax)$/;
const anyCue = new RegExp(`${negation.source}|${denial.source}`);
/** Denials that a whole clause follows: "denied that striker Ivo Marek had signed". */
const clausal = /^(?:den|refut|debunk|disput)/;

/**
 * The body says the opposite: the passages that carry the claim put a negation or a denial over its words, and the
 * claim has none. (What a claim denies and the body states is found by the claim's contrast.)
 */
export function negated(context: RuleContext): Objection[] {
  const plain = plainlyDenied(context);
  return plain.length > 0 ? plain : deniedByCarriers(context);
}

function deniedByCarriers(context: RuleContext): Objection[] {
  const { claim, carriers, passages } = context;
  const claimNegates = words(claim.text).some(({ lower }) => isNegation(lower) || denial.test(lower));
  const near =
    carriers.length > 0 ? carriers : passages.filter((scored) => scored.related && scored.coverage >= 0.75);
  if (claimNegates || near.length === 0) return [];
  const cues = near.map((scored) => {
    const carrier = carrierIn(context, scored);
    const cue = carrier && governingCue(carrier, anyCue, 4);
    return cue && governs(cue.word, carrier, context) ? { ...cue, carrier } : undefined;
  });
  const first = cues[0];
  if (first === undefined || cues.some((cue) => cue === undefined)) return [];
  const said = saidBy(claim.hypothesis);
  return [
    {
      demands: carriers.length > 0 ? 'contradicted' : undefined,
      // "Will not close" is plain; other negations are often about something else.
      ...(!cues.every((cue) => cue && isPlain(cue.word, cue.carrier, said)) && { isDoubt: true }),
      reason: {
        code: 'negated',
        message: `The body negates it: “${first.word.text}”.`,
        headlineSpan: claim.span,
        bodySpan: first.span,
      },
    },
  ];
}

const contracted = /^(?:cannot|\w+n't)$/;
/** Behind these "not" denies a clause; in "not to sign", "for not signing" and "not way left" it denies less. */
const auxiliary = /^(?:is|are|was|were|will|would|can|could|should|must|has|have|had|does|do|did)$/;
/** "I'm", "they're". */
const shortened = /['’](?:m|re|s|ve|d)$/;
const denied = /^den(?:y|ies|ied)$/;
const passive = /^(?:is|are|was|were|be|been|being)$/;
/** What is denied: "denied that", "denied having"; "denied clearances" is something else. */
const deniedThing = /^(?:that|any|he|she|it|they|\w+ing)$/;

/**
 * True when a clause is denied, and the very next word of substance is what the claim says of somebody.
 *
 * @param said stems, see {@link saidBy}
 */
function isPlain(cue: Word, carrier: Carrier, said: ReadonlySet<string>): boolean {
  const { words: all } = carrier.sentence;
  const at = all.indexOf(cue);
  const next = all.slice(at + 1).find(isContent);
  return deniesClause(all, at) && next !== undefined && said.has(next.stem) && !corrects(at, carrier);
}

/** True where the word at this place denies that something is done or so. */
function deniesClause(all: readonly Word[], at: number): boolean {
  const [before, cue, behind] = [all[at - 1], all[at]?.lower ?? '', all[at + 1]?.lower ?? ''];
  if (cue === 'never') return before?.lower !== 'to';
  if (cue === 'not') return auxiliary.test(before?.lower ?? '') || shortened.test(before?.text ?? '');
  if (denied.test(cue)) return !passive.test(before?.lower ?? '') && deniedThing.test(behind);
  return contracted.test(cue);
}

/** The stems of what a sentence says of somebody: of the first words of substance from its verb and from auxiliaries on. */
function saidBy(hypothesis: string): Set<string> {
  const { tokens, predicate } = readSentence(hypothesis);
  const content = words(hypothesis).filter(isContent);
  const verbs = tokens.filter(({ lower }, at) => at === predicate?.at || auxiliary.test(lower));
  return new Set(verbs.flatMap((verb) => content.find(({ span }) => span[0] >= verb.span[0])?.stem ?? []));
}

/** "Was not honouring a king but a friend": what follows "but" is so, and often what the claim says. */
function corrects(at: number, { sentence }: Carrier): boolean {
  const { text } = sentence.sentence;
  const all = sentence.words;
  return all
    .slice(at + 1)
    .some(
      (word, index) =>
        word.lower === 'but' && !/[,;:—–]/.test(text.slice(all[at + index]?.span[1], word.span[0])),
    );
}

/** These say when, or in which case, what "not" denies is so after all: "will not close until May". */
const later = /^(?:until|till|unless)$/;
const clauseBreak = /^(?:but|although|though|while|because)$/;

/**
 * True when what follows the negation is what the claim says, so that "it will not burst" negates no melting, and is said not
 * to be so, as it is behind "not only". A denial is followed by a whole clause ("denied that striker Ivo Marek had signed"),
 * "not" by the word it negates.
 */
function governs(cue: Word, { sentence }: Carrier, { subject }: RuleContext): boolean {
  const behind = sentence.words.slice(sentence.words.indexOf(cue) + 1);
  const end = behind.findIndex(({ lower }) => clauseBreak.test(lower));
  const clause = end < 0 ? behind : behind.slice(0, end);
  if (moreThan.test(behind[0]?.lower ?? '') || clause.some(({ lower }) => later.test(lower))) return false;
  const stems = new Set(subject.words.flatMap((word) => word.stems));
  return behind
    .filter(isContent)
    .slice(0, clausal.test(cue.lower) ? 5 : 2)
    .some((word) => stems.has(word.stem));
}

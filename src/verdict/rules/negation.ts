import type { Objection, RuleContext } from '../rule.ts';
import { isContent, type Word, words } from '../words.ts';
import { type Carrier, carrierIn, governingCue } from './carrierCue.ts';

const negation =
  /^(?:not|no|never|none|neither|nor|cannot|\w+n't|den(?:y|ies|ied|ying|ial|ials)|refut(?:e|es|ed)|debunk(?:s|ed)?|disput(?:e|es|ed)|unfounded|baseless|untrue|false|falsely|hoax)$/;

const denial = /^(?:den|refut|debunk|disput)/;

/**
 * The body says the opposite: the passages that carry the claim put a negation or a denial over its words, and the
 * claim has none. Also the other way round: the headline denies what the body states.
 */
export function negated(context: RuleContext): Objection[] {
  const { claim, carriers, passages } = context;
  const claimNegates = words(claim.text).some((word) => negation.test(word.lower));
  const near =
    carriers.length > 0 ? carriers : passages.filter((scored) => scored.related && scored.coverage >= 0.75);
  if (claimNegates || near.length === 0) return [];
  const cues = near.map((scored) => {
    const carrier = carrierIn(context, scored);
    const cue = carrier && governingCue(carrier, negation, 4);
    return cue && governs(cue.word, carrier, context) ? { ...cue, carrier } : undefined;
  });
  const first = cues[0];
  if (first === undefined || cues.some((cue) => cue === undefined)) return [];
  return [
    {
      demands: carriers.length > 0 ? 'contradicted' : undefined,
      // "Will not close" is plain; a negation that stands further off is often about something else.
      ...(!cues.every((cue) => cue && isPlain(cue.word, cue.carrier, context)) && { isDoubt: true }),
      reason: {
        code: 'negated',
        message: `The body negates it: “${first.word.text}”.`,
        headlineSpan: claim.span,
        bodySpan: first.span,
      },
    },
  ];
}

const plain = /^(?:not|never|cannot|\w+n't|den(?:y|ies|ied|ying))$/;

/** True when the very next word of substance is the claim's own: "will not close", "denied that he had signed". */
function isPlain(cue: Word, carrier: Carrier, context: RuleContext): boolean {
  return plain.test(cue.lower) && reaches(1, cue, carrier, context);
}

/**
 * True when what follows the negation is what the claim says, so that "it will not burst" negates no melting. A denial
 * is followed by a whole clause ("denied that striker Ivo Marek had signed"), "not" by the word it negates.
 */
function governs(cue: Word, carrier: Carrier, context: RuleContext): boolean {
  return reaches(denial.test(cue.lower) ? 5 : 2, cue, carrier, context);
}

/** True when one of so many words of substance behind the cue is the claim's. */
function reaches(most: number, cue: Word, { sentence }: Carrier, { subject }: RuleContext): boolean {
  const stems = new Set(subject.words.flatMap((word) => word.stems));
  return sentence.words
    .slice(sentence.words.indexOf(cue) + 1)
    .filter(isContent)
    .slice(0, most)
    .some((word) => stems.has(word.stem));
}

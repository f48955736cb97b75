import type { Span } from '../../span.ts';
import type { RuleContext } from '../rule.ts';
import { vocabularyShare } from '../subject.ts';

const votes =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|[1-9]\\d{0,2})';
/** "By six votes to three", "6-3", "nine in favour and two against" */
const split = new RegExp(
  `\\b${votes}(?: votes?)? ?(?:to|[-–]|against) ?${votes}\\b|\\b${votes} (?:\\w+ )?(?:voted|in favou?r|for)\\b[^.;]{0,40}?\\b${votes} (?:\\w+ )?against\\b`,
  'i',
);
const voting =
  /\b(?:vot(?:e|ed|es|ing)|ruled|ruling|split|decision|backed|approved|rejected|dissent\w*|agreed|panel|jury)\b/i;
/** A body that has one of these says as much as "unanimously", or may. */
const anyUnanimous =
  /\b(?:unanimous(?:ly)?|unanimity|without (?:dissent|opposition)|all (?:of )?(?:the )?(?:\w+ )?(?:members|justices|judges|jurors|councill?ors)|\d+[-–]0|to (?:zero|none|nil|0)|no votes? against)\b/i;

/** The share of the claim's content words that such a sentence has to have. */
const aboutIt = 0.3;

/** Where the body gives what a claim is about by votes on both sides; undefined where it does not, or calls some vote unanimous. */
export function splitVoteIn({ body, subject }: RuleContext): Span | undefined {
  if (body.sentences.some(({ sentence }) => anyUnanimous.test(sentence.text))) return undefined;
  for (const sentence of body.sentences) {
    const { text, span } = sentence.sentence;
    const found = voting.test(text) ? split.exec(text) : null;
    if (found && vocabularyShare(subject, sentence) >= aboutIt)
      return [span[0] + found.index, span[0] + found.index + found[0].length];
  }
  return undefined;
}

import type { Span } from '../../span.ts';
import { sharesIn } from '../amounts/shareCounts.ts';
import { splitVoteIn } from '../amounts/splitVotes.ts';
import type { IndexedSentence } from '../bodyIndex.ts';
import type { Objection, RuleContext } from '../rule.ts';
import { vocabularyShare } from '../subject.ts';
import { isContent, type Word, words } from '../words.ts';
import { lesserQuantity } from './lesserQuantity.ts';

/** "Most traders", "the majority of voters"; not "the most votes". */
const most =
  /(?<!\b(?:the|its|his|her|their|of|s|[’'])[ ]?)\bmost(?: of)?(?: the| its| their)? (?=\w)|\bmajority of (?:the |its |their )?|\bmore than half(?: of)?(?: the| its| their)? /i;
/** A body that has one of these of them says as much as the claim, or may. */
const anyMost =
  /\b(?:most|majority|majorities|mostly|mainly|largely|more than half|over half|overwhelming(?:ly)?|bulk|all|everyone|unanimous(?:ly)?|nearly half|almost half)\b/i;
/** What turns a share round: 38 per cent in favour may be most against. */
const turning =
  /^(?:not|no|never|\w+n't|against|oppos\w*|reject\w*|disapprov\w*|disagree\w*|unfavou?rabl\w*|few|fewer|less|without)$/;
const unanimously = /\bunanimous(?:ly)?\b/i;
const notUnanimously = /\b(?:not|near|almost|nearly|fail\w*|non)\b/i;

/** The share of the claim's content words that such a sentence has to have. */
const aboutIt = 0.4;

/** The claim says "most" of a group or "unanimously" of a vote, and the body counts no more than half, or votes against. */
export function majorityRaised(context: RuleContext): Objection[] {
  const { claim, headline } = context;
  const text = headline.slice(...claim.span);
  const ofGroup = most.exec(text);
  const raised = ofGroup ?? (notUnanimously.test(text) ? null : unanimously.exec(text));
  if (raised === null) return [];
  const less = ofGroup
    ? lessThanMost(words(text.slice(ofGroup.index + ofGroup[0].length)), words(text), context)
    : splitVoteIn(context);
  if (less === undefined) return [];
  const said = raised[0].trim();
  const at: Span = [raised.index, raised.index + said.length];
  return [lesserQuantity('contradicted', { said, at }, less, context)];
}

/**
 * The first share of the group in the body that is no more than half; undefined where there is none, or some sentence of the
 * group has most of it.
 *
 * @param behind the claim's words behind "most": the group and what it does
 */
function lessThanMost(
  behind: readonly Word[],
  all: readonly Word[],
  { body, subject }: RuleContext,
): Span | undefined {
  const group = behind.slice(0, 2).filter(isContent);
  const deeds = behind.slice(1, 6).filter(isContent);
  const isTurned = (some: readonly Word[]) => some.some(({ lower }) => turning.test(lower));
  const names = (sentence: IndexedSentence | undefined, some: readonly Word[]) =>
    some.some(({ stem }) => sentence?.stems.has(stem));
  let less: Span | undefined;
  for (const [index, sentence] of body.sentences.entries()) {
    const isNamed = names(sentence, group);
    if (!isNamed && !names(body.sentences[index - 1], group)) continue;
    const { text, span } = sentence.sentence;
    const shares = sharesIn(text);
    if (anyMost.test(text) || shares.some(({ share }) => share > 0.5)) return undefined;
    const isAbout =
      isNamed &&
      2 * deeds.filter(({ stem }) => sentence.stems.has(stem)).length >= deeds.length &&
      isTurned(sentence.words) === isTurned(all) &&
      vocabularyShare(subject, sentence) >= aboutIt;
    const found = shares.find(({ isWhole }) => isWhole || isAbout);
    if (found) less ??= [found.span[0] + span[0], found.span[1] + span[0]];
  }
  return less;
}

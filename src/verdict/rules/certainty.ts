import type { BodyIndex, IndexedSentence } from '../bodyIndex.ts';
import { type ClaimedEvent, claimedEvent } from '../events/claimedEvent.ts';
import { wordsForEvent } from '../events/eventVerbs.ts';
import { type ReadReality, type Reality, realityOf } from '../events/reality.ts';
import type { Objection, RuleContext } from '../rule.ts';
import { coverage, type Subject, withoutStems } from '../subject.ts';
import { type Word, words } from '../words.ts';

/** A claim with one of these leaves it open itself. */
const hedge =
  /^(?:may|might|could|can|would|should|must|possibl[ey]|perhaps|maybe|potential(?:ly)?|likely|plan(?:s|ned|ning)?|propos\w+|consider\w*|mull\w*|weigh\w*|explor\w+|hop(?:e|es|ed|ing)|aim(?:s|ed|ing)?|seek\w*|sought|expect\w*|intend\w*|want\w*|eye[sd]?|eyeing|set|poised|fear\w*|risk\w*|threat\w*|warn\w*|urge[sd]?|bids?|vow\w*|pledg\w+|talks?|ready|if|whether|unless|why|how|reportedly|allegedly|predict\w*|forecast\w*|scheduled|due|would-be|tr(?:y|ies|ied))$/;
/** "Naps save lives, trial shows" is as certain as without. */
const evidence = /^(?:shows?|finds?|found|reveals?|proves?)$/;

/** A place of the body that speaks of the claim's event. */
interface Mention extends ReadReality {
  readonly sentence: IndexedSentence;
  /** Index of the word in the sentence. */
  readonly at: number;
  readonly isVerb: boolean;
  /** How much of the claim's other subject matter the sentence mentions, 0 to 1; and it with the two before. */
  readonly share: number;
  readonly shareAround: number;
}

/**
 * The claim states as done what the body, wherever it speaks of it, holds only possible or planned; or as coming what it holds
 * only possible. Headlines tell in the present what has just been announced, so that what somebody says he "will" do is a doubt.
 */
export function certaintyRaised({ claim, headline, body, subject }: RuleContext): Objection[] {
  const { attribution } = claim;
  if (headline.includes('?') || (attribution && !evidence.test(attribution.cue))) return [];
  const said = words(claim.text);
  const event = said.some(({ lower }) => hedge.test(lower)) ? undefined : claimedEvent(claim.hypothesis);
  if (event === undefined || said.some(({ lower }) => lower === 'will') !== event.isAhead) return [];
  const mentions = mentionsOf(event, subject, body);
  const raised = mentions.filter((mention) => isAbout(mention, wanted(mention.reality, event)));
  const [first] = raised;
  if (first === undefined) return [];
  const most = raised.reduce((found, { share }) => Math.max(found, share), 0);
  if (mentions.some((mention) => upholds(mention, event, most))) return [];
  const cue = first.cue ?? first.sentence.words[first.at];
  const offset = first.sentence.sentence.span[0];
  const isAnnounced =
    !event.isAhead && mentions.some(({ reality, share }) => reality === 'promised' && share >= 0.25);
  return [
    {
      demands: 'unsupported',
      ...(isAnnounced && { isDoubt: true }),
      reason: {
        code: 'certainty-raised',
        message: `The body is less certain: “${cue?.text ?? ''}”.`,
        headlineSpan: claim.span,
        ...(cue && { bodySpan: [cue.span[0] + offset, cue.span[1] + offset] }),
      },
    },
  ];
}

/** The share of the claim that a mention must have to be about it; undefined for one that is no less certain than the claim. */
function wanted(reality: Reality, { isAhead }: ClaimedEvent): number | undefined {
  if (isAhead) return reality === 'possible' ? 0.55 : undefined;
  if (reality === 'possible') return 0.3;
  return reality === 'planned' || reality === 'promised' ? 0.35 : undefined;
}

function isAbout({ share, shareAround, isVerb }: Mention, from: number | undefined): boolean {
  return from !== undefined && (share >= from || (isVerb && share >= 0.2 && shareAround >= 0.6));
}

/**
 * True for a mention with which the body may well say what the claim does: one that has as good as the claim's own words, or leaves
 * names to pronouns.
 *
 * @param most the largest share of those that are less certain than the claim
 */
function upholds(mention: Mention, { isAhead }: ClaimedEvent, most: number): boolean {
  const { reality, share, sentence, at } = mention;
  const says =
    reality === 'done' ||
    reality === 'unknown' ||
    (isAhead && (reality === 'planned' || reality === 'promised'));
  if (!says) return false;
  const near = sentence.words.slice(Math.max(0, at - 4), at + 3);
  return share >= 0.5 * most || (reality === 'done' && near.some(({ lower }) => pronoun.test(lower)));
}

const pronoun = /^(?:he|she|it|they|them|him|her|we|i)$/;

function mentionsOf({ infinitive, lower }: ClaimedEvent, subject: Subject, body: BodyIndex): Mention[] {
  const forms = wordsForEvent(infinitive);
  const own = new Set(words(lower).map(({ stem }) => stem));
  const others = withoutStems(subject, own);
  return body.sentences.flatMap((sentence, index) => {
    const places = placesOf(sentence.words, forms);
    if (places.length === 0) return [];
    const shares = {
      share: coverage(others, body, { first: index, last: index }),
      shareAround: coverage(others, body, { first: Math.max(0, index - 2), last: index }),
    };
    return places.map(([at, found]) => ({
      ...realityOf(sentence, at, found),
      ...shares,
      sentence,
      at,
      isVerb: found.size > 0,
    }));
  });
}

function placesOf<Forms>(all: readonly Word[], forms: ReadonlyMap<string, Forms>): [number, Forms][] {
  return all.flatMap(({ lower }, at): [number, Forms][] => {
    const found = forms.get(lower);
    return found === undefined ? [] : [[at, found]];
  });
}

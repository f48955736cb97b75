import { type ClaimedDeed, claimedDeed } from '../doers/claimedDeed.ts';
import { type Mention, mentionsOf, restOf } from '../doers/mentions.ts';
import { isAnother, isNamedBehind } from '../doers/others.ts';
import type { Objection, RuleContext } from '../rule.ts';
import { peopleIn } from '../speech/people.ts';
import { coverage } from '../subject.ts';
import { asWritten, isCapitalised } from '../words.ts';

/** The share of the claim's other words that the sentence with another doer has to have, alone or with those around it. */
const aboutIt = 0.5;
const aboutItAround = 0.7;
/** Of one in which the claim's subject and object change places, less says that it is the same. */
const aboutItSwapped = 0.3;
/** With this share of what that has, another sentence may say who else does it. */
const asMuch = 0.6;

/** The claim has one do what the body, wherever it speaks of it, has another do. */
export function doerMismatch({ claim, body, headline, subject }: RuleContext): Objection[] {
  const deed = headline.includes('?') ? undefined : claimedDeed(claim.hypothesis);
  if (deed === undefined || !body.capitalised.has(asWritten(deed.head.text))) return [];
  const people = peopleIn(body);
  const rest = restOf(deed, subject);
  const mentions = mentionsOf(deed, rest, body, people);
  const isOther = ({ doer }: Mention) => doer !== undefined && isAnother(doer, deed, body, people);
  const others = mentions.filter((mention) => {
    const isSwap = isSwapped(mention, deed);
    return (
      (isSwap && mention.shareAround >= aboutItSwapped) ||
      (isOther(mention) && isAbout(mention) && !isBoth(mention, deed))
    );
  });
  const [first] = [...others].sort((a, b) => b.share - a.share);
  if (first === undefined) return [];
  if (
    mentions.some((mention) => !others.includes(mention) && mayUphold(mention, deed, first, isOther(mention)))
  )
    return [];
  const verbs = new Set(mentions.map(({ sentence }) => sentence));
  const isSaidElse = body.sentences.some(
    (sentence, at) =>
      !verbs.has(sentence) &&
      sentence.stems.has(deed.head.stem) &&
      coverage(rest, body, { first: at, last: at }) >= asMuch * Math.max(aboutIt, first.share),
  );
  return isSaidElse ? [] : [objection(first, deed, claim)];
}

function isAbout({ share, shareAround, hasObject }: Mention): boolean {
  return hasObject && (share >= aboutIt || shareAround >= aboutItAround);
}

/** True where the sentence speaks of the claim's subject as well, who may do the same. */
function isBoth({ sentence }: Mention, { head }: ClaimedDeed): boolean {
  return sentence.stems.has(head.stem);
}

/** "Gorski handed Petrak a list" under "Petrak hands Gorski list"; "she beat Sorrel" under "Sorrel beats Marchetti". */
function isSwapped({ doer, isDoneToSubject, sentence, verb }: Mention, deed: ClaimedDeed): boolean {
  const { head, subject } = deed;
  const isOwn = (doer?.name ?? []).some(({ stem }) => subject.some((word) => word.stem === stem));
  const places = sentence.words.filter((word) => word.stem === head.stem && isCapitalised(word));
  if (isOwn || places.length !== 1) return false;
  const [place] = places;
  // "Gorski accused Petrak, who …": he may do the same.
  if (place === undefined || /^,? who\b/.test(sentence.sentence.text.slice(place.span[1]))) return false;
  const isBehind = place.span[0] > verb.span[0];
  return isDoneToSubject || (isBehind && doer !== undefined && isNamedBehind(doer.name, deed));
}

/** True for a mention with which the body may well have the claim's subject do it. */
function mayUphold(mention: Mention, deed: ClaimedDeed, first: Mention, isOther: boolean): boolean {
  const { sentence, doer, share, isSameVerb, isDoneToSubject } = mention;
  if (isDoneToSubject || sentence === first.sentence) return false;
  const isMuch = share >= asMuch * first.share;
  if (isBoth(mention, deed)) return !isOther || isMuch;
  return doer === undefined && isSameVerb && isMuch;
}

function objection(mention: Mention, deed: ClaimedDeed, { span }: RuleContext['claim']): Objection {
  const {
    doer,
    sentence: { sentence },
    verb,
  } = mention;
  const isHere = doer !== undefined && sentence.text.includes(doer.name.map(({ text }) => text).join(' '));
  const edges = isHere ? [verb, ...doer.name] : [verb];
  const from = Math.min(...edges.map((word) => word.span[0]));
  const to = Math.max(...edges.map((word) => word.span[1]));
  const subject = deed.name.map(({ text }) => text).join(' ');
  const other = doer?.name.map(({ text }) => text).join(' ');
  const isSwap = isSwapped(mention, deed);
  return {
    demands: 'contradicted',
    reason: {
      code: isSwap ? 'roles-swapped' : 'doer-mismatch',
      message: isSwap
        ? `The body has it the other way round: “${verb.text}” is said of ${other === undefined ? 'another' : `“${other}”`}, and done to “${subject}”.`
        : `The headline names “${subject}”; in the body it is “${other}” who did it: “${verb.text}”.`,
      headlineSpan: span,
      bodySpan: [from + sentence.span[0], to + sentence.span[0]],
    },
  };
}

import type { Span } from '../../span.ts';
import type { Objection, RuleContext } from '../rule.ts';
import type { Subject } from '../subject.ts';
import { isCapitalised, type Word, words } from '../words.ts';
import { type Carrier, carrierIn } from './carrierCue.ts';

/** Verbs and adverbs that mark a statement as disputed or unproven. */
const contested =
  /^(?:alleg(?:e|es|ed|edly|ing|ation|ations)|claim(?:s|ed|ing)?|accus(?:e|es|ed|ing|ation|ations)|reportedly|purported(?:ly)?|supposed(?:ly)?|believ(?:e|es|ed)|suspect(?:s|ed)?|rumou?r(?:s|ed)?|unconfirmed|unverified|insist(?:s|ed)?|argu(?:e|es|ed)|contend(?:s|ed)?|maintain(?:s|ed)?|speculat(?:e|es|ed|ion))$/;
const reported =
  /^(?:said|says|say|saying|told|tells|wrote|writes|tweeted|posted|added|stated|according|testified|predicted|warned)$/;
/** A headline verb that itself reports speech or opinion keeps the attribution. */
const speech =
  /^(?:sa(?:y|ys|id)|tell|tells|told|warn|warns|warned|vow|vows|vowed|urg(?:e|es|ed)|call|calls|called|claim|claims|claimed|accus(?:e|es|ed)|alleg(?:e|es|ed|edly)|den(?:y|ies|ied)|insist|insists|blast|blasts|slam|slams|criticiz\w+|criticis\w+|prais\w+|predict\w*|promis\w+|pledg\w+|threaten\w*|demand\w*|ask|asks|asked|argu\w+|announc\w+|reveal\w*|admit\w*|report\w*|suggest\w*|believ\w+|think|thinks|fear|fears|feared|hope|hopes|reject\w*|hail|hails|defend\w*|condemn\w*|denounc\w+|blam\w+|declar\w+|propos\w+|suspect\w*|according|reportedly|testif\w+|charged?|sues?|sued|lawsuit|poll|study|survey)$/;
/** Sources whose word is what routine news reports as fact. */
const official =
  /^(?:police|officials?|authorities|ministry|department|spokes(?:man|woman|person)|statement|office|agency|bureau|company|firm|report|data|figures|study|researchers?|scientists?|hospital|firefighters?|coroner|court|judge|organi[sz]ers?|league|club|commission|council|government|service|board|university|bank|retailer|manufacturer|operator|forecasters?|sheriff|city|county|town|village|airport|airline|railway|union|museum|school|team|prosecutors?|commissioner|inspector|detectives?|doctors?|rescuers?|coastguard|army|navy|embassy|palace|press|reuters|times|post|news|cnn|nbc|abc|cbs|bbc|npr|fox|politico|journal|magazine|newspaper|documents?|filing|records?|poll|survey)$/;

/**
 * The body carries the claim only inside someone's words, and the headline states it as fact. Disputed words
 * ("alleged", "claims") always count; plain "said" counts unless the speaker is a routine official source.
 */
export function attributionDropped(context: RuleContext): Objection[] {
  const { claim, headline, carriers } = context;
  if (carriers.length === 0 || claim.attribution !== undefined || claim.quotations.length > 0) return [];
  if (words(headline.slice(...claim.span)).some((word) => speech.test(word.lower))) return [];
  const cues = carriers.map((scored) => {
    const carrier = carrierIn(context, scored);
    return carrier && attributingCue(carrier, context);
  });
  const first = cues[0];
  if (first === undefined || cues.some((cue) => cue === undefined)) return [];
  return [
    {
      demands: 'attributed',
      reason: {
        code: 'attribution-dropped',
        message: `The body has this only as someone's words: “${first.word.text}”.`,
        headlineSpan: claim.span,
        bodySpan: first.span,
      },
    },
  ];
}

/** Words between a cue and what it reports: "alleged that", "who, she claims, …". */
const cueReach = 12;

function attributingCue(
  { sentence, first, last }: Carrier,
  { subject }: RuleContext,
): { word: Word; span: Span } | undefined {
  const own = new Set(subject.words.flatMap((word) => word.stems));
  const cue = sentence.words.find((found, index) => {
    if (own.has(found.stem)) return false;
    // In front of what it reports, among it, or closing the sentence: "…, the aide claimed."
    const closing = index > last && index >= sentence.words.length - 6;
    const governs = (index <= last && index >= first - cueReach) || closing;
    if (!governs) return false;
    if (contested.test(found.lower)) return !(index > first && /ed$/.test(found.lower)) || closing;
    return reported.test(found.lower) && isOutsider(sentence.words, index, subject);
  });
  if (cue === undefined) return undefined;
  const offset = sentence.sentence.span[0];
  return { word: cue, span: [cue.span[0] + offset, cue.span[1] + offset] };
}

/**
 * True when the words around "said" name someone whose word is not enough: no official source, nobody left unnamed
 * ("he said"), and not the claim's own actor, who may be believed about what it does itself.
 */
function isOutsider(sentence: readonly Word[], said: number, subject: Subject): boolean {
  const around = [...sentence.slice(Math.max(0, said - 4), said), ...sentence.slice(said + 1, said + 5)];
  const actors = new Set(subject.words.flatMap((word) => word.stems));
  return (
    around.some(isCapitalised) &&
    !around.some(
      (word) =>
        official.test(word.lower) || /^(?:he|she|it|they|we|i)$/.test(word.lower) || actors.has(word.stem),
    )
  );
}

import type { Span } from '../../span.ts';
import type { BodyIndex, IndexedSentence } from '../bodyIndex.ts';
import { type Deed, deedOf } from '../events/deed.ts';
import type { Objection, RuleContext } from '../rule.ts';
import { isContestedInCourt, isDisputed, isUnverified } from '../speech/disputes.ts';
import { type ReportedClause, reportedClauses } from '../speech/reportedClauses.ts';
import { isOutsider, isOwn, isPleading } from '../speech/sources.ts';
import { type Word, words } from '../words.ts';
import { carrierIn } from './carrierCue.ts';

/** A headline verb that itself reports speech or opinion keeps the attribution. */
const speech =
  /^(?:sa(?:y|ys|id)|tell|tells|told|warn|warns|warned|vow|vows|vowed|urg(?:e|es|ed)|call|calls|called|claim|claims|claimed|accus\w+|alleg(?:e|es|ed|edly|ations?)|den(?:y|ies|ied)|insist|insists|blast|blasts|slam|slams|criticiz\w+|criticis\w+|prais\w+|predict\w*|promis\w+|pledg\w+|threaten\w*|demand\w*|ask|asks|asked|argu\w+|announc\w+|reveal\w*|admit\w*|report(?:s|ed|edly|ing)|suggest\w*|believ\w+|think|thinks|fear|fears|feared|hope|hopes|reject\w*|hail|hails|defend\w*|condemn\w*|denounc\w+|blam\w+|declar\w+|propos\w+|suspect\w*|according|reportedly|testif\w+|charged?|sues?|sued|lawsuit|poll|study|survey)$/;
/** Speech that is an act towards somebody, which somebody else may report and the speaker deny. */
const toSomebody =
  /^(?:tells?|told|asks?|asked|urg(?:e|es|ed)|warn(?:s|ed)?|promis(?:e|es|ed)|threaten(?:s|ed)?|demand(?:s|ed)?)$/;
/** Of what the claim says and the body speaks of, so much has to stand in the reported clause. */
const reportedShare = 0.35;
const saidShare = 0.7;
/** A sentence that has so much of what is reported, and is no report, says it in the body's own voice. */
const statedShare = 0.75;
const carriedShare = 0.9;

/** A sentence with the claim's verb. */
interface Place {
  readonly sentence: IndexedSentence;
  /** Its index in the body. */
  readonly at: number;
  /** Where in it the verb stands. */
  readonly deeds: readonly number[];
}

/** What the body reports of a claim, and where. */
interface Report {
  readonly place: Place;
  readonly clause: ReportedClause;
  readonly share: number;
  readonly isDenied: boolean;
  /** True where nobody could make sure of it. */
  readonly isUnverified: boolean;
}

/**
 * The body has what the claim says only inside somebody's words, and the headline states it as fact. Words that keep their
 * distance ("alleged", "claims") always count; plain "said" counts where somebody denies it, or where an outsider says it.
 */
export function attributionDropped(context: RuleContext): Objection[] {
  const { claim, body } = context;
  const deed = deedOf(claim.hypothesis);
  if (deed === undefined || isAttributed(context, deed)) return [];
  const about = placesOf(deed, body);
  const isTried = about.length > 0 && isContestedInCourt(body);
  const reports = about
    .flatMap((place) => reportsIn(place, isTried, context))
    .filter((report) => keepsDistance(report, deed));
  const fullest = reports.reduce<Report | undefined>(
    (best, one) => (best === undefined || one.share > best.share ? one : best),
    undefined,
  );
  if (fullest === undefined || isStated(about, reports, deed, context)) return [];
  const { cue } = fullest.clause;
  const offset = fullest.place.sentence.sentence.span[0];
  return [
    {
      demands: 'attributed',
      reason: {
        code: 'attribution-dropped',
        message: `The body has this only as someone's words: “${cue.text}”.`,
        headlineSpan: claim.span,
        bodySpan: [cue.span[0] + offset, cue.span[1] + offset],
      },
    },
  ];
}

/** The sentences that use the claim's verb. */
function placesOf({ stems }: Deed, { sentences }: BodyIndex): Place[] {
  return sentences.flatMap((sentence, at) => {
    const deeds = sentence.words.flatMap(({ stem }, index) => (stems.has(stem) ? [index] : []));
    return deeds.length > 0 ? [{ sentence, at, deeds }] : [];
  });
}

/** @param isTried true where a court hears what the one side says and the other denies */
function reportsIn(place: Place, isTried: boolean, context: RuleContext): Report[] {
  const { sentence, deeds } = place;
  return reportedClauses(sentence).flatMap((clause) => {
    const [from, to] = clause.deeds;
    // "Marks were changed to lift the results": that they were lifted nobody says.
    const isPurpose = (index: number) => index > from && sentence.words[index - 1]?.lower === 'to';
    if (!deeds.some((index) => index >= from && index < to && !isPurpose(index))) return [];
    const share = shareIn(sentence.words.slice(clause.from, clause.to), context);
    if (share < reportedShare) return [];
    const isDenied = (isTried && isPleading(clause.speaker)) || isDisputed(context.body, place.at, clause.to);
    return [{ place, clause, share, isDenied, isUnverified: isUnverified(context.body, place.at) }];
  });
}

/** True when a report is no fact to the body. */
function keepsDistance(report: Report, deed: Deed): boolean {
  const { clause, share, isDenied } = report;
  const { distance, speaker } = clause;
  if (report.isUnverified) return true;
  const saysOwn = isOwn(speaker, deed);
  if (isDenied) return distance !== 'said' || !saysOwn;
  if (speech.test(deed.lower)) return false;
  if (distance === 'contested') return true;
  return !saysOwn && (distance === 'partial' || (share >= saidShare && isOutsider(speaker)));
}

/** True when a sentence other than the reports says the same: with the claim's verb, or in another's place as the model reads it. */
function isStated(
  about: readonly Place[],
  reports: readonly Report[],
  deed: Deed,
  context: RuleContext,
): boolean {
  const told = new Set(reports.map(({ place }) => place.sentence));
  const reported = Math.max(...reports.map(({ share }) => share));
  const carrying = context.carriers.flatMap((scored) => carrierIn(context, scored)?.sentence ?? []);
  const says = (sentence: IndexedSentence, least: number) =>
    !told.has(sentence) && shareIn(sentence.words, context) >= least;
  return (
    about.some(({ sentence }) => says(sentence, statedShare * reported)) ||
    carrying.some(
      (sentence) =>
        says(sentence, carriedShare * (reported - shareOf(deed, context))) &&
        isAboutTheSame(sentence, reports, deed, context),
    )
  );
}

/** True when a sentence has some of what is reported, besides the verb and whom the claim is about. */
function isAboutTheSame(
  { stems }: IndexedSentence,
  reports: readonly Report[],
  deed: Deed,
  { subject }: RuleContext,
): boolean {
  const known = new Set([...deed.stems, ...deed.subject.map(({ stem }) => stem)]);
  const told = subject.words.filter(
    (word) =>
      !word.stems.some((stem) => known.has(stem)) &&
      reports.some(({ place, clause }) =>
        place.sentence.words.slice(clause.from, clause.to).some(({ stem }) => word.stems.includes(stem)),
      ),
  );
  return told.length === 0 || told.some((word) => word.stems.some((stem) => stems.has(stem)));
}

/** The share of the claim's subject matter that its verb is. */
function shareOf({ stems }: Deed, { subject }: RuleContext): number {
  const own = subject.words.filter((word) => word.stems.some((stem) => stems.has(stem)));
  return own.reduce((sum, { weight }) => sum + weight, 0) / Math.max(subject.total, 1);
}

/** True when the headline says whose words these are, or that they are somebody's. */
function isAttributed({ claim, headline }: RuleContext, { lower, stems }: Deed): boolean {
  const { attribution, quotations, span } = claim;
  // "Head Told Teacher to …": that he did is what the body reports.
  if (attribution !== undefined && !words(attribution.cue).some(({ stem }) => stems.has(stem))) return true;
  if (speech.test(lower) ? !toSomebody.test(lower) : quotations.length > 0) return true;
  if (/^[^:]{1,60}:\s/.test(headline)) return true;
  return words(headline).some(
    (word) =>
      speech.test(word.lower) &&
      !stems.has(word.stem) &&
      isWithin(word.span, span) &&
      !quotations.some((quotation) => isWithin(word.span, quotation.span)),
  );
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner[0] >= outer[0] && inner[1] <= outer[1];
}

/** The share of the claim's subject matter that some words mention; what the body never mentions is left out of account. */
function shareIn(some: readonly Word[], { subject, body }: RuleContext): number {
  const stems = new Set(some.map(({ stem }) => stem));
  let [shared, total] = [0, 0];
  for (const word of subject.words) {
    if (!word.stems.some((stem) => body.stems.has(stem))) continue;
    total += word.weight;
    if (word.stems.some((stem) => stems.has(stem))) shared += word.weight;
  }
  return total === 0 ? 0 : shared / total;
}

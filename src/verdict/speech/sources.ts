import { lexicon } from '../../claims/lexicon.ts';
import type { Deed } from '../events/deed.ts';
import { isCapitalised, isContent, isPossessive, type Word } from '../words.ts';
import { isLawyer, isLayRole, isOffice } from './roles.ts';

/** Speakers who are a party to what they speak of, or only hold a view of it, besides those without an office. */
const party =
  /^(?:unions?|charit(?:y|ies)|activists?|advocates?|opponents?|critics?|rivals?|opposition|plaintiffs?|accusers?|famil(?:y|ies)|rebels?|whistleblowers?|former|ex|group|groups|watchdog|lobby)$/;
/** Who is called so has no say in the office that follows: "a former manager", "rival chairman Lund", "opposition leader". */
const noLonger =
  /^(?:former|ex|then|retired|sacked|fired|dismissed|onetime|rival|opposing|opposition|shadow|union)$/;
/** What is said before these in a trial is what one side has to prove. */
const court =
  /^(?:prosecut(?:ors?|ion|ing)|crown|jur(?:y|ors)|court|tribunal|counsel|hearing|trial|indictment|charges?)$/;
/** Sources besides the holders of an office whose word routine news reports as fact. */
const official =
  /^(?:he|she|it|they|we|i|police|officials?|authorities|ministry|ministries|department|spokes(?:man|woman|person)|statements?|offices?|officers?|agenc(?:y|ies)|bureau|compan(?:y|ies)|firm|reports?|data|figures|stud(?:y|ies)|analys[ie]s|findings|reviews?|researchers?|scientists?|hospital|firefighters?|courts?|organi[sz]ers?|league|club|commission|council|government|service|board|university|bank|retailer|manufacturer|operator|forecasters?|city|county|town|village|airport|airline|railway|museum|school|team|prosecutors?|inspectors?|inspectorate|detectives?|doctors?|rescuers?|coastguard|army|navy|embassy|palace|house|mediators?|press|reuters|times|post|news|cnn|nbc|abc|cbs|bbc|npr|fox|politico|journal|magazine|newspaper|documents?|filing|records?|polls?|surveys?|audit|auditors?|mission|us|u\.s)$/;
const possessive = /^(?:his|her|their|its)$/;

/** True when a speaker is a party, or a person who speaks for no authority: nobody whose word routine news takes for a fact. */
export function isOutsider(speaker: readonly Word[]): boolean {
  if (speaker.some((word, at) => isOfficial(word) && !noLonger.test(speaker[at - 1]?.lower ?? '')))
    return false;
  return speaker.some((word, at) => isPerson(word) || (isParty(word) && !isOwned(speaker, at)));
}

/** True when somebody speaks for one side of a trial, or to a court. */
export function isPleading(speaker: readonly Word[]): boolean {
  return speaker.some(({ lower }) => court.test(lower));
}

/** True when the one who speaks is whom the claim is about, and may be believed about what he does himself. */
export function isOwn(speaker: readonly Word[], { subject }: Deed): boolean {
  const stems = new Set(subject.filter(isContent).map(({ stem }) => stem));
  // Next to the verb, or far from it: "Kestrel, which makes frozen pies, said".
  return [...speaker.slice(0, 3), ...speaker.slice(-4)].some(
    (word) => stems.has(word.stem) && !isPossessive(word),
  );
}

function isOfficial(word: Word): boolean {
  return official.test(word.lower) || isOffice(word);
}

function isParty(word: Word): boolean {
  return party.test(word.lower) || isLawyer(word) || isLayRole(word);
}

function isPerson(word: Word): boolean {
  return isCapitalised(word) && lexicon().readings(word.lower).person;
}

/** "His lawyer" speaks for him. */
function isOwned(speaker: readonly Word[], at: number): boolean {
  return possessive.test(speaker[at - 1]?.lower ?? '');
}

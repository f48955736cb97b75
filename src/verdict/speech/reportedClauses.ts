import { gapBefore, type IndexedSentence } from '../bodyIndex.ts';
import { isCapitalised, type Word } from '../words.ts';

/**
 * How much a body commits itself to what it reports: `contested` words keep their distance ("alleged", "claimed", "the lawsuit
 * says"), `partial` ones keep it unless somebody speaks of himself ("argued", "insists"), `said` is neutral.
 */
export type Distance = 'contested' | 'partial' | 'said';

/** A clause that a sentence gives as somebody's words. Indices are into the sentence's words, `to` behind the last. */
export interface ReportedClause {
  readonly cue: Word;
  readonly distance: Distance;
  readonly from: number;
  readonly to: number;
  /** Where the verb of what is reported has to stand: right behind "allegedly", anywhere in a clause behind "claimed that". */
  readonly deeds: readonly [from: number, to: number];
  /** The words around the cue that may name the speaker. */
  readonly speaker: readonly Word[];
}

const contestedVerb =
  /^(?:alleg(?:e|es|ed|ing)|claim(?:s|ed|ing)?|accus(?:e|es|ed|ing)|speculat(?:e|es|ed|ing))$/;
const partialVerb =
  /^(?:argu(?:e|es|ed|ing)|contend(?:s|ed|ing)?|insist(?:s|ed|ing)?|maintain(?:s|ed|ing)?|assert(?:s|ed|ing)?|believ(?:e|es|ed)|suspect(?:s|ed)?|predict(?:s|ed|ing)?|fear(?:s|ed|ing)?|reckon(?:s|ed)?)$/;
const sayingVerb =
  /^(?:said|says|say|saying|told|tells|telling|wrote|writes|tweeted|posted|added|stated|testified|suggest(?:s|ed)?|warn(?:s|ed|ing)?|complain(?:s|ed|ing)?|heard|recall(?:s|ed)?)$/;
/** What is written in these is one side's word. */
const pleading = /^(?:lawsuits?|suits?|complaints?|petition|pleadings?|plaintiffs?|accusers?)$/;
const allegation = /^(?:allegations?|claims?|accusations?|rumou?rs?|assertions?|suggestions?|insinuations?)$/;
const hedge = /^(?:allegedly|reportedly|purportedly|supposedly|alleged|purported)$/;
/** Behind "is" and before "to" or "of". */
const passive = /^(?:alleged|accused|suspected|rumou?red|believed|thought|said|reported|understood|claimed)$/;
const be = /^(?:is|are|was|were|be|been|being|stands|stood)$/;
/** With a comma before them these end what is reported. */
const turn = /^(?:but|while|although|though|whereas|citing|saying|adding|according|despite|after|amid)$/;
/** These may follow a cue that closes a sentence: "…, the aide claimed on Monday." */
const circumstance =
  /^(?:on|in|at|during|after|before|when|to|by|via|through|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|later|earlier|last|this|reporters)$/;
/** "Despite the president claiming that …, …" */
const opening = /^(?:despite|after|before|while|although|though|as|when|amid|with|since|by)$/;
const nounLeader =
  /^(?:a|an|the|this|these|those|his|her|its|their|our|my|your|of|in|on|for|by|with|from|about|over|against|no|any|some|several|many|most|various|two|three|four|five)$/;
const finite = /^(?:is|are|was|were|has|had|have|would|will|could|that)$/;

/** So many reported clauses of a sentence are looked at. */
const mostClauses = 8;
const speakerReach = 12;
const hedgeReach = 4;
const addresseeReach = 6;

/** The clauses that a sentence reports. A cue whose side is not clear gives one on either side. */
export function reportedClauses(sentence: IndexedSentence): ReportedClause[] {
  const found: ReportedClause[] = [];
  for (let at = 0; at < sentence.words.length && found.length < mostClauses; at++)
    found.push(...clausesOf(sentence, at));
  return found;
}

function clausesOf(sentence: IndexedSentence, at: number): ReportedClause[] {
  const all = sentence.words;
  const cue = all[at];
  if (cue === undefined) return [];
  const { lower } = cue;
  if (isCapitalised(cue) && at > 0) return [];
  const [before, behind] = [all[at - 1]?.lower ?? '', all[at + 1]?.lower ?? ''];
  // "Boeing ousted its chief, saying …": who says it opens the sentence.
  const around = isGerund(lower)
    ? all.slice(0, Math.min(at, 5))
    : all.slice(Math.max(0, at - speakerReach), at);
  const make = (
    distance: Distance,
    [from, to]: readonly [number, number],
    deeds: readonly [number, number] = [from, to],
    speaker: readonly Word[] = around,
  ): ReportedClause[] => (from < to ? [{ cue, distance, from, to, deeds, speaker }] : []);

  if (hedge.test(lower) && !be.test(before) && behind !== 'to' && !isAlleging(cue, all[at + 1], before))
    return make('contested', clauseAround(sentence, at), [at + 1, within(sentence, at + 1, hedgeReach)]);
  if (passive.test(lower) && /^(?:to|of)$/.test(behind) && (be.test(before) || behind === 'of'))
    return make('contested', clauseAround(sentence, at), [at + 2, within(sentence, at + 2, 2 * hedgeReach)]);
  if (lower === 'according' && behind === 'to') return accordingTo(sentence, at, make);
  if (allegation.test(lower) && /^(?:that|of|by)$/.test(behind))
    return make('contested', [at + 2, endOfClause(sentence, at + 2)]);
  const distance = distanceOf(lower, behind, around);
  // "A suspected gas leak", "of claims"
  if (distance === undefined || nounLeader.test(before)) return [];
  const isAside = isGerund(lower) && opening.test(all[0]?.lower ?? '');
  const forward = make(distance, [
    at + 1,
    isAside ? within(sentence, at + 1, all.length) : endOfClause(sentence, at + 1),
  ]);
  const end = isGerund(lower) ? undefined : closes(sentence, at);
  if (end === undefined) return forward;
  const speaker = [...all.slice(end, at), ...all.slice(at + 1, at + 1 + speakerReach)];
  return [...make(distance, [0, end], [0, end], speaker), ...forward];
}

const opensReport =
  /^(?:that|in|on|at|during|to|he|she|they|it|we|the|an?|this|these|his|her|their|its|there|some|no|many|all|both)$/;

/** "Sand alleged in a letter that …" and "has alleged wrongdoing"; "the alleged fraud" has no verb. */
function isAlleging(cue: Word, next: Word | undefined, before: string): boolean {
  if (cue.lower !== 'alleged' || nounLeader.test(before)) return false;
  return (
    /^(?:has|have|had|who|also)$/.test(before) ||
    (next !== undefined && (opensReport.test(next.lower) || isCapitalised(next)))
  );
}

function distanceOf(lower: string, behind: string, around: readonly Word[]): Distance | undefined {
  if (contestedVerb.test(lower)) return 'contested';
  // "Maintained most of their support" says nothing.
  if (partialVerb.test(lower))
    return lower.startsWith('maintain') && !/^(?:that|he|she|it|they)$/.test(behind) ? undefined : 'partial';
  if (!sayingVerb.test(lower)) return undefined;
  return around.slice(-3).some((word) => pleading.test(word.lower)) ? 'contested' : 'said';
}

/** "According to the lawsuit, …" and "…, according to the lawsuit". */
function accordingTo(
  sentence: IndexedSentence,
  at: number,
  make: (
    distance: Distance,
    clause: readonly [number, number],
    deeds: readonly [number, number],
    speaker: readonly Word[],
  ) => ReportedClause[],
): ReportedClause[] {
  const all = sentence.words;
  const source = all.slice(at + 2, at + 2 + speakerReach);
  const distance = source.slice(0, 4).some(({ lower }) => pleading.test(lower)) ? 'contested' : 'said';
  const comma = all.findIndex((_, index) => index > at && /,/.test(gapBefore(sentence, index)));
  const clause: [number, number] =
    at > 1 ? [0, at] : [comma < 0 ? all.length : comma, endOfClause(sentence, comma + 1)];
  return make(distance, clause, clause, source);
}

/** Where what is reported ends when the cue closes the sentence: "…, the aide claimed." and "…, said the aide." */
function closes(sentence: IndexedSentence, at: number): number | undefined {
  const all = sentence.words;
  if (/[,"”’?!]/.test(gapBefore(sentence, at)))
    return all.slice(at + 1, at + 7).some(({ lower }) => finite.test(lower)) ? undefined : at;
  const isLast =
    at === all.length - 1 ||
    /[,.;]/.test(gapBefore(sentence, at + 1)) ||
    circumstance.test(all[at + 1]?.lower ?? '') ||
    // "…, a crew member told the Sun."
    (/^(?:told|tells)$/.test(all[at]?.lower ?? '') && all.length - at <= addresseeReach);
  if (!isLast) return undefined;
  for (let index = at - 1; index > Math.max(0, at - 8); index--)
    if (/[,"”]/.test(gapBefore(sentence, index))) return index;
  return undefined;
}

/** So many words on, or where punctuation stands before. */
function within(sentence: IndexedSentence, from: number, reach: number): number {
  for (let index = from; index < from + reach; index++)
    if (/[,;:—–]|--/.test(gapBefore(sentence, index))) return index;
  return from + reach;
}

/** From the punctuation before a word to the end of its clause. */
function clauseAround(sentence: IndexedSentence, at: number): [number, number] {
  let from = at;
  while (from > 0 && !/[,;:—–]|--/.test(gapBefore(sentence, from))) from--;
  return [from, endOfClause(sentence, at + 1)];
}

function endOfClause(sentence: IndexedSentence, from: number): number {
  const all = sentence.words;
  for (let index = from + 1; index < all.length; index++) {
    const gap = gapBefore(sentence, index);
    if (/[;—–]|--/.test(gap)) return index;
    const [word, next] = [all[index]?.lower ?? '', all[index + 1]?.lower ?? ''];
    if (/,/.test(gap) && (turn.test(word) || (/^(?:a|an)$/.test(word) && isAccusation(next)))) return index;
  }
  return all.length;
}

function isGerund(lower: string): boolean {
  return lower.endsWith('ing');
}

/** "…, a charge the company rejected" */
function isAccusation(lower: string): boolean {
  return lower === 'charge' || allegation.test(lower);
}

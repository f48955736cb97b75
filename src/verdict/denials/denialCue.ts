import { moreThan } from '../../claims/functionWords.ts';
import { lexicon } from '../../claims/lexicon.ts';
import type { IndexedSentence } from '../bodyIndex.ts';
import type { Word } from '../words.ts';

/** How a sentence says of a verb or a noun in it that it is not so. */
export interface Denial {
  /** The word that denies: "not", "none", "failed", "rejected". */
  readonly cue: Word;
  /** Index of the first word that belongs to the denial: the subject's words end before it. */
  readonly from: number;
  /** Of whom it is denied: who stands before it, nobody of those spoken of, or the words behind "no". */
  readonly of: 'subject' | 'anyone' | readonly Word[];
  /** "Rejected a claim that" and "no evidence that": whoever finds so need not be who it is said of. */
  readonly isFinding?: true;
}

/** So many words may stand between a denial and what it denies: "did not immediately intend to return". */
const reach = 6;

/** Words between a denial and its verb that leave it the verb's: auxiliaries, and verbs of intending and being able. */
const between =
  /^(?:to|be|been|being|have|has|had|having|is|are|was|were|get|got|going|able|intend(?:ed|s|ing)?|plan(?:ned|s|ning)?|agree(?:d|s)?|due|set|expect(?:ed|ing)?|likely|allowed)$/;
const beOrHave = /^(?:is|are|was|were|be|been|being|has|have|had|will)$/;
/** What "not" stands behind where it denies that something is done or so; what should not be may be. */
const deniable = /^(?:is|are|was|were|will|would|can|could|has|have|had|does|do|did|found|pleaded|judged)$/;
const contracted = /^(?:cannot|(?:is|are|was|were|wo|would|ca|could|has|have|had|does|do|did)n't)$/;
const failing = /^(?:fail|refuse|decline)(?:s|d|ed|ing)?$/;
/** Who has decided not to do something does not do it. */
const deciding = /^(?:decid|opt|vot|cho(?:ose|se)|chosen|agree|elect|pledg|vow|promis)\w*$/;
const intent = /^(?:plans?|intention|intent|decision|agreement)$/;
/** Who has dropped a plan does not carry it out. */
const dropping = /^(?:scrap|abandon|drop|shelv|cancel|ditch|halt)\w*$/;
const preventing = /^(?:barred|banned|prevented|blocked|stopped|prohibited|excluded|refrained|refrain)$/;
const anyone = /^(?:nobody|none|neither|nothing)$/;
/** Behind "no" these leave some: "no further arrests", "no serious injuries". */
const remainder =
  /^(?:other|others|further|additional|more|new|serious|major|significant|immediate|big|such|longer|doubt|matter|fewer|less|one's)$/;
const evidence = /^(?:evidence|proof|sign|signs|indication|basis|grounds)$/;
const assertion =
  /^(?:claims?|allegations?|accusations?|suggestions?|arguments?|charges?|notion|idea|theory|reports?)$/;
const rejecting = /^(?:reject|dismiss)(?:s|es|ed|ing)?$/;
/** Any of these behind a denial: it holds until then, or in that case, or not fully. */
const limiting =
  /^(?:until|till|unless|if|before|fully|entirely|necessarily|always|alone|whether|why|officially|formally|immediately|initially|originally|previously)$/;
/** Any of these before it, too. */
const conditional = /^(?:if|unless|whether|why|until|till|initially|originally|previously|once)$/;

/**
 * The denial of the word at a place in a sentence; undefined where none is found within a few
 * words.
 */
export function denialOf({ sentence, words: all }: IndexedSentence, at: number): Denial | undefined {
  const isParted = (index: number) =>
    /[,;:()"“”—–]/.test(sentence.text.slice(all[index]?.span[1], all[index + 1]?.span[0]));
  for (let index = at - 1; index >= Math.max(0, at - reach) && !isParted(index); index--) {
    const found = denialAt(all, index, at);
    if (found) return found;
    const word = all[index];
    if (!word || !isTransparent(word, all[index + 1])) break;
  }
  return objectDenied(all, at) ?? findingAgainst(all, at);
}

/** "Found no weapons", "made no arrests". */
function objectDenied(all: readonly Word[], at: number): Denial | undefined {
  const [cue, next] = all.slice(at + 1, at + 3);
  if (!cue || !/^(?:no|neither|nobody|nothing)$/.test(cue.lower) || remainder.test(next?.lower ?? ''))
    return undefined;
  if (/^(?:one|way|time)$/.test(next?.lower ?? '')) return undefined;
  return { cue, from: at, of: 'subject' };
}

/** So many words before and behind a denial are looked at for what limits it. */
const scope = 30;

/** True where a denial of what is done, or is to be done, holds for another time or case only. */
export function isLimited({ words: all }: IndexedSentence, { from }: Denial, isFuture: boolean): boolean {
  const behind = all.slice(from, from + scope);
  const before = all.slice(Math.max(0, from - scope), from);
  return (
    behind.some(({ lower }) => limiting.test(lower) || (isFuture && lower === 'yet')) ||
    behind.some((word, index) => word.lower === 'but' && isCorrecting(word, behind[index - 1])) ||
    before.some(({ lower }) => conditional.test(lower))
  );
}

/** "Was not honouring a king but the pastors": without a comma, what follows "but" is so. */
function isCorrecting(but: Word, before: Word | undefined): boolean {
  return before !== undefined && but.span[0] - before.span[1] === 1;
}

function isTransparent({ lower }: Word, next: Word | undefined): boolean {
  // "Does not have to close" denies a duty.
  if (/^(?:have|has|had|need)$/.test(lower) && next?.lower === 'to') return false;
  return between.test(lower) || (/ly$/.test(lower) && lexicon().readings(lower).adverb);
}

function denialAt(all: readonly Word[], index: number, at: number): Denial | undefined {
  const cue = all[index];
  const [before, next] = [all[index - 1]?.lower ?? '', all[index + 1]?.lower ?? ''];
  if (!cue || moreThan.test(next)) return undefined;
  const { lower } = cue;
  const ofSubject = (from: number): Denial => ({ cue, from: Math.max(0, from), of: 'subject' });
  // "Would not have closed": it did.
  if (/^would/.test(lower === 'not' ? before : lower) && next === 'have') return undefined;
  if (lower === 'never') return before === 'to' ? undefined : ofSubject(index);
  if (lower === 'not' && next === 'to') return deciding.test(before) ? ofSubject(index - 1) : undefined;
  if (lower === 'not')
    return deniable.test(before) || /['’](?:m|re|s|ve|d)$/.test(all[index - 1]?.text ?? '')
      ? ofSubject(index - 1)
      : undefined;
  if (contracted.test(lower)) return ofSubject(index);
  const unfulfilled = leftUndoneFrom(all, index, at);
  if (unfulfilled !== undefined) return ofSubject(unfulfilled);
  if (intent.test(lower) && next === 'to') return noBefore(all, index, 3);
  if (anyone.test(lower) || (lower === 'one' && before === 'no'))
    return { cue, from: lower === 'one' ? index - 1 : index, of: 'anyone' };
  const endsSubject = !between.test(lower) && (beOrHave.test(next) || index === at - 1);
  return endsSubject ? noSubject(all, index) : undefined;
}

/**
 * Where the words start that say, with the one at the index as their last, that something was left undone: "failed to", "unable to",
 * "dropped plans to", "barred from", "without", "ruled out".
 */
function leftUndoneFrom(all: readonly Word[], index: number, at: number): number | undefined {
  const lower = all[index]?.lower ?? '';
  const [third = '', second = '', before = ''] = [3, 2, 1].map((back) => all[index - back]?.lower);
  if (/^(?:instead|rather)$/.test(before) && /^(?:of|than)$/.test(lower)) return index - 1;
  if (all[index + 1]?.lower === 'to' && !/^(?:not|never|cannot|\w*n't)$/.test(before)) {
    if (failing.test(lower)) return index;
    if (/^(?:unable|unwilling|yet)$/.test(lower)) return index - 1;
    if (/^plans?$/.test(lower) && [third, second, before].some((word) => dropping.test(word)))
      return index - 3;
  }
  if (!isGerund(all[at])) return undefined;
  if (lower === 'from' && [third, second, before].some((word) => preventing.test(word))) return index - 3;
  if (lower === 'without') return index;
  if (lower === 'of' && before === 'short' && /^stop/.test(second)) return index - 2;
  if (lower === 'out' && /^rul(?:e|es|ed|ing)$/.test(before)) return index - 1;
  return lower === 'against' && deciding.test(before) ? index - 1 : undefined;
}

function isGerund(word: Word | undefined): boolean {
  return word?.lower.endsWith('ing') ?? false;
}

/** "There are no (immediate) plans to": whoever is spoken of. */
function noBefore(all: readonly Word[], index: number, most: number): Denial | undefined {
  for (let at = index - 1; at >= Math.max(0, index - most); at--) {
    const cue = all[at];
    if (cue?.lower === 'no') return { cue, from: at, of: 'subject' };
  }
  return undefined;
}

/** "No students were arrested", "none of the students was": the subject's last word is at the index. */
function noSubject(all: readonly Word[], index: number): Denial | undefined {
  for (let at = index - 1; at >= Math.max(0, index - 7); at--) {
    const cue = all[at];
    if (!cue) continue;
    const phrase = all.slice(at + 1, index + 1);
    if (cue.lower === 'no' && phrase.length <= 3 && !phrase.some(({ lower }) => remainder.test(lower)))
      return { cue, from: at, of: phrase };
    if (/^(?:none|neither)$/.test(cue.lower) && phrase[0]?.lower === 'of')
      return { cue, from: at, of: phrase.slice(1) };
    if (cue.lower === 'neither' && phrase.some(({ lower }) => lower === 'nor'))
      return { cue, from: at, of: phrase };
    if (/^(?:but|and|who|which|that|said)$/.test(cue.lower)) return undefined;
  }
  return undefined;
}

/** So many words may stand between "that" and the verb. */
const clauseReach = 8;

/** "Jurors rejected a claim that the firm had punished couriers", "found no evidence that he lied". */
function findingAgainst(all: readonly Word[], at: number): Denial | undefined {
  const start = Math.max(0, at - clauseReach);
  const that = all.slice(start, at).findLastIndex(({ lower }) => lower === 'that') + start;
  if (that < start) return undefined;
  const before = all.slice(Math.max(0, that - 6), that);
  const noun = before.findLast(({ lower }) => evidence.test(lower) || assertion.test(lower));
  if (!noun || before.indexOf(noun) < before.length - 2) return undefined;
  const cue = before.find(({ lower }) =>
    evidence.test(noun.lower) ? lower === 'no' : rejecting.test(lower),
  );
  return cue && { cue, from: that + 1, of: 'subject', isFinding: true };
}

/** "No deaths were reported", "ruled out a sale": the denial of a noun. */
export function denialOfNoun({ words: all }: IndexedSentence, at: number): Denial | undefined {
  for (let index = at - 1; index >= Math.max(0, at - 3); index--) {
    const cue = all[index];
    if (!cue || remainder.test(cue.lower)) return undefined;
    if (/^(?:no|without)$/.test(cue.lower)) return { cue, from: index, of: 'anyone' };
    if (cue.lower === 'out' && /^rul(?:e|es|ed|ing)$/.test(all[index - 1]?.lower ?? ''))
      return { cue, from: index - 1, of: 'subject' };
    if (
      !/^(?:a|an|the|any|of|or|its|his|her|their)$/.test(cue.lower) &&
      lexicon().readings(cue.lower).verb.size > 0 &&
      !lexicon().readings(cue.lower).noun
    )
      return undefined;
  }
  return undefined;
}

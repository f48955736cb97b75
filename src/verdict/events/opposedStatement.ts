import { isNegation } from '../../claims/functionWords.ts';
import { type Opposition, oppositionOf, withParticle } from '../opposites.ts';
import { isContent, type Word, words } from '../words.ts';

/** Before a verb: it is not said to have happened, or was done to the subject and not by it. */
const undone =
  /^(?:to|if|would|could|might|may|should|will|fail(?:s|ed)?|refus(?:e|es|ed)|unlikely|den(?:y|ied|ies)|is|are|was|were|been|being|be)$/;
/** Right before a word that could be a verb: it is a noun. */
const determiner =
  /^(?:a|an|the|this|that|its|his|her|their|our|of|in|on|for|by|with|from|after|before|and|or|no|any|some|big|sharp|record|to)$/;

/** What a claim says and of whom, when its verb has an opposite. */
export interface Statement {
  /** Who does it; undefined where the claim has only to whom it is done. */
  readonly head: Word | undefined;
  /** To whom or what it is done. */
  readonly target: Word | undefined;
  /** "Urges" in "urges board to accept". */
  readonly governor: Word | undefined;
  /** The claim speaks of what is to come. */
  readonly isFuture: boolean;
  /** The claim's other words of substance, and its numbers. */
  readonly others: readonly Word[];
  readonly opposition: Opposition;
}

/** The claim's first verb that has an opposite, with the noun before it; undefined where the claim denies it or says both. */
export function statementOf(hypothesis: string): Statement | undefined {
  const all = words(hypothesis);
  for (const [index, verb] of all.entries()) {
    const opposition = isLower(verb) ? oppositionAt(all, index) : undefined;
    const before = all.slice(Math.max(0, index - 3), index);
    const governor = governorOf(all, index);
    const head =
      before.findLast((word) => isContent(word) && word !== governor) ??
      (governor && all.slice(Math.max(0, index - 8), all.indexOf(governor)).findLast(isContent));
    if (opposition === undefined || head === undefined) continue;
    const isPassive = passive.test(before.at(-1)?.lower ?? '');
    const isNoun =
      !isPassive &&
      (followsDeterminer(governor ? before.slice(0, -1) : before) ||
        /^(?:for|of)$/.test(all[index + 1]?.lower ?? ''));
    const isFuture = before.some(({ lower }) => lower === 'will');
    const isVerb =
      !isNoun &&
      !before.some(
        (word) =>
          isUndone(word) &&
          !passive.test(word.lower) &&
          word.lower !== 'will' &&
          !(governor && word.lower === 'to'),
      );
    const saysBoth = all.some(({ stem }) => opposition.opposite.has(stem));
    if (!isVerb || saysBoth) return undefined;
    const target = isPassive ? head : all.slice(index + 1, index + 5).find(isContent);
    const doer = isPassive ? undefined : head;
    return {
      head: doer,
      target,
      governor,
      isFuture,
      opposition,
      others: all.filter(
        (word) => (isContent(word) || /^\d/.test(word.lower)) && word !== verb && word !== head,
      ),
    };
  }
  return undefined;
}

/** Before a participle: it is done to the subject. */
export const passive = /^(?:is|are|was|were|be|been|being)$/;

/** So far from its verb a particle may stand: "turned the offer down". */
const particleReach = 4;
const particle = /^(?:down|out|off|for|against|through|back|not|guilty)$/;
/** Before "back" these make a verb of it. */
const beforeBase = /^(?:to|will|would|not|\w+n't)$/;

/** The keys of a verb in the tables: alone, and with the first particle behind it. */
export function keysAt(all: readonly Word[], index: number): string[] {
  const verb = all[index];
  if (!verb || (verb.lower === 'back' && !beforeBase.test(all[index - 1]?.lower ?? ''))) return [];
  for (let at = index + 1; at <= index + particleReach && isJoined(all, at); at++)
    if (particle.test(all[at]?.lower ?? ''))
      return [verb.stem, withParticle(verb.stem, all[at]?.lower ?? '')];
  return [verb.stem];
}

/** True where nothing but a blank stands before a word. */
function isJoined(all: readonly Word[], at: number): boolean {
  return (all[at]?.span[0] ?? 0) - (all[at - 1]?.span[1] ?? 0) === 1;
}

function oppositionAt(all: readonly Word[], index: number): Opposition | undefined {
  return keysAt(all, index)
    .reverse()
    .map(oppositionOf)
    .find((found) => found !== undefined);
}

/** "Urges" of "urges board to accept": the verb on which an infinitive hangs. */
export function governorOf(all: readonly Word[], index: number): Word | undefined {
  if (all[index - 1]?.lower !== 'to') return undefined;
  return all
    .slice(Math.max(0, index - 6), index - 1)
    .findLast((word) => isLower(word) && governing.test(word.lower));
}

/** Verbs of wanting something done, by oneself or by others; none that leave it undone. */
const governing =
  /^(?:urg|ask|tell|told|order|call|want|advis|press|beg|implor|invit|instruct|direct|request|recommend|encourag|vot|agree|decid|plan|promis|pledg|vow|intend|back)\w*$/;

/** True for what comes before a verb that did not happen, or of whom it is said only in the passive. */
export function isUndone({ lower }: Word): boolean {
  return isNegation(lower) || undone.test(lower);
}

export function followsDeterminer(before: readonly Word[]): boolean {
  return determiner.test(before.at(-1)?.lower ?? '');
}

export function isLower({ text }: Word): boolean {
  return /^\p{Ll}/u.test(text);
}

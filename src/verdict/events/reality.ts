import { isNegation } from '../../claims/functionWords.ts';
import { lexicon, type VerbForm } from '../../claims/lexicon.ts';
import type { IndexedSentence } from '../bodyIndex.ts';
import { isCapitalised, type Word } from '../words.ts';
import {
  between,
  conditional,
  defined,
  determiner,
  happened,
  idea,
  intended,
  knowing,
  lightVerb,
  mentioned,
  noDeterminer,
  plannedBefore,
  plannedBehind,
  pleading,
  pondered,
  realityOfModal,
  settled,
  smallBeforeNoun,
  tried,
  uncertain,
  undone,
  wished,
} from './realityCues.ts';

/**
 * How a text speaks of an event: it is `done`, happening or decided; somebody has `promised` it ("will"); it is `planned` ("is
 * due to", "are to"); or only `possible`, wished for or proposed. `open` says neither ("if it closes", "did not close"), and
 * `unknown` is what could not be read and may be any of these.
 */
export type Reality = 'done' | 'promised' | 'planned' | 'possible' | 'open' | 'unknown';

/** What a text makes of an event, and the word that tells. */
export interface ReadReality {
  readonly reality: Reality;
  readonly cue: Word | undefined;
}

/** So far back a word that governs "to" and a verb is looked for. */
const reach = 7;
/** So far back a clause may begin. */
const clauseReach = 10;
/** So far from "would" an "if" belongs to it. */
const conditionReach = 20;
/** So many words may govern one another: "may be expected to agree to be closed". */
const deepest = 5;

const be =
  /^(?:is|are|was|were|am|isn't|aren't|wasn't|weren't|gets?|got|(?:he|she|it|they|we|you|who|that|there|i)'(?:s|re|m))$/;
const have = /^(?:has|have|had|having|hasn't|haven't|hadn't|\w+'ve)$/;

const open: ReadReality = { reality: 'open', cue: undefined };
const unknown: ReadReality = { reality: 'unknown', cue: undefined };

/**
 * How a sentence speaks of what one of its words says. Looks at a bounded number of words around it.
 *
 * @param at index of the word in `sentence.words`
 * @param forms what the word can be as a verb; none for a noun
 */
export function realityOf(
  sentence: IndexedSentence,
  at: number,
  forms: ReadonlySet<VerbForm>,
  depth = 0,
): ReadReality {
  const { words } = sentence;
  // "campaign-threatens-sue-cnn" in an address, "close-knit"
  if (depth >= deepest || isHyphened(sentence, at)) return open;
  const before = previous(words, at);
  const lower = words[before]?.lower ?? '';
  if (words.slice(before + 1, at).some((word) => isNegation(word.lower))) return open;
  const bare = forms.has('base') && !forms.has('past');
  if (forms.has('base')) {
    if (lower === 'to') return behindTo(sentence, before, depth);
    if (isModal(lower)) return behindModal(sentence, before);
    if (/^(?:do|does|did)$/.test(lower)) return finite(sentence, before);
  }
  if (forms.has('participle')) {
    const passive = behindBe(sentence, before, depth);
    if (passive) return passive;
    if (have.test(lower)) return behindHave(sentence, before, depth);
  }
  if (forms.has('gerund')) return ongoing(sentence, at, before, depth);
  const canBeNoun = forms.has('base') || forms.has('third');
  if (forms.size === 0 || (canBeNoun && isNoun(words, at))) return ofNoun(sentence, at, depth);
  if (bare && /^(?:and|or)$/.test(lower)) return together(sentence, before, depth);
  if (determiner.test(lower) && !noDeterminer.test(lower)) return unknown;
  return bare && isNobodys(sentence, at, lower) ? open : finite(sentence, at);
}

function isHyphened({ sentence: { text }, words }: IndexedSentence, at: number): boolean {
  const [from, to] = words[at]?.span ?? [0, 0];
  return /[-/_]/.test(text.slice(Math.max(0, from - 1), from) + text.slice(to, to + 1));
}

/** Index of the word before one, over adverbs. */
function previous(words: readonly Word[], at: number): number {
  let index = at - 1;
  while (index > at - reach && isBetween(words[index])) index--;
  return index;
}

function isBetween(word: Word | undefined): boolean {
  if (word === undefined || /^(?:un)?likely$/.test(word.lower)) return false;
  return between.test(word.lower) || /^[a-z]{3,}ly$/.test(word.lower);
}

function isModal(lower: string): boolean {
  return realityOfModal.has(lower) || /n't$|'ll$/.test(lower);
}

/** "Sue them!", "we close when they do": nothing that was done. */
function isNobodys(sentence: IndexedSentence, at: number, before: string): boolean {
  return (
    at === 0 ||
    /^(?:i|we|you|said|says|let|please|then|or)$/.test(before) ||
    /["“'‘.…—]/.test(gapBehind(sentence, at - 1))
  );
}

/** What stands between a word and the next. */
function gapBehind({ sentence: { text }, words }: IndexedSentence, at: number): string {
  return text.slice(words[at]?.span[1] ?? 0, words[at + 1]?.span[0] ?? text.length);
}

function behindModal({ words }: IndexedSentence, at: number): ReadReality {
  const cue = words[at];
  const lower = cue?.lower ?? '';
  if (/'ll$/.test(lower)) return { reality: 'promised', cue };
  if (isNegation(lower)) return open;
  const near = words.slice(Math.max(0, at - conditionReach), at + conditionReach);
  const depends = lower === 'would' && near.some((word) => /^(?:if|unless|provided|were)$/.test(word.lower));
  return { reality: depends ? 'possible' : (realityOfModal.get(lower) ?? 'unknown'), cue };
}

/** "to close": as what stands before it has it. */
function behindTo(sentence: IndexedSentence, to: number, depth: number): ReadReality {
  const { words } = sentence;
  const before = previous(words, to);
  const lower = words[before]?.lower ?? '';
  if (be.test(lower)) return isDefinition(words, before) ? open : { reality: 'planned', cue: words[before] };
  if (lower === 'going') return isDenied(words, before) ? open : { reality: 'promised', cue: words[before] };
  for (let index = to - 1; index >= Math.max(0, to - reach); index--) {
    const cue = words[index];
    if (cue === undefined) break;
    // "at the Daily Press Briefing to tout"
    if (index > 0 && isCapitalised(cue)) continue;
    // "has not decided whether to close"
    if (cue.lower === 'whether') return { reality: 'possible', cue };
    if (undone.test(cue.lower)) return open;
    if (tried.test(cue.lower)) return unknown;
    // What has two meanings counts only where it is close: "set", "due".
    const isClose = index >= to - 4 || !/^(?:set|due)$/.test(cue.lower);
    const reality = wished.test(cue.lower) ? 'possible' : intended.test(cue.lower) ? 'planned' : undefined;
    if (reality && isClose) return isDenied(words, index) ? open : { reality, cue };
    // "could continue to rise": it has been rising
    if (/^continue[sd]?$/.test(cue.lower)) return { reality: 'done', cue };
    if (settled.test(cue.lower)) return asGoverned(sentence, index, depth);
    if (/[.;:]/.test(gapBehind(sentence, index))) break;
  }
  return unknown;
}

/** "no plans to", "is not expected to" */
function isDenied(words: readonly Word[], at: number): boolean {
  return words.slice(Math.max(0, at - 2), at).some(({ lower }) => isNegation(lower));
}

/** "The goal is to win", "To say so is to lie" */
function isDefinition(words: readonly Word[], at: number): boolean {
  return words[0]?.lower === 'to' || defined.test(words[at - 1]?.lower ?? '');
}

/** As real as the word that governs it: "could vote to close". */
function asGoverned(sentence: IndexedSentence, at: number, depth: number): ReadReality {
  const cue = sentence.words[at];
  const forms = lexicon().readings(cue?.lower ?? '').verb;
  const own = forms.size === 0 ? unknown : realityOf(sentence, at, forms, depth + 1);
  return own.reality === 'unknown' ? { reality: 'done', cue } : own;
}

function behindBe(sentence: IndexedSentence, at: number, depth: number): ReadReality | undefined {
  const lower = sentence.words[at]?.lower ?? '';
  if (be.test(lower)) return isNegation(lower) ? open : finite(sentence, at);
  const form = formsOfBe.get(lower);
  return form ? realityOf(sentence, at, new Set([form]), depth + 1) : undefined;
}

const formsOfBe: ReadonlyMap<string, VerbForm> = new Map([
  ['be', 'base'],
  ['been', 'participle'],
  ['being', 'gerund'],
]);

function behindHave(sentence: IndexedSentence, at: number, depth: number): ReadReality {
  const { words } = sentence;
  const lower = words[at]?.lower ?? '';
  if (isNegation(lower)) return open;
  if (lower !== 'have') return finite(sentence, at);
  const before = words[previous(words, at)];
  if (before?.lower === 'to') return { reality: 'done', cue: before };
  // "would have closed" did not
  if (/^(?:would|should)$/.test(before?.lower ?? '')) return open;
  return realityOf(sentence, at, new Set(['base']), depth + 1);
}

/** A word in -ing: behind "is", a noun, or as what stands before it has it. */
function ongoing(sentence: IndexedSentence, at: number, before: number, depth: number): ReadReality {
  const { words } = sentence;
  const running = behindBe(sentence, before, depth);
  if (running) return running;
  const cue = words[before];
  const lower = cue?.lower ?? '';
  if (pondered.test(lower) && !gapBehind(sentence, before).includes(',')) return { reality: 'possible', cue };
  const noun = words[before - 1];
  if (/^(?:of|for|about|on|to|with|at|in)$/.test(lower) && idea.test(noun?.lower ?? ''))
    return { reality: 'possible', cue: noun };
  if (at === 0) return open;
  if (isNoun(words, at)) return ofNoun(sentence, at, depth);
  if (mentioned.test(lower) || /["“'‘]/.test(gapBehind(sentence, before))) return open;
  return happened.test(lower) ? { reality: 'done', cue } : unknown;
}

/** A verb with a subject: done, unless its clause is a condition or a doubt. */
function finite(sentence: IndexedSentence, at: number): ReadReality {
  const { words } = sentence;
  const verb = words[at];
  for (let index = at - 1; index >= Math.max(0, at - clauseReach); index--) {
    const cue = words[index];
    if (cue === undefined || (index < at - 1 && /[,;:—–()]/.test(gapBehind(sentence, index)))) break;
    if (conditional.test(cue.lower)) return open;
    if (/^(?:when|before)$/.test(cue.lower) && /s$/.test(verb?.lower ?? '')) return open;
    const isUnknown =
      knowing.test(cue.lower) &&
      words.slice(Math.max(0, index - 3), index).some(({ lower }) => isNegation(lower));
    if (isUnknown || uncertain.test(cue.lower)) return { reality: 'possible', cue };
  }
  return { reality: 'done', cue: verb };
}

/** "to buy and close" */
function together(sentence: IndexedSentence, and: number, depth: number): ReadReality {
  const { words } = sentence;
  for (let index = and - 1; index >= Math.max(0, and - clauseReach); index--) {
    const lower = words[index]?.lower ?? '';
    if (lower === 'to') return behindTo(sentence, index, depth);
    if (realityOfModal.has(lower)) return behindModal(sentence, index);
  }
  return { reality: 'done', cue: words[and] };
}

function isNoun(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return before !== undefined && (determiner.test(before.lower) || /['’]s?$/.test(before.text));
}

/** "a vote could come", "may hold a vote", "weighing a merger": as real as the words around the noun have it. */
function ofNoun(sentence: IndexedSentence, at: number, depth: number): ReadReality {
  const { words } = sentence;
  for (let index = at + 1; index <= at + 4; index++) {
    const cue = words[index];
    if (cue === undefined || /[.;:]/.test(gapBehind(sentence, index - 1))) break;
    if (realityOfModal.has(cue.lower)) return behindModal(sentence, index);
    if (plannedBehind.test(cue.lower) && be.test(words[index - 1]?.lower ?? ''))
      return { reality: 'planned', cue };
  }
  for (let index = at - 1; index >= Math.max(0, at - 5); index--) {
    const cue = words[index];
    if (cue === undefined) break;
    const isNear = words.slice(index + 1, at).every(({ lower }) => smallBeforeNoun.test(lower));
    if (isNear && plannedBefore.test(cue.lower))
      return { reality: /^plan/.test(cue.lower) ? 'planned' : 'possible', cue };
    if (isNear && pleading.test(cue.lower) && words[index + 1]?.lower === 'for')
      return { reality: 'possible', cue };
    if (lightVerb.test(cue.lower))
      return realityOf(sentence, index, lexicon().readings(cue.lower).verb, depth + 1);
  }
  return open;
}

import { pronouns } from '../../claims/functionWords.ts';
import { lexicon, type VerbForm } from '../../claims/lexicon.ts';
import { gapBefore, type IndexedSentence } from '../bodyIndex.ts';
import { isTrade } from '../speech/people.ts';
import { isCapitalised, isPossessive } from '../words.ts';
import { type NamePhrase, namePhraseBefore } from './namePhrase.ts';

/** Whom a sentence has do something, as far as it names somebody; undefined for a pronoun, a common noun and what is not read. */
type Doer = NamePhrase | undefined;

const modal = /^(?:will|would|can|could|may|might|must|shall|should|do|does|did|won't|wouldn't|didn't)$/;
const have = /^(?:has|have|had|hasn't|haven't|hadn't)$/;
const be = /^(?:is|are|was|were|been|being|be|isn't|aren't|wasn't|weren't)$/;
const amid =
  /^(?:\w+ly|also|now|again|never|not|even|just|already|still|since|then|twice|once|later|finally|first|since|yesterday|today|recently|monday|tuesday|wednesday|thursday|friday|saturday|sunday|narrowly|on|earlier)$/;
/** With these before "to" the subject is who does it: "plans to drill". */
const willing =
  /^(?:plan|vow|want|decide|agree|promise|refuse|try|seek|intend|threaten|hope|prepare|pledge|aim|manage|attempt)(?:s|ned|ed|d)?$|^(?:decides|tried|tries|sought)$/;
/** Behind the comma after a name, what says more of it. */
const addition =
  /^(?:who|which|whose|an?|the|his|her|its|their|of|from|number|former|now|then|speaking|himself|herself|\d+)$/;
/** So far back somebody is looked for. */
const reach = 40;
const mostAdditions = 4;
/** So far from a verb it may say what for. */
const farthestPurpose = 6;

/**
 * Who does what the verb at an index says.
 *
 * @param forms what the verb can be
 */
export function doerOf(clause: IndexedSentence, at: number, forms: ReadonlySet<VerbForm>, depth = 0): Doer {
  const { words } = clause;
  const verb = words[at];
  if (verb === undefined || isCapitalised(verb) || depth > 2) return undefined;
  const start = verbStart(clause, at);
  const helpers = words.slice(start, at).map(({ lower }) => lower);
  if (isPassiveAt(clause, start, at, forms)) return agentBehind(clause, at);
  const isActive = helpers.some((lower) => modal.test(lower))
    ? forms.has('base')
    : helpers.some((lower) => have.test(lower))
      ? forms.has('participle')
      : helpers.some((lower) => be.test(lower)) || forms.has('past') || forms.has('third');
  if (words[start - 1]?.lower === 'to' && forms.has('base')) return ofWilling(clause, start - 1, depth);
  if (!isActive) return undefined;
  if (helpers.length === 0 && words[at + 1]?.lower === 'by') return undefined;
  return subjectBefore(
    clause,
    start,
    depth,
    helpers.some((lower) => /^(?:w(?:ould|ill)|ha[sd])$/.test(lower)),
  );
}

/** Where the verb with its auxiliaries and the adverbs among them begins. */
export function verbStart(clause: IndexedSentence, at: number): number {
  const { words } = clause;
  let start = at;
  while (start > Math.max(0, at - 6) && gapBefore(clause, start) === ' ') {
    const lower = words[start - 1]?.lower ?? '';
    if (!(modal.test(lower) || have.test(lower) || be.test(lower) || amid.test(lower))) break;
    start--;
  }
  return start;
}

/** True for "was condemned". */
export function isPassiveAt(
  { words }: IndexedSentence,
  start: number,
  at: number,
  forms: ReadonlySet<VerbForm>,
): boolean {
  const isBehindBe = words.slice(start, at).some(({ lower }) => be.test(lower));
  return isBehindBe && forms.has('participle') && !forms.has('gerund');
}

function subjectBefore(clause: IndexedSentence, start: number, depth: number, isOwn: boolean): Doer {
  const { words } = clause;
  const before = words[start - 1];
  if (before === undefined) return undefined;
  const gap = gapBefore(clause, start);
  if (/^['’]?, $/.test(gap)) return overAdditions(clause, start);
  if (/^\.?\) $/.test(gap)) return beforeBracket(clause, start);
  if (gap !== ' ') return undefined;
  if (/^(?:who|which)$/.test(before.lower)) return namePhraseBefore(clause, start - 1);
  if (/^(?:and|but|then|or)$/.test(before.lower)) return ofVerbBefore(clause, start - 1, depth);
  if (/^(?:he|she|it|they)$/.test(before.lower))
    return isOwn ? ofSaying(clause, start - 1, depth) : undefined;
  return isCapitalised(before) && !isPossessive(before) ? namePhraseBefore(clause, start) : undefined;
}

/** "His rival, the retired general Lena Horvat, has …", "Lena Horvat, who was absent, has …". */
function overAdditions(clause: IndexedSentence, end: number): Doer {
  const { words } = clause;
  const last = namePhraseBefore(clause, end);
  const ahead = last && words[last.from - 1];
  const isApart = last !== undefined && ahead !== undefined && /^['’]?, $/.test(gapBefore(clause, last.from));
  if (isApart && !isCapitalised(ahead) && describesSomebody(clause, last.from)) return last;
  let to = end;
  for (let part = 0; part < mostAdditions; part++) {
    const from = commaBefore(clause, to);
    const opening = words[from];
    if (from === 0 || opening === undefined) return undefined;
    const named = words[from - 1];
    if (addition.test(opening.lower) && named && isCapitalised(named)) return namePhraseBefore(clause, from);
    to = from;
  }
  return undefined;
}

/** "Senator Lena Horvat (R-Ohio) has" */
function beforeBracket(clause: IndexedSentence, end: number): Doer {
  for (let at = end - 1; at > Math.max(0, end - 5); at--)
    if (gapBefore(clause, at) === ' (') return namePhraseBefore(clause, at);
  return undefined;
}

/** "His rival, ", "The state auditor, ": what is before the comma says who somebody is. */
function describesSomebody(clause: IndexedSentence, comma: number): boolean {
  const { words } = clause;
  const from = commaBefore(clause, comma);
  const phrase = words.slice(from, comma);
  return (
    phrase.length <= 8 &&
    phrase.some(
      (word) =>
        isTrade(word) ||
        /^(?:rival|opponent|colleague|partner|brother|sister|wife|husband|son|daughter|mother|father|captain|successor|predecessor|boss|coach|auditor)$/.test(
          word.lower,
        ),
    )
  );
}

/** Index of the first word behind the nearest comma before an index. */
function commaBefore(clause: IndexedSentence, end: number): number {
  for (let at = end - 1; at > Math.max(0, end - reach); at--)
    if (/[,;]/.test(gapBefore(clause, at))) return at;
  return 0;
}

/** "Vandersloot praised the sample but questioned …": who does what the verb before says. */
function ofVerbBefore(clause: IndexedSentence, end: number, depth: number): Doer {
  for (let at = end - 1; at > Math.max(0, end - reach); at--) {
    const word = clause.words[at];
    if (word === undefined || isCapitalised(word)) continue;
    if (/^(?:that|he|she|they|it|we|i|which|whether|if|because|while|as|when)$/.test(word.lower))
      return undefined;
    const forms = lexicon().readings(word.lower).verb;
    if (!forms.has('past') && !forms.has('third')) continue;
    const doer = doerOf(clause, at, forms, depth + 1);
    if (doer !== undefined) return doer;
  }
  return undefined;
}

/** "Bellweather said he would …" */
function ofSaying(clause: IndexedSentence, pronoun: number, depth: number): Doer {
  const { words } = clause;
  let at = pronoun - 1;
  while (at > pronoun - 4 && /^(?:that|on|.+day)$/.test(words[at]?.lower ?? '')) at--;
  const saying = words[at];
  if (
    saying === undefined ||
    !/^(?:sa(?:id|ys)|announce[sd]|vow(?:s|ed)|promise[sd]|pledge[sd])$/.test(saying.lower)
  )
    return undefined;
  return doerOf(clause, at, new Set<VerbForm>(['past']), depth + 1);
}

/** "Aurec plans to …", "Karas saved four match points to …" */
function ofWilling(clause: IndexedSentence, to: number, depth: number): Doer {
  const { words } = clause;
  for (let at = to - 1; at >= Math.max(0, to - farthestPurpose); at--) {
    const governor = words[at];
    if (governor === undefined || gapBefore(clause, at + 1) !== ' ') return undefined;
    const { verb, actor } = lexicon().readings(governor.lower);
    if (at === to - 1 && willing.test(governor.lower)) return doerOf(clause, at, verb, depth + 1);
    // Whom something is done to may be who is to do the other thing: "asked Varga to".
    if (isCapitalised(governor) || actor || pronouns.has(governor.lower)) return undefined;
    if (at < to - 1 && verb.has('past')) return doerOf(clause, at, verb, depth + 1);
  }
  return undefined;
}

/** "was condemned in Geneva by the retired general Lena Horvat" */
function agentBehind(clause: IndexedSentence, at: number): Doer {
  const { words } = clause;
  const by = words.findIndex(({ lower }, index) => index > at && index < at + 8 && lower === 'by');
  if (by < 0) return undefined;
  for (let index = at + 1; index <= by; index++) if (/[,;:]/.test(gapBefore(clause, index))) return undefined;
  let from = by + 1;
  while (from < by + 6 && !/^\p{Lu}/u.test(words[from]?.text ?? '')) from++;
  let to = from;
  while (to < from + 6) {
    const word = words[to];
    if (!word || !isCapitalised(word) || (to > from && !/^(?: |-|\. )$/.test(gapBefore(clause, to)))) break;
    if (isPossessive(word)) return undefined;
    to++;
  }
  const name = words.slice(from, to);
  if (name.length === 0 || /^(?:and|or|of)$/.test(words[to]?.lower ?? '')) return undefined;
  return { name, from, to, beside: [] };
}

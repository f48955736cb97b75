import type { Span } from '../../span.ts';
import type { IndexedSentence } from '../bodyIndex.ts';
import type { Objection, RuleContext } from '../rule.ts';
import { vocabularyShare } from '../subject.ts';
import { isContent, type Word, words } from '../words.ts';
import { lesserQuantity } from './lesserQuantity.ts';

const universal = /^(?:all|every|each|entire|whole)$/;
const nearly = /^(?:not|nearly|almost)$/;
/** Before "all" these make something else of it: "after all", "they all". */
const otherAll = /^(?:at|after|above|it|us|them|we|they|you)$/;
const within =
  /^(?:of|the|its|his|her|their|these|those|our|\d+|two|three|four|five|six|seven|eight|nine|ten)$/;
/** A body that has one of these before the noun says as much as the claim, or may. */
const anyUniversal =
  /^(?:all|every|each|entire|whole|both|any|across|throughout|nationwide|no|none|always|everyone|everybody)$/;
/** At the end of the words before the noun: "nine of the last 12", "58 percent of the", "some". */
const lesserBefore =
  /(?:^| )(?:(?:some|several|many|few|half|most|parts?|sections?|portions?|percent|per cent|majority|thirds?|quarters?)(?: of)?(?: the| its| their)?|(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven) (?:out )?of (?:the |its |their )?(?:\w+ )?(?:last |past )?\d+)(?: \w+)?$/;
/** At the beginning of the words behind it: "of the children who stayed, 58 percent …". */
const lesserBehind =
  /^(?:\w+ ){0,4}(?:\d+ (?:percent|per cent)|some|several|many|few|half|most|only \w+)(?: |$)/;
const partOf = /(?:^| )of (?:the|its|their)(?: \w+)?$/;
/** "About 70 percent of them", where the sentence before names them. */
const lesserOfThem =
  /\b(?:some|several|many|few|half|most|(?:\d+|two|three|four|five|six|seven|eight|nine|ten)(?: percent| per cent)?) of them\b/i;
/** "Elementary schools, where few carry phones, are not covered" */
const excepted =
  /^(?:\w+ ){0,9}(?:(?:is|are|was|were|be) (?:not (?:covered|included|affected|part of)|exempt|exempted|excluded|left out))(?: |$)/;

/** So many words before the noun, and behind it, may say how many. */
const reachBefore = 6;
const reachBehind = 13;
/** The share of the claim's content words that such a sentence has to have. */
const aboutIt = 0.4;

/** The claim says "all", "every" or "the whole" of a thing, and the body speaks only of some of them, and nowhere of all. */
export function quantityRaised(context: RuleContext): Objection[] {
  const { claim, headline, body } = context;
  const raised = universalIn(words(headline.slice(...claim.span)));
  if (raised === undefined) return [];
  let less: Span | undefined;
  for (const [index, sentence] of body.sentences.entries()) {
    for (const [at, noun] of sentence.words.entries()) {
      if (!raised.nouns.has(noun.stem)) continue;
      const before = sentence.words.slice(Math.max(0, at - reachBefore), at);
      if (before.some(({ lower }) => anyUniversal.test(lower))) return [];
      less ??= lesserAround(sentence, at, context);
    }
    const isThem = raised.counted.some(({ stem }) => body.sentences[index - 1]?.stems.has(stem));
    if (isThem) less ??= lesserOfThemIn(sentence, context);
  }
  if (less === undefined) return [];
  const { lower, span } = raised.word;
  return [lesserQuantity('unsupported', { said: lower, at: span }, less, context)];
}

/** A claim's "all" and what it may go with. */
interface Universal {
  readonly word: Word;
  /** Stems of the first two words of the noun: of "state school" in "every state school". */
  readonly nouns: ReadonlySet<string>;
  /** What "them" may stand for, one word more: "tremor" in "every Vesper Flat tremor". */
  readonly counted: readonly Word[];
}

/** The claim's first "all", "every" or "whole" that a noun follows. */
function universalIn(all: readonly Word[]): Universal | undefined {
  const at = all.findIndex(({ lower }, index) => {
    const before = all[index - 1]?.lower ?? '';
    return universal.test(lower) && !nearly.test(before) && !(lower === 'all' && otherAll.test(before));
  });
  const word = all[at];
  if (word === undefined) return undefined;
  const behind = all.slice(at + 1, at + 6);
  const start = behind.findIndex(({ lower }) => !within.test(lower));
  const nouns = behind.slice(Math.max(0, start), start + 2).filter(isContent);
  const isFollowed = start >= 0 && behind[start] === nouns[0];
  if (!isFollowed) return undefined;
  const counted = behind.slice(start, start + 3).filter(isContent);
  return { word, nouns: new Set(nouns.map(({ stem }) => stem)), counted };
}

/** What a sentence says of fewer than all, with the noun at an index; undefined where it does not, or is about something else. */
function lesserAround(
  { sentence, words: all, stems }: IndexedSentence,
  at: number,
  { subject }: RuleContext,
): Span | undefined {
  const noun = all[at];
  if (noun === undefined) return undefined;
  const said = (some: readonly Word[]) => some.map(({ lower }) => lower).join(' ');
  const before = all.slice(Math.max(0, at - reachBefore), at);
  const behind = all.slice(at + 1, at + 1 + reachBehind);
  const spanOf = (first: Word | undefined, length: number): Span => {
    const last = behind.at(Math.max(0, length - 1)) ?? noun;
    const end = length === 0 ? noun.span[1] : last.span[1];
    return [(first ?? noun).span[0] + sentence.span[0], end + sentence.span[0]];
  };
  const wordsOf = (found: RegExpExecArray | null) => found?.[0].trim().split(' ').length ?? 0;
  const exception = wordsOf(excepted.exec(said(behind)));
  if (exception > 0) return spanOf(noun, exception);
  if (vocabularyShare(subject, { stems }) < aboutIt) return undefined;
  const front = wordsOf(lesserBefore.exec(said(before)));
  if (front > 0) return spanOf(before.at(-front), 0);
  const back = partOf.test(said(before)) ? wordsOf(lesserBehind.exec(said(behind))) : 0;
  return back > 0 ? spanOf(noun, back) : undefined;
}

/** Where a sentence that is about the claim speaks of fewer "of them". */
function lesserOfThemIn(sentence: IndexedSentence, { subject }: RuleContext): Span | undefined {
  const { text, span } = sentence.sentence;
  const found = lesserOfThem.exec(text);
  if (found === null || vocabularyShare(subject, sentence) < aboutIt) return undefined;
  return [found.index + span[0], found.index + found[0].length + span[0]];
}

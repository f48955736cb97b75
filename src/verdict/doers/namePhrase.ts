import { commonWords } from '../../claims/commonWords.ts';
import { subjectPronouns } from '../../claims/functionWords.ts';
import { lexicon } from '../../claims/lexicon.ts';
import { gapBefore, type IndexedSentence } from '../bodyIndex.ts';
import { isSaying } from '../speech/saying.ts';
import { isCapitalised, isContent, isPossessive, type Word } from '../words.ts';

/** A name with everything in front that belongs to it: "the retired general Lena Horvat". */
export interface NamePhrase {
  readonly name: readonly Word[];
  /** Index of its first word and of the one behind its last. */
  readonly from: number;
  readonly to: number;
  /** Where it is one of several, what stands before the "and". */
  readonly beside: readonly Word[];
}

/** More words than this describe nobody. */
const longestDescription = 8;

/** What a clause may begin behind without a comma. */
const opener =
  /^(?:and|but|or|yet|while|as|that|because|after|when|where|since|before|until|although|though|if|unless|whether|which|whom|how|why|what|than|so)$/;
const smallInName = /^(?:de|da|del|der|van|von|al|bin|el|la|le|di|du)$/;
/** In front of a name, and of no other phrase than its own. */
const determiner = /^(?:the|an?|his|her|its|their|our|my|this|that)$/;

/**
 * The phrase that ends in a name before an index, where it is a whole one that can be a subject; undefined for "of Varga" and
 * for what cannot be read.
 */
export function namePhraseBefore(clause: IndexedSentence, to: number): NamePhrase | undefined {
  const { words } = clause;
  let start = to;
  while (start > 0 && to - start < 6) {
    const word = words[start - 1];
    if (!word || (start < to && !/^(?: |-|\. | & )$/.test(gapBefore(clause, start)))) break;
    const isPart = isCapitalised(word) && isContent(word);
    if (!isPart && !(start < to && smallInName.test(word.lower) && isCapitalisedAt(words, start - 2))) break;
    if (isPossessive(word)) break;
    start--;
  }
  const name = words.slice(start, to);
  if (name.length === 0 || name.every(({ lower }) => lexicon().readings(lower).demonym)) return undefined;
  const from = phraseStart(clause, start);
  if (from === undefined) return undefined;
  const before = words[from - 1];
  const isJoined = before !== undefined && /^(?:and|or)$/.test(before.lower);
  return { name, from, to, beside: isJoined ? words.slice(0, from - 1) : [] };
}

/** "Ursula" before the "von". */
function isCapitalisedAt(words: readonly Word[], index: number): boolean {
  const word = words[index];
  return word !== undefined && isCapitalised(word);
}

/** Where the description of a name begins; undefined where something governs the phrase, so that it is no subject. */
function phraseStart(clause: IndexedSentence, nameStart: number): number | undefined {
  const { words } = clause;
  for (let at = nameStart; at >= Math.max(0, nameStart - longestDescription); at--) {
    const before = words[at - 1];
    if (before === undefined || /[,;:.?!"“”—–(]/.test(gapBefore(clause, at))) return at;
    if (opener.test(before.lower) || isSaying(before.lower)) return at;
    if (!describes(before) && !isParticipleBetween(words, at - 1)) return undefined;
  }
  return undefined;
}

/** "retired" in "the retired general". */
function isParticipleBetween(words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  const { verb } = lexicon().readings(word?.lower ?? '');
  return (
    before !== undefined && determiner.test(before.lower) && (verb.has('participle') || verb.has('gerund'))
  );
}

/** "general", "Norwegian", "the". */
function describes(word: Word): boolean {
  const { lower } = word;
  if (subjectPronouns.has(lower) && !/^(?:this|that)$/.test(lower)) return false;
  if (determiner.test(lower) || isCapitalised(word) || isPossessive(word) || /^\d/.test(lower)) return true;
  if (!isContent(word)) return false;
  const { noun, adjective, actor, adverb, known } = lexicon().readings(lower);
  return noun || adjective || actor || adverb || !known || commonWords.has(lower);
}

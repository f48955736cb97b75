import {
  conjunctions,
  relativePronouns,
  subjectPronouns,
  subordinators,
} from '../../claims/functionWords.ts';
import { lexicon } from '../../claims/lexicon.ts';
import { plausible } from '../../claims/predicate.ts';
import { isGroup, isPluralSubject } from '../../claims/subject.ts';
import {
  canBe,
  hasComma,
  isName,
  isNominal,
  isPossessive,
  isPreposition,
  type Run,
  type Token,
} from '../../claims/token.ts';
import type { Span } from '../../span.ts';
import { isOnlyAName } from '../names.ts';
import { readSentence } from '../readSentence.ts';
import { isInstitution } from './institutions.ts';

/** A name in a sentence, without its possessive ending, or another phrase for someone. */
export interface Phrase {
  readonly text: string;
  readonly span: Span;
}

/** Who does something, the verb, and whom it is done to: "girls", "sue", "state". */
export interface Parties {
  readonly doer: Phrase;
  readonly verb: Span;
  readonly target: Phrase;
  /** The verb as it is to be written when the two change places: "sues". */
  readonly agreeing: string;
}

/** More words than this are no phrase that can change its place. */
const longest = 6;

/** Of these the subject does nothing to what stands behind them. */
const stative =
  /^(?:be|have|do|say|tell|want|seem|become|remain|stay|look|mean|need|like|love|know|think|believe|hope|get|go|come|make|take|give|turn|run|cost|show|explain|declare|include|contain|mark|top|live|stand|sit|join|face|leave|visit|enter|cross|reach)$/;

/** People who act and are acted upon and whom the lexicon does not know for such. */
const acting =
  /^(?:police|parents?|students?|voters?|mayor|workers?|judges?|jury|lawmakers?|troops|rebels?|protesters?|man|men|woman|women|boys?|girls?|teens?|couple|famil(?:y|ies)|residents?|fans?|regulators?|republicans?|democrats?|gop|brothers?|sisters?|fathers?|mothers?|sons?|daughters?|husband|wife|watchdog|gunman|suspect|officials?|president|senators?|minister|prosecutors?|governor)$/;

/**
 * Who does what to whom in a sentence, common nouns too: "Three girls sue state over policy". None where the first phrase or
 * the last is no one that acts, or stands with others.
 */
export function partiesOf(sentence: string): Parties | undefined {
  const { tokens, predicate } = readSentence(sentence);
  const verb = tokens[predicate?.at ?? -1];
  if (!predicate || !verb || predicate.kind !== 'finite' || predicate.strength < plausible) return undefined;
  if (!predicate.form || stative.test(lexicon().infinitive(verb.lower, predicate.form))) return undefined;
  const doer: Run = { from: 0, to: predicate.at };
  const target: Run = { from: predicate.at + 1, to: endOfPhrase(tokens, predicate.at + 1) };
  if (!canAct(tokens, doer) || !canAct(tokens, target)) return undefined;
  return {
    doer: phraseOf(sentence, tokens, doer),
    verb: verb.span,
    target: phraseOf(sentence, tokens, target),
    agreeing:
      agreeing(verb.lower, predicate.form, isPluralSubject(tokens, target) || isGroup(tokens, target)) ??
      verb.core,
  };
}

function endOfPhrase(tokens: readonly Token[], from: number): number {
  let to = from;
  for (; to < tokens.length; to++) {
    const token = tokens[to];
    if (!token || isPreposition(token) || closesPhrase(token) || (to > from && isParticiple(token)))
      return to;
    if (hasComma(token)) return to + 1;
  }
  return to;
}

function closesPhrase({ lower }: Token): boolean {
  return conjunctions.has(lower) || subordinators.has(lower) || relativePronouns.has(lower) || lower === 'to';
}

/** "labeling", "accused": what follows a noun as a participle begins another thing to say. */
function isParticiple(token: Token): boolean {
  return !isName(token) && !token.readings.noun && (canBe(token, 'gerund') || canBe(token, 'participle'));
}

function canAct(tokens: readonly Token[], { from, to }: Run): boolean {
  const phrase = tokens.slice(from, to);
  const head = phrase.at(-1);
  if (!head || phrase.length > longest || !isNominal(head) || isPossessive(head)) return false;
  if (phrase.some((token) => isPreposition(token) || closesPhrase(token) || subjectPronouns.has(token.lower)))
    return false;
  if (phrase.slice(0, -1).some((token) => hasComma(token) || !token.core)) return false;
  return acts(head, from === 0 && to === 1);
}

/** The sentence's first word is written like a name whatever it is. */
function acts(head: Token, isFirst: boolean): boolean {
  if (head.readings.actor || acting.test(head.lower) || isInstitution(head.lower)) return true;
  return isName(head) && (!isFirst || isOnlyAName(head.lower));
}

/** "sues" for "sue" once the subject is one, "sue" for "sues" once there are several. */
function agreeing(lower: string, form: string, plural: boolean): string | undefined {
  if (form === 'third' && plural) return lexicon().infinitive(lower, 'third');
  if (form === 'base' && !plural) return lexicon().inflect(lower, 'third');
  return undefined;
}

/** From the first word of a run to its last, with the full stop of "U.S.". */
function phraseOf(sentence: string, tokens: readonly Token[], { from, to }: Run): Phrase {
  const start = tokens[from]?.span[0] ?? 0;
  const last = tokens[to - 1];
  const isAbbreviation = last && /^(?:\p{Lu}\.)+\p{Lu}$/u.test(last.core) && last.after.startsWith('.');
  const span: Span = [start, (last?.span[1] ?? start) + (isAbbreviation ? 1 : 0)];
  return { text: sentence.slice(...span), span };
}

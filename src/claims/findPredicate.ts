import { endsPhrase, findFiniteVerb } from './finiteVerb.ts';
import { auxiliaries, conjunctions, modals } from './functionWords.ts';
import { intransitiveVerbs } from './headlineVerbs.ts';
import { findHiddenPredicate } from './hiddenPredicate.ts';
import { lexicon } from './lexicon.ts';
import { clear, type Predicate, plausible } from './predicate.ts';
import { canBe, hasComma, isName, isPreposition, type Run, type Token } from './token.ts';
import { verbGroupStart } from './verbGroup.ts';

/** True when the verb behind an "as" or "after" is not the one that the words before it are the subject of. */
function leadsClauseBetween(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++)
    if (/^(?:as|after|before|while|because|amid|when|if|until|since)$/.test(tokens[at]?.lower ?? ''))
      return true;
  return false;
}

/** "Woman, feared kidnapped, says she is safe": the verb behind what stands between two commas. */
function behindParenthesis(tokens: readonly Token[], run: Run): Predicate | undefined {
  const first = tokens[run.from];
  if (!first || first.quoted || isPreposition(first)) return undefined;
  const open = commaIn(tokens, run);
  const close = open === undefined ? undefined : commaIn(tokens, { from: open + 1, to: run.to - 1 });
  const verb = close === undefined ? undefined : tokens[close + 1];
  if (open === undefined || close === undefined || !verb || isName(verb) || verb.quoted) return undefined;
  const third = canBe(verb, 'third') && !verb.readings.noun;
  if (!third && !auxiliaries.has(verb.lower) && !modals.has(verb.lower)) return undefined;
  const subject: Run = { from: run.from, to: open + 1 };
  if (findFiniteVerb(tokens, subject, true) || findHiddenPredicate(tokens, subject)) return undefined;
  const inside = findFiniteVerb(tokens, { from: open + 1, to: close + 1 }, true);
  if (inside?.kind === 'finite' && inside.strength >= plausible) return undefined;
  return { kind: 'finite', at: close + 1, form: third ? 'third' : undefined, strength: 4 };
}

/** True when what is behind a weak verb belongs to it: "calls on Christie to step aside", "pens editorial calling for peace". */
function governsHidden(tokens: readonly Token[], verb: Predicate, hidden: Predicate): boolean {
  if (hidden.kind === 'infinitive') return true;
  const known = verb.form === 'third' && tokens[verb.at]?.readings.known === true;
  return hidden.kind === 'gerund' && known && verbGroupStart(tokens, verb.at, hidden.at) > verb.at + 1;
}

function canStandAlone(token: Token | undefined, { form }: Predicate): boolean {
  return (
    token !== undefined &&
    form !== undefined &&
    intransitiveVerbs.has(lexicon().infinitive(token.lower, form))
  );
}

/** Behind a noun these say when: "to close for repairs this summer". */
const when = /^(?:next|last|this)$/;

/** "Mayor to Sign Bill Requiring Tax Returns", "Mayor Mulling Bid for Senate": the noun is what the hidden verb is about. */
function isObject(
  tokens: readonly Token[],
  run: Run,
  hidden: Predicate,
  { at, strength }: Predicate,
): boolean {
  const noun = tokens[at];
  const next = at + 1 < run.to ? tokens[at + 1] : undefined;
  if (!noun?.readings.noun || strength >= 3.6) return false;
  if (hidden.kind !== 'infinitive')
    return hidden.kind !== 'passive' && endsPhrase(next) && next?.lower !== 'to';
  if (!next || endsPhrase(next) || hasComma(noun) || when.test(next.lower)) return true;
  const { noun: named, adjective } = next.readings;
  return canBe(next, 'participle') || (named && !adjective && !isName(next));
}

function commaIn(tokens: readonly Token[], { from, to }: Run): number | undefined {
  for (let at = from; at < to; at++) if (tokens[at]?.after.includes(',')) return at;
  return undefined;
}

/**
 * Finds what a run of words says of its subject, or undefined when it is only a noun phrase. Words in quotation
 * marks are looked into only when nothing outside them is a predicate.
 */
export function findPredicate(tokens: readonly Token[], run: Run): Predicate | undefined {
  const parted = behindParenthesis(tokens, run);
  if (parted) return parted;
  const verb = findFiniteVerb(tokens, run, false);
  const hidden = findHiddenPredicate(tokens, run);
  // "Fighting Heats Up": the word in -ing is the subject.
  if (verb && hidden?.kind === 'gerund' && verb.at === hidden.at + 1 && verb.strength >= plausible)
    return isObject(tokens, run, hidden, verb) && !canStandAlone(tokens[verb.at], verb) ? hidden : verb;
  if (verb && hidden && hidden.at < verb.at) {
    if (leadsClauseBetween(tokens, hidden.at, verb.at)) return hidden;
    if (hidden.kind === 'infinitive' && tokens.slice(hidden.at, verb.at).some(hasComma)) return hidden;
    // "Trump open to talks but wants more"
    if (hidden.at < verb.at - 1 && conjunctions.has(tokens[verb.at - 1]?.lower ?? '')) return hidden;
  }
  // "Ohio to Order Polls Closed", "FBI Probing Scheme Tied to Mayor": the participle belongs to the object.
  if (verb && hidden && hidden.at < verb.at) {
    if (verb.kind === 'passive') return hidden;
    if (hidden.kind === 'infinitive' && verb.form === 'past' && verb.strength < 3.6) return hidden;
    if (isObject(tokens, run, hidden, verb)) {
      const to = hidden.kind === 'adjective' ? hidden.at : hidden.at + 1;
      const before = findFiniteVerb(tokens, { from: run.from, to }, false);
      return before && before.strength >= plausible ? before : hidden;
    }
  }
  if (verb && verb.strength >= clear) return verb;
  const governs =
    hidden &&
    verb &&
    verb.at < hidden.at &&
    verb.strength >= plausible &&
    governsHidden(tokens, verb, hidden);
  if (hidden && !governs && hidden.strength > (verb?.strength ?? 0)) return hidden;
  if (verb && verb.strength >= plausible) return verb;
  const inside = findFiniteVerb(tokens, run, true);
  return inside && inside.strength >= plausible ? inside : undefined;
}

import { assertion, attributedDrafts } from './assertion.ts';
import { isSpeaker, sayingOpening, speechVerbs } from './attribution.ts';
import { colonAttribution } from './colonAttribution.ts';
import { speechBeside } from './directSpeech.ts';
import { type Draft, draftOf, writtenWords } from './draft.ts';
import { findPredicate } from './findPredicate.ts';
import { lacksSubject } from './fullClause.ts';
import { auxiliaries, conjunctions, modals, relativePronouns } from './functionWords.ts';
import { kindOf } from './kinds.ts';
import { lexicon } from './lexicon.ts';
import { clear, plausible } from './predicate.ts';
import type { Reading } from './readHeadline.ts';
import { canBe, isName, isPreposition, type Run, runSpan, type Token } from './token.ts';
import { endsSentence } from './words.ts';

/** "We won. They lost." as two runs; a full stop inside a quotation does not end one. */
export function sentences(tokens: readonly Token[], all: Run): Run[] {
  const runs: Run[] = [];
  let from = all.from;
  for (let at = all.from; at < all.to; at++) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (!token || !next) break;
    if (!(endsSentence(token) || token.after.includes(';'))) continue;
    if (token.after.includes(';') && lacksItsSubject(tokens, { from: at + 1, to: all.to })) continue;
    if (token.quoted && next.quoted) continue;
    if (token.quoted && !/^\p{Lu}|^\p{N}/u.test(next.core)) continue;
    if (at + 1 - from < 2 && !token.after.includes('!') && !token.after.includes('?')) continue;
    runs.push({ from, to: at + 1 });
    from = at + 1;
  }
  runs.push({ from, to: all.to });
  return runs.filter((run) => runSpan(tokens, run));
}

/** "Mob attacks thief; chops hand off", "Mob attacks thief; says it is sorry": the second half has the first one's subject. */
function lacksItsSubject(tokens: readonly Token[], rest: Run): boolean {
  const first = tokens[rest.from];
  if (!first || isName(first) || !canBe(first, 'third')) return false;
  const says = !first.readings.noun && speechVerbs.has(lexicon().infinitive(first.lower, 'third'));
  return says || !findPredicate(tokens, rest);
}

function endsWithQuestion(tokens: readonly Token[], run: Run): boolean {
  return tokens[run.to - 1]?.after.includes('?') === true && tokens[run.to - 1]?.quoted === false;
}

/** What one sentence of a headline is made of: parts round a colon or a dash, or a plain assertion. */
export function sentence(reading: Reading, run: Run): Draft[] {
  const { tokens } = reading;
  const dash = dashSplit(reading, run);
  if (dash) return dash;
  const question = endsWithQuestion(tokens, run);
  const colon = colonIn(tokens, run);
  if (colon !== undefined) {
    const left: Run = { from: run.from, to: colon + 1 };
    const right: Run = { from: colon + 1, to: run.to };
    const says = findPredicate(tokens, left);
    // A quotation is said by somebody: what stands before it is no topic.
    const least = tokens[right.from]?.quoted ? plausible : clear;
    const leftSays = says !== undefined && says.strength >= least && !kindOf(tokens, left, false);
    const rightKind = kindOf(tokens, right, question);
    if (rightKind) {
      if (leftSays) return [...sentence(reading, left), draftOf(reading, right, rightKind)];
      return [draftOf(reading, run, kindOf(tokens, left, false) ?? rightKind)];
    }
    const leftKind = kindOf(tokens, left, false);
    const attributed = leftKind
      ? undefined
      : colonAttribution(reading.headline, tokens, run, colon, reading.evidence);
    if (attributed) return attributedDrafts(reading, run, attributed);
    const speech = speechBeside(reading, left, right);
    if (speech) {
      const rest = sentence(reading, speech.clause);
      return speech.clause === left ? [...rest, speech.said] : [speech.said, ...rest];
    }
    if (leftSays && enumerates(tokens, right)) return assertion(reading, run);
    if (leftKind === undefined && leftSays) return [...assertion(reading, left), ...sentence(reading, right)];
    const rightDrafts = sentence(reading, right);
    if (rightDrafts.every((draft) => draft.kind !== 'claim'))
      return [draftOf(reading, run, leftKind ?? 'label')];
    return [draftOf(reading, left, leftKind ?? 'label'), ...rightDrafts];
  }
  const kind = kindOf(tokens, run, question);
  if (kind) return [draftOf(reading, run, kind)];
  return assertion(reading, run);
}

function colonIn(tokens: readonly Token[], run: Run): number | undefined {
  for (let at = run.from; at < run.to - 1; at++) {
    const token = tokens[at];
    if (token && !(token.quoted && tokens[at + 1]?.quoted) && /:/.test(token.after)) return at;
  }
  return undefined;
}

/** "There are three groups: nurses, doctors and porters": what is counted stays with the count. */
function enumerates(tokens: readonly Token[], run: Run): boolean {
  const words = tokens.slice(run.from, run.to);
  const list = words.some((token) => token.after.includes(',')) && words.some(({ lower }) => lower === 'and');
  return list && !words.some(({ quoted }) => quoted) && !findPredicate(tokens, run);
}

const isDash = (token: Token | undefined): boolean =>
  token !== undefined && !token.core && /^[–—-]{1,3}$/.test(token.before);

/** Index of the second dash of "The longest day – the solstice – has been marked"; undefined where a dash parts two things. */
function parenthesisEnd(tokens: readonly Token[], run: Run, open: number): number | undefined {
  let close = open + 1;
  while (close < run.to && !isDash(tokens[close])) close++;
  const behind = close + 1 < run.to ? tokens[close + 1] : undefined;
  if (!behind || close === open + 1 || isName(behind)) return undefined;
  const goesOn =
    conjunctions.has(behind.lower) ||
    isPreposition(behind) ||
    relativePronouns.has(behind.lower) ||
    auxiliaries.has(behind.lower) ||
    modals.has(behind.lower) ||
    (!behind.readings.noun && (canBe(behind, 'third') || canBe(behind, 'past')));
  return goesOn && !findPredicate(tokens, { from: open + 1, to: close }) ? close : undefined;
}

/** Both sides of a dash on their own when the right one is a sentence, a question or a teaser by itself. */
function dashSplit(reading: Reading, run: Run): Draft[] | undefined {
  const { tokens } = reading;
  for (let at = run.from + 1; at < run.to - 1; at++) {
    const token = tokens[at];
    if (!token || !isDash(token)) continue;
    const close = parenthesisEnd(tokens, run, at);
    if (close !== undefined) {
      at = close;
      continue;
    }
    const left: Run = { from: run.from, to: at };
    const right: Run = { from: at + 1, to: run.to };
    if (tokens.slice(right.from, right.to).every((word) => isName(word) || word.lower === 'and')) {
      const names = right.to - right.from;
      const first = tokens[right.from];
      if (names >= 2 && names <= 6 && first?.readings.person) return sentence(reading, left);
    }
    if (
      right.to - right.from <= 4 &&
      findPredicate(tokens, left) &&
      isSpeaker(tokens, right, reading.evidence)
    ) {
      const speaker = writtenWords(reading, right);
      const attribution = { speaker, cue: token.before, span: token.span };
      const colon = colonIn(tokens, left);
      const content = colon === undefined ? left : { from: colon + 1, to: left.to };
      const drafts = attributedDrafts(
        reading,
        { from: content.from, to: run.to },
        {
          content,
          opening: sayingOpening(tokens, right),
          attribution,
        },
      );
      return colon === undefined
        ? drafts
        : [draftOf(reading, { from: run.from, to: colon + 1 }, 'label'), ...drafts];
    }
    if (endsWithQuestion(tokens, run) && kindOf(tokens, run, false) === 'question') return undefined;
    const start = tokens[right.from];
    const kind = kindOf(tokens, right, endsWithQuestion(tokens, run));
    const predicate = findPredicate(tokens, right);
    const opens =
      start !== undefined &&
      !lacksSubject(tokens, right.from, right.to) &&
      !/^(?:as|after|before|while|because|if|when|with|by|in|on|for|to|from|at|of|who|which|that)$/.test(
        start.lower,
      );
    if (
      kind ||
      (opens && predicate?.kind === 'finite' && predicate.strength >= 3.3 && !trailing(reading, right))
    ) {
      if (!runSpan(tokens, left)) return undefined;
      return [...sentence(reading, left), ...sentence(reading, right)];
    }
  }
  return undefined;
}

function trailing(reading: Reading, right: Run): boolean {
  return (
    right.to - right.from <= 5 &&
    isSpeaker(reading.tokens, { from: right.from, to: right.to - 1 }, reading.evidence)
  );
}

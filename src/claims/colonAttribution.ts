import {
  type Attributed,
  isSpeaker,
  type SpeakerEvidence,
  sayingOpening,
  speakerOnly,
  speakerPhrase,
  textOf,
} from './attribution.ts';
import { writtenWords } from './draft.ts';
import { findPredicate } from './findPredicate.ts';
import { plausible } from './predicate.ts';
import { isPluralSubject } from './subject.ts';
import { canBe, isName, isNominal, type Run, type Token } from './token.ts';
import { isTrailingVerb } from './trailingAttribution.ts';

/** "I gave it all away": nobody but a speaker can say so. */
function isFirstPerson(tokens: readonly Token[], run: Run): boolean {
  const first = tokens[run.from];
  return first !== undefined && /^(?:i|i'm|i'll|i've|i'd|we|we're|we'll|we've|my|our)$/.test(first.lower);
}

/** Index of the verb in "Army Confirms:", "Mayor Warns:", "Scientists Say:"; undefined for "Budget Claims:", a topic. */
function verbBeforeColon(tokens: readonly Token[], left: Run, evidence: SpeakerEvidence): number | undefined {
  const at = left.to - 1;
  const verb = tokens[at];
  const speaker: Run = { from: left.from, to: at };
  if (!verb || verb.quoted || speaker.to <= speaker.from || !isTrailingVerb(verb)) return undefined;
  if (tokens.slice(speaker.from, speaker.to).some((token) => token.quoted || !token.core)) return undefined;
  if (findPredicate(tokens, speaker) || !isNominal(tokens[at - 1] ?? verb)) return undefined;
  const agrees = canBe(verb, 'third') || canBe(verb, 'past') || isPluralSubject(tokens, speaker);
  return agrees && (!verb.readings.noun || isSpeaker(tokens, speaker, evidence)) ? at : undefined;
}

/** "Army Confirms: Soldier Not Captured": the army confirms that … */
function spokenBefore(
  headline: string,
  tokens: readonly Token[],
  { left, right, verb }: { left: Run; right: Run; verb: number },
): Attributed {
  const speaker: Run = { from: left.from, to: verb };
  const cue = tokens[verb];
  return {
    content: right,
    attribution: {
      speaker: writtenWords({ headline, tokens }, speaker),
      cue: cue?.core ?? ':',
      span: cue?.span ?? [0, 0],
    },
    opening: `${speakerPhrase(textOf(tokens, speaker))} ${cue?.lower ?? ''}`,
  };
}

/** "Campaign Zeroes In on a New Threat: Anna Holt": the name is what the words before it promise. */
function announces(tokens: readonly Token[], left: Run, right: Run): boolean {
  const end = tokens.slice(Math.max(left.from, left.to - 3), left.to - 1);
  const one = end.some(({ lower }) => /^(?:another|new|next|one|only)$/.test(lower));
  return one && tokens.slice(right.from, right.to).every(isName);
}

/** "Police: Suspect Fled" and "Suspect Fled: Police", given the index of the token that has the colon. */
export function colonAttribution(
  headline: string,
  tokens: readonly Token[],
  run: Run,
  colon: number,
  evidence: SpeakerEvidence,
): Attributed | undefined {
  const left: Run = { from: run.from, to: colon + 1 };
  const right: Run = { from: colon + 1, to: run.to };
  const mark = tokens[colon];
  if (!mark) return undefined;
  const leftSays = findPredicate(tokens, left);
  const rightSays = findPredicate(tokens, right);
  const start = tokens[right.from];
  const denies = start?.lower === 'no' || start?.lower === 'not';
  const says = verbBeforeColon(tokens, left, evidence);
  if (says !== undefined && (rightSays || denies || start?.quoted))
    return spokenBefore(headline, tokens, { left, right, verb: says });
  let speaker: Run | undefined;
  let content: Run | undefined;
  const at = mark.span[1] + Math.max(0, mark.after.indexOf(':'));
  const own = !leftSays && left.to - left.from <= 6 && isFirstPerson(tokens, right);
  if (own || (isSpeaker(tokens, left, evidence) && (rightSays || denies || start?.quoted))) {
    speaker = left;
    content = right;
  } else if (
    leftSays &&
    leftSays.strength >= plausible &&
    !rightSays &&
    !announces(tokens, left, right) &&
    isSpeaker(tokens, right, evidence)
  ) {
    speaker = right;
    content = left;
  }
  if (!speaker || !content) return undefined;
  return {
    content,
    attribution: {
      speaker: writtenWords({ headline, tokens }, speakerOnly(tokens, speaker)),
      cue: ':',
      span: [at, at + 1],
    },
    opening: sayingOpening(tokens, speaker),
  };
}

import { indefinite } from './article.ts';
import type { Attribution } from './claim.ts';
import { findPredicate } from './findPredicate.ts';
import { auxiliaries, conjunctions } from './functionWords.ts';
import { isPluralSubject } from './subject.ts';
import { isName, isPreposition, type Run, type Token } from './token.ts';

/** Verbs that say that what follows are somebody's words or thoughts. */
export const speechVerbs: ReadonlySet<string> = new Set(
  'say claim warn allege argue insist think believe suggest admit add assert contend declare state predict reveal report announce tell acknowledge concede maintain estimate hint hope fear feel joke note recall swear testify write tweet quip complain indicate show find conclude boast confirm signal promise caution explain scoff'.split(
    ' ',
  ),
);
const speakerNouns = new Set(
  'police report reports study studies poll polls survey surveys sources source officials official prosecutor prosecutors experts expert analysts analyst ministry minister ministers sheriff witness witnesses doctors scientists researchers lawyer lawyers attorney judge court coroner inquest inquiry panel audit watchdog agency union unions palace aide aides spokesman spokeswoman family families mother father widow victim governor mayor president senator pope king queen ceo company boss chief economist economists economists campaigners activists un nato eu fbi cia nasa who cdc ap afp reuters document documents records data figures research analysis review memo filing lawsuit suit complaint investigators investigation district authorities government army military pentagon kremlin department office regulator regulators foes foe opponents supporters backers allies ally rivals rival auditors auditor congress lobby pollster pollsters historian historians veterans bishop archbishop dems democrats republicans gop critics insiders insider coach manager captain lawmakers lawmaker mp mps senators book paper papers'.split(
    ' ',
  ),
);
/** "Smith", "prosecutors", "memo", and "Mexico" but not "prosecution". */
export function canSpeak(token: Token): boolean {
  return isName(token) || speakerNouns.has(token.lower) || token.readings.actor || token.readings.person;
}

const hedges = new Set(['allegedly', 'reportedly', 'purportedly', 'supposedly', 'apparently']);

/** What is said, and by whom, when the headline says so in a way that has to be turned round for the model. */
export interface Attributed {
  readonly content: Run;
  readonly attribution: Attribution;
  /** "Police say that" */
  readonly opening: string;
}

export interface SpeakerEvidence {
  /** True when the body makes this name say something. */
  readonly speaks: (name: string) => boolean;
  readonly mentions: (name: string) => boolean;
}

/** A run's words in sentence case, with the commas between them. */
export function textOf(tokens: readonly Token[], run: Run): string {
  return tokens
    .slice(run.from, run.to)
    .map((token, index, all) => {
      const after =
        index + 1 < all.length
          ? token.after.replace(/[^,.'’]/g, '')
          : token.after.startsWith('.') && /\./.test(token.core)
            ? '.'
            : '';
      return token.cased + after;
    })
    .filter(Boolean)
    .join(' ');
}

const bareSpeaker =
  /^(?:report|poll|study|survey|judge|prosecutor|lawyer|witness|source|official|expert|analyst|audit|watchdog|coroner|doctor|researcher|spokesman|spokeswoman|lawsuit|memo|aide|book|document|filing|panel|insider)$/;
const theSpeaker =
  /^(?:mayor|governor|president|pope|king|queen|court|sheriff|company|minister|government|union|army|regulator|family|mother|father|widow|victim|ministry|inquest|inquiry|school district|state department)$/;

/** "Police", "A report", "The mayor": a speaker as the subject of a sentence. */
export function speakerPhrase(text: string): string {
  if (bareSpeaker.test(text)) return `${indefinite(text) === 'an' ? 'An' : 'A'} ${text}`;
  if (theSpeaker.test(text)) return `The ${text}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** True when a short run names someone or something that can speak: "Police", "Ohio poll", "Donald Trump". */
export function isSpeaker(tokens: readonly Token[], run: Run, evidence: SpeakerEvidence): boolean {
  const part = tokens.slice(run.from, run.to).filter((token) => token.core);
  const last = part.at(-1);
  if (!last || part.some((token) => token.quoted)) return false;
  // "And Trump", "But didn't: legal experts"
  if (
    part.some(
      (token, index) => auxiliaries.has(token.lower) || (index === 0 && conjunctions.has(token.lower)),
    )
  )
    return false;
  const on = part.findIndex((token) => token.lower === 'on' || token.lower === 'to');
  if (on > 0 && on <= 6 && last !== part[on])
    return isSpeaker(tokens, { from: run.from, to: run.from + on }, evidence);
  if (part.length > 7) return false;
  if (/^white$/.test(part.at(-2)?.lower ?? '') && last.lower === 'house') return true;
  if (part.some((token) => isPreposition(token) && token.lower !== 'of' && token.lower !== 'for'))
    return false;
  if (findPredicate(tokens, run)?.kind === 'finite') return false;
  if (speakerNouns.has(last.lower) || (last.readings.actor && !isName(last))) return true;
  const first = part[0];
  if (first && speakerNouns.has(first.lower) && isPreposition(part[1] ?? first)) return true;
  if (!part.every((token) => isName(token) || /^(?:and|&|of|de|van|von|al|bin|the)$/.test(token.lower)))
    return false;
  // "Sydney Hostage Crisis" is a topic though all of it has capitals.
  if (last.readings.noun && !last.readings.name && !last.readings.person) return false;
  const name = part.map((token) => token.cased).join(' ');
  if (evidence.speaks(last.cased)) return true;
  if (part.length === 1 && isPluralSubject(tokens, run)) return true;
  if (part.every((token) => token.readings.place)) return false;
  if (part.some((token) => token.readings.person)) return true;
  return !evidence.mentions(name) && part.length >= 2;
}

/** "Police say", "The mayor says, on taxes,". */
export function sayingOpening(tokens: readonly Token[], speaker: Run): string {
  return opening(tokens, speaker, ':');
}

/** "Mayor on taxes", "Congress to Maliki": who speaks, without what about or whom to. */
export function speakerOnly(tokens: readonly Token[], speaker: Run): Run {
  for (let at = speaker.from + 1; at < speaker.to - 1; at++)
    if (/^(?:on|to)$/.test(tokens[at]?.lower ?? '')) return { from: speaker.from, to: at };
  return speaker;
}

function opening(tokens: readonly Token[], speaker: Run, cue: string): string {
  const who = speakerOnly(tokens, speaker);
  const about = who.to < speaker.to ? ` ${textOf(tokens, { from: who.to, to: speaker.to })}` : '';
  const verb = cue === ':' ? (isPluralSubject(tokens, who) ? 'say' : 'says') : cue;
  return `${speakerPhrase(textOf(tokens, who))} ${verb}${about}`;
}

/** "allegedly", "reportedly": someone's words, without a speaker. */
export function hedgeIn(tokens: readonly Token[], run: Run): Attribution | undefined {
  for (let at = run.from; at < run.to; at++) {
    const token = tokens[at];
    if (token && hedges.has(token.lower)) return { speaker: undefined, cue: token.core, span: token.span };
  }
  return undefined;
}

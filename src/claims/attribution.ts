import type { Attribution } from './claim.ts';
import { findPredicate } from './findPredicate.ts';
import { lexicon } from './lexicon.ts';
import { plausible } from './predicate.ts';
import { isPluralSubject } from './subject.ts';
import { canBe, hasComma, isName, isNominal, isPreposition, type Run, runSpan, type Token } from './token.ts';

/** Verbs that say that what follows are somebody's words or thoughts. */
export const speechVerbs: ReadonlySet<string> = new Set(
  'say claim warn allege argue insist think believe suggest admit add assert contend declare state predict reveal report announce tell acknowledge concede maintain estimate hint hope fear feel joke note recall swear testify write tweet quip complain indicate show find conclude boast confirm signal promise caution explain scoff'.split(
    ' ',
  ),
);
/** Of these, the ones that stand behind what is said: "Suspect Fled, Police Say". */
const trailingVerbs = new Set(
  'say claim warn allege argue insist think believe suggest admit add assert contend declare predict reveal report announce acknowledge concede maintain estimate hint note recall swear testify write tweet quip complain indicate show find conclude boast confirm caution explain scoff tell hear rule'.split(
    ' ',
  ),
);
const speakerNouns = new Set(
  'police report reports study studies poll polls survey surveys sources source officials official prosecutor prosecutors experts expert analysts analyst ministry minister ministers sheriff witness witnesses doctors scientists researchers lawyer lawyers attorney judge court coroner inquest inquiry panel audit watchdog agency union unions palace aide aides spokesman spokeswoman family families mother father widow victim governor mayor president senator pope king queen ceo company boss chief economist economists economists campaigners activists un nato eu fbi cia nasa who cdc ap afp reuters document documents records data figures research analysis review memo filing lawsuit suit complaint investigators investigation district authorities government army military pentagon kremlin department office regulator regulators foes foe opponents supporters backers allies ally rivals rival auditors auditor congress lobby pollster pollsters historian historians veterans bishop archbishop dems democrats republicans gop critics insiders insider coach manager captain lawmakers lawmaker mp mps senators book paper papers'.split(
    ' ',
  ),
);
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

function textOf(tokens: readonly Token[], run: Run): string {
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

function written(headline: string, tokens: readonly Token[], run: Run): string | undefined {
  const span = runSpan(tokens, run);
  return span ? headline.slice(span[0], span[1]) : undefined;
}

const bareSpeaker =
  /^(?:report|poll|study|survey|judge|prosecutor|lawyer|witness|source|official|expert|analyst|audit|watchdog|coroner|doctor|researcher|spokesman|spokeswoman|lawsuit|memo|aide|book|document|filing|panel|insider)$/;
const theSpeaker =
  /^(?:mayor|governor|president|pope|king|queen|court|sheriff|company|minister|government|union|army|regulator|family|mother|father|widow|victim|ministry|inquest|inquiry|school district|state department)$/;

/** "Police", "A report", "The mayor": a speaker as the subject of a sentence. */
export function speakerPhrase(text: string): string {
  if (bareSpeaker.test(text)) return `${/^[aeiou]/.test(text) ? 'An' : 'A'} ${text}`;
  if (theSpeaker.test(text)) return `The ${text}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** True when a short run names someone or something that can speak: "Police", "Ohio poll", "Donald Trump". */
export function isSpeaker(tokens: readonly Token[], run: Run, evidence: SpeakerEvidence): boolean {
  const part = tokens.slice(run.from, run.to).filter((token) => token.core);
  const last = part.at(-1);
  if (!last || part.some((token) => token.quoted)) return false;
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
function speakerOnly(tokens: readonly Token[], speaker: Run): Run {
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

/** "I gave it all away": nobody but a speaker can say so. */
function isFirstPerson(tokens: readonly Token[], run: Run): boolean {
  const first = tokens[run.from];
  return first !== undefined && /^(?:i|i'm|i'll|i've|i'd|we|we're|we'll|we've|my|our)$/.test(first.lower);
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
  let speaker: Run | undefined;
  let content: Run | undefined;
  const at = mark.span[1] + Math.max(0, mark.after.indexOf(':'));
  const own = !leftSays && left.to - left.from <= 6 && isFirstPerson(tokens, right);
  if (own || (isSpeaker(tokens, left, evidence) && (rightSays || denies || start?.quoted))) {
    speaker = left;
    content = right;
  } else if (leftSays && leftSays.strength >= plausible && !rightSays && isSpeaker(tokens, right, evidence)) {
    speaker = right;
    content = left;
  }
  if (!speaker || !content) return undefined;
  return {
    content,
    attribution: {
      speaker: written(headline, tokens, speakerOnly(tokens, speaker)),
      cue: ':',
      span: [at, at + 1],
    },
    opening: opening(tokens, speaker, ':'),
  };
}

/** "Suspect Fled, Police Say", "…, says Z", "… according to Z", with the attribution at the end of the run. */
export function trailingAttribution(
  headline: string,
  tokens: readonly Token[],
  run: Run,
): Attributed | undefined {
  for (let at = run.to - 1; at > run.from && at >= run.to - 9; at--) {
    const token = tokens[at];
    if (!token || token.quoted) continue;
    const previous = tokens[at - 1];
    if (
      token.lower === 'according' &&
      tokens[at + 1]?.lower === 'to' &&
      at + 2 < run.to &&
      findPredicate(tokens, { from: run.from, to: at })
    ) {
      const speaker: Run = { from: at + 2, to: run.to };
      const who = textOf(tokens, speaker);
      return {
        content: { from: run.from, to: at },
        attribution: {
          speaker: written(headline, tokens, speaker),
          cue: headline.slice(token.span[0], tokens[at + 1]?.span[1]),
          span: [token.span[0], tokens[at + 1]?.span[1] ?? token.span[1]],
        },
        opening: `According to ${who},`,
      };
    }
    if (!hasComma(previous) && !(previous?.core === '' && at > run.from + 1)) continue;
    // From here on [at, run.to) is what stands behind the last comma.
    const verbAt = sayingVerb(tokens, { from: at, to: run.to });
    if (verbAt === undefined) continue;
    const inverted = verbAt === at;
    const speaker: Run = inverted ? { from: at + 1, to: run.to } : { from: at, to: verbAt };
    const verb = tokens[verbAt];
    if (
      !verb ||
      speaker.from >= speaker.to ||
      !tokens
        .slice(speaker.from, speaker.to)
        .some((word) => isNominal(word) || /^(?:he|she|they|it)$/.test(word.lower))
    )
      continue;
    const content: Run = { from: run.from, to: at };
    if (!findPredicate(tokens, content) && !tokens[run.from]?.quoted && content.to - content.from < 4)
      continue;
    const rest: Run = { from: verbAt + 1, to: run.to };
    const plural = isPluralSubject(tokens, speaker);
    const base = lexicon().infinitive(
      verb.lower,
      canBe(verb, 'third') ? 'third' : canBe(verb, 'past') ? 'past' : 'base',
    );
    const cue =
      canBe(verb, 'past') && !canBe(verb, 'base') && !canBe(verb, 'third')
        ? verb.lower
        : plural
          ? base
          : lexicon().third(base);
    const tail = inverted ? '' : textOf(tokens, rest);
    return {
      content,
      attribution: { speaker: written(headline, tokens, speaker), cue: verb.core, span: verb.span },
      opening: `${speakerPhrase(textOf(tokens, speaker))} ${cue}${tail ? ` ${tail}` : ''}`,
    };
  }
  return undefined;
}

/** Index of the only verb in "Police say", "says Z", "experts tell court"; undefined when the run says more. */
function sayingVerb(tokens: readonly Token[], run: Run): number | undefined {
  const first = tokens[run.from];
  const said: Run = { from: run.from + 1, to: run.to };
  if (
    first &&
    isTrailingVerb(first) &&
    (canBe(first, 'third') || (first.lower === 'say' && isPluralSubject(tokens, said)))
  ) {
    const rest = tokens.slice(said.from, said.to);
    const speaker = rest.every(
      (word) =>
        (isNominal(word) && !word.quoted) || /^(?:the|a|an|of|and|his|her|for|to|in)$/.test(word.lower),
    );
    // "reports say" starts with a noun that could be a verb; "says Smith" does not.
    const ambiguous = first.readings.noun && rest.some((word) => canBe(word, 'base') && isTrailingVerb(word));
    if (speaker && rest.length > 0 && rest.length <= 7 && !ambiguous) return run.from;
  }
  for (let at = run.to - 1; at > run.from; at--) {
    const token = tokens[at];
    const next = at + 1 < run.to ? tokens[at + 1] : undefined;
    if (!token || isName(token) || !isTrailingVerb(token) || tokens[at - 1]?.lower === 'to') continue;
    if (
      !canBe(token, 'third') &&
      !canBe(token, 'past') &&
      !isPluralSubject(tokens, { from: run.from, to: at })
    )
      continue;
    if (/^t(?:ell|ells|old)$/.test(token.lower) && tokens.slice(at + 1, run.to).every(isNominal)) return at;
    // "police say", "he tells court", "officials say in report"
    // "Stop using strollers, parents told": they were told so.
    if (!next && token.lower === 'told') continue;
    if (!next || (run.to - at <= 5 && (isPreposition(next) || audiences.test(next.lower)))) return at;
  }
  return undefined;
}

const audiences =
  /^(?:court|jury|police|inquest|inquiry|hearing|parliament|congress|senate|lawmakers|mps|reporters|judge|panel)$/;

function isTrailingVerb(token: Token): boolean {
  const { infinitive } = lexicon();
  return (['third', 'base', 'past'] as const).some(
    (form) => canBe(token, form) && trailingVerbs.has(infinitive(token.lower, form)),
  );
}

/** "allegedly", "reportedly": someone's words, without a speaker. */
export function hedgeIn(tokens: readonly Token[], run: Run): Attribution | undefined {
  for (let at = run.from; at < run.to; at++) {
    const token = tokens[at];
    if (token && hedges.has(token.lower)) return { speaker: undefined, cue: token.core, span: token.span };
  }
  return undefined;
}

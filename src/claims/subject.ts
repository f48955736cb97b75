import { pronouns, relativePronouns } from './functionWords.ts';
import {
  hasComma,
  isAge,
  isName,
  isNominal,
  isNumber,
  isPreposition,
  isYear,
  type Run,
  type Token,
} from './token.ts';

const pluralWords = new Set(
  'police people men women children kids troops cattle fish sheep deer media stocks parents voters feds mps cops dems both many most some few others half they we you majority marines taliban percent'.split(
    ' ',
  ),
);
/** Endings of parties, peoples and teams: "Democrats", "Texans", "Bakers". Most other names in -s are one person. */
const pluralName = /(?:ans|crats|ers|ists|ians|ees|ors|icals|ites|ese|ermen|smen)$/;
/** Of these, the ones that no surname has: "Virginia Democrats". */
const peoples = /(?:crats|icans|(?:israel|iraq|pakistan|saud|yemen)is)$/;

/** Index of the noun that decides about number: the last one before a preposition or a relative clause. */
function headIndex(tokens: readonly Token[], run: Run): number {
  let head = -1;
  for (let at = run.from; at < run.to; at++) {
    const token = tokens[at];
    if (!token) break;
    if (
      institutions.test(tokens[head]?.lower ?? '') &&
      token.lower === 'of' &&
      isNameOf(tokens, { from: at + 1, to: run.to })
    )
      return run.to - 1;
    if (head >= 0 && token.lower !== 'than' && (isPreposition(token) || relativePronouns.has(token.lower)))
      break;
    if (head >= 0 && (token.lower === 'including' || opensPurpose(tokens, { from: at, to: run.to }))) break;
    if ((isNominal(token) && !isAge(tokens, at)) || pronouns.has(token.lower)) head = at;
  }
  return head;
}

/** "Plans to drill for oil": what stands behind the "to" is no head, unless a comma ends it. */
function opensPurpose(tokens: readonly Token[], { from, to }: Run): boolean {
  const next = tokens[from + 1];
  if (tokens[from]?.lower !== 'to' || !next || isNumber(next)) return false;
  return !tokens.slice(from, to).some(hasComma);
}

const institutions =
  /^(?:academy|bank|bureau|church|city|college|council|department|government|house|institute|ministry|school|secretary|state|university)$/;

/** "University of Alabama trustees": the name that goes on behind "of" says whose the noun is. */
function isNameOf(tokens: readonly Token[], { from, to }: Run): boolean {
  const last = tokens[to - 1];
  if (!last || to - from < 2 || isName(last) || isNumber(last) || !last.readings.noun) return false;
  return tokens.slice(from, to - 1).every((token) => isName(token) && !hasComma(token));
}

function isJoined(tokens: readonly Token[], run: Run): boolean {
  // "Thatcher, Iron Lady, dies": one person with what she is called.
  const apposition = tokens[run.to - 1]?.after.includes(',');
  for (let at = run.from + 1; at < run.to; at++) {
    const token = tokens[at];
    const previous = tokens[at - 1];
    if (!token || !previous) return false;
    if (token.lower === 'and' || token.lower === '&') return true;
    if (isPreposition(token) && token.lower !== 'than') return false;
    // "House, Senate pass bill": two words and nothing else.
    if (apposition) continue;
    if (
      hasComma(previous) &&
      at === run.from + 1 &&
      at === run.to - 1 &&
      isNominal(previous) &&
      isNominal(token)
    )
      return true;
    const names = tokens.slice(at, run.to).every((name) => isName(name) || isNumber(name));
    if (hasComma(previous) && run.to - at <= 3 && isName(previous) && isName(token) && names) return true;
  }
  return false;
}

/** "Boeing 737", "S&P 500": a number that is part of a name. */
export function isNumbered(tokens: readonly Token[], from: number, at: number): boolean {
  const name = at > from ? tokens[at - 1] : undefined;
  return name !== undefined && isName(name) && !hasComma(name) && /^\d/.test(tokens[at]?.core ?? '');
}

/** True when the words of a subject take a plural verb: "Police", "US and Russia", "Trump, Clinton". */
export function isPluralSubject(tokens: readonly Token[], run: Run): boolean {
  if (isJoined(tokens, run)) return true;
  const head = headIndex(tokens, run);
  const token = tokens[head];
  if (!token) return false;
  if (pluralWords.has(token.lower) || /^\p{Lu}{2,5}s$/u.test(token.core)) return true;
  // A year belongs to the word before it, and so does what a name is numbered with: "Campaign 2012 turns", "Boeing 737 crashes".
  if (isNumber(token))
    return !/^(?:1|one|[$€£¥].*)$/.test(token.lower) && !isYear(token) && !isNumbered(tokens, run.from, head);
  if (isName(token)) {
    const before = head > run.from ? tokens[head - 1] : undefined;
    if (before && isNumber(before)) return !/^(?:1|one)$/.test(before.lower);
    if (peoples.test(token.lower)) return true;
    if (head > run.from && tokens[head - 1]?.readings.person) return false;
    return token.cased.length > 4 && !token.readings.person && pluralName.test(token.lower);
  }
  return (
    token.readings.plural &&
    !/(?:ss|news|politics|economics|us|is|chaos|bias|gas|physics|athletics)$/.test(token.lower)
  );
}

/** "Family of five", "team of scientists": singular in form, and yet "escape" and "win" as often as "escapes" and "wins". */
export function isGroup(tokens: readonly Token[], run: Run): boolean {
  const head = headIndex(tokens, run);
  const behind = tokens[head + 1];
  return (
    head + 2 < run.to &&
    /^(?:of|in|from)$/.test(behind?.lower ?? '') &&
    groupNouns.test(tokens[head]?.lower ?? '')
  );
}

const groupNouns =
  /^(?:family|group|team|pair|couple|gang|crew|squad|trio|quartet|duo|party|number|host|range|handful|series|string|majority|minority|generation|crowd|panel|coalition|class|mob|flock|herd)$/;

/** Forms that only a singular or only a plural can have before them, negated too. */
const singularForms = /^(?:is|was|has|does)(?:n't)?$/;
const pluralForms = /^(?:are|were|have|do)(?:n't)?$/;
const manyWords = /^(?:many|several|few|both|these|those)$/;
const oneWords = /^(?:one|an?|this|each|every)$/;
/** "a few", "a number of": singular in form only. */
const groups =
  /^(?:few|lot|number|couple|dozen|hundred|thousand|million|majority|minority|handful|series|group|range|host|pair|team|quarter|third)$/;

/**
 * False when a subject and the verb at this place cannot belong together: "one reason are", "a few medals and a movie
 * was". Names agree with either: a team, a band and a company can be both.
 */
export function agreesWith(tokens: readonly Token[], subject: Run, verb: number): boolean {
  const form = tokens[verb]?.lower ?? '';
  const [first, second] = tokens.slice(subject.from, subject.to);
  if (first && manyWords.test(first.lower) && tokens[verb]?.readings.verb.has('third')) return false;
  if (first && oneWords.test(first.lower) && !groups.test(second?.lower ?? '') && !isJoined(tokens, subject))
    return !pluralForms.test(form);
  const head = tokens[headIndex(tokens, subject)];
  if (!head || isName(head) || head.quoted) return true;
  if (singularForms.test(form)) return !isPluralSubject(tokens, subject) || isNumber(head);
  if (!pluralForms.test(form)) return true;
  if (pronouns.has(head.lower)) return !/^(?:he|she|it)$/.test(head.lower);
  return isPluralSubject(tokens, subject) || !head.readings.known || head.readings.adjective;
}

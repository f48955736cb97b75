import { pronouns, relativePronouns } from './functionWords.ts';
import { hasComma, isName, isNominal, isNumber, isPreposition, type Run, type Token } from './token.ts';

const pluralWords = new Set(
  'police people men women children kids troops cattle media stocks parents voters feds mps cops dems both many most some few others half they we you majority'.split(
    ' ',
  ),
);
/** Endings of parties, peoples and teams: "Democrats", "Texans", "Bakers". Most other names in -s are one person. */
const pluralName = /(?:ans|crats|ers|ists|ians|ees|ors|icals|ites|ese)$/;

/** Index of the noun that decides about number: the last one before a preposition or a relative clause. */
function headIndex(tokens: readonly Token[], run: Run): number {
  let head = -1;
  for (let at = run.from; at < run.to; at++) {
    const token = tokens[at];
    if (!token) break;
    if (head >= 0 && token.lower !== 'than' && (isPreposition(token) || relativePronouns.has(token.lower)))
      break;
    if (isNominal(token) || pronouns.has(token.lower)) head = at;
  }
  return head;
}

function isJoined(tokens: readonly Token[], run: Run): boolean {
  for (let at = run.from + 1; at < run.to; at++) {
    const token = tokens[at];
    const previous = tokens[at - 1];
    if (!token || !previous) return false;
    if (token.lower === 'and' || token.lower === '&') return true;
    if (isPreposition(token) && token.lower !== 'than') return false;
    if (hasComma(previous) && run.to - at <= 3 && isName(previous) && tokens.slice(at, run.to).every(isName))
      return true;
  }
  return false;
}

/** True when the words of a subject take a plural verb: "Police", "US and Russia", "Trump, Clinton". */
export function isPluralSubject(tokens: readonly Token[], run: Run): boolean {
  if (isJoined(tokens, run)) return true;
  const head = headIndex(tokens, run);
  const token = tokens[head];
  if (!token) return false;
  if (pluralWords.has(token.lower) || /^\p{Lu}{2,5}s$/u.test(token.core)) return true;
  if (isNumber(token)) return !/^(?:1|one)$/.test(token.lower);
  if (isName(token)) {
    if (head > run.from && tokens[head - 1]?.readings.person) return false;
    return token.cased.length > 4 && !token.readings.person && pluralName.test(token.lower);
  }
  return token.readings.plural && !/(?:ss|news|politics|economics|us|is)$/.test(token.lower);
}

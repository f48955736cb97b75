import type { BodyIndex, IndexedSentence } from '../bodyIndex.ts';
import { isCapitalised, isContent, isPossessive, type Word } from '../words.ts';
import { isTrade, type Person } from './people.ts';
import { isLawyer } from './roles.ts';
import { isSaying } from './saying.ts';

/** Those who speak for others. */
const voices =
  /^(?:spokes(?:man|woman|person|people)|aides?|advis[eo]rs?|agents?|deput(?:y|ies)|campaign|secretary|behalf|representatives?|publicists?|son|daughter|wife|husband)$/;

const reachBefore = 6;
const reachBehind = 9;

/**
 * True where the body describes a person as somebody's voice: "spokeswoman Irja Soln", "Ann Lee, a lawyer for Marr". Where it says
 * whose, it has to be one with whom some sentence names the other.
 *
 * @param mentions the words that mention the one for whom the person may speak, lower case
 */
export function isVoiceOf(
  { surname, names }: Person,
  mentions: ReadonlySet<string>,
  { sentences }: BodyIndex,
): boolean {
  const mentioning = sentences.filter(({ words }) => words.some(({ lower }) => mentions.has(lower)));
  return sentences.some((sentence) =>
    sentence.words.some((word, at) => {
      if (word.lower !== surname || !isCapitalised(word)) return false;
      const described = descriptionOf(sentence, at);
      const voice = described.findIndex((one, index) =>
        isVoice(one, described[index - 1], described[index + 1]),
      );
      if (voice < 0) return false;
      const masters = mastersOf(described, voice).filter(({ lower }) => !names.has(lower));
      return (
        masters.length === 0 || masters.some(({ stem }) => mentioning.some(({ stems }) => stems.has(stem)))
      );
    }),
  );
}

/** For whom a voice speaks: what stands behind "for" and "of", or owns it. */
function mastersOf(described: readonly Word[], voice: number): Word[] {
  const behind = described[voice + 1];
  const owned =
    behind && /^(?:for|of|to)$/.test(behind.lower)
      ? described.slice(voice + 2)
      : described.slice(0, voice).filter(isPossessive);
  return owned.filter((word) => isContent(word) && !isTrade(word));
}

/** "An aide said" is somebody else, and so is he "whose son is in the team". */
function isVoice(word: Word, before: Word | undefined, behind: Word | undefined): boolean {
  return (
    (voices.test(word.lower) || isLawyer(word)) &&
    !isSaying(behind?.lower ?? '') &&
    !/^(?:whose|and|with)$/.test(before?.lower ?? '')
  );
}

/** The words before a name, and those behind the comma that follows it, up to where something else is said. */
function descriptionOf({ sentence: { text }, words: all }: IndexedSentence, at: number): Word[] {
  const gapBehind = (index: number) => {
    const [one, next] = [all[index], all[index + 1]];
    return one && next ? text.slice(one.span[1], next.span[0]) : '.';
  };
  let from = at;
  while (from > Math.max(0, at - reachBefore) && !/[;:"“”()]/u.test(gapBehind(from - 1))) from--;
  if (!/^['’]?[,(]/u.test(gapBehind(at).trimStart())) return all.slice(from, at);
  let to = at + 1;
  while (to < Math.min(all.length, at + reachBehind)) {
    if (isSaying(all[to]?.lower ?? '')) break;
    to++;
  }
  return [...all.slice(from, at), ...all.slice(at + 1, to)];
}

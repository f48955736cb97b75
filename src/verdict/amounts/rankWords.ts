import { isCapitalised, isContent, isPossessive, type Word } from '../words.ts';

/** Superlatives that news puts for one another, by one of them; the others stand for themselves. */
const alike: Readonly<Record<string, string>> = {
  biggest: 'largest', greatest: 'largest', bloodiest: 'deadliest', worst: 'deadliest', quickest: 'fastest',
  wealthiest: 'richest', warmest: 'hottest', costliest: 'priciest', steepest: 'sharpest',
}; // biome-ignore format: a table

const superlative =
  /^(?:bigg|bloodi|brav|bright|busi|cheap|clean|clos|cold|costli|dark|deadli|deep|dirti|dri|fast|fierc|great|happi|hard|harsh|healthi|heavi|high|hott|larg|long|loud|low|narrow|old|poor|prici|quick|rar|rich|saf|sharp|short|small|steep|strong|tall|thick|thin|tini|tough|warm|weak|wealthi|wett|wid|young)est$|^worst$/;
const later =
  /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[2-9](?:nd|rd|th)|1\dth)$/;
const several = /^(?:two|three|four|five|six|seven|eight|nine|ten|\d\d?|several|few)$/;
const owning = /^(?:the|its|his|her|their|is|was|becomes?)$/;

/** Behind "first" and "third" these count on and rank nothing, or are another word's end. */
const uncounted =
  /^(?:half|halves|quarters?|days?|weeks?|months?|years?|hours?|minutes?|seasons?|rounds?|innings?|period|sets?|leg|tests?|games?|match|down|base|lady|ladies|amendment|avenue|street|class|aid|responders?|degree|hand|place|look|phase|stage|steps?|reading|draft|glance|person|party|world|cousin|language|floor|storey|grade|graders?|generation|order|trimester|things?|seed|row|parts?|ones?|two|three|four|few|wave|batch|instance|century|debate|term|child|baby|son|daughter|wife|husband|offender|option|choice|pick|draw)$/;

/** True for "second" and "3rd". */
export function isLater({ lower }: Word): boolean {
  return later.test(lower);
}

/** True for a word with which another rank may begin. */
export function isRankWord({ lower }: Word): boolean {
  return superlative.test(lower) || lower === 'first';
}

/**
 * What the word at an index ranks by: "largest" for "biggest" too, "first" for "second woman" too, "only" for the "three" of "one of
 * three women" too, "most popular"; undefined for a word that ranks nothing.
 *
 * @param isTitle true where every word begins with a capital
 */
export function rankKind(all: readonly Word[], at: number, isTitle: boolean): string | undefined {
  const [previous, word, next] = [all[at - 1], all[at], all[at + 1]];
  if (word === undefined) return undefined;
  if (superlative.test(word.lower)) return alike[word.lower] ?? word.lower;
  if (next === undefined || !isContent(next)) return undefined;
  const isOwned = previous !== undefined && (owning.test(previous.lower) || isPossessive(previous));
  if (word.lower === 'most')
    return isOwned || (previous && (isLater(previous) || previous.lower === 'of'))
      ? `most ${next.lower}`
      : undefined;
  if (word.lower === 'only') return isOwned ? 'only' : undefined;
  if (several.test(word.lower)) return isOneOf(all, at) ? 'only' : undefined;
  if (word.lower !== 'first' && !isLater(word)) return undefined;
  // "Second-largest" is read at "largest"; "First Lady" and "Third Avenue" are names.
  const isName = !isTitle && at > 0 && isCapitalised(word) && isCapitalised(next);
  return isName || uncounted.test(next.lower) || superlative.test(next.lower) ? undefined : 'first';
}

/** "One of three", "one of only three" */
function isOneOf(all: readonly Word[], at: number): boolean {
  const before = all.slice(Math.max(0, at - 3), at).map(({ lower }) => lower);
  return /(?:^| )one of(?: (?:only|just|about))?$/.test(before.join(' '));
}

import { claimedVerb } from '../events/claimedEvent.ts';
import { titles } from '../names.ts';
import { isCapitalised, isContent, isPossessive, type Word, words } from '../words.ts';

/** Who does what in a claim. */
export interface ClaimedDeed {
  readonly infinitive: string;
  /** The verb's stem in the claim. */
  readonly stem: string;
  /** The words of the claim's subject, "Mayor Brandi", and the name that it ends in. */
  readonly subject: readonly Word[];
  readonly name: readonly Word[];
  readonly head: Word;
  /** What stands behind the verb. */
  readonly behind: readonly Word[];
}

/** Verbs that say too little to tell who does the same, and those of what two do together. */
const unfit =
  /^(?:be|have|do|get|go|come|say|tell|think|believe|want|need|look|feel|seem|appear|mean|show|find|make|take|give|let|keep|put|know|like|see|use|try|become|remain|stay|claim|speak|talk|meet|marry|join|share|agree|argue|ask|answer|insist|face|fight|play|tie|debate|clash|divorce|split)$/;
const longestSubject = 5;
/** A subject with one of these is none that ends in its own name: "friend of Varga". */
const joint = /^(?:and|or|not|no|of|for|in|at|by|with|from|to|on|against|over)$/;

/** What a claim has a name do; undefined for a passive and where its subject is no plain name. */
export function claimedDeed(hypothesis: string): ClaimedDeed | undefined {
  const verb = claimedVerb(hypothesis);
  if (verb === undefined || verb.isPassive || unfit.test(verb.infinitive)) return undefined;
  const all = words(hypothesis);
  const subject = all.filter(({ span }) => span[1] <= verb.from);
  const head = subject.at(-1);
  if (head === undefined || subject.length > longestSubject) return undefined;
  if (!isCapitalised(head) || isPossessive(head) || titles.test(head.lower)) return undefined;
  if (/[,;:&]/.test(hypothesis.slice(0, verb.from)) || subject.some(({ lower }) => joint.test(lower)))
    return undefined;
  const at = all.findIndex(({ lower }, index) => index >= subject.length && lower === verb.lower);
  const before = subject.findLastIndex((word) => !isCapitalised(word) || isPossessive(word));
  const behind = all.slice(at + 1);
  const stem = all[at]?.stem;
  if (stem === undefined || !behind.some(isContent)) return undefined;
  return { infinitive: verb.infinitive, stem, subject, name: subject.slice(before + 1), head, behind };
}

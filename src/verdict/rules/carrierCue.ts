import type { Span } from '../../span.ts';
import type { IndexedSentence } from '../bodyIndex.ts';
import type { RuleContext } from '../rule.ts';
import type { ScoredPassage } from '../scoredPassage.ts';
import { coverage } from '../subject.ts';
import type { Word } from '../words.ts';

/** The sentence of a passage that says most of what the claim says, and which of its words they share. */
export interface Carrier {
  readonly sentence: IndexedSentence;
  /** Index of the first and last shared content word in `sentence.words`. */
  readonly first: number;
  readonly last: number;
}

/** Finds the carrying sentence of a passage; undefined when the passage shares no content word with the claim. */
export function carrierIn({ body, subject }: RuleContext, { passage }: ScoredPassage): Carrier | undefined {
  let best: IndexedSentence | undefined;
  let most = 0;
  for (let index = passage.first; index <= passage.last; index++) {
    const share = coverage(subject, body, { first: index, last: index });
    if (share > most) {
      most = share;
      best = body.sentences[index];
    }
  }
  if (best === undefined) return undefined;
  const stems = new Set(subject.words.flatMap((word) => word.stems));
  const shared = best.words.flatMap((word, index) => (stems.has(word.stem) ? [index] : []));
  const first = shared[0];
  const last = shared.at(-1);
  return first === undefined || last === undefined ? undefined : { sentence: best, first, last };
}

const clauseBreak =
  /^(?:but|although|though|while|when|because|which|who|whose|where|after|before|unless|however)$/;

/**
 * The first word matching `cue` that can govern the claim's words in the sentence: up to `reach` words before them or
 * among them, with no clause boundary between.
 */
export function governingCue(
  carrier: Carrier,
  cue: RegExp,
  reach: number,
): { word: Word; span: Span } | undefined {
  const { sentence, first, last } = carrier;
  for (let index = last; index >= Math.max(0, first - reach); index--) {
    const word = sentence.words[index];
    if (word === undefined) continue;
    if (index < first && clauseBreak.test(word.lower)) return undefined;
    if (cue.test(word.lower) && !isMonth(word)) {
      const offset = sentence.sentence.span[0];
      return { word, span: [word.span[0] + offset, word.span[1] + offset] };
    }
  }
  return undefined;
}

/** "May 19" is no hedge. */
function isMonth(word: Word): boolean {
  return word.text === 'May' && word.span[0] > 0;
}

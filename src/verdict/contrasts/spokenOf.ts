import { isNegation } from '../../claims/functionWords.ts';
import { lexicon } from '../../claims/lexicon.ts';
import type { BodyIndex } from '../bodyIndex.ts';
import { sidesWith } from '../opposites.ts';
import { subjectOf, vocabularyShare } from '../subject.ts';
import { isCapitalised, isContent, type Word, words } from '../words.ts';
import type { Contrast } from './contrast.ts';

/**
 * True when the body speaks of what a contrast turns around: of arrests where it says that nobody was arrested, in these words
 * or in those that stand with them or against them; where names change places, of most that they are made of. A small model
 * finds in a body about a bridge that the mayor was not arrested.
 */
export function isSpokenOf(
  contrast: Omit<Contrast, 'isSpokenOf'>,
  hypothesis: string,
  body: BodyIndex,
): boolean {
  const [own, turned] = differing(words(hypothesis), words(contrast.hypothesis));
  if (contrast.kind === 'roles') {
    const names = turned.filter(isCapitalised);
    const absent = names.filter((word) => !isUsed(word, body));
    return absent.length === 0 || absent.length < names.length / 2;
  }
  if (contrast.kind === 'negation') return deniedIn(turned).every((word) => isUsed(word, body));
  return [...own.slice(0, 1), ...turned.slice(0, 1)].some((word) => isUsed(word, body));
}

/** Two sentences' words from where they differ on. */
function differing(one: readonly Word[], other: readonly Word[]): [Word[], Word[]] {
  const same = one.findIndex(({ lower }, index) => lower !== other[index]?.lower);
  const from = same < 0 ? one.length : same;
  return [one.slice(from), other.slice(from)];
}

/** The first word that says what is done or is so, with or without a "not" before it: "arrested" in "not yet arrested". */
function deniedIn(turned: readonly Word[]): Word[] {
  const content = turned.filter(
    (word) => isContent(word) && !isNegation(word.lower) && !/^\p{N}/u.test(word.text),
  );
  const first = content.find(({ lower }) => !lexicon().readings(lower).adverb) ?? content[0];
  return first ? [first] : [];
}

function isUsed(word: Word, body: BodyIndex): boolean {
  return (
    vocabularyShare(subjectOf(word.text, body), body) > 0 ||
    sidesWith(word.stem).some((stem) => body.stems.has(stem))
  );
}

import { oppositeWords } from '../opposites.ts';
import { type Word, words } from '../words.ts';

/** So many words of a sentence are turned at most, one in each contrast. */
const mostWords = 2;
const mostOpposites = 2;

/** Right behind a verb these make another one of it: "drops out", "clears way". */
const particle = /^(?:out|off|up|down|away|back|over|into|through|way)$/;

/**
 * The sentence with one word made its opposite, in each of a few ways: "Profit falls", "Court rejects plan". Of a word whose
 * opposite stands in the sentence too ("rated best and worst") nothing is told.
 */
export function withOpposite(sentence: string): string[] {
  const all = words(sentence);
  return all
    .flatMap((word, index) => {
      const opposites = isTurnable(word, all[index + 1])
        ? oppositeWords(word.lower).filter((opposite) => !all.some(({ lower }) => lower === opposite))
        : [];
      return opposites.length > 0 ? [{ span: word.span, opposites }] : [];
    })
    .slice(0, mostWords)
    .flatMap(({ span, opposites }) =>
      opposites
        .slice(0, mostOpposites)
        .map((opposite) => sentence.slice(0, span[0]) + opposite + sentence.slice(span[1])),
    );
}

function isTurnable({ text }: Word, next: Word | undefined): boolean {
  return /^\p{Ll}/u.test(text) && !particle.test(next?.lower ?? '');
}

import type { Passage } from '../body/body.ts';
import { aliases } from './aliases.ts';
import type { BodyIndex } from './bodyIndex.ts';
import { asWritten, isCapitalName, isContent, type Word, words } from './words.ts';

/** A content word of a claim, with every stem that counts as the same thing and how much it says about the subject. */
interface SubjectWord {
  readonly stems: readonly string[];
  readonly weight: number;
}

/** A claim's subject matter, to tell premises that are about it from those that are not. */
export interface Subject {
  readonly words: readonly SubjectWord[];
  readonly total: number;
}

/**
 * Weighs each content word of a claim by how rare it is in this body (inverse sentence frequency, the idf of
 * retrieval with sentences as documents), so that the name on everyone's lips counts less than the event.
 */
export function subjectOf(claimText: string, body: BodyIndex): Subject {
  const seen = new Map<string, SubjectWord>();
  for (const word of words(claimText)) {
    if (!isContent(word) || seen.has(word.stem)) continue;
    const stems = stemsOf(word);
    const frequency = Math.max(...stems.map((stem) => body.sentencesWith.get(stem) ?? 0));
    seen.set(word.stem, { stems, weight: Math.log(1 + (body.sentences.length + 1) / (frequency + 0.5)) });
  }
  const list = [...seen.values()];
  return { words: list, total: list.reduce((sum, word) => sum + word.weight, 0) };
}

/** The stem of a word and those of its aliases of one word, as far as a stem tells them from other words: not "IN" and "Ill.". */
function stemsOf(word: Word): string[] {
  const others = aliases(asWritten(word.text))
    .filter((alias) => !/[ .]/.test(alias))
    .flatMap(words)
    .filter((alias) => isCapitalName(alias) || !/^\p{Lu}{2}$/u.test(alias.text));
  return [word.stem, ...others.map(({ stem }) => stem)];
}

/** The subject matter without the words that are said with one of these stems. */
export function withoutStems(subject: Subject, stems: ReadonlySet<string>): Subject {
  const list = subject.words.filter((word) => !word.stems.some((stem) => stems.has(stem)));
  return { words: list, total: list.reduce((sum, word) => sum + word.weight, 0) };
}

/** The share, 0 to 1, of the claim's weighted subject matter that the sentences `first..last` (inclusive) mention. */
export function coverage(
  subject: Subject,
  body: BodyIndex,
  passage: Pick<Passage, 'first' | 'last'>,
): number {
  if (subject.total === 0) return 0;
  let covered = 0;
  for (const word of subject.words) if (mentions(word, body, passage)) covered += word.weight;
  return covered / subject.total;
}

/** The share, 0 to 1, of the claim's content words that a body or a sentence uses anywhere; 1 for a claim without any. */
export function vocabularyShare(subject: Subject, { stems }: Pick<BodyIndex, 'stems'>): number {
  if (subject.words.length === 0) return 1;
  const found = subject.words.filter((word) => word.stems.some((stem) => stems.has(stem)));
  return found.length / subject.words.length;
}

function mentions(word: SubjectWord, body: BodyIndex, passage: Pick<Passage, 'first' | 'last'>): boolean {
  for (let index = passage.first; index <= passage.last; index++) {
    const stems = body.sentences[index]?.stems;
    if (stems && word.stems.some((stem) => stems.has(stem))) return true;
  }
  return false;
}

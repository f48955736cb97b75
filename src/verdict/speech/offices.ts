import type { BodyIndex, IndexedSentence } from '../bodyIndex.ts';
import { isCapitalised, isContent, isPossessive, type Word } from '../words.ts';
import { isScientist, type Person } from './people.ts';
import { isCommonOffice, isLayRole, isOffice, isOtherOffice, isSoleOffice } from './roles.ts';

/** Everyone whom the body may call by the office or role that ends a headline's description of somebody. */
export interface Holders {
  readonly people: readonly Person[];
  /** True where the role is one that somebody with an office hardly has, but others may have without being called so. */
  readonly isLay: boolean;
}

/**
 * The people whom the body calls by an office: "the museum's director, Harriet Lyle" for "museum director"; undefined where it
 * names nobody with it, or many may have it.
 */
export function holdersOf(
  own: readonly Word[],
  { sentences }: BodyIndex,
  people: ReadonlyMap<string, Person>,
): Holders | undefined {
  const office = own.at(-1);
  const described = own.filter(isContent);
  if (!office) return undefined;
  const isLay = isLayRole(office) || isScientist(office);
  const isPlain = isSoleOffice(office) || (isCommonOffice(office) && described.length > 1);
  if (!isLay && !isPlain) return undefined;
  const stems = new Set([office.stem, titleOf(office.lower)]);
  const isCalled = (word: Word) => stems.has(word.stem);
  const around = sentences.filter(({ words }) => words.some(isCalled));
  const isNamed = sentences.some((sentence, index) => {
    // "The museum apologised. Its director, Leo Vance, …"
    const near = [sentence.stems, sentences[index - 1]?.stems];
    return (
      described.every((word) => isCalled(word) || near.some((some) => some?.has(word.stem))) &&
      isHeld(isCalled, sentence, people)
    );
  });
  if (!isNamed && !(isSoleOffice(office) && onlyHolder(office, sentences, people))) return undefined;
  const named = around.flatMap(({ words }) => words.flatMap(({ lower }) => people.get(lower) ?? []));
  return { people: [...new Set(named)], isLay };
}

/** "Gov." for "governor": how an office stands before a name. */
function titleOf(office: string): string {
  return { governor: 'gov', senator: 'sen', professor: 'prof', representative: 'rep' }[office] ?? office;
}

/** "lead author Dr. Marisol Quintero", "chairman, Sir Alan Prewett": a name right behind the office. */
function isHeld(
  isCalled: (word: Word) => boolean,
  { words }: IndexedSentence,
  people: ReadonlyMap<string, Person>,
): boolean {
  const at = words.findIndex(isCalled);
  if (at < 0) return false;
  if (words.slice(Math.max(0, at - 2), at).some(isOtherOffice)) return false;
  const behind = words.slice(at + 1, at + 6);
  const end = behind.findIndex((word) => !isCapitalised(word));
  return behind.slice(0, end < 0 ? behind.length : end).some(({ lower }) => people.has(lower));
}

/** True where the body has an office right beside a person's name. */
export function hasOffice({ surname }: Person, { sentences }: BodyIndex): boolean {
  return sentences.some(({ words }) => {
    const at = words.findIndex((word) => word.lower === surname && isCapitalised(word));
    return at >= 0 && words.slice(Math.max(0, at - 4), at + 6).some(isOffice);
  });
}

/**
 * Whom "the keeper" means: the only one beside whose name the body has the role, "wicketkeeper Tom Baxendale" or "Lee, the keeper";
 * undefined where it has it beside several, or none.
 */
export function onlyHolder(
  { lower }: Word,
  sentences: readonly IndexedSentence[],
  people: ReadonlyMap<string, Person>,
): Person | undefined {
  const holders = new Set<Person>();
  for (const { words } of sentences)
    for (const [at, word] of words.entries()) {
      if (!word.lower.endsWith(lower)) continue;
      // Another holder, whom the body does not have as a person, is one too many.
      const before = words[at - 1];
      if (before && isOtherOffice(before)) return undefined;
      const holder = nameBehind(words, at, people) ?? nameBefore(words, at, people);
      if (holder) holders.add(holder);
    }
  const [only, ...more] = holders;
  return more.length === 0 ? only : undefined;
}

/** "Keeper Tom Baxendale" */
function nameBehind(
  words: readonly Word[],
  at: number,
  people: ReadonlyMap<string, Person>,
): Person | undefined {
  const behind = words.slice(at + 1, at + 4);
  const end = behind.findIndex((word) => !isCapitalised(word) || isPossessive(word));
  const run = end < 0 ? behind : behind.slice(0, end);
  return run.flatMap(({ lower }) => people.get(lower) ?? []).at(-1);
}

/** "Tom Baxendale, the keeper" */
function nameBefore(
  words: readonly Word[],
  at: number,
  people: ReadonlyMap<string, Person>,
): Person | undefined {
  const article = words
    .slice(Math.max(0, at - 4), at)
    .findLastIndex(({ lower }) => /^(?:a|an|the|its)$/.test(lower));
  const name = article < 0 ? undefined : words[Math.max(0, at - 4) + article - 1];
  return name && isCapitalised(name) ? people.get(name.lower) : undefined;
}

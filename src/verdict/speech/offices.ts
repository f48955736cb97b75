import type { BodyIndex, IndexedSentence } from '../bodyIndex.ts';
import { isCapitalised, isContent, type Word } from '../words.ts';
import type { Person } from './people.ts';

/** Offices that one has at a time: who is called so is no other. */
const soleOffices =
  /^(?:chairman|chairwoman|chairperson|mayor|governor|headteacher|chancellor|ambassador|commissioner|premier|sheriff|coroner|bishop|archbishop|pope|king|queen|envoy|rector|dean|provost|superintendent|treasurer|curator|conductor|composer|architect|referee|umpire|widow|widower)$/;
/** Those that every firm and party has, so that it needs to be said of what: "museum director", "foreign minister". */
const commonOffices =
  /^(?:chair|director|president|minister|secretary|head|principal|manager|captain|editor|chief|boss|author|general|executive|ceo|leader|founder|judge|coach|owner)$/;
/** What many are, but hardly anyone who has an office. */
const layRoles =
  /^(?:resident|neighbou?r|patient|mother|father|mum|mom|dad|parent|pupil|student|nurse|farmer|driver|passenger|shopkeeper|survivor|witness|victim|fan|volunteer|angler|tenant|teacher|analyst|economist|historian|visitor|customer|worker|baker|grower|fisherman|trader|commuter|protester|campaigner)$/;
/** With these before it the office is another. */
const otherOffice = /^(?:former|ex|then|late|vice|deputy|assistant|acting|interim|co|next|future|shadow)$/;

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
  const isLay = layRoles.test(office.lower);
  const isPlain =
    soleOffices.test(office.lower) || (commonOffices.test(office.lower) && described.length > 1);
  if (!isLay && !isPlain) return undefined;
  const around = sentences.filter(({ stems }) => stems.has(office.stem));
  const isNamed = around.some(
    (sentence) => described.every(({ stem }) => sentence.stems.has(stem)) && isHeld(office, sentence, people),
  );
  if (!isNamed) return undefined;
  const named = around.flatMap(({ words }) => words.flatMap(({ lower }) => people.get(lower) ?? []));
  return { people: [...new Set(named)], isLay };
}

/** "lead author Dr. Marisol Quintero", "chairman, Sir Alan Prewett": a name right behind the office. */
function isHeld({ stem }: Word, { words }: IndexedSentence, people: ReadonlyMap<string, Person>): boolean {
  const at = words.findIndex((word) => word.stem === stem);
  if (words.slice(Math.max(0, at - 2), at).some(({ lower }) => otherOffice.test(lower))) return false;
  const behind = words.slice(at + 1, at + 6);
  const end = behind.findIndex((word) => !isCapitalised(word));
  return behind.slice(0, end < 0 ? behind.length : end).some(({ lower }) => people.has(lower));
}

/** True where the body has an office right beside a person's name. */
export function hasOffice({ surname }: Person, { sentences }: BodyIndex): boolean {
  return sentences.some(({ words }) => {
    const at = words.findIndex((word) => word.lower === surname && isCapitalised(word));
    return (
      at >= 0 &&
      words
        .slice(Math.max(0, at - 4), at + 6)
        .some(({ lower }) => soleOffices.test(lower) || commonOffices.test(lower))
    );
  });
}

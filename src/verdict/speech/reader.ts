import type { Span } from '../../span.ts';
import type { BodyIndex } from '../bodyIndex.ts';
import type { PlacedWord, SpokenParagraph } from './paragraphs.ts';
import type { Person } from './people.ts';

/** Whom a body names with a quotation. */
export interface Speaker {
  readonly person: Person;
  /** Where it says so: the name, or a pronoun, and the verb. */
  readonly span: Span;
  /** Index of the sentence that names the speaker, before that of the quotation where it has only "he said". */
  readonly named: number;
}

/** What is known of a body where one of its paragraphs is asked who speaks. */
export interface Reader {
  readonly body: BodyIndex;
  readonly people: ReadonlyMap<string, Person>;
  readonly paragraph: SpokenParagraph;
}

/** What somebody is no subject behind: "a spokesman for Lee said". */
export const prepositions =
  /^(?:of|for|to|in|on|at|by|with|from|against|about|after|before|between|and|or|than|as|that|but|over|like)$/;

/** What stands between two words of the body. */
export function textBetween({ body }: Reader, one: PlacedWord, other: PlacedWord): string {
  return body.text.slice(one.span[1], other.span[0]);
}

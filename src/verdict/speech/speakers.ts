import type { Span } from '../../span.ts';
import type { BodyIndex } from '../bodyIndex.ts';
import { isCapitalised, isPossessive } from '../words.ts';
import { onlyHolder } from './offices.ts';
import { type PlacedWord, paragraphAround } from './paragraphs.ts';
import { isTrade, type Person } from './people.ts';
import { meantBy } from './pronouns.ts';
import { prepositions, type Reader, type Speaker, textBetween } from './reader.ts';
import { isSaying, isSayingBeside } from './saying.ts';

/**
 * The person to whom the body plainly gives the words at a place; undefined where they do not stand between quotation marks or it
 * is not plain who says them.
 *
 * @param place span of the words in the body
 * @param sentence index of the sentence in which they begin
 */
export function speakerOf(
  place: Span,
  sentence: number,
  body: BodyIndex,
  people: ReadonlyMap<string, Person>,
): Speaker | undefined {
  const paragraph = paragraphAround(body, sentence);
  const reader: Reader = { body, people, paragraph };
  const at = paragraph.quotations.findIndex(([start, end]) => start <= place[0] && place[0] < end);
  const quotation = paragraph.quotations[at];
  if (!quotation || hasInner(body.text.slice(...quotation))) return undefined;
  return namedAfter(reader, quotation) ?? namedBefore(reader, quotation) ?? continued(reader, at);
}

/** "He told me, 'Go away,' and left": these may be a third person's words. */
function hasInner(quoted: string): boolean {
  return /(?:^|[\s([—–:])['"‘“](?=\S)/u.test(quoted);
}

/** How many words may name the speaker between a quotation and the verb. */
const verbReach = 15;

/** `…," said Ann Lee`, `…," Ann Lee, the director, told reporters`, `…," she said`. */
function namedAfter(reader: Reader, quotation: Span): Speaker | undefined {
  const { words } = reader.paragraph;
  const from = words.findIndex(({ span }) => span[0] >= quotation[1]);
  const first = words[from];
  const quoted = words[from - 1];
  if (!first || !quoted || first.sentence !== quoted.sentence) return undefined;
  if (!/^[\s,.!?"'”’—–-]*$/u.test(textBetween(reader, quoted, first))) return undefined;
  if (isSaying(first.lower) && !isCapitalised(first)) return nameBehind(reader, from);
  const reach = words.slice(from, from + verbReach);
  const verb = from + reach.findIndex((word) => isSaying(word.lower) && !isCapitalised(word));
  if (verb < from || words[verb]?.sentence !== first.sentence) return undefined;
  return nameBefore(reader, from, verb);
}

/** `Ann Lee said: "…"`, `Lee called it "…"`. */
function namedBefore(reader: Reader, quotation: Span): Speaker | undefined {
  const { words, quotations } = reader.paragraph;
  const to = words.findIndex(({ span }) => span[0] >= quotation[0]);
  const quoted = words[to];
  if (!quoted) return undefined;
  const earlier = quotations.filter(([, end]) => end < quotation[0]).at(-1)?.[1] ?? 0;
  const from = words.findIndex(({ sentence, span }) => sentence === quoted.sentence && span[0] >= earlier);
  if (from < 0 || from >= to) return undefined;
  const isVerb = (word: PlacedWord) =>
    !isCapitalised(word) && (isSaying(word.lower) || isSayingBeside(word.lower));
  const verb = words.findLastIndex((word, index) => index > from && index < to && isVerb(word));
  const said = words[verb];
  if (!said || to - verb > 12) return undefined;
  // "Lee said Marr was wrong to speak of "…"": whose words these are is another question.
  const between = words.slice(verb + 1, to);
  if (between.some((word) => isPossessive(word))) return undefined;
  if (between.some((word, at) => isCapitalised(word) && at > 0 && reader.people.has(word.lower)))
    return undefined;
  if (between.some(({ lower }) => /^(?:who|whose|his|her|their|which)$/.test(lower))) return undefined;
  return isSaying(said.lower) ? nameBefore(reader, from, verb) : subjectOf(reader, from, verb);
}

/** `"…," she said. "…"`: the speaker goes on. */
function continued(reader: Reader, at: number): Speaker | undefined {
  const { paragraph, body } = reader;
  const [previous, own] = [paragraph.quotations[at - 1], paragraph.quotations[at]];
  if (!previous || !own) return undefined;
  const between = body.text.slice(previous[1], own[0]);
  if (between.length > 160 || !/[.!?]\s+["“‘']$/u.test(between)) return undefined;
  // "Mr. Lee" opens no sentence.
  const said = paragraph.words.filter(({ span }) => span[0] >= previous[1] && span[1] <= own[0]);
  if (said.some(({ sentence }) => sentence !== said[0]?.sentence)) return undefined;
  return namedAfter(reader, previous);
}

/** The name behind a verb of saying: "said Ann Lee", "said Dr. Lee", "said its director, Ann Lee". */
function nameBehind({ paragraph: { words }, people, body }: Reader, verb: number): Speaker | undefined {
  const said = words[verb];
  if (!said) return undefined;
  let isApposed = false;
  for (let at = verb + 1; at < Math.min(words.length, verb + 12); at++) {
    const [word, previous] = [words[at], words[at - 1]];
    if (!word || !previous || word.sentence !== said.sentence) return undefined;
    const gap = body.text.slice(previous.span[1], word.span[0]);
    if (/[;:"“”()—–]/u.test(gap)) return undefined;
    if (gap.includes(',') && at > verb + 1) {
      if (isApposed || !isTrade(words.slice(verb + 1, at).find(isTrade) ?? said)) return undefined;
      isApposed = true;
    }
    // "said a spokesman for Ann Lee", "said in Paris", "said he"
    if (/^(?:for|to|in|on|at|by|with|from|after|as|when|who|that|and|he|she|it|they)$/.test(word.lower))
      return undefined;
    const person = isCapitalised(word) ? people.get(word.lower) : undefined;
    const next = words[at + 1];
    if (!person || (next && goesOn(word, next, body))) continue;
    // "said Lee's lawyer"
    if (isPossessive(word)) return undefined;
    if (words.slice(verb + 1, at).some(({ lower }) => lower === 'of') && !isApposed) return undefined;
    return { person, span: [said.span[0], word.span[1]], named: word.sentence };
  }
  return undefined;
}

/** True for a name that goes on: "Lee Smith" is another one than Lee. */
function goesOn(word: PlacedWord, next: PlacedWord, { text }: BodyIndex): boolean {
  return isCapitalised(next) && /^(?: |-)$/.test(text.slice(word.span[1], next.span[0]));
}

const adverbs = /^(?:also|later|then|has|had|have|once|again|recently|previously|repeatedly|[a-z]+ly)$/;
/** The name whose verb of saying this is: "Ann Lee said", "Lee, the director, said", "the director, Ann Lee, said", "she said". */
function nameBefore(reader: Reader, from: number, verb: number): Speaker | undefined {
  const { words } = reader.paragraph;
  let at = verb - 1;
  while (at > from && adverbs.test(words[at]?.lower ?? '')) at--;
  const said = words[verb];
  // "Ann Lee (R-Minn.) said"
  if (said && textBetween(reader, words[at] ?? said, said).includes(')'))
    at = words.findLastIndex(
      (word, index) =>
        index >= from && index < at && textBetween(reader, word, words[index + 1] ?? word).includes('('),
    );
  const subject = words[at];
  if (!subject || !said || at < from) return undefined;
  if (/^s?he$/.test(subject.lower)) return meantBy(reader, subject, said);
  const near = personAt(reader, at, from) ?? inRole(reader, at, from);
  if (near) return { person: near, span: [subject.span[0], said.span[1]], named: subject.sentence };
  // "Lee, the director, said": the comma before the verb has its fellow behind the name.
  if (!textBetween(reader, subject, said).startsWith(',')) return undefined;
  for (let head = from; head < Math.min(at, from + 7); head++) {
    const [word, next] = [words[head], words[head + 1]];
    if (!word || !next) return undefined;
    if (!textBetween(reader, word, next).startsWith(',')) continue;
    const person = personAt(reader, head, from);
    return person && { person, span: [word.span[0], said.span[1]], named: word.sentence };
  }
  return undefined;
}

/** "The keeper said": nothing but the role and an article. */
function inRole(
  { paragraph: { words }, people, body }: Reader,
  at: number,
  from: number,
): Person | undefined {
  const role = words[at];
  if (!role || at !== from + 1 || !isTrade(role) || words[from]?.lower !== 'the') return undefined;
  return onlyHolder(role, body.sentences, people);
}

/** "Lee praised the plan, calling it": the only one named so far, where that is the subject. */
function subjectOf(reader: Reader, from: number, verb: number): Speaker | undefined {
  const { paragraph, people } = reader;
  const heads = paragraph.words.flatMap((word, at) =>
    at >= from && at < verb && isCapitalised(word) && people.has(word.lower) ? [at] : [],
  );
  const [head = 0, ...more] = heads;
  const [word, said] = [paragraph.words[head], paragraph.words[verb]];
  const person = heads.length > 0 && more.length === 0 ? personAt(reader, head, from) : undefined;
  return person && word && said && { person, span: [word.span[0], said.span[1]], named: word.sentence };
}

/** The person whose name ends here and is the subject: nothing but a name, titles and trades since `from` or the last comma. */
function personAt(reader: Reader, at: number, from: number): Person | undefined {
  const { words } = reader.paragraph;
  const word = words[at];
  const person =
    word && isCapitalised(word) && !isPossessive(word) ? reader.people.get(word.lower) : undefined;
  if (!word || !person) return undefined;
  for (let before = at - 1; before >= Math.max(from, at - 8); before--) {
    const [own, next] = [words[before], words[before + 1]];
    const gap = own && next ? textBetween(reader, own, next) : ':';
    if (!own || /[;:"“”()]/u.test(gap)) break;
    // "In Ashby, Lee said"
    if (gap.startsWith(',') && prepositions.test(words[from]?.lower ?? '')) break;
    if (prepositions.test(own.lower) && !(before === from && /^(?:but|and)$/.test(own.lower)))
      return undefined;
    if (isSaying(own.lower) && !isCapitalised(own)) return undefined;
  }
  return person;
}

import { lexicon } from '../../claims/lexicon.ts';
import type { Span } from '../../span.ts';
import type { BodyIndex } from '../bodyIndex.ts';
import { isOnlyAName, titles } from '../names.ts';
import { isContent, type Word, words } from '../words.ts';

/** A name in a sentence, without its possessive ending. */
interface Name {
  readonly text: string;
  readonly span: Span;
}

/** What both do to each other: nothing changes when they change places. */
const mutual =
  /\b(?:meet|met|meets|meeting|marr(?:y|ies|ied)|debates?|debated|faces? off|clash(?:es|ed)?|collides?|collided|talks?|talked|divorces?|divorced|merges?|merged|resembles?|ties?|tied|and|or|with|versus|vs|v)\b/i;

/**
 * The sentence with its first name in the place of its second or its last and the other way round: "Barr praises Trump" for
 * "Trump praises Barr". None where two only stand side by side, or do the same to each other.
 */
export function withRolesSwapped(sentence: string, body: BodyIndex): string[] {
  const [first, ...others] = namesIn(sentence, body);
  if (first === undefined) return [];
  const partners = new Set([others[0], others.at(-1)]);
  return [...partners].flatMap((other) =>
    other === undefined || !isDifferent(first, other, sentence, body)
      ? []
      : [
          sentence.slice(0, first.span[0]) +
            other.text +
            sentence.slice(first.span[1], other.span[0]) +
            first.text +
            sentence.slice(other.span[1]),
        ],
  );
}

/** True when it makes a difference which of two names stands where. */
function isDifferent(first: Name, other: Name, sentence: string, body: BodyIndex): boolean {
  const between = sentence.slice(first.span[1], other.span[0]);
  const done = words(between).filter(isPlain);
  return done.length > 0 && !shareWord(first, other) && !mutual.test(between) && !isDoneTo(other, done, body);
}

const passive = /^(?:is|are|was|were|be|been|being|gets?|got)$/;
/** So many words may stand between a name and its passive: "Woods, a Black man of 43, was executed". */
const reach = 12;

/**
 * The body has in the passive what the sentence has the first do to the last: "Woods was executed" under "Alabama executes
 * Woods". Small models read the passive by the order of its words.
 */
function isDoneTo(last: Name, done: readonly Word[], body: BodyIndex): boolean {
  const surname = words(last.text).at(-1)?.stem;
  const stems = new Set(done.map(({ stem }) => stem));
  return body.sentences.some(({ words: all }) =>
    all.some(
      (word, index) =>
        stems.has(word.stem) &&
        passive.test(all[index - 1]?.lower ?? '') &&
        all.slice(Math.max(0, index - reach), index).some(({ stem }) => stem === surname),
    ),
  );
}

/** What a name in "of" belongs to: the port is sued in "Port of Dunmore", the mayor in "mayor of Dunmore". */
const holder = /\b(?:(?:the|a|an) )?(?<noun>\p{L}+) of (?:the )?$/u;
const institution =
  /^(?:port|city|town|county|state|bank|university|college|council|house|department|ministry|board|chamber|court|church|diocese|embassy|people|village|island|government|army|union)$/i;

/** Where the phrase starts that a name ends. */
function phraseStart(sentence: string, start: number): number {
  const found = holder.exec(sentence.slice(0, start));
  const noun = found?.groups?.['noun'] ?? '';
  const isHolder = institution.test(noun) || lexicon().readings(noun.toLowerCase()).actor;
  return found && isHolder ? found.index : start;
}

/** Runs of capitalised words. The sentence's first word is one only where the body writes it so within a sentence. */
function namesIn(sentence: string, body: BodyIndex): Name[] {
  const found: Name[] = [];
  let run: Word[] = [];
  const close = () => {
    const start = run[0]?.span[0];
    const end = run.at(-1)?.span[1];
    if (start !== undefined && end !== undefined) {
      const from = phraseStart(sentence, start);
      const text = sentence.slice(from, end).replace(/['’]s?$/, '');
      found.push({ text, span: [from, from + text.length] });
    }
    run = [];
  };
  for (const [index, word] of words(sentence).entries()) {
    if (sentence.slice(run.at(-1)?.span[1] ?? word.span[0], word.span[0]) !== (run.length > 0 ? ' ' : ''))
      close();
    const isName =
      /^\p{Lu}/u.test(word.text) &&
      isContent(word) &&
      !titles.test(word.lower) &&
      !/[-@#/]/.test(sentence[word.span[0] - 1] ?? '') &&
      sentence[word.span[1]] !== '-' &&
      !isDemonym(word) &&
      (index > 0 || isOnlyAName(word.lower) || isNamedIn(body, word));
    if (isName) run.push(word);
    if (!isName || /['’]s?$/.test(word.text)) close();
  }
  close();
  return found;
}

/** "Norwegian", "Iraqi", "French": it says of someone where from, and is put for nobody. */
function isDemonym({ lower }: Word): boolean {
  return /(?:[aei]an|ese|ish|[aeq]i|ch|man)s?$/.test(lower) && lexicon().readings(lower).place;
}

/** True when the body capitalises the word where no sentence starts, after a word that it does not. */
function isNamedIn(body: BodyIndex, { lower }: Word): boolean {
  return body.sentences.some(({ words: all }) =>
    all.some(
      (word, index) =>
        index > 0 &&
        word.lower === lower &&
        /^\p{Lu}/u.test(word.text) &&
        /^\p{Ll}/u.test(all[index - 1]?.text ?? ''),
    ),
  );
}

function shareWord(first: Name, last: Name): boolean {
  const own = new Set(words(first.text).map(({ lower }) => lower));
  return words(last.text).some(({ lower }) => own.has(lower));
}

function isPlain(word: Word): boolean {
  return isContent(word) && /^\p{Ll}/u.test(word.text) && word.lower.length > 3;
}

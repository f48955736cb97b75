import { type BodySpelling, spellingKey } from './bodySpelling.ts';
import { isNegation, smallWords } from './functionWords.ts';
import { lexicon } from './lexicon.ts';
import { endsSentence, type Word } from './words.ts';

/** How the headline uses capitals: like a sentence, on every main word, or on every letter. */
export type Capitals = 'sentence' | 'title' | 'all';

const letters = /\p{L}/u;
const titles = new Set('rep sen gov gen dr mr mrs ms prof col lt sgt capt rev hon st supt insp'.split(' '));
/** Names of common words, whatever the body calls them. */
const names: ReadonlySet<string> = new Set([
  'air force',
  'border patrol',
  'capitol hill',
  'fox news',
  'hong kong',
  'islamic state',
  'justice department',
  'middle east',
  'new jersey',
  'new mexico',
  'new york',
  'north carolina',
  'north korea',
  'north korean',
  'south carolina',
  'south korea',
  'south korean',
  'state department',
  'super bowl',
  'supreme court',
  'united nations',
  'united states',
  'wall street',
  'white house',
]);
/** Members of a party or a nation, of whom no word in lower case speaks. */
const members = /^(?:republican|democrat|american)s$/;
/** Small words that are names in capitals far more often than they are stressed. */
const acronyms = new Set(['US', 'WHO', 'IT']);
/** What a body calls the prime minister, in lower case. */
const namesBeforeMay = ['theresa', 'mrs', 'ms', 'mr', 'minister'];
const startsUpper = /^[^\p{L}]*\p{Lu}/u;

/** Tells the headline's way with capitals from the words outside quotation marks. */
export function capitalsOf(words: readonly Word[], quoted: (index: number) => boolean): Capitals {
  const written = words.filter((word) => letters.test(word.core));
  const long = written.filter((word) => word.core.length >= 4);
  if (
    long.length > 0 &&
    written.filter((w) => w.core === w.core.toUpperCase()).length >= 0.8 * written.length
  )
    return 'all';
  let lower = 0;
  let upper = 0;
  words.forEach((word, index) => {
    if (index === 0 || quoted(index) || word.core.length < 4 || smallWords.has(word.lower)) return;
    if (!letters.test(word.core) || /\d/.test(word.core)) return;
    if (startsUpper.test(word.core)) upper++;
    else if (word.core === word.core.toLowerCase() && !word.core.includes('-')) lower++;
  });
  return lower > 0 && lower * 4 >= upper ? 'sentence' : 'title';
}

/** Suffixes of common nouns, verbs and adjectives that hardly any name has. */
const commonSuffix =
  /(?:tions?|sions?|ments?|ness|ity|ities|isms?|ings?|edly|[a-z]ly|ives?|ous|able|ible|ful|less|ship|ships|ists?|ance|ence|ed|izes|ishes|ifies)$/;
/** Parts of a compound that stay small whatever the body says: "anti-Trump". */
const prefix = /^(?:anti|ex|non|post|pre|pro|re|un)$/;

/** Headline nouns that the lexicon does not have. */
const headlineNouns =
  /^(?:regime|talks|crackdown|backlash|spree|feud|row|bid|fury|blaze|heist|hoax|spat|standoff|showdown|turmoil|surge|toll|hike|ploy|quake|tot|teen|hubby|cop|exec|expat|fave|celeb|presser|selfie|tweetstorm|probe|watchdog|quango|woe|plea|clash|curb|pact|foe|rift|stunner|shutdown|meltdown|takeaway|lockdown|overhaul)s?$/;

/** "signs", "says", "awarded": a verb in a form that hardly any name has. */
function isPlainVerb(lower: string): boolean {
  const { verb, name, adjective } = lexicon().readings(lower);
  return !name && !adjective && (verb.has('third') || verb.has('past'));
}

/** True when a word that the body does not contain is better written in lower case. */
function looksCommon(lower: string): boolean {
  const { readings, singular } = lexicon();
  const own = readings(lower);
  if (own.name && !own.noun && own.verb.size === 0) return false;
  if (own.known || headlineNouns.test(lower)) return true;
  if (lower.endsWith('s') && readings(singular(lower)).known && !readings(singular(lower)).name) return true;
  return lower.length > 5 && commonSuffix.test(lower);
}

/**
 * The headline's words in sentence case, one string a word, from the body's own spelling. A word that the body
 * writes in lower case is no name; one that it never mentions keeps its capital unless English knows it.
 */
export function truecase(words: readonly Word[], capitals: Capitals, body: BodySpelling): string[] {
  return words.map((word, index) => {
    const { core, lower } = word;
    if (!letters.test(core) || core === 'I' || lower.startsWith("i'")) return core;
    const previous = words[index - 1];
    const first =
      index === 0 ||
      word.before !== '' ||
      previous?.core === '' ||
      (previous !== undefined && (/[:;]/.test(previous.after) || endsSentence(previous)));
    if (titles.has(lower) && word.after.startsWith('.')) return titled(core);
    if (capitals === 'sentence' && !(first && startsUpper.test(core)))
      return isStressed(index) ? core.toLowerCase() : core;
    const name = (lower === 'will' && isNamePart(word, index)) || (lower === 'may' && isMay(word, index));
    if (name && startsUpper.test(core)) return titled(core);
    if (smallWords.has(lower) && !isAcronym(core)) return core.toLowerCase();
    if (capitals !== 'all' && /\p{Lu}.*\p{Lu}/u.test(core) && !core.includes('-'))
      return isStressed(index) ? core.toLowerCase() : core;
    return core.includes('-')
      ? core
          .split('-')
          .map((part) =>
            prefix.test(part.toLowerCase()) ? part.toLowerCase() : part && casePart(part, index),
          )
          .join('-')
      : casePart(core, index);
  });

  /** "US", "WHO", "IS claims attack": capitals that spell a small word and stand for a name, unlike those of "She Will NOT Go". */
  function isAcronym(core: string): boolean {
    if (core !== core.toUpperCase()) return false;
    if (capitals === 'all') return acronyms.has(core);
    if (acronyms.has(core) || (core === 'IS' && body.capitalisedPair('islamic', 'state'))) return true;
    const { form, upper } = body.of(spellingKey(core));
    return core.length === 2 && form === core && upper > 1;
  }

  /** "Senator BLASTS Media": one word in capitals that is no name. */
  function isStressed(index: number): boolean {
    const core = words[index]?.core ?? '';
    if (/^\p{Lu}{2}/u.test(words[index - 1]?.core ?? '') || /^\p{Lu}{2}/u.test(words[index + 1]?.core ?? ''))
      return false;
    const key = spellingKey(core);
    const { form, lower } = body.of(key);
    const acronym = form !== undefined && /\p{Lu}{2}/u.test(form);
    return core.length > 3 && core === core.toUpperCase() && !acronym && (lower > 0 || isPlainVerb(key));
  }

  /** "Will Smith", "Theresa May": the body writes the two words together, with capitals. */
  function isNamePart({ lower }: Word, index: number): boolean {
    const next = spellingKey(words[index + 1]?.core ?? '');
    const previous = spellingKey(words[index - 1]?.core ?? '');
    return body.capitalisedPair(lower, next) || body.capitalisedPair(previous, lower);
  }

  /** The month, or "May Wins Vote" and "Trump and May Meet" over a body that has "Theresa May": where no "may" stands. */
  function isMay(word: Word, index: number): boolean {
    const previous = words[index - 1];
    const next = words[index + 1];
    if (/^(?:in|on|since|by|until|from|of|for|last|next)$/.test(previous?.lower ?? '')) return true;
    if (isNamePart(word, index)) return true;
    if (!namesBeforeMay.some((name) => body.capitalisedPair(name, 'may'))) return false;
    if (!previous?.core || /[,;:]/.test(previous.after) || /^(?:and|&)$/.test(previous.lower)) return true;
    if (!next?.core || word.after !== '') return true;
    const { verb, adverb } = lexicon().readings(next.lower);
    return !verb.has('base') && !adverb && !isNegation(next.lower);
  }

  function casePart(part: string, index: number): string {
    const suffix = /['’]s?$/.exec(part)?.[0] ?? '';
    const stem = suffix ? part.slice(0, -suffix.length) : part;
    const key = spellingKey(part);
    const spelling = body.of(key);
    if (capitals !== 'all' && stem.length > 1 && /\p{Lu}\p{Lu}/u.test(stem)) return part;
    const upper = (): string => {
      const form =
        capitals === 'all' && spelling.form ? spelling.form : capitals === 'all' ? titled(stem) : stem;
      return form + suffix.toLowerCase();
    };
    const next = spellingKey(words[index + 1]?.core ?? '');
    const previous = spellingKey(words[index - 1]?.core ?? '');
    if (names.has(`${key} ${next}`) || names.has(`${previous} ${key}`) || members.test(key)) return upper();
    const paired = body.capitalisedPair(key, next) || body.capitalisedPair(previous, key);
    if (spelling.upper > 0) {
      if (spelling.lower === 0 && spelling.alone > 0) return upper();
      // The body may repeat a stretch of its own headline: "Signs Budget".
      if (paired && !(spelling.upper < 2 && isPlainVerb(key))) return upper();
      if (looksCommon(key)) return part.toLowerCase();
      return spelling.upper >= spelling.lower ? upper() : part.toLowerCase();
    }
    if (spelling.lower > 0) return part.toLowerCase();
    if (smallWords.has(key) || looksCommon(key)) return part.toLowerCase();
    return capitals === 'all' ? titled(stem) + suffix.toLowerCase() : part;
  }
}

function titled(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
}

import { type BodySpelling, spellingKey } from './bodySpelling.ts';
import { smallWords } from './functionWords.ts';
import { lexicon } from './lexicon.ts';
import { endsSentence, type Word } from './words.ts';

/** How the headline uses capitals: like a sentence, on every main word, or on every letter. */
export type Capitals = 'sentence' | 'title' | 'all';

const letters = /\p{L}/u;
const titles = new Set('rep sen gov gen dr mr mrs ms prof col lt sgt capt rev hon st supt insp'.split(' '));
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
  /(?:tions?|sions?|ments?|ness|ity|ities|isms?|ings?|edly|[a-z]ly|ives?|ous|able|ible|ful|less|ship|ships|ists?|ance|ence|ed)$/;

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
    if (capitals === 'sentence' && !(first && startsUpper.test(core))) return core;
    const name = (lower === 'will' || lower === 'may') && isNamePart(word, index);
    if (!name && smallWords.has(lower) && !(capitals !== 'all' && core === 'US')) {
      if (capitals !== 'all' || (lower !== 'us' && lower !== 'it')) return core.toLowerCase();
    }
    if (capitals !== 'all' && /\p{Lu}.*\p{Lu}/u.test(core) && !core.includes('-')) return core;
    return core.includes('-')
      ? core
          .split('-')
          .map((part) => (part ? casePart(part, index) : part))
          .join('-')
      : casePart(core, index);
  });

  /** "Will Smith", "Theresa May": the body writes the two words together, with capitals. */
  function isNamePart(word: Word, index: number): boolean {
    const next = spellingKey(words[index + 1]?.core ?? '');
    const previous = spellingKey(words[index - 1]?.core ?? '');
    if (word.lower === 'may' && /^(?:in|on|since|by|until|from|of|for|last|next)$/.test(previous))
      return true;
    return body.capitalisedPair(word.lower, next) || body.capitalisedPair(previous, word.lower);
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
    if (spelling.upper > 0) {
      if (spelling.lower === 0 && spelling.alone > 0) return upper();
      const next = spellingKey(words[index + 1]?.core ?? '');
      const previous = spellingKey(words[index - 1]?.core ?? '');
      const paired = body.capitalisedPair(key, next) || body.capitalisedPair(previous, key);
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

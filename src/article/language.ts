import type { Note } from './article.ts';

// As much as a lead paragraph or three: enough to tell, cheap to read.
const headCharacters = 2000;

// Below this many letters in running words even a good detector guesses.
const fewestLetters = 40;

// Function words that English shares with few other languages. Every sixth word of English news is one of them.
const englishWords = new Set(
  (
    'the and of to that with for from by have has said were which their would been he it on at after his they this are ' +
    'who when about because an or not could than'
  ).split(' '),
);
const englishShare = 0.15;
// Accuracy (tinyld's measure, 0 to 1) from which another language is believed: running text in it gets 0.9 to 1,
// English lists and headlinese get less than 0.2 for anything else.
const sure = 0.5;

/**
 * A `not-english` note for a body that is confidently in another language, else undefined. Plainly English text is
 * told by its function words alone, so that the detector is loaded only for the doubtful rest.
 *
 * @param body its first 2,000 characters are looked at
 */
export async function languageNote(body: string): Promise<Note | undefined> {
  const head = body.slice(0, headCharacters);
  const words = head.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const english = words.filter((word) => englishWords.has(word)).length;
  if (words.length === 0 || english / words.length >= englishShare) return undefined;
  const sample = runningWords(head);
  if (sample === undefined) return undefined;
  const { detectAll } = await import('tinyld');
  const [best] = detectAll(sample);
  if (!best || best.lang === 'en' || best.accuracy < sure) return undefined;
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(best.lang) ?? best.lang;
  return {
    code: 'not-english',
    message: `The body reads as ${name}, not English: the model and its scores are calibrated on English only, so take this result as no more than a hint.`,
  };
}

/**
 * What to show the detector: in scripts with capitals the words in lower case, since names are foreign in the most
 * English of texts; else all of it. Undefined when that is too little to tell.
 */
function runningWords(head: string): string | undefined {
  const words = head.match(/[\p{L}\p{M}]+/gu) ?? [];
  const cased = words.filter((word) => /^[\p{Lu}\p{Ll}]/u.test(word));
  if (cased.length * 2 < words.length) return head;
  const running = cased.filter((word) => /^\p{Ll}/u.test(word)).join(' ');
  return running.length < fewestLetters ? undefined : running;
}

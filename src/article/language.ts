import type { Note } from './article.ts';

// As much as a lead paragraph or three: enough to tell, cheap to read.
const headCharacters = 2000;

// Below this even a good detector guesses, and a brief is no place for a false alarm.
const fewestLetters = 60;

// Function words that English shares with few other languages. Every sixth word of English news is one of them.
const englishWords = new Set(
  (
    'the and of to that with for from by have has said were which their would been he it on at after his they this are ' +
    'who when about because an or not could than'
  ).split(' '),
);
const englishShare = 0.15;
// Another language's accuracy (tinyld's measure, 0 to 1) from which it is believed, and its lead over English.
const sure = 0.3;
const lead = 0.15;

/**
 * A `not-english` note for a body that is confidently in another language, else undefined. Plainly English text is
 * told by its function words alone, so that the detector is loaded only for the doubtful rest.
 *
 * @param body its first 2,000 characters are looked at
 */
export async function languageNote(body: string): Promise<Note | undefined> {
  const head = body.slice(0, headCharacters);
  const words = head.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const english = words.filter((word) => englishWords.has(word)).length;
  if (letters === 0 || english / words.length >= englishShare) return undefined;
  // Scripts without spaces (Chinese, Japanese, Thai) say much in few letters.
  const isLatin = /^[\p{Script=Latin}\p{M}]+$/u.test(words.join(''));
  if (isLatin && letters < fewestLetters) return undefined;
  const { detectAll, langName } = await import('tinyld');
  const [best] = detectAll(head);
  const asEnglish = detectAll(head).find(({ lang }) => lang === 'en')?.accuracy ?? 0;
  if (!best || best.lang === 'en' || best.accuracy < sure || best.accuracy - asEnglish < lead)
    return undefined;
  return {
    code: 'not-english',
    message: `The body reads as ${langName(best.lang) || best.lang}, not English: the model and its scores are calibrated on English only, so take this result as no more than a hint.`,
  };
}

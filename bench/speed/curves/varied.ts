import { splitSentences } from '../../../src/body/sentences.ts';
import { sampleOrder } from '../../data/splits.ts';
import type { Sample } from '../latency.ts';

/** Real articles, changed so that no two are the same. */
export interface Varied {
  /** How many different names stand in for each other. */
  readonly names: number;
  /** The article of a number: the real ones in turn, names, figures and the order of sentences another each time. */
  article(number: number): Sample;
  /**
   * An article of exactly so many words, put together of real ones from `first` on.
   *
   * @param number another one, other names and figures
   */
  ofWords(words: number, first: number, number: number): Sample;
  /** A text with the names and figures of a number. */
  changed(text: string, number: number): string;
}

interface Sentence {
  readonly text: string;
  readonly paragraph: number;
}

/** Bodies that a word must stand in to count as a name. */
const leastBodies = 3;

/** Capitalised words. */
const capitalised = /(?<!\p{L})\p{Lu}\p{Ll}{2,}(?!\p{L})/gu;
/** The same within a sentence, where only names are capitalised. */
const capitalisedWithin = /(?<=[\p{Ll},] )\p{Lu}\p{Ll}{2,}(?!\p{L})/gu;

/** What is made of the real articles. */
export interface VariedOptions {
  /** How many of them take turns. */
  readonly count: number;
  /** Bodies are cut behind the sentence that reaches so many words. */
  readonly bodyWords?: number | undefined;
}

/**
 * @param samples the real articles; names are taken from all of them
 */
export function createVaried(samples: readonly Sample[], { count, bodyWords }: VariedOptions): Varied {
  const names = namesOf(samples);
  const place = new Map(names.map((name, at) => [name, at]));
  const changed = (text: string, number: number): string =>
    text
      .replaceAll(/\d+/g, (digits) => shifted(digits, number))
      .replaceAll(capitalised, (word) => {
        const at = place.get(word);
        return at === undefined ? word : (names[(at + number) % names.length] ?? word);
      });

  /** A sentence without a name is given one: no sentence may come twice. */
  const ofNumber = (text: string, number: number): string => {
    const hasName = (text.match(capitalised) ?? []).some((word) => place.has(word));
    const own = hasName
      ? text
      : `In ${names[sampleOrderOf(text, names.length)]}, ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
    return changed(/[.?!]["”’)]*$/u.test(own) ? own : `${own}.`, number);
  };

  /** Some sentences come apart once they are changed; without those of which a part would stay as it is. */
  const changes = ({ text }: Sentence): boolean => {
    const [one = [], two = []] = [1, 2].map((number) => splitSentences(ofNumber(text, number)));
    return !one.some((part) => two.some((other) => other.text === part.text));
  };

  const bases = samples
    .map(({ headline, body }) => ({ headline, sentences: cut(body, bodyWords).filter(changes) }))
    .filter(({ sentences }) => sentences.length > 0)
    .slice(0, count);

  const base = (number: number) => {
    const found = bases[number % bases.length];
    if (!found) throw new Error('there are no articles to change');
    return found;
  };

  return {
    names: names.length,
    changed,
    article(number) {
      const { headline, sentences } = base(number);
      const order = sentences
        .map((sentence, at) => ({ text: sentence.text, place: sampleOrder(`${number} ${at}`) }))
        .sort((a, b) => a.place - b.place);
      // Paragraphs keep their lengths.
      const body = sentences.map(({ paragraph }, at) => ({
        text: ofNumber(order[at]?.text ?? '', number),
        paragraph,
      }));
      return { headline: changed(headline, number), body: joined(body) };
    },
    ofWords(words, first, number) {
      const body: Sentence[] = [];
      let room = words;
      for (let at = first; room > 0; at += 1)
        for (const { text, paragraph } of base(at).sentences) {
          const own = ofNumber(text, number).split(/\s+/).slice(0, room);
          room -= own.length;
          if (own.length > 0) body.push({ text: own.join(' '), paragraph: paragraph + at * 1000 });
        }
      return { headline: changed(base(first).headline, number), body: joined(body) };
    },
  };
}

/**
 * Words that are only ever capitalised, in an order of chance. Their number is a prime, so that a sentence meets the
 * same names again only in the article whose number is larger by as many names times articles.
 */
function namesOf(samples: readonly Sample[]): string[] {
  const bodies = new Map<string, number>();
  const common = new Set<string>();
  for (const { body } of samples) {
    for (const name of new Set(body.match(capitalisedWithin))) bodies.set(name, (bodies.get(name) ?? 0) + 1);
    for (const word of body.match(/(?<!\p{L})\p{Ll}{3,}(?!\p{L})/gu) ?? []) common.add(word);
  }
  const names = [...bodies]
    .filter(([name, count]) => count >= leastBodies && !common.has(name.toLowerCase()))
    .map(([name]) => name)
    .sort((a, b) => sampleOrder(a) - sampleOrder(b));
  while (!isPrime(names.length)) names.pop();
  return names;
}

function isPrime(number: number): boolean {
  for (let divisor = 2; divisor * divisor <= number; divisor += 1) if (number % divisor === 0) return false;
  return true;
}

/** Another figure of as many digits: the year of an article stays a number of four, and its tokens about as many. */
function shifted(digits: string, number: number): string {
  const [first = '', rest] = [digits.slice(0, 1), digits.slice(1)];
  const head = first === '0' ? first : String(((Number(first) - 1 + number) % 9) + 1);
  return head + rest.replaceAll(/\d/g, (digit, at: number) => String((Number(digit) + number + at) % 10));
}

function sampleOrderOf(text: string, length: number): number {
  return Math.floor(sampleOrder(text) * length);
}

function cut(body: string, words = Number.POSITIVE_INFINITY): Sentence[] {
  const kept: Sentence[] = [];
  let read = 0;
  for (const { text, paragraph } of splitSentences(body)) {
    if (read >= words) break;
    // Without its neighbours a sentence may come apart.
    for (const part of splitSentences(text.replaceAll(/\s+/g, ' ')))
      kept.push({ text: part.text, paragraph });
    read += text.split(/\s+/).length;
  }
  return kept;
}

function joined(sentences: readonly Sentence[]): string {
  return sentences
    .map(({ text, paragraph }, at) => {
      const before = sentences[at - 1];
      if (before === undefined) return text;
      return `${before.paragraph === paragraph ? ' ' : '\n\n'}${text}`;
    })
    .join('');
}

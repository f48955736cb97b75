import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Grain, grains } from '../../src/body/body.ts';
import { makePassages } from '../../src/body/passages.ts';
import { splitSentences } from '../../src/body/sentences.ts';

const countTokens = (text: string) => text.split(/\s+/u).filter(Boolean).length;
const body = [
  'The council met on Tuesday. It voted to close the Harbour Road bridge.',
  'Work starts in May.',
  '“We had no choice,” the mayor said.',
].join('\n\n');

function passagesOf(text: string, maxTokens: number) {
  return makePassages(splitSentences(text), text, { countTokens, maxTokens });
}

const sentenceOf = (words: number) => `The ${'very '.repeat(words - 3)}long road.`;

describe('makePassages', () => {
  it('reads a short body as one window and stretch, and its sentences', () => {
    expect(passagesOf(body, 200).map(({ first, last, grains }) => [first, last, grains])).toEqual([
      [0, 0, ['sentence']],
      [0, 3, ['window', 'stretch']],
      [1, 1, ['sentence']],
      [2, 2, ['sentence']],
      [3, 3, ['sentence']],
    ]);
  });

  it('shares a long body out into windows and stretches of neighbouring sentences', () => {
    const text = Array.from({ length: 12 }, () => sentenceOf(40)).join(' ');
    const of = (grain: Grain) =>
      passagesOf(text, 400)
        .filter(({ grains }) => grains.includes(grain))
        .map(({ first, last }) => [first, last]);
    expect(of('sentence')).toHaveLength(12);
    expect(of('window')).toEqual([0, 2, 4, 6, 8, 10].map((first) => [first, first + 1]));
    expect(of('stretch')).toEqual([[0, 4], [5, 9], [10, 11]]); // biome-ignore format: pairs
  });

  it('takes a body of one sentence as one passage of every grain', () => {
    expect(passagesOf('Work starts in May.', 100).map(({ text, grains }) => [text, grains])).toEqual([
      ['Work starts in May.', ['sentence', 'window', 'stretch']],
    ]);
  });

  it('keeps windows within the budget', () => {
    const passages = passagesOf(body, 8);
    expect(passages.every((p) => countTokens(p.text) <= 8)).toBe(true);
    expect(new Set(passages.map((p) => p.first))).toEqual(new Set([0, 1, 2, 3]));
  });

  it('cuts a sentence above the budget at its clauses', () => {
    const long =
      'The road is shut; the bridge, which was built in 1911, is shut as well, and the ferry no longer runs.';
    const passages = passagesOf(long, 8);
    expect(passages.map((p) => p.text)).toEqual([
      'The road is shut;',
      'the bridge, which was built in 1911,',
      'is shut as well,',
      'and the ferry no longer runs.',
    ]);
    expect(passages.every((p) => p.first === 0 && p.last === 0)).toBe(true);
  });

  it('gives nothing for no sentences', () => {
    expect(makePassages([], '', { countTokens, maxTokens: 10 })).toEqual([]);
  });

  it('ends even when one character is above the budget', () => {
    const passages = makePassages(splitSentences('wave 🌊'), 'wave 🌊', {
      countTokens: () => 9,
      maxTokens: 1,
    });
    expect(passages.map((p) => p.text).join('')).toBe('wave🌊');
  });

  it.each([7, 250])(
    'costs as much for each sentence that no token is read in, with a budget of %i',
    (maxTokens) => {
      const mark = '\u200b';
      const readFor = (sentences: number) => {
        const text = `${mark}\n\n`.repeat(sentences);
        let read = 0;
        const passages = makePassages(splitSentences(text), text, {
          countTokens: (part) => {
            read += part.length;
            return countTokens(part.replaceAll(mark, ''));
          },
          maxTokens,
        });
        const most = Math.max(...passages.map(({ first, last }) => last - first + 1));
        return { read: read / sentences, most, passages: passages.length / sentences };
      };
      const [few, many] = [readFor(660), readFor(6_600)];
      expect(many.most).toBe(Math.min(maxTokens, 220));
      expect(many.read).toBeCloseTo(few.read, 0);
      expect(many.passages).toBeCloseTo(few.passages, 1);
    },
  );

  it('covers the whole body within the budget, with exact spans, for any text and budget', () => {
    const word = fc.constantFrom('a', 'bridge', 'May.', 'U.S.', 'shut;', 'and,', '\n\n', '“No.”', 'The');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), fc.integer({ min: 1, max: 12 }), (words, maxTokens) => {
        const text = words.join(' ');
        const passages = passagesOf(text, maxTokens);
        for (const grain of grains) {
          const covered = new Set<number>();
          for (const passage of passages.filter((one) => one.grains.includes(grain))) {
            expect(passage.text).toBe(text.slice(...passage.span));
            expect(countTokens(passage.text)).toBeLessThanOrEqual(maxTokens);
            for (let at = passage.span[0]; at < passage.span[1]; at += 1) covered.add(at);
          }
          for (let at = 0; at < text.length; at += 1)
            if (!/\s/u.test(text.charAt(at)))
              expect(covered.has(at), `${grain}, character ${at} of ${text}`).toBe(true);
        }
      }),
    );
  });
});

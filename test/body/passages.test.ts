import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePassages } from '../../src/body/passages.ts';
import { splitSentences } from '../../src/body/sentences.ts';

const countTokens = (text: string) => text.split(/\s+/u).filter(Boolean).length;
const body = [
  'The council met on Tuesday. It voted to close the Harbour Road bridge.',
  'Work starts in May.',
  '“We had no choice,” the mayor said.',
].join('\n\n');

function passagesOf(text: string, maxTokens: number, sizes?: number[]) {
  return makePassages(splitSentences(text), text, { countTokens, maxTokens, ...(sizes && { sizes }) });
}

describe('makePassages', () => {
  it('makes single sentences and pairs, across paragraphs', () => {
    expect(passagesOf(body, 100).map(({ first, last }) => [first, last])).toEqual([
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 2],
      [2, 2],
      [2, 3],
      [3, 3],
    ]);
  });

  it('makes the sizes that are asked for, once each', () => {
    expect(passagesOf(body, 100, [3, 1, 3]).map(({ first, last }) => last - first + 1)).toEqual([
      1, 3, 1, 3, 1, 1,
    ]);
  });

  it('takes a body shorter than the window as one window', () => {
    expect(passagesOf('Work starts in May.', 100, [2, 3]).map((p) => p.text)).toEqual([
      'Work starts in May.',
    ]);
  });

  it('leaves out windows above the budget but none of their sentences', () => {
    const passages = passagesOf(body, 8);
    expect(passages.every((p) => countTokens(p.text) <= 8)).toBe(true);
    expect(passages.filter((p) => p.first !== p.last)).toEqual([]);
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

  it('covers the whole body within the budget, with exact spans, for any text and budget', () => {
    const word = fc.constantFrom('a', 'bridge', 'May.', 'U.S.', 'shut;', 'and,', '\n\n', '“No.”', 'The');
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 60 }),
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
        (words, maxTokens, sizes) => {
          const text = words.join(' ');
          const passages = passagesOf(text, maxTokens, sizes);
          const covered = new Set<number>();
          for (const passage of passages) {
            expect(passage.text).toBe(text.slice(...passage.span));
            expect(countTokens(passage.text)).toBeLessThanOrEqual(maxTokens);
            for (let at = passage.span[0]; at < passage.span[1]; at += 1) covered.add(at);
          }
          for (let at = 0; at < text.length; at += 1)
            if (!/\s/u.test(text.charAt(at)))
              expect(covered.has(at), `character ${at} of ${text}`).toBe(true);
        },
      ),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { endsSentence, readWords } from '../../src/claims/words.ts';

describe('readWords', () => {
  it('keeps the punctuation apart, with offsets of the bare word', () => {
    const headline = '“We won,” says £5m star — again';
    expect(
      readWords(headline).map(({ before, core, after, span }) => [
        before,
        core,
        after,
        headline.slice(...span),
      ]),
    ).toEqual([
      ['“', 'We', '', 'We'],
      ['', 'won', ',”', 'won'],
      ['', 'says', '', 'says'],
      ['', '£5m', '', '£5m'],
      ['', 'star', '', 'star'],
      ['—', '', '', '—'],
      ['', 'again', '', 'again'],
    ]);
  });

  it('splits words at a dash without blanks', () => {
    expect(readWords('Covid-19—Here').map((word) => word.core)).toEqual(['Covid-19', '', 'Here']);
  });

  it('counts in UTF-16 units', () => {
    expect(readWords('🎉🎉 Müller wins')[1]?.span).toEqual([5, 11]);
  });
});

describe('endsSentence', () => {
  it.each([
    ['We won. They lost', true],
    ['Safe? Nobody knows', true],
    ['U.S. and Mexico', false],
    ['Sen. Holt wins', false],
    ['Well… maybe', false],
  ])('says of the first stop in %j: %s', (text, expected) => {
    const stop = readWords(text).find((word) => /[.?…]/.test(word.after) || /\./.test(word.core));
    expect(stop && endsSentence(stop)).toBe(expected);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainNumbers } from '../../src/nli/plainNumbers.ts';

describe('numbers for the model', () => {
  it.each([
    ['Sixty-four percent approve.', '64 percent approve.'],
    ['More than two hundred members signed.', 'More than 200 members signed.'],
    ['Twenty people and fifteen dogs left.', '20 people and 15 dogs left.'],
    [
      'It paid $1.5bn, not £20m or 3.2bn crowns.',
      'It paid $1.5 billion, not £20 million or 3.2 billion crowns.',
    ],
    ['forty thousand', '40 thousand'],
  ])('%s', (text, plain) => {
    expect(plainNumbers(text)).toBe(plain);
  });

  it.each([
    'Three men and one dog.',
    'He ran 100m in ten-second bursts.',
    'one hundred and five',
    'Tennessee, the fortyish and the teenager',
    'COVID-19 in 2020, 12,500 cases.',
  ])('leaves as it is: %s', (text) => {
    expect(plainNumbers(text)).toBe(text);
  });

  it('is the same when done twice', () => {
    const word = fc.constantFrom(
      'two',
      'hundred',
      'and',
      'sixty',
      '-',
      'four',
      '$1',
      '.5',
      'bn',
      'm',
      ' ',
      'ten',
      '20',
      'k',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const once = plainNumbers(words.join(''));
        expect(plainNumbers(once)).toBe(once);
      }),
    );
  });
});

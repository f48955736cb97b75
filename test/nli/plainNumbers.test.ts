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
    ['cut by 50 basis points', 'cut by 0.5 percentage points'],
    ['a step of 25bps', 'a step of 0.25 percentage points'],
    ['by half a percentage point', 'by 0.5 percentage points'],
    ['by a quarter of a percentage point', 'by 0.25 percentage points'],
    ['three-quarters of a percentage point', '0.75 percentage points'],
    ['a quarter-point cut', '0.25 percentage points cut'],
  ])('%s', (text, plain) => {
    expect(plainNumbers(text)).toBe(plain);
  });

  it.each([
    'Three men and one dog.',
    'He ran 100m in ten-second bursts.',
    'one hundred and five',
    'Tennessee, the fortyish and the teenager',
    'COVID-19 in 2020, 12,500 cases.',
    'She won by half a point, on match point.',
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

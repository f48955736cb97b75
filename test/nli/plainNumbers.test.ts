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
    ['two hundred twenty', '220'],
    ['one hundred fifty', '150'],
    ['two hundred and twenty', '220'],
    ['one hundred and five', '105'],
    ['three hundred and forty jobs', '340 jobs'],
    ['between one hundred and five hundred', 'between 100 and 500'],
    ['two thousand five hundred', '2,500'],
    ['two hundred thousand', '200 thousand'],
    ['More than half a million fled.', 'More than 500 thousand fled.'],
    ['nearly half a billion', 'nearly 500 million'],
    ['one and a half million', '1.5 million'],
    ['a billion dollars', '1 billion dollars'],
    ['about a hundred', 'about 100'],
    ['$1.6T of debt, a $500B cut', '$1.6 trillion of debt, a $500 billion cut'],
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
    'fifty-fifty',
    'nineteen eighty-four',
    'two hundred twenty-five-year bonds',
    'two dozen, half a dozen, half a century',
    'a third of the homes, two-thirds, the twenty-fifth',
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
      'thousand',
      'million',
      'a',
      'half',
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
      fc.property(fc.array(word, { maxLength: 16 }), (words) => {
        const once = plainNumbers(words.join(''));
        expect(plainNumbers(once)).toBe(once);
      }),
    );
  });
});

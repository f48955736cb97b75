import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantities, sameQuantity } from '../../../src/verdict/amounts/quantities.ts';

const one = (text: string) => {
  const [first] = quantities(text);
  if (first === undefined) throw new Error(`no number in ${text}`);
  return first;
};

describe('reading numbers', () => {
  it.each([
    ['61,000 vehicles', 61_000, 'count'],
    ['18 percent', 18, 'percent'],
    ['ten per cent', 10, 'percent'],
    ['3.5%', 3.5, 'percent'],
    ['$1.5bn', 1.5e9, 'money'],
    ['£20m', 20e6, 'money'],
    ['3.5 million people', 3.5e6, 'count'],
    ['twenty-five thousand', 25_000, 'count'],
    ['three hundred', 300, 'count'],
    ['50 basis points', 0.5, 'percent'],
    ['25bps', 0.25, 'percent'],
    ['half a percentage point', 0.5, 'percent'],
    ['three-quarters of a percentage point', 0.75, 'percent'],
    ['half of voters', 50, 'fraction'],
    ['one in five adults', 20, 'fraction'],
    ['one in every five', 20, 'fraction'],
    ['6 in 10 voters', 60, 'fraction'],
    ['two-thirds majority', 200 / 3, 'fraction'],
    ['cut in half', 50, 'fraction'],
    ['up by a quarter in May', 25, 'fraction'],
    ['one-third', 100 / 3, 'fraction'],
    ['a third term', 3, 'ordinal'],
    ['a fifth title', 5, 'ordinal'],
    ['the Twenty-fifth Amendment', 25, 'ordinal'],
    ['half a million', 500_000, 'count'],
    ['a half-dozen', 6, 'count'],
    ['three-quarters of a billion', 750e6, 'count'],
    ['a quarter century', 25, 'count'],
    ['a hundred', 100, 'count'],
    ['a billion dollars', 1e9, 'count'],
    ['two hundred thousand', 200_000, 'count'],
    ['one hundred and fifty', 150, 'count'],
    ['a hundred and sixty thousand', 160_000, 'count'],
    ['two thousand five hundred', 2500, 'count'],
    ['one million two hundred thousand', 1.2e6, 'count'],
    ['two and a half million', 2.5e6, 'count'],
    ['five and a half years', 5.5, 'count'],
    ['$1.6T', 1.6e12, 'money'],
    ['twenty percentage points', 20, 'percent'],
    ['the 3rd time', 3, 'ordinal'],
    ['third time', 3, 'ordinal'],
    ['in 2024', 2024, 'year'],
    ['10,000-strong', 10_000, 'count'],
  ])('reads %s', (text, value, unit) => {
    expect(one(text)).toMatchObject({ value, unit });
  });

  it.each(['COVID-19 spreads', 'an F-16 crashed', 'the G-7 met'])(
    'takes the number in a name for none: %s',
    (text) => {
      expect(quantities(text)).toEqual([]);
    },
  );

  it.each([
    'a quarter-final',
    'the second half',
    'half-time',
    'a year and a half',
    'nineteen eighty-four',
    'fifty-fifty',
  ])('finds no share and no number in %s', (text) => {
    expect(quantities(text).filter(({ unit }) => unit !== 'ordinal')).toEqual([]);
  });

  it.each([
    ['between 1.2 and 1.5 million', [1.2e6, 1.5e6]],
    ['1.2 to 1.5 million', [1.2e6, 1.5e6]],
    ['1.2-1.5 million', [1.2e6, 1.5e6]],
    ['two or three thousand', [2000, 3000]],
    ['between $22 and $29 billion', [22e9, 29e9]],
    ['from $628,000 to $1.72 million', [628_000, 1.72e6]],
    ['in 2004 to $550 million', [2004, 550e6]],
    ['10 people and 2 million trees', [10, 2e6]],
    ['between one hundred and five hundred', [100, 500]],
    ['between one hundred and twenty-five hundred', [100, 2500]],
    ['five four-star generals', [5, 4]],
  ])('reads each number of %s', (text, values) => {
    expect(quantities(text).map(({ value }) => value)).toEqual(values);
  });

  it('gives the first number of a range of per cent their unit', () => {
    expect(one('three to four per cent')).toMatchObject({ value: 3, unit: 'percent' });
  });

  it('takes the minutes of a clock for no number', () => {
    expect(quantities('It starts at 9:20 in the hall.').map(({ value }) => value)).toEqual([9]);
  });

  it('takes what is “more than” a number for met by a larger one, not by a much larger or a smaller one', () => {
    const stated = one('tops 1 million');
    expect(
      ['1,314,000', '1.9 million', '800,000'].map((actual) => sameQuantity(stated, one(actual))),
    ).toEqual([true, false, false]);
    expect(sameQuantity(one('1 million'), one('1,314,000'))).toBe(false);
  });

  it('gives spans that hold the number as written', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        for (const { span, text: written } of quantities(text)) expect(text.slice(...span)).toBe(written);
      }),
    );
  });

  it.each([
    '9',
    'one ',
    'one hundred and ',
    'twenty-',
    'a half of a ',
    'by a third in ',
    '1 in 5 in ',
    'between 1 and ',
    '$1.',
  ])('reads a million characters of “%s” without getting stuck', (piece) => {
    expect(() => quantities(piece.repeat(1_000_000 / piece.length))).not.toThrow();
  });
});

describe('comparing numbers', () => {
  it.each([
    ['61,000', '61,238'],
    ['2 million', '1.96 million'],
    ['20 percent', 'one in five'],
    ['12 dead', 'twelve people'],
    ['$3 billion', '$3,000 million'],
    ['a third', '33 percent'],
    ['6 million', '$6 million'],
    ['1,190 points', 'more than 1,100 points'],
    ['nearly 1,200', '1,190'],
    ['500,000', 'half a million'],
    ['half a billion', '480 million'],
    ['100', 'about a hundred'],
    ['$1 billion', 'a billion dollars'],
    ['200,000', 'Two hundred thousand'],
    ['150', 'One hundred and fifty'],
    ['1.2 million', 'between 1.2 and 1.5 million'],
    ['nearly 6 in 10', 'fifty-nine percent'],
    ['50 years', 'half a century'],
  ])('takes %s for %s', (stated, actual) => {
    expect(sameQuantity(one(stated), one(actual))).toBe(true);
  });

  it.each([
    ['81 percent', '18 percent'],
    ['61,000', '16,000'],
    ['2 million', '2 billion'],
    ['14 dead', '12 dead'],
    ['in 2024', 'in 2023'],
    ['$5m', '5%'],
    ['14 cities', 'one in seven'],
    ['5 million', 'half a million'],
  ])('does not take %s for %s', (stated, actual) => {
    expect(sameQuantity(one(stated), one(actual))).toBe(false);
  });
});

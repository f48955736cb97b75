import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantities, sameQuantity } from '../../src/verdict/quantities.ts';

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
    ['one in five adults', 20, 'percent'],
    ['50 basis points', 0.5, 'percent'],
    ['25bps', 0.25, 'percent'],
    ['half a percentage point', 0.5, 'percent'],
    ['three-quarters of a percentage point', 0.75, 'percent'],
    ['half of voters', 50, 'fraction'],
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

  it('reads a number of a million digits without getting stuck', () => {
    expect(() => quantities('9'.repeat(1_000_000))).not.toThrow();
    expect(() => quantities('one '.repeat(250_000))).not.toThrow();
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
  ])('does not take %s for %s', (stated, actual) => {
    expect(sameQuantity(one(stated), one(actual))).toBe(false);
  });
});

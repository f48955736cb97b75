import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locator } from '../../../src/serve/page/locate.ts';

function found(text: string, passage: string, near: number): string | undefined {
  const span = locator(text).find(passage, near);
  return span === undefined ? undefined : text.slice(span[0], span[1]);
}

describe('a passage of the report', () => {
  test('is found where white space differs', () => {
    const text = '  The first line.\nThe second\tline.  \n\nThe third.';
    expect(found(text, 'The first line. The second line.', 0)).toBe('The first line.\nThe second\tline.');
  });

  test('is the one closest to its offset where it stands several times', () => {
    const text = 'It rained. The match went on. It rained. They won. It rained.';
    expect(locator(text).find('It rained.', 0)).toEqual([0, 10]);
    expect(locator(text).find('It rained.', 32)).toEqual([30, 40]);
    expect(locator(text).find('It rained.', 61)).toEqual([51, 61]);
  });

  test('is nowhere when the text does not have it', () => {
    expect(found('The text.', 'Another text.', 0)).toBeUndefined();
    expect(found('', 'Another text.', 5)).toBeUndefined();
    expect(found('The text.', '  ', 0)).toBeUndefined();
  });

  test('is found in any text, at any offset', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '\n', '🦊', '.'),
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, fc.nat(60), fc.nat(60), fc.nat(80), (whole, from, length, near) => {
        const passage = whole.slice(from, from + length);
        const seen = found(whole, passage, near);
        if (/\S/.test(passage)) expect(seen?.replace(/\s/g, '')).toBe(passage.replace(/\s/g, ''));
        else expect(seen).toBeUndefined();
      }),
    );
  });
});

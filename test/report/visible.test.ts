import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visible } from '../../src/report/visible.ts';

describe('text made visible', () => {
  test.each([
    ['an ANSI escape', '\u001b[2J\u001b[31mred', '␛[2J␛[31mred'],
    ['a bell and a backspace', 'a\u0007b\u0008', 'a␇b␈'],
    ['a C1 control sequence introducer', '\u009b31m', '\ufffd31m'],
    ['a bidirectional override', 'abc\u202ecba', 'abc\ufffdcba'],
    ['an isolate', '\u2066x\u2069', '\ufffdx\ufffd'],
    ['line breaks and tabs', 'a\r\n\tb\u2028c', 'a   b c'],
    ['zero-width spaces, a BOM and soft hyphens', '\ufeffco\u200bop\u00ad', 'coop'],
    ['a lone surrogate', 'a\ud83db', 'a\ufffdb'],
  ])('shows %s as harmless', (_, text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  test('leaves the joiners of emoji, Persian and Hindi alone', () => {
    for (const text of ['👩‍🚒', 'می‌خواهم', 'क्‍ष', 'naïve “quotes” — 北京']) expect(visible(text)).toBe(text);
  });

  test('never lets a control character through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visible(text)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { displayWidth, toCells, wrap } from '../../src/report/cells.ts';

describe('display width', () => {
  test.each([
    ['plain', 'Kremlin', 7],
    ['accents written apart', 'caf\u0065\u0301', 4],
    ['Chinese', '北京', 4],
    ['Korean in syllables', '서울', 4],
    ['full-width digits', '１２', 4],
    ['emoji', '🎉', 2],
    ['a family of emoji', '👩‍👩‍👧‍👦', 2],
    ['a flag', '🇺🇦', 2],
    ['a keycap', '1️⃣', 2],
    ['a sign with text presentation', '✔', 1],
    ['a heart with emoji presentation', '❤️', 2],
    ['Hindi', 'नि', 1],
    ['a soft hyphen', 'co\u00adop', 4],
    ['an escape sequence, shown', '\u001b[31m', 5],
  ])('of %s', (_, text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('wrapping', () => {
  test('breaks at spaces and keeps every line within the width', () => {
    expect(wrap('Talks end without a deal', 10)).toEqual(['Talks end', 'without a', 'deal']);
  });

  test('breaks Chinese between characters', () => {
    expect(wrap('外交部长会晤', 5)).toEqual(['外交', '部长', '会晤']);
  });

  test('cuts a word that is longer than a line', () => {
    expect(wrap('a Donaudampfschifffahrt', 8)).toEqual(['a', 'Donaudam', 'pfschiff', 'fahrt']);
  });

  test('loses no letter and never exceeds the width, whatever the text', () => {
    const text = 'Größe 北京 👩‍👩‍👧‍👦🎉 naïve  co\u0301operation x'.repeat(3);
    for (let width = 2; width < 40; width += 1) {
      const lines = wrap(text, width);
      expect(lines.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
      expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
    }
  });

  test('gives nothing for nothing', () => {
    expect(wrap('', 10)).toEqual([]);
    expect(wrap('   ', 10)).toEqual([]);
  });
});

test('cells remember where they stood in the text', () => {
  expect(toCells('a\u200bé👍b').map(({ start }) => start)).toEqual([0, 2, 3, 5]);
});

test('plain text and the same text beside an emoji are measured alike', () => {
  const text = 'Größe “naïve” – Łódź’s café … │ ▇ © ½';
  expect(displayWidth(`${text}🎉`)).toBe(displayWidth(text) + 2);
  expect(toCells(`${text}🎉`).slice(0, -1)).toEqual(toCells(text));
});

test('a pile of accents is cut to what a screen can show', () => {
  expect(toCells(`z${'\u0301'.repeat(5000)}`)[0]?.text.length).toBeLessThan(50);
});

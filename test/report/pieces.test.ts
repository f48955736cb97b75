import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pieces } from '../../src/report/pieces.ts';

test('cuts a text where marks begin and end', () => {
  const marks = [
    { span: [0, 8] as const, value: 'long' },
    { span: [4, 6] as const, value: 'inner' },
  ];
  expect(pieces('abcdefghij', [0, 10], marks).map(({ text, values }) => [text, values])).toEqual([
    ['abcd', ['long']],
    ['ef', ['long', 'inner']],
    ['gh', ['long']],
    ['ij', []],
  ]);
});

test('says of a mark that began before the range that it goes on, not that it begins', () => {
  const [piece] = pieces('abcdef', [2, 6], [{ span: [0, 4], value: 'x' }]);
  expect(piece).toEqual({ text: 'cd', start: 2, values: ['x'], begins: [] });
});

test('gives the range back, however marks overlap', () => {
  const mark = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({ span: [a, b] as const, value: a }));
  fc.assert(
    fc.property(fc.string({ minLength: 20, maxLength: 20 }), fc.array(mark), (text, marks) => {
      const cut = pieces(text, [3, 17], marks);
      expect(cut.map((piece) => piece.text).join('')).toBe(text.slice(3, 17));
    }),
  );
});

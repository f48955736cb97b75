import { expect, test } from 'vitest';
import { parseSize } from '../../src/config/size.ts';

test.each([
  ['500', 500],
  ['50MB', 50_000_000],
  ['1.5 mb', 1_500_000],
  ['64MiB', 67_108_864],
  ['2k', 2000],
])('%s is %d bytes', (text, bytes) => {
  expect(parseSize(text)).toBe(bytes);
});

test.each(['', 'MB', '-5', '0', '5 bananas', '1e9', '0x10', '600MB', '5constructor', 'NaN'])(
  '%j is no size',
  (text) => {
    expect(parseSize(text)).toBeUndefined();
  },
);

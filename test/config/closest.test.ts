import { expect, test } from 'vitest';
import { closest } from '../../src/config/closest.ts';

const keys = ['failOn', 'threshold', 'threads', 'evidence', 'inputFormat', 'quiet'];

test.each([
  ['fail-on', 'failOn'],
  ['FAIL_ON', 'failOn'],
  ['treshold', 'threshold'],
  ['evidnece', 'evidence'],
  ['input_format', 'inputFormat'],
  ['quite', 'quiet'],
])('%s probably means %s', (word, meant) => {
  expect(closest(word, keys)).toBe(meant);
});

test.each(['colour', 'x', '', '__proto__', 'a'.repeat(5000)])('%j is close to nothing', (word) => {
  expect(closest(word, keys)).toBeUndefined();
});

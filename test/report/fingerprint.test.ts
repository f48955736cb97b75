import { expect, test } from 'vitest';
import { fingerprint } from '../../src/report/fingerprint.ts';

const claim = 'Putin’s regime turns on him.';

test('a fingerprint is 16 hex digits and stays as it is from version to version', () => {
  expect(fingerprint('headline', claim)).toBe('7b8c3ba257e8aa73');
});

test('case, spaces, quotation marks and the full stop do not change a fingerprint', () => {
  const one = fingerprint('headline', claim);
  expect(fingerprint('headline', "putin's  Regime\u00a0turns on him")).toBe(one);
  expect(fingerprint('headline', 'He said “no”.')).toBe(fingerprint('headline', 'He said "no".'));
  expect(fingerprint('headline', 'Cafe\u0301 closes.')).toBe(fingerprint('headline', 'Caf\u00e9 closes.'));
});

test('another field, another word or another number is another fingerprint', () => {
  const one = fingerprint('headline', claim);
  expect(fingerprint('dek', claim)).not.toBe(one);
  expect(fingerprint('headline', 'Putin’s regime turns on them.')).not.toBe(one);
  expect(fingerprint('headline', '14 breaches')).not.toBe(fingerprint('headline', '41 breaches'));
});

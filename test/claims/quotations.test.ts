import { describe, expect, it } from 'vitest';
import { readQuotations } from '../../src/claims/quotations.ts';

function quoted(headline: string): string[] {
  return readQuotations(headline).map(({ text, span }) => {
    expect(headline.slice(...span)).toBe(text);
    return text;
  });
}

describe('readQuotations', () => {
  it.each([
    ["Senator calls budget 'a cruel joke'", ['a cruel joke']],
    ['Senator calls budget "a cruel joke"', ['a cruel joke']],
    ['Senator calls budget ‘a cruel joke’', ['a cruel joke']],
    ['Senator calls budget “a cruel joke”', ['a cruel joke']],
    ['Sénateur : « une farce »', ['une farce']],
    ["'Ghost' ship found, 'no crew' aboard", ['Ghost', 'no crew']],
    ["'I won't quit': Minister defies critics", ["I won't quit"]],
  ])('finds what %j quotes', (headline, expected) => {
    expect(quoted(headline)).toEqual(expected);
  });

  it.each([
    "Dems' plan falls",
    "It's over for the '90s band",
    "Rock 'n' roll museum shuts",
    'A 6" nail',
    "Don't",
  ])('takes no apostrophe of %j for a mark', (headline) => {
    expect(quoted(headline)).toEqual([]);
  });
});

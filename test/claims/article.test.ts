import { describe, expect, it } from 'vitest';
import { indefinite } from '../../src/claims/article.ts';

describe('indefinite', () => {
  it.each([
    ['storm', 'a'],
    ['attack', 'an'],
    ['union', 'a'],
    ['uninsured', 'an'],
    ['unmanned', 'an'],
    ['usual', 'a'],
    ['upset', 'an'],
    ['European', 'a'],
    ['one-day', 'a'],
    ['hour', 'an'],
    ['U.S.', 'a'],
    ['UN', 'a'],
    ['FBI', 'an'],
    ['NATO', 'a'],
    ['Ukraine', 'a'],
  ])('goes before %j as %j', (word, article) => {
    expect(indefinite(word)).toBe(article);
  });
});

import { describe, expect, it } from 'vitest';
import { contrastRows } from '../../bench/contrasts/contrastRows.ts';
import { exchanged } from '../../bench/contrasts/exchange.ts';

const row = (premise: string, hypothesis: string, source = 'news headline', label = 0) =>
  contrastRows({ premise, hypothesis, label, source });

describe('training rows with contrasts', () => {
  it('hold for the hypothesis and not for its contrast, either way round', () => {
    const premise = 'On Monday Hale sued Brandt over the plan.';
    const [found, ...others] = row(premise, 'Hale Sues Brandt');
    expect(others).toEqual([]);
    expect(found?.label).toBe(0);
    const way = {
      [premise]: 'Hale sues Brandt.',
      'On Monday Brandt sued Hale over the plan.': 'Brandt sues Hale.',
    };
    expect(way[found?.premise as keyof typeof way]).toBe(found?.hypothesis);
    expect(new Set([found?.hypothesis, found?.contrast])).toEqual(new Set(Object.values(way)));
  });

  it('take a pair’s sentence as it stands and split a headline', () => {
    const premise = 'Profit rose in May, and the bank closed.';
    const claims = (source: string) =>
      row(premise, 'Profit rose; bank closed', source).flatMap(({ hypothesis, contrast }) => [
        hypothesis,
        contrast,
      ]);
    expect(claims('nli/some.train')).toContain('Profit rose; bank closed');
    expect(claims('news headline')).toContain('Profit rose.');
    expect(claims('news headline')).not.toContain('Profit rose; bank closed');
  });

  it('are made only of what the premise entails', () => {
    expect(row('Hale criticised Brandt.', 'Brandt criticises Hale', 'news headline', 3)).toEqual([]);
  });
});

describe('a premise that says the contrast', () => {
  it.each([
    [
      'names change places throughout',
      'Joe Hale sued. Brandt sued back, and Hale lost.',
      'Hale sues Brandt.',
      'Brandt sues Hale.',
      'Joe Brandt sued. Hale sued back, and Brandt lost.',
    ],
    [
      'names of more than one word',
      'Mira Brandt sued the Orvane Group; Brandt won.',
      'Mira Brandt sues Orvane Group.',
      'Orvane Group sues Mira Brandt.',
      'Orvane Group sued the Mira Brandt; Group won.',
    ],
    [
      'a word becomes its opposite',
      'In May profit rose by a third.',
      'Profit rose.',
      'Profit fell.',
      'In May profit fell by a third.',
    ],
  ])('%s', (_, premise, claim, contrast, turned) => {
    expect(exchanged(premise, claim, contrast)).toBe(turned);
  });

  it.each([
    ['it lacks a name', 'Hale sued.', 'Hale sues Brandt.', 'Brandt sues Hale.'],
    [
      'it has another word of a name',
      'Russian jets flew over Norway; Russia denied it.',
      'Russia warns Norway.',
      'Norway warns Russia.',
    ],
    ['it says the word twice', 'Profit rose, and costs rose.', 'Profit rose.', 'Profit fell.'],
    ['a "not" was added', 'Profit has risen.', 'Profit has risen.', 'Profit has not risen.'],
  ])('is none where %s', (_, premise, claim, contrast) => {
    expect(exchanged(premise, claim, contrast)).toBeUndefined();
  });
});

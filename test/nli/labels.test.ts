import { describe, expect, it } from 'vitest';
import { readLabelOrder, toScores } from '../../src/nli/labels.ts';

describe('readLabelOrder', () => {
  it('reads any order, in any case', () => {
    expect(readLabelOrder({ 0: 'CONTRADICTION', 1: 'Entailment', 2: 'neutral' }, 'config.json')).toEqual({
      entailment: 1,
      neutral: 2,
      contradiction: 0,
      count: 3,
    });
  });

  it('counts not-entailment of a two-label model as neutral', () => {
    const labels = readLabelOrder({ 0: 'entailment', 1: 'not_entailment' }, 'config.json');
    expect(labels).toEqual({ entailment: 0, neutral: 1, contradiction: undefined, count: 2 });
    const scores = toScores([2, 0], labels);
    expect(scores.contradiction).toBe(0);
    expect(scores.entailment + scores.neutral).toBeCloseTo(1, 12);
  });

  it.each([
    ['sentiment', { 0: 'negative', 1: 'positive' }],
    ['unnamed', { 0: 'LABEL_0', 1: 'LABEL_1', 2: 'LABEL_2' }],
    ['no entailment', { 0: 'neutral', 1: 'contradiction' }],
    ['entailment only', { 0: 'entailment' }],
    ['entailment twice', { 0: 'entailment', 1: 'Entailment', 2: 'neutral' }],
    ['a gap in the numbers', { 0: 'entailment', 5: 'neutral' }],
    ['absent', undefined],
    ['null', null],
    ['text', 'entailment'],
  ])('refuses labels that are %s', (_, id2label) => {
    expect(() => readLabelOrder(id2label, 'm/config.json')).toThrow(
      expect.objectContaining({ code: 'E_MODEL_LABELS', message: expect.stringContaining('m/config.json') }),
    );
  });
});

describe('toScores', () => {
  const labels = { entailment: 2, neutral: 0, contradiction: 1, count: 3 };

  it('gives probabilities that sum to 1 under the right names', () => {
    const scores = toScores([1, 0, 3], labels);
    expect(scores.entailment).toBeGreaterThan(scores.neutral);
    expect(scores.neutral).toBeGreaterThan(scores.contradiction);
    expect(scores.entailment + scores.neutral + scores.contradiction).toBeCloseTo(1, 12);
  });

  it('does not overflow on large logits', () => {
    expect(toScores([-1_000, 0, 1_000], labels).entailment).toBe(1);
  });
});

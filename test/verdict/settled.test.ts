import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { genericCalibration, isSupported, supportProbability } from '../../src/verdict/calibration.ts';
import type { ScoredPassage } from '../../src/verdict/scoredPassage.ts';
import { isSettled } from '../../src/verdict/settled.ts';
import { signalsOf } from '../../src/verdict/signals.ts';

const shipped = {
  ...genericCalibration,
  intercept: -0.34,
  weights: { entailment: 0.58, vocabulary: 1.32, coverage: 0.28, contradiction: -0.87, objections: -0.46 },
  supportThreshold: 0.4,
  leastEntailment: 0.05,
  contradictedFrom: 0.7,
};

function scored(entailment: number, contradiction: number, coverage: number): ScoredPassage {
  return {
    passage: { text: '', span: [0, 0], first: 0, last: 0 },
    entailment,
    neutral: 1 - entailment - contradiction,
    contradiction,
    coverage,
    related: true,
  };
}

const passage = fc
  .record({
    entailment: fc.double({ min: 0, max: 1, noNaN: true }),
    rest: fc.double({ min: 0, max: 1, noNaN: true }),
    coverage: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ entailment, rest, coverage }) => scored(entailment, (1 - entailment) * rest, coverage));

describe('isSettled', () => {
  it('is true of clear support, and not of a doubtful one', () => {
    expect(isSettled([scored(0.97, 0.01, 0.9)], [0.5, 0.2], shipped)).toBe(true);
    expect(isSettled([scored(0.4, 0.3, 0.9)], [0.5, 0.2], shipped)).toBe(false);
    expect(isSettled([], [0.5], shipped)).toBe(false);
  });

  it.each([
    ['the shipped calibration', shipped],
    ['the generic one', genericCalibration],
  ])('is never wrong, whatever the other passages say: %s', (_, calibration) => {
    let settled = 0;
    fc.assert(
      fc.property(
        fc.array(passage, { minLength: 1, maxLength: 4 }),
        fc.array(passage, { maxLength: 6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 2 }),
        (read, unread, vocabulary, objections) => {
          const others = unread.map(({ coverage }) => coverage);
          if (!isSettled(read, others, calibration)) return;
          settled += 1;
          const signals = signalsOf([...read, ...unread], vocabulary, objections);
          expect(isSupported(supportProbability(signals, calibration), signals, calibration)).toBe(true);
          expect(signals.opposition).toBeLessThan(calibration.contradictedFrom);
        },
      ),
      { numRuns: 4_000, seed: 1 },
    );
    expect(settled).toBeGreaterThan(50);
  });
});

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grains as everyGrain, type Grain } from '../../src/body/body.ts';
import {
  type Calibration,
  calibrationSchema,
  genericCalibration,
  supportProbability,
} from '../../src/verdict/calibration.ts';
import type { ScoredPassage } from '../../src/verdict/scoredPassage.ts';
import { isSettled } from '../../src/verdict/settled.ts';
import { signalsOf } from '../../src/verdict/signals.ts';

const manifest = fileURLToPath(new URL('../../models/hedcheck-minilm-l6/hedcheck.json', import.meta.url));
const shipped = calibrationSchema.parse(JSON.parse(readFileSync(manifest, 'utf8')).calibration);

const calibrations: [string, Calibration][] = [
  ['the shipped calibration', shipped],
  ['the generic one', genericCalibration],
];

function scored(
  entailment: number,
  contradiction: number,
  coverage: number,
  grains: readonly Grain[] = everyGrain,
): ScoredPassage {
  return {
    passage: { text: '', span: [0, 0], first: 0, last: 0, grains },
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

/** A passage that has not been read may be of any grain; those that were read are of every grain that there is. */
const other = fc
  .tuple(passage, fc.subarray([...everyGrain], { minLength: 1 }))
  .map(([one, own]) => ({ ...one, passage: { ...one.passage, grains: own } }));

describe('isSettled', () => {
  it('is true of clear support, and not of a doubtful one', () => {
    expect(isSettled([scored(0.99, 0, 0.9)], shipped)).toBe(true);
    expect(isSettled([scored(0.4, 0.3, 0.9)], shipped)).toBe(false);
    expect(isSettled([], shipped)).toBe(false);
  });

  it.each(calibrations)('holds against vocabulary, rules and a contrast together: %s', (_, calibration) => {
    const shares = Array.from({ length: 101 }, (_, percent) => percent / 100);
    const settled = shares.filter((share) => isSettled([scored(share, 0, 0.9)], calibration));
    expect(settled.length).toBeGreaterThan(0);
    for (const share of settled) {
      const signals = signalsOf([scored(share, 0, 0.9)], 0, 2, calibration.contrastedFrom);
      expect(supportProbability(signals, calibration)).toBeGreaterThanOrEqual(calibration.supportThreshold);
    }
  });

  it.each(calibrations)('is never wrong, whatever the other passages say: %s', (_, calibration) => {
    let settled = 0;
    fc.assert(
      fc.property(
        fc.array(passage, { minLength: 1, maxLength: 4 }),
        fc.array(other, { maxLength: 6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 2 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (read, unread, vocabulary, objections, share) => {
          if (!isSettled(read, calibration)) return;
          settled += 1;
          const signals = signalsOf(
            [...read, ...unread],
            vocabulary,
            objections,
            share * calibration.contrastedFrom,
          );
          expect(supportProbability(signals, calibration)).toBeGreaterThanOrEqual(
            calibration.supportThreshold,
          );
          expect(signals.opposition).toBeLessThan(calibration.contradictedFrom);
        },
      ),
      { numRuns: 4_000, seed: 1 },
    );
    expect(settled).toBeGreaterThan(50);
  });
});

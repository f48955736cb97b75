import { expect, it } from 'vitest';
import { measureClaimSet } from '../../bench/accuracy/claimSet.ts';
import { claimSets } from '../../bench/accuracy/datasets.ts';
import { asRead } from '../../bench/accuracy/sentenceSets.ts';
import type { Flow } from '../../src/check.ts';
import type { Pair } from '../../src/nli/scorer.ts';
import { genericCalibration } from '../../src/verdict/calibration.ts';

const asked: Pair[] = [];
const flow: Flow = {
  scorer: {
    identity: { name: 'stub', sha256: '', dtype: 'none' },
    maxTokens: 256,
    countTokens: (text) => text.split(/\s+/).length,
    score: async (pairs) => {
      asked.push(...pairs);
      return pairs.map(() => ({ entailment: 0.2, neutral: 0.6, contradiction: 0.2 }));
    },
    close: async () => undefined,
  },
  calibration: genericCalibration,
  also: [],
  evidence: 3,
};

it('puts a whole body to the model as the product puts a passage', async () => {
  const [set] = claimSets;
  if (set === undefined) throw new Error('no set');
  const document = 'Sixty-four people met. '.repeat(40).trim();
  await measureClaimSet(flow, set, [
    { id: '1', claim: 'Sixty-four people met.', document, label: 'supported', supported: true },
  ]);
  expect(asked.length).toBeGreaterThan(1);
  for (const { premise, hypothesis } of asked) {
    expect(premise).toMatch(/^64 people/);
    expect(hypothesis).toBe('64 people met');
  }
});

it('puts a pair of sentences to the model in the same way', () => {
  const pair = { premise: 'Two hundred came.', hypothesis: 'Two hundred came.', label: 'entailment' };
  expect(asRead(pair)).toEqual({ premise: '200 came.', hypothesis: '200 came', label: 'entailment' });
});

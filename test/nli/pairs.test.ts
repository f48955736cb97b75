import { describe, expect, it } from 'vitest';
import { splitHeadline } from '../../src/claims/splitHeadline.ts';
import { asHypothesis, makePairs } from '../../src/nli/pairs.ts';

const passage = {
  text: 'The council plans to close the pool.',
  span: [0, 36] as const,
  first: 0,
  last: 0,
  grains: ['sentence' as const],
};
const asked = (headline: string) =>
  makePairs(splitHeadline(headline, ''), [passage], () => 1).map(({ hypothesis }) => hypothesis);

describe('what the model is asked', () => {
  it('has no full stop, but keeps dots', () => {
    expect(asHypothesis('Mayor resigns.')).toBe('Mayor resigns');
    expect(asHypothesis('Mayor waits...')).toBe('Mayor waits...');
  });

  it('says "would" of what the headline only has "to" happen', () => {
    expect(asked('Council to Close Pool')).toEqual(['The council would close pool']);
  });

  it('says "will" where the headline does', () => {
    expect(asked('Council Will Close Pool')).toEqual(['The council will close pool']);
  });
});

import { describe, expect, it } from 'vitest';
import { inBodysTerms } from '../../src/claims/bodysTerms.ts';

const body = 'Republican senators met envoys of Russia at the Federal Reserve and the Justice Department.';

describe('a claim in the body’s terms', () => {
  it.each([
    ['GOP senators meet envoys.', 'Republican senators meet envoys.'],
    ['Moscow expels two diplomats.', 'Russia expels two diplomats.'],
    ['The Kremlin sends envoys.', 'Russia sends envoys.'],
    ['Talks with Moscow’s envoys begin.', 'Talks with Russia’s envoys begin.'],
    ['Fed hosts envoys.', 'Federal Reserve hosts envoys.'],
  ])('%s', (claim, said) => {
    expect(inBodysTerms(claim, body)).toBe(said);
  });

  it.each([
    'Fire breaks out in Moscow.',
    'Moscow Times wins prize.',
    'Beijing protests.',
    'Fedora hats return.',
    'Moscow-born singer dies.',
  ])('leaves as it is: %s', (claim) => {
    expect(inBodysTerms(claim, body)).toBe(claim);
  });

  it('keeps a word that the body uses too', () => {
    expect(inBodysTerms('Moscow expels envoys.', 'Russia said so in Moscow.')).toBe('Moscow expels envoys.');
  });
});

import { describe, expect, it } from 'vitest';
import { bodySpelling, spellingKey } from '../../src/claims/bodySpelling.ts';
import { capitalsOf, truecase } from '../../src/claims/truecase.ts';
import { readWords } from '../../src/claims/words.ts';

function cased(headline: string, body: string): string {
  const words = readWords(headline);
  const wanted = new Set(words.flatMap((word) => [word.core, ...word.core.split('-')].map(spellingKey)));
  return truecase(
    words,
    capitalsOf(words, () => false),
    bodySpelling(body, wanted),
  ).join(' ');
}

describe('capitalsOf', () => {
  it.each([
    ['Mayor quits after probe', 'sentence'],
    ['Donald Trump praises Kim Jong Un', 'sentence'],
    ['Mayor Quits After Probe', 'title'],
    ['MAYOR QUITS AFTER PROBE', 'all'],
    ['US, UK sign deal', 'sentence'],
  ] as const)('reads %j as %s', (headline, expected) => {
    expect(capitalsOf(readWords(headline), () => false)).toBe(expected);
  });
});

describe('truecase', () => {
  it('follows the body', () => {
    expect(
      cased('Holt Backs Tunnel Under Kessel', 'Anna Holt said the tunnel under the Kessel is safe.'),
    ).toBe('Holt backs tunnel under Kessel');
  });

  it('undoes capitals with the body’s own form of a name', () => {
    expect(cased('MCKINLEY SUES NASA OVER ROCKET', 'Dr McKinley says that NASA lost the rocket.')).toBe(
      'McKinley sues NASA over rocket',
    );
  });

  it('knows the pronoun from the country', () => {
    expect(cased('US Tells Us to Wait', 'The US told them.')).toBe('US tells us to wait');
  });

  it('knows Will and May by the names beside them', () => {
    expect(cased('Will Tarn Wins Award', 'The actor Will Tarn won.')).toBe('Will Tarn wins award');
    expect(cased('Tarn Will Win Award', 'The actor Will Tarn won.')).toBe('Tarn will win award');
  });

  it('keeps an unknown word that the body never mentions as a name', () => {
    expect(cased('Quimby Denies Charge', 'The judge spoke.')).toBe('Quimby denies charge');
  });

  it('lowers the parts of a hyphenated word one by one', () => {
    expect(cased('Pro-Kessel Rally Ends', 'People in Kessel like Kessel.')).toBe('pro-Kessel rally ends');
  });

  it('leaves a headline in sentence case alone but for its first word', () => {
    expect(cased('Storm hits Kessel', 'The storm hit Kessel.')).toBe('storm hits Kessel');
  });
});

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

  it('knows the prime minister from the verb and from the month', () => {
    const body = 'Theresa May won on Monday. Mrs May may go in June.';
    expect(cased('May Wins Vote', body)).toBe('May wins vote');
    expect(cased('Tarn and May Meet', body)).toBe('Tarn and May meet');
    expect(cased('Tarn May Meet Her', body)).toBe('Tarn may meet her');
    expect(cased('Tarn Won Vote in May', 'Tarn won.')).toBe('Tarn won vote in May');
  });

  it('keeps capitals that are a name though they spell a small word', () => {
    expect(cased('WHO Warns of Virus', 'The agency spoke.')).toBe('WHO warns of virus');
    expect(cased('IS Claims Attack', 'The Islamic State said so.')).toBe('IS claims attack');
    expect(cased('Is Claims Law Dead', 'The law is dead.')).toBe('is claims law dead');
    expect(cased('Tarn Did NOT Win', 'Tarn did not.')).toBe('Tarn did not win');
  });

  it('lowers one word that is only stressed', () => {
    expect(cased('Tarn BLASTS Council', 'The council spoke of Tarn.')).toBe('Tarn blasts council');
    expect(cased('Tarn Leaves NATO', 'Tarn spoke.')).toBe('Tarn leaves NATO');
  });

  it('knows names of common words, whatever the body has', () => {
    expect(cased('White House Blames Storm', 'The storm came.')).toBe('White House blames storm');
    expect(cased('Tarn Paints White House', 'Tarn paints.')).toBe('Tarn paints White House');
    expect(cased('Anti-Tarn Rally Ends', 'Tarn spoke.')).toBe('anti-Tarn rally ends');
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

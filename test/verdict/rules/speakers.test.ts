import { describe, expect, it } from 'vitest';
import { splitHeadline } from '../../../src/claims/splitHeadline.ts';
import { speakerMismatch } from '../../../src/verdict/rules/speakers.ts';
import { contextOf } from '../bodyOf.ts';

/** What the rule says of a headline as hedcheck splits it. */
function heard(headline: string, body: string) {
  return splitHeadline(headline, body)
    .filter(({ kind }) => kind === 'claim')
    .flatMap((claim) => speakerMismatch({ ...contextOf(claim, body), headline }));
}

const truce =
  'Foreign minister Jovan Lessing summoned the ambassador on Friday. His ministry gave no reason.\n\n' +
  'Former ambassador Ludek Marr said the expulsions were fewer than in 2009. "Both capitals are shouting quietly," he said.\n\n' +
  '"Guests do not go through the drawers," said Lessing.';

const bid =
  "Fenner & Loy's chairman, Sir Alan Prewett, said the offer was too low. Castlebar said it was disappointed.\n\n" +
  'One large shareholder, Merrow Asset Management, urged the board to open its books. ' +
  '"A premium of that size deserves at least a cup of tea," said its head of UK equities, Tobias Wren.';

describe('speakers', () => {
  it('objects to words that the body gives to another, and shows both', () => {
    const headline = "'Both capitals are shouting quietly', says foreign minister Lessing";
    const [objection] = heard(headline, truce);
    expect(objection).toMatchObject({
      demands: 'contradicted',
      reason: {
        code: 'speaker-mismatch',
        message:
          'The headline has “foreign minister Lessing” say “Both capitals are shouting quietly”; in the body it is “Ludek Marr”.',
      },
    });
    expect(headline.slice(...(objection?.reason.headlineSpan ?? [0, 0]))).toBe(
      'Both capitals are shouting quietly',
    );
    expect(truce.slice(...(objection?.reason.bodySpan ?? [0, 0]))).toBe(
      'Both capitals are shouting quietly," he said',
    );
  });

  it.each([
    ["Marr: 'Guests do not go through the drawers'", truce],
    ["Marr says 'guests do not go through the drawers'", truce],
    ["'Guests Do Not Go Through the Drawers,' Says Marr", truce],
    ["Castlebar price 'deserves at least a cup of tea', says Fenner & Loy chairman", bid],
    ["Prewett: bid 'deserves at least a cup of tea'", bid],
  ])('objects to %s', (headline, body) => {
    expect(heard(headline, body)).toHaveLength(1);
  });

  it.each([
    ["Marr: 'Both capitals are shouting quietly'", truce],
    ["'Both capitals are shouting quietly', says former ambassador", truce],
    // Nobody whom the body names as a person.
    ["Kestria: 'Both capitals are shouting quietly'", truce],
    ["Lessing aide: 'Both capitals are shouting quietly'", truce],
    ["Jan Lessing: 'Both capitals are shouting quietly'", truce],
    // Whose words these are the headline does not say.
    ["Lessing rejects talk of capitals 'shouting quietly'", truce],
    ["Report: Marr told Lessing 'both capitals are shouting quietly'", truce],
    ["Price 'deserves at least a cup of tea', says Merrow", bid],
    ["Lessing visits Dorn: 'Both capitals are shouting quietly'", truce],
  ])('says nothing of %s', (headline, body) => {
    expect(heard(headline, body)).toEqual([]);
  });

  it.each([
    [
      'a speaker whom "he" may not mean',
      "Lessing: 'We will wait and see'",
      'Foreign minister Jovan Lessing met former ambassador Ludek Marr. "We will wait and see," he said.',
    ],
    [
      'a spokeswoman for the one in the headline',
      "Lessing: 'We will wait and see'",
      'Foreign minister Jovan Lessing left at noon. Spokeswoman Irja Soln gave the answer. "We will wait and see," Soln said.',
    ],
    [
      'words that one person passes on',
      "Lessing: 'We will wait and see'",
      'Foreign minister Jovan Lessing left at noon. "He told me, \'We will wait and see,\' and left," said ambassador Ludek Marr.',
    ],
    [
      'words that both say',
      "Lessing: 'We will wait and see'",
      'Foreign minister Jovan Lessing left at noon. He was brief: "We will wait and see."\n\n"We will wait and see," said ambassador Ludek Marr.',
    ],
    [
      'an answer to somebody',
      "Lessing: 'Yes, no question at all'",
      'Foreign minister Jovan Lessing left at noon.\n\nAmbassador Ludek Marr asked whether he would be back. "Yes, no question at all," he replied.',
    ],
    [
      'a role that the speaker may have too',
      "'We will wait and see', says nurse",
      'Of the staff, nurse Ann Lee was the first to leave. "We will wait and see," said Joan Marr, 41.',
    ],
    [
      'an office that its holder has under another name',
      "'We will wait and see', says school head",
      '"We will wait and see," said the principal, Ann Marr. The school head of music is Mr Jan Lee.',
    ],
  ])('says nothing of %s', (_what, headline, body) => {
    expect(heard(headline, body)).toEqual([]);
  });

  it('objects to an office or a role that the body has another hold', () => {
    const body =
      'Of the staff, nurse Ann Lee was the first to leave. Mayor Tom Hale was there.\n\n"We will wait and see," said the hospital\'s chief executive, Joan Marr.';
    expect(heard("'We will wait and see', says nurse", body)).toHaveLength(1);
    expect(heard("Mayor: 'We will wait and see'", body)).toHaveLength(1);
    expect(heard("Hospital chief: 'We will wait and see'", body)).toEqual([]);
  });

  it('follows a speaker through a paragraph', () => {
    const body =
      'Foreign minister Jovan Lessing left at noon.\n\n' +
      '"It is a pause," Helle Brandvik, a Norwegian envoy, told reporters. "But people will eat."\n\n' +
      'Rep. Ann Ostrow (R-Minn.) said the deal left people "holding a bill nobody added up."';
    expect(heard("Lessing: 'But people will eat'", body)[0]?.reason.message).toContain('“Helle Brandvik”');
    expect(heard("Lessing: people 'holding a bill nobody added up'", body)[0]?.reason.message).toContain(
      '“Ann Ostrow”',
    );
    expect(heard("Brandvik: 'But people will eat'", body)).toEqual([]);
  });
});

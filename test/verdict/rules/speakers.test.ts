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

  const primary =
    'State Treasurer Joan Whitlock defeated Peter Asante on Tuesday. Ellis Thornbury called Whitlock to congratulate her, an aide said.\n\n' +
    '"They told me to wait my turn," Whitlock said. "I have waited long enough," the treasurer added.\n\n' +
    'Asante\'s campaign manager, Doug Ferris, alleged that some were turned away. "We have their names and dates," Ferris said.';

  it("takes nobody for another's voice because an aide stands in the sentence", () => {
    expect(heard("'They told me to wait my turn,' Asante tells supporters", primary)).toHaveLength(1);
    expect(heard("Thornbury: 'We have their names and dates'", primary)).toHaveLength(1);
    expect(heard("Asante: 'We have their names and dates'", primary)).toEqual([]);
  });

  it('knows whom the body calls by a role', () => {
    expect(heard("Asante: 'I have waited long enough'", primary)).toHaveLength(1);
    expect(heard("Whitlock: 'I have waited long enough'", primary)).toEqual([]);
  });

  const fossil =
    'The work is that of a team led by Anjali Rao of Brightwater State University. Scans showed teeth, she said. ' +
    'The bone was found by Carla Drumm, a retired bus driver.\n\n' +
    '"I thought it was a rock with ideas," Drumm, 71, said by telephone.\n\n' +
    'The museum apologised. Its director, Leo Vance, said the label "is not in her hand".';

  it.each([
    "'I thought it was a rock with ideas,' says paleontologist Rao",
    "'I Thought It Was a Rock With Ideas,' Says Museum's Vance",
    "'I thought it was a rock with ideas,' says museum director",
    "'I thought it was a rock with ideas,' says museum boss Vance after find",
    "Signature 'is not in her hand', says Rao",
    "Signature 'is not in her hand', according to Drumm",
    "Drumm apologises: 'It is not in her hand'",
  ])('objects to %s', (headline) => {
    expect(heard(headline, fossil)).toHaveLength(1);
  });

  it.each([
    "'I thought it was a rock with ideas,' says bus driver Drumm",
    "Signature 'is not in her hand', says museum's Vance",
    "Vance sacked: 'I thought it was a rock with ideas'",
    "Rao family: 'I thought it was a rock with ideas'",
  ])('says nothing of %s', (headline) => {
    expect(heard(headline, fossil)).toEqual([]);
  });

  it('takes "he" for the subject where two are named, and for neither where the headline has one of them', () => {
    const body =
      'Foreign minister Jovan Lessing summoned the envoy, Birgit Haal. "They do not go through drawers," he said.\n\n' +
      'Former ambassador Ludek Marr watched.';
    expect(heard("Marr: 'They do not go through drawers'", body)).toHaveLength(1);
    expect(heard("Haal: 'They do not go through drawers'", body)).toEqual([]);
  });

  it('follows a speaker behind "Mr."', () => {
    const body =
      'Senator Ann Lowe left. “We have real crises,” Mr. Sanders said. “We need no artificial ones here.”';
    expect(heard("Lowe: 'We need no artificial ones here'", body)).toHaveLength(1);
  });

  it('knows by an "I" that a name is a person', () => {
    const body = 'Mayor Ann Lowe left. "I told them to go at once," Velchaney said.';
    expect(heard("Lowe: 'I told them to go at once'", body)).toHaveLength(1);
    expect(heard("Lowe: 'We told them to go at once'", body.replace('"I', '"We'))).toEqual([]);
  });

  it('soon, where a hostile body is nothing but names and quotations', () => {
    const body = `${'Mayor Ann Lowe, the mayor, said "I told them to go" he said. '.repeat(1500)}`;
    const start = performance.now();
    heard("Marr: 'I told them to go at once'", body);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

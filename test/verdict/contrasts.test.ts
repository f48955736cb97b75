import { describe, expect, it } from 'vitest';
import { contrastsOf, passagesToRead } from '../../src/verdict/contrasts/contrastsOf.ts';
import { withNegationTurned } from '../../src/verdict/contrasts/negation.ts';
import { withOpposite } from '../../src/verdict/contrasts/opposite.ts';
import { withRolesSwapped } from '../../src/verdict/contrasts/roles.ts';
import { bodyOf, claimOf, contextOf } from './bodyOf.ts';

describe('roles in each other’s place', () => {
  const body = bodyOf(
    'On Monday it was Hale who criticised Brandt, and Hale is right. Later the Orvane Group met him, said Mira Brandt.',
  );

  it.each([
    ['Hale criticises Brandt.', 'Brandt criticises Hale.'],
    ['Hale sues Orvane Group over plant.', 'Orvane Group sues Hale over plant.'],
    ['Hale sues port of Orvane over fees.', 'port of Orvane sues Hale over fees.'],
    ['Sen. Hale urges Mr. Brandt to resign.', 'Sen. Brandt urges Mr. Hale to resign.'],
  ])('%s', (sentence, swapped) => {
    expect(withRolesSwapped(sentence, body)).toEqual([swapped]);
  });

  it.each([
    ['only one is named', 'Hale criticises plan.'],
    ['they stand side by side', 'Hale and Brandt resign.'],
    ['they do the same to each other', 'Hale meets Brandt.'],
    ['both are the same', 'Mira Brandt defends Brandt.'],
    ['one is part of a compound', 'Hale attacks pro-Brandt paper.'],
    ['one only says where somebody is from', 'Hale expels two Norwegian envoys.'],
    ['nothing is done between them', 'Hale, in Orvane.'],
  ])('are not swapped where %s', (_, sentence) => {
    expect(withRolesSwapped(sentence, body)).toEqual([]);
  });

  it('are swapped for the first name with the second and with the last', () => {
    expect(withRolesSwapped('Hale sues Brandt over deal with Orvane.', body)).toEqual([
      'Brandt sues Hale over deal with Orvane.',
    ]);
    expect(withRolesSwapped('Hale sues Brandt over Orvane plant.', body)).toEqual([
      'Brandt sues Hale over Orvane plant.',
      'Orvane sues Brandt over Hale plant.',
    ]);
  });

  it('are swapped for a name and for the whole phrase that it stands in', () => {
    expect(withRolesSwapped('Hale’s lawyer accuses Mira Brandt.', body)).toEqual([
      'Mira Brandt’s lawyer accuses Hale.',
      'Mira Brandt accuses Hale’s lawyer.',
    ]);
  });

  it.each([
    ['Three girls sue state over policy.', 'State sues three girls over policy.'],
    ['Police arrest mayor.', 'Mayor arrests police.'],
    ['Federal judge blocked Hale from ending talks.', 'Hale blocked federal judge from ending talks.'],
    ['White House blames council for delay.', 'Council blames White House for delay.'],
    ['The judge orders Brandt to answer.', 'Brandt orders the judge to answer.'],
    ['U.S. sues council.', 'Council sues U.S.'],
    ['Board fires town.', 'Town fires board.'],
  ])('of common nouns too: %s', (sentence, swapped) => {
    expect(withRolesSwapped(sentence, body)).toEqual([swapped]);
  });

  it.each([
    ['a thing has it done to it', 'Police seize cash.'],
    ['one only is there', 'Workers leave city.'],
    ['the last stands with others', 'Police and mayor resign.'],
    ['nothing is done', 'Students are voters.'],
    ['one is part of the other', 'Mayor’s driver sues mayor.'],
    ['one country has it done to another', 'Council expels Norwegian diplomats.'],
  ])('of common nouns are not swapped where %s', (_, sentence) => {
    expect(withRolesSwapped(sentence, body)).toEqual([]);
  });

  it.each(['Munich', 'Dubai', 'Norwich', 'Oman', 'Ipswich', 'Mumbai', 'Shanghai', 'Zurich', 'Saudi Arabia'])(
    'take a place for a name: %s',
    (place) => {
      expect(withRolesSwapped(`Hale sues ${place}.`, body)).toEqual([`${place} sues Hale.`]);
    },
  );

  it.each(['Israeli', 'British', 'Native American'])('take no %s for one', (demonym) => {
    expect(withRolesSwapped(`Hale fines two ${demonym} bakers over flour.`, body)).toEqual([]);
  });

  it('take a first word for a name only where the body does, or where it is no word', () => {
    expect(withRolesSwapped('Storm hits Brandt.', bodyOf('A storm hit the farm of Brandt.'))).toEqual([]);
    expect(withRolesSwapped('Stone hits Brandt.', bodyOf('It was Mr. Stone. He hit Brandt.'))).toEqual([
      'Brandt hits Stone.',
    ]);
  });

  it('are left where the body has in the passive what the sentence has', () => {
    const passive = bodyOf('In the evening Brandt, who is 43, was arrested. By then Hale had searched.');
    expect(withRolesSwapped('Hale arrests Brandt.', passive)).toEqual([]);
    expect(withRolesSwapped('Hale searches Brandt.', passive)).toHaveLength(1);
  });
});

describe('an opposite word', () => {
  it.each([
    ['Profit rose by a third.', ['Profit fell by a third.']],
    ['Council approves bridge.', ['Council rejects bridge.']],
    ['Hale opposing plan.', ['Hale approving plan.', 'Hale supporting plan.']],
    ['Costs are higher than planned.', ['Costs are lower than planned.']],
    ['Sales fell 18 percent.', ['Sales rose 18 percent.']],
  ])('%s', (sentence, turned) => {
    expect(withOpposite(sentence)).toEqual(turned);
  });

  it('is not put for a name, a verb with a particle, or beside itself', () => {
    for (const sentence of [
      'Rise Group meets.',
      'Hale drops out.',
      'Bakers rated best, mayors worst.',
      'Hale speaks.',
    ])
      expect(withOpposite(sentence), sentence).toEqual([]);
  });

  it('is put for two words of a sentence at most', () => {
    expect(withOpposite('Council passes plan, opens school, hires baker, raises rent.')).toEqual([
      'Council rejects plan, opens school, hires baker, raises rent.',
      'Council passes plan, closes school, hires baker, raises rent.',
    ]);
  });
});

describe('a not more or less', () => {
  it.each([
    ['Bridge will open in May.', 'Bridge will not open in May.'],
    ['Bridge is closed.', 'Bridge is not closed.'],
    ['Bridge is not closed.', 'Bridge is closed.'],
    ['Hale won’t resign.', 'Hale will resign.'],
    ["Hale can't stay.", 'Hale can stay.'],
    ['Council has never met.', 'Council has met.'],
    ["Hale doesn't agree.", 'Hale does agree.'],
    ['Hale will never leave.', 'Hale will leave.'],
    ['Hale can drive.', 'Hale cannot drive.'],
    ['Mayor cannot be removed while trial is open.', 'Mayor can be removed while trial is open.'],
    ['Hale has cancer.', 'Hale does not have cancer.'],
    ['US had 200,000 dead.', 'US did not have 200,000 dead.'],
    ['Hale has reportedly resigned.', 'Hale has not reportedly resigned.'],
    ['Man who was jailed has appealed.', 'Man who was jailed has not appealed.'],
    ['Hale was "not hurt at all."', 'Hale was "hurt at all."'],
    ['Hale passes law that will help.', 'Hale passes law that will not help.'],
    ['If it rains, Hale will resign.', 'If it rains, Hale will not resign.'],
  ])('%s', (sentence, turned) => {
    expect(withNegationTurned(sentence)).toEqual([turned]);
  });

  it.each([
    'Bridge may be closed.',
    'Hale resigns.',
    'No bridge is safe.',
    'Nobody was hurt.',
    'Man who was not jailed will appeal.',
    'Man who was jailed appeals.',
    'Hale is not only rich.',
    'Hale hopes to have cake.',
    'Hale has yet to answer.',
    'Hale asks whether mayor is ill.',
    'Hale resigns if bridge is not safe.',
  ])('has no place in “%s”', (sentence) => {
    expect(withNegationTurned(sentence)).toEqual([]);
  });
});

describe('the contrasts of a claim', () => {
  const text = 'On Monday only Hale was there, and Brandt rejected the plan that Hale had made.';

  it('are of each kind that it has', () => {
    const kinds = contrastsOf(claimOf('Hale has rejected Brandt plan.'), bodyOf(text)).map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['roles', 'opposite', 'opposite', 'negation']);
  });

  it('are eight at most', () => {
    const claim = claimOf(
      'Hale’s lawyer accuses Mira Brandt of opposing, rejecting deal that is bad for Orvane.',
    );
    const body = bodyOf(
      `${text} The lawyer of Orvane, Mira Brandt, accuses nobody of opposing or rejecting a deal that is bad.`,
    );
    expect(contrastsOf(claim, body)).toHaveLength(8);
  });

  it.each([
    ['nobody is arrested', 'Mayor was arrested.', 'The mayor opened a bridge.', []],
    [
      'somebody is arrested',
      'Mayor was arrested.',
      'The mayor saw police arrest a man.',
      ['opposite', 'negation'],
    ],
    [
      'somebody is released',
      'Mayor was reportedly arrested.',
      'Police released the mayor.',
      ['opposite', 'negation'],
    ],
    ['nobody is', 'Mayor was not arrested.', 'The mayor opened a bridge.', []],
    ['nothing moves', 'Profit is lower.', 'The profit was told to the board.', []],
    ['it is said in the opposite', 'Profit is lower.', 'The profit was higher than in May.', ['opposite']],
    ['one of two is named', 'Hale questions Brandt.', 'It was Hale who left.', []],
    ['both are', 'Hale questions Mira Brandt.', 'It was Hale who left for Brandt.', ['roles']],
  ])('tell which are of what the body speaks of: where %s', (_, hypothesis, body, expected) => {
    const made = contrastsOf(claimOf(hypothesis), bodyOf(body));
    expect(made).not.toEqual([]);
    expect(made.filter(({ isSpokenOf }) => isSpokenOf).map(({ kind }) => kind)).toEqual(expected);
  });

  it('are none for a question, and none for what is said of “it”', () => {
    expect(contrastsOf(claimOf('Hale has rejected plan.', { kind: 'question' }), bodyOf(text))).toEqual([]);
    expect(contrastsOf(claimOf('It will rise.'), bodyOf(text))).toEqual([]);
  });

  it('are read where they would be said: what mentions most of them, and what entails the claim most', () => {
    const filler = Array.from({ length: 12 }, (_, index) => `The plan of part ${index} was on the table.`);
    const claim = claimOf('Hale rejected plan.');
    const { body, passages } = contextOf(
      claim,
      [...filler, text, 'It came to nothing.'].join(' '),
      /nothing/,
    );
    const chosen = passagesToRead(
      { kind: 'opposite', hypothesis: 'Hale accepted plan.', isSpokenOf: true },
      passages,
      body,
    );
    expect(chosen[0]?.text).toBe(text);
    expect(chosen.map((passage) => passage.text)).toContain('It came to nothing.');
    expect(chosen.length).toBeLessThan(passages.length);
  });
});

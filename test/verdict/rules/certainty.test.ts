import { describe, expect, it } from 'vitest';
import { certaintyRaised } from '../../../src/verdict/rules/certainty.ts';
import { claimOf, contextOf } from '../bodyOf.ts';

const heard = (claim: string, body: string) => certaintyRaised(contextOf(claimOf(claim), body));

describe('certainty', () => {
  it.each([
    ['Storm closes harbour.', 'The storm could close the harbour on Thursday, forecasters said.'],
    ['The council shuts the oldest pool.', 'Councillors backed a plan to shut the town’s oldest pool.'],
    ['The council closes the baths.', 'The council voted to recommend closing the baths next March.'],
    [
      'Ministers sign the trade deal.',
      'The trade deal is scheduled to be signed in January, ministers said.',
    ],
    ['Troops leave the bridge.', 'Government troops are to withdraw from the bridge within two weeks.'],
    ['The senate overrides the veto.', 'The senate could hold a vote to override the veto next week.'],
    [
      'Faculty senate votes no confidence in Nwosu.',
      'The faculty senate may hold a vote of no confidence in Nwosu.',
    ],
    ['A monitor was installed at the estate.', 'She would ask for a monitor to be installed at the estate.'],
    ['Kestrel buys the bakeries.', 'Kestrel is weighing an acquisition of the bakeries, two people said.'],
    [
      'The trial gets under way in four countries.',
      'A larger trial in four countries is due to start in May.',
    ],
    ['Naps save lives.', 'The trial was small, and nobody can yet say that naps save lives.'],
    ['The bank raises rates.', 'The bank would raise rates if prices went on rising.'],
    ['The airline drops the route.', 'The airline has not decided whether to drop the route.'],
  ])('objects to what the body only plans or holds possible: %s', (claim, body) => {
    expect(heard(claim, body)).toMatchObject([
      { demands: 'unsupported', reason: { code: 'certainty-raised' } },
    ]);
    expect(heard(claim, body)[0]?.isDoubt).toBeUndefined();
  });

  it('shows the word that leaves it open', () => {
    const body = 'Sales rose. The chain is considering closing 18 stores.';
    const [objection] = heard('The chain closes 18 stores.', body);
    expect(body.slice(...(objection?.reason.bodySpan ?? [0, 0]))).toBe('considering');
  });

  it.each([
    ['The chain will close 18 stores.', 'The chain is considering closing 18 stores.'],
    ['The firm will add a Saturday service.', 'The firm was likely to add a Saturday service.'],
    ['BabyBarn will drop other products.', 'BabyBarn might drop other products as well.'],
  ])('objects to a promise of what is only possible: %s', (claim, body) => {
    expect(heard(claim, body)).toMatchObject([{ demands: 'unsupported' }]);
  });

  it.each([
    ['The harbour will close.', 'The council plans to close the harbour in May.'],
    ['The harbour will close.', 'The harbour is due to close in May.'],
  ])('lets a plan stand behind a headline about the future: %s', (claim, body) => {
    expect(heard(claim, body)).toEqual([]);
  });

  it('doubts only where somebody says he will do it: headlines tell in the present what was announced', () => {
    const body = 'Renewal applications would resume on Monday, the department announced.';
    expect(heard('DACA renewal applications resume.', body)).toMatchObject([{ isDoubt: true }]);
    const both = `${body} It plans to resume renewal applications for all.`;
    expect(heard('DACA renewal applications resume.', both)).toMatchObject([{ isDoubt: true }]);
  });

  it.each([
    [
      'The university shuts its classics department.',
      'Trustees of the university voted to shut its classics department.',
    ],
    ['The sides extend the truce.', 'The sides agreed on Thursday to extend the truce.'],
    [
      'The judge blocks the law.',
      'The judge blocked the law. The state may ask a higher court to block the ruling.',
    ],
    ['The storm closes the harbour.', 'The storm could close the airport. It has closed the harbour.'],
    [
      'Kestrel buys the bakeries.',
      'Kestrel acquired the bakeries. It could buy more of the bakeries next year.',
    ],
    ['The death toll rises.', 'The death toll could continue to rise, officials warned.'],
    [
      'Illinois makes August 4 a holiday.',
      'The governor of Illinois signed a measure to make August 4 a holiday.',
    ],
    ['Obama delays the action.', 'Obama has faced pressure from allies to delay the action.'],
    ['Trump blames the media.', 'Trump sought to blame the media for the leak.'],
    [
      'The council closes the baths.',
      'The council was reported to have closed the baths after it planned to close them.',
    ],
    ['Members leave the club.', 'Members who left the club said that others might leave the club.'],
  ])('is silent where the body has it done or decided: %s', (claim, body) => {
    expect(heard(claim, body)).toEqual([]);
  });

  it.each([
    ['Storm may close harbour.', 'The storm could close the harbour.'],
    ['The council considers closing the baths.', 'The council is considering closing the baths.'],
    ['The council plans to close the baths.', 'The council could close the baths.'],
    ['The council is set to close the baths.', 'The council could close the baths.'],
  ])('is silent when the headline leaves it open too: %s', (claim, body) => {
    expect(heard(claim, body)).toEqual([]);
  });

  it.each([
    [
      'The senate passes the bill.',
      'The senate passed the bill 52 to 48. The house could pass its own bill.',
    ],
    ['The chain closes 18 stores.', 'It has no plans to close the stores.'],
    ['The chain closes 18 stores.', 'The goal is to close 18 stores, a consultant wrote.'],
    ['The chain closes 18 stores.', '“We should close 18 stores,” a shareholder wrote.'],
    ['The chain closes 18 stores.', 'See example.com/news/chain-plans-to-close-18-stores for more.'],
    ['The chain closes 18 stores.', 'A rival could close its factory in Leeds.'],
  ])('is silent where nothing is planned of what the claim says: %s', (claim, body) => {
    expect(heard(claim, body)).toEqual([]);
  });

  it('leaves questions and other people’s words alone', () => {
    const body = 'The storm could close the harbour.';
    const question = claimOf('Storm closes harbour?');
    expect(certaintyRaised(contextOf(question, body))).toEqual([]);
    const attribution = { speaker: 'Police', cue: 'say', span: [0, 6] as const };
    expect(certaintyRaised(contextOf(claimOf('Storm closes harbour.', { attribution }), body))).toEqual([]);
  });

  it('comes to an end over a long and hostile sentence', () => {
    const body = `${'would close to be been being '.repeat(20_000)}the harbour.`;
    expect(() => heard('Storm closes harbour.', body)).not.toThrow();
  });
});

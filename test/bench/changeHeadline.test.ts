import { describe, expect, it } from 'vitest';
import { type ChangeKind, changeHeadline } from '../../bench/accuracy/alarms/changeHeadline.ts';
import { kindOf } from '../../bench/accuracy/alarms/nameKinds.ts';

const otherNames = [
  'Minnesota',
  'CNBC',
  'Pompeo',
  'Texas',
  'Iran',
  'Egypt',
  'Republicans',
  'Canadian',
  'Iranian',
];

function change(kind: ChangeKind, headline: string, body: string, pick = 0) {
  return changeHeadline(kind, { headline, body, otherNames, pick });
}

describe('a headline with its verb turned around', () => {
  it.each([
    ['Senate passes trade deal', 'Senate rejects trade deal'],
    ['Storm May Close Schools', 'Storm Won’t Close Schools'],
    ['Chief says cash may be short', 'Chief denies cash may be short'],
    ['Doctors charged with fraud', 'Doctors cleared of fraud'],
    ['Hale wants to sell the bridge', 'Hale refuses to sell the bridge'],
    ['Plan to block witnesses', 'Plan to allow witnesses'],
    ['Mayor raises taxes', 'Mayor cuts taxes'],
    ['Virus has infected more than 200 people', 'Virus has infected less than 200 people'],
    ['Bridge Is Closed', 'Bridge Isn’t Closed'],
  ])('%s', (headline, turned) => {
    expect(change('verb', headline, 'Nothing of the kind.')).toBe(turned);
  });

  it.each([
    ['Tearful Theresa May Resigns', 'Theresa May resigned.', 'Tearful Theresa May Stays On'],
    ['Employers Added Jobs in May', 'Jobs were added in May.', undefined],
    ['Critics of George Will Return', 'George Will wrote.', undefined],
    ['Statue of First Lady Unveiled', 'A statue of the first lady.', undefined],
    ['March for Life', 'A march.', undefined],
    ['Church sued for reporting abuse', 'A church.', undefined],
    ['Hale Backs Away from War', 'Hale backed away.', undefined],
    ['Hale widens lead over Brandt', 'Hale leads.', undefined],
    ['After big wins in Ohio', 'Hale won.', undefined],
    ['Mayor raises questions', 'The mayor asked.', undefined],
    ['House warns of risks', 'Risks.', undefined],
    ['Here’s What Hale Is Proposing', 'Hale proposed it.', undefined],
    ['Hale Has the Votes to Win Again', 'Hale has them.', 'Hale Has the Votes to Lose Again'],
  ])('leaves names, nouns and phrases alone: %s', (headline, body, turned) => {
    expect(change('verb', headline, body)).toBe(turned);
  });
});

describe('a headline with another name', () => {
  const body =
    'The senator Bernie Sanders praised Biden on Monday. In a speech, Sanders called Florida and the Italian press unfair. He told Biden so.';

  it.each([
    ['a surname', 'Sanders praises speech', 'Pompeo praises speech'],
    ['a full name', 'Bernie Sanders praises speech', 'Mike Pompeo praises speech'],
    ['a state', 'Senator calls Florida unfair', 'Senator calls Minnesota unfair'],
    ['an article before it', 'Senator scolds an Italian reporter', 'Senator scolds an Iranian reporter'],
  ])('of the same kind: %s', (_, headline, changed) => {
    expect(change('name', headline, body)).toBe(changed);
  });

  it.each([
    [
      'a part of a longer name',
      'White House answers',
      'In Washington the White House answered. Of the House he said no.',
    ],
    ['what it names is not clear', 'Quorum answers', 'In town they asked Quorum, which answered.'],
  ])('but not where %s', (_, headline, text) => {
    expect(change('name', headline, text)).toBeUndefined();
  });

  it('takes a name for a person’s only with a given name or a title', () => {
    expect(kindOf('Ruiz', 'On Monday Maria Ruiz spoke.')).toBe('person');
    expect(kindOf('Ruiz', 'He asked Judge Ruiz.')).toBe('person');
    expect(kindOf('Quorum', 'He asked the Great Quorum.')).toBeUndefined();
    expect(kindOf('Department', 'He asked the Justice Department.')).toBeUndefined();
  });
});

describe('a headline with two names in each other’s place', () => {
  const body =
    'A report says that Joe Biden sued Trump over Iran, Google, Apple and Microsoft. In court, Biden met Trump; he told Iran so, and in Texas he told Google, Apple and Microsoft.';

  it.each([
    ['two people', 'Joe Biden sues Trump', 'Trump sues Joe Biden'],
    ['a given name that the body lacks', 'Biden sues Donald Trump', 'Donald Trump sues Biden'],
    ['a person and a country', 'Trump warns Iran', 'Iran warns Trump'],
  ])('%s', (_, headline, swapped) => {
    expect(change('role', headline, body)).toBe(swapped);
  });

  it.each([
    ['a list', 'Court asks Google, Apple and Microsoft'],
    ['who meets whom', 'Biden meets Trump'],
    ['a person and a place', 'Trump sued by many in Texas'],
    ['a noun behind the country', 'Trump fears Iran deal'],
    ['a title before the other', 'Iran warns President Trump'],
    ['a name that stands there twice', 'Trump sues Biden, Trump says'],
  ])('but not %s', (_, headline) => {
    expect(change('role', headline, body)).toBeUndefined();
  });
});

describe('a headline with another number', () => {
  it.each([
    [
      'more than 200 grow',
      'More than 200 people ill',
      'More than 200 people are ill.',
      0.9,
      'More than 280 people ill',
    ],
    ['up to 20 shrink', 'Up to 20 people ill', 'Up to 20 people are ill.', 0, 'Up to 12 people ill'],
    ['no share is above a hundred', '97 percent vote', '97 percent voted.', 0, '49 percent vote'],
    ['no month has 38 days', 'Shops shut until March 27', 'Until March 27.', 0, 'Shops shut until March 14'],
  ])('%s', (_, headline, body, pick, changed) => {
    expect(change('number', headline, body, pick)).toBe(changed);
  });
});

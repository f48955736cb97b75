import { describe, expect, it } from 'vitest';
import { attributionDropped } from '../../../src/verdict/rules/attribution.ts';
import { claimOf, contextOf } from '../bodyOf.ts';

const heard = (claim: string, body: string) => attributionDropped(contextOf(claimOf(claim), body));

describe('attribution is asked for', () => {
  it('where the body has only an allegation, and shows the word that says so', () => {
    const body = 'A former aide alleged that Senator Bright hid the payments. The senator did not comment.';
    const [objection] = heard('Senator Bright hid payments.', body);
    expect(objection).toMatchObject({ demands: 'attributed', reason: { code: 'attribution-dropped' } });
    expect(body.slice(...(objection?.reason.bodySpan ?? [0, 0]))).toBe('alleged');
  });

  it.each([
    [
      'without "that"',
      'Foam in river came from pipe behind plant.',
      'Gordon Peel, chairman of the anglers, claimed the foam came from a pipe behind the plant. Rain fell.',
    ],
    [
      'in another form of the verb',
      'The governor bowed to cable companies.',
      'Greyeyes accused the governor of bowing to cable companies, two of which lobbied.',
    ],
    [
      'of a lawyer',
      'Managers knew practice was illegal.',
      'In court Marlow had argued that managers knew the practice was illegal, citing an email.',
    ],
    [
      'of a lawsuit that says so',
      'Delmar ignored safety warnings.',
      'The lawsuit says that Delmar ignored safety warnings for years.',
    ],
    [
      'according to a lawsuit',
      'Delmar ignored safety warnings.',
      'Delmar ignored safety warnings for years, according to the lawsuit.',
    ],
    ['closing the sentence', 'Hale took bribes.', 'Hale took bribes for years, the aide claimed on Monday.'],
    [
      'by an adverb',
      'Pinterest bans group.',
      'Pinterest has reportedly banned the group for conspiracy theories.',
    ],
    ['by "accused of"', 'Hale hid payments.', 'Hale is accused of hiding payments from the auditors.'],
    [
      'where and by whom',
      'Chairman hid tax bill from buyers.',
      'Kessinger alleged in a statement that the chairman had hidden a tax bill from would-be buyers.',
    ],
    ['by a noun', 'Hale hid payments.', 'The report repeats allegations that Hale hid payments.'],
  ])('of what is contested %s', (_, claim, body) => {
    expect(heard(claim, body)).toHaveLength(1);
  });

  it.each([
    ['in the next sentence', 'Hale hid payments, the mayor said. Hale denied it.'],
    ['in the same', 'The mayor said Hale hid payments, a charge his lawyers rejected.'],
    ['with a question of record', 'The mayor said Hale hid payments. Hale found no record of that.'],
    ['in other words', 'The mayor said Hale hid payments. Hale called the accusation baseless.'],
  ])('of plain speech that somebody denies %s', (_, body) => {
    expect(heard('Hale hid payments.', body)).toHaveLength(1);
    expect(heard('Hale hid payments.', body.replace(/(?:, a|\. Hale).*$/, '.'))).toEqual([]);
  });

  it('of what a court hears where the defendant pleads not guilty', () => {
    const body =
      'Prosecutors said the clerk spent parish money on a cruise. Rain fell. She left. It was May. We waited.';
    expect(heard('Clerk spent parish money on cruise.', body)).toEqual([]);
    expect(heard('Clerk spent parish money on cruise.', `${body} She has pleaded not guilty.`)).toHaveLength(
      1,
    );
  });

  it.each([
    ['a party', 'Residents said the gate was left shut before the flood.'],
    ['a person', 'Martin Croft, a pensioner, said the gate was left shut before the flood.'],
    ['a witness', 'Witnesses said the gate was left shut before the flood.'],
    [
      'one without his office',
      'Ann Weller, a former manager, told us the gate was left shut before the flood.',
    ],
    ['a rival', 'Rival chairman Bo Lund says the gate was left shut before the flood.'],
    [
      'somebody who told a paper',
      'The gate was left shut before the flood, a worker told the evening paper. Rain fell.',
    ],
  ])('of what only %s says', (_, body) => {
    expect(heard('Gate was left shut before flood.', body)).toHaveLength(1);
  });

  it('of what nobody could verify, whoever says it', () => {
    const body = 'The militia said it had captured the town. The claim could not be independently verified.';
    expect(heard('Militia captures town.', body)).toHaveLength(1);
    expect(heard('Militia captures town.', body.replace(/ The claim.*/, ''))).toEqual([]);
  });

  it('although another passage speaks of the same people', () => {
    const body =
      'The auction house sold the painting. A former employee alleged that the house kept doubts about it from buyers.';
    const claim = claimOf('Auction house kept doubts about painting from buyers.');
    expect(attributionDropped(contextOf(claim, body, /sold/))).toHaveLength(1);
  });

  it('of one side although both are called "the"', () => {
    const body =
      'The union said the company had threatened to sack strikers. The company said this was untrue.';
    expect(heard('The company threatened to sack strikers.', body)).toHaveLength(1);
  });

  it('where the headline has a report that is a thing', () => {
    const body = 'The opposition says ministers hid a report on the bridge. The ministry called that absurd.';
    expect(heard('Ministers hid bridge report.', body)).toHaveLength(1);
  });

  it('of speech that somebody else reports and the speaker denies', () => {
    const headline = 'Head told teacher to “think of the table”.';
    const claim = claimOf(headline, {
      quotations: [{ text: 'think of the table', span: [22, 40] }],
      attribution: { speaker: 'Head', cue: 'told', span: [5, 9] },
    });
    const body = 'He says the head told the teacher to “think of the table”. Mrs Moxon denies both claims.';
    expect(attributionDropped(contextOf(claim, body))).toHaveLength(1);
    expect(attributionDropped(contextOf(claim, body.replace('He says the', 'The')))).toEqual([]);
  });
});

describe('attribution is not asked for', () => {
  it.each([
    [
      'the headline attributes',
      'Aide says Senator Bright hid payments.',
      'An aide alleged that Bright hid the payments.',
    ],
    ['a label does', 'Aide: Senator Bright hid payments.', 'An aide alleged that Bright hid the payments.'],
    [
      'a routine source says it',
      'Two people die in fire.',
      'Two people died in a fire on Elm Street, police said.',
    ],
    [
      'it is official work',
      'More than 900 fish were counted.',
      'The Rivers Inspectorate said its officers had counted more than 900 dead fish.',
    ],
    [
      'somebody speaks of himself',
      'Kestrel plans to close plants.',
      'Kestrel, which makes frozen pies, said it plans to close two plants.',
    ],
    [
      'only the reason is contested',
      'Kestria expels three diplomats.',
      'Kestria expelled three diplomats on Friday, accusing them of paying a clerk.',
    ],
    [
      'it is said of the suspect in passing',
      'Mayor accused of fraud resigns.',
      'The mayor, a man accused of fraud, resigned on Monday.',
    ],
    [
      'another sentence states it',
      'Hale hid payments.',
      'Hale hid the payments from the auditors. An aide alleged that Hale hid the payments.',
    ],
    [
      'the word is a noun',
      'Flood kills three.',
      'The flood killed three. Insurers expect claims of two billion.',
    ],
    [
      'what is alleged was only the purpose',
      'Smaller classes lift results.',
      'A former teacher alleged that marks were changed to lift results.',
    ],
    [
      'an alleged thing is what it is about',
      'Council halts work.',
      'The council halted work over an alleged fraud.',
    ],
    [
      'somebody maintained a thing',
      'Party makes progress.',
      'The party maintained most of its support and made progress in May.',
    ],
    [
      'it is told behind the accusation',
      'Pompeo cancels trip.',
      'A newspaper accused Washington of plotting, after Pompeo cancelled the trip.',
    ],
    [
      'its verb was taken for another',
      'City keeps last of poles were stripped in thefts.',
      'Investigators believe the group stripped wire from the last poles in the city in a string of thefts.',
    ],
    [
      'an aside is contested',
      'Yemen falls apart.',
      'Despite Obama claiming that his strategy in Yemen worked, the country continues to fall apart.',
    ],
  ])('where %s', (_, claim, body) => {
    expect(heard(claim, body)).toEqual([]);
  });

  it('where a passage that carries the claim is no report', () => {
    const body = 'Pinterest has reportedly banned the group. The group was blocked by Pinterest on Tuesday.';
    const claim = claimOf('Pinterest bans group.');
    expect(attributionDropped(contextOf(claim, body))).toHaveLength(1);
    expect(attributionDropped(contextOf(claim, body, /blocked/))).toEqual([]);
  });

  it('and comes to an end where a hostile body is nothing but cues', () => {
    const sentence = `Hale hid ${'claims that according to allegations of hid denied '.repeat(400)}. `;
    expect(() => heard('Hale hid payments.', sentence.repeat(20))).not.toThrow();
  });
});

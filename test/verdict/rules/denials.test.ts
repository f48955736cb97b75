import { describe, expect, it } from 'vitest';
import { plainlyDenied } from '../../../src/verdict/denials/plainDenials.ts';
import { claimOf, contextOf } from '../bodyOf.ts';

/** The word with which the body is said to deny the claim; undefined where the rule is silent. */
function denialOf(claim: string, body: string, speaker?: string): string | undefined {
  const attribution = speaker ? { speaker, cue: 'says', span: [0, 0] as const } : undefined;
  const [objection] = plainlyDenied(contextOf(claimOf(claim, { attribution }), body));
  if (objection === undefined) return undefined;
  expect(objection).toMatchObject({ demands: 'contradicted', reason: { code: 'negated' } });
  expect(objection.isDoubt).toBeUndefined();
  return body.slice(...(objection.reason.bodySpan ?? [0, 0]));
}

const clash =
  'About 200 students protested outside the meeting. Four were escorted from the room by campus police; none was arrested.';

describe('a claim that the body denies, though no passage carries it', () => {
  it.each([
    ['Students were arrested at protest.', clash, 'none'],
    [
      'Northlode intends to return to Sierra Gris.',
      'Northlode welcomed the ruling. Its head said the company did not intend to return to the site.',
      'not',
    ],
    [
      'Drinking water affected.',
      'Fish died in the Ansel. Drinking supplies are not affected, the firm said.',
      'not',
    ],
    [
      'Child was killed when hinge gives way.',
      'A child lost a fingertip to the hinge. No deaths have been reported.',
      'No',
    ],
    [
      'Hopper Run punished couriers who complained.',
      'The jurors sat for two days. They rejected a second claim, that the company had punished couriers who complained.',
      'rejected',
    ],
    [
      'The minister signed contract.',
      'The inquiry found no evidence that the minister had signed the contract.',
      'no',
    ],
    [
      'The council will sell site for housing.',
      'The council met. A spokesman ruled out a sale of the site for housing.',
      'out',
    ],
    [
      'Senator signs letter to Kremlin.',
      'Senator Doyle refused to sign the letter to the Kremlin.',
      'refused',
    ],
    [
      'The firm will cut jobs at Harwick plant.',
      'The firm said it had no plans to cut jobs at the Harwick plant.',
      'no',
    ],
    ['Teachers vote to strike.', 'Teachers voted against striking by 60 per cent to 40.', 'against'],
    [
      'Mayor apologises for flood response.',
      'The mayor stopped short of apologising for the flood response.',
      'of',
    ],
    ['Zipcrate admits fault.', 'Zipcrate settled the suit last year without admitting fault.', 'without'],
    ['The regulator fines Brightsuds.', 'The regulator came in May. Brightsuds was not fined.', 'not'],
    [
      'Passengers were hurt as tram leaves rails.',
      'The tram left the rails. None of the passengers was hurt.',
      'None',
    ],
    ['The driver was injured.', 'A bus left the road. The driver was unhurt.', 'unhurt'],
    ['Police find weapons in flat.', 'Officers searched the flat but found no weapons.', 'no'],
    ['The bank raises interest rates.', 'The bank decided not to raise interest rates on Thursday.', 'not'],
    ['Bridge closes in May.', 'The bridge will not close in May, the council said.', 'not'],
    ['The festival will go ahead.', 'The festival will not go ahead, its organisers said.', 'not'],
    [
      'Officer was found guilty of manslaughter.',
      'The officer was found not guilty of manslaughter on Friday.',
      'not',
    ],
    ['Water supply was contaminated.', 'Neither the water supply nor the river was contaminated.', 'Neither'],
    ['Prince attends funeral.', 'The prince was barred from attending the funeral.', 'from'],
    ['The bank will sell unit.', 'The bank dropped plans to sell the unit.', 'plans'],
  ])('%s', (claim, body, cue) => {
    expect(denialOf(claim, body)).toBe(cue);
  });

  it.each([
    ['the body has it too', 'Marek signs for Torino.', 'Marek did not sign for Como. He signed for Torino.'],
    ['the claim denies', 'Bridge will not close.', 'The bridge will not close.'],
    ['the claim leaves it open', 'Bridge may close.', 'The bridge will not close.'],
    [
      'the claim reports a rejection',
      'Jurors reject claim firm punished couriers.',
      'The firm did not punish couriers.',
    ],
    ['somebody else did not', 'Senator Doyle signs letter.', 'Senator Ashe refused to sign the letter.'],
    ['something else was not done', 'Mayor signs bill.', 'The mayor did not sign the treaty.'],
    ['it holds until then', 'Bridge closes.', 'The bridge will not close until May.'],
    ['it holds in one case', 'Bridge closes.', 'The bridge will not close if the bolts hold.'],
    ['more is said', 'Hale wins vote.', 'Hale did not just win the vote, he crushed his rivals.'],
    ['it would have been otherwise', 'Hale wins vote.', 'Hale would not have won the vote in May.'],
    ['it is asked', 'Hale wins vote.', 'Did Hale not win the vote?'],
    ['only more was not done', 'Three people were arrested.', 'No further arrests were made.'],
    ['a duty is denied', 'Shops close on Sunday.', 'Shops do not have to close on Sunday.'],
    ['it should not be', 'Senate blocks bill.', 'The Senate should not block the bill, he said.'],
    [
      'it is only about the doer’s rivals',
      'Starbucks allows guns.',
      'Fans pose at rivals that do not allow guns.',
    ],
    ['it corrects', 'Trump honours pastors.', 'Trump was not honouring a king but the pastors.'],
    ['the same word is a noun', 'Choir breaks record.', 'The choir sang for 37 hours without a break.'],
    ['a party denies it', 'Harwick cheated.', 'Harwick rejected claims that it had cheated.'],
    ['the word is a noun', 'School board bans phones.', 'The study found no proof that bans raise scores.'],
  ])('is not denied where %s', (_, claim, body) => {
    expect(denialOf(claim, body)).toBeUndefined();
  });

  it('is denied, where somebody says it, only beside who says it', () => {
    const body = 'The club was sold, reports claimed. Marek will not play on Friday, coach Iva Brandt said.';
    expect(denialOf('Marek will play on Friday.', body, 'coach')).toBe('not');
    expect(denialOf('Marek will play on Friday.', body, 'agent')).toBeUndefined();
  });

  it('reads a long sentence of denials without getting stuck', () => {
    const body = 'the bridge will not close '.repeat(40_000);
    expect(() => denialOf('Mayor closes bridge.', body)).not.toThrow();
  });
});

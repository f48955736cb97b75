import { describe, expect, it } from 'vitest';
import { reversed } from '../../../src/verdict/rules/opposites.ts';
import { claimOf, contextOf } from '../bodyOf.ts';

function oppositeOf(claim: string, body: string): string | undefined {
  const [objection] = reversed(contextOf(claimOf(claim), body));
  return objection && body.slice(...(objection.reason.bodySpan ?? [0, 0]));
}

describe('an opposite', () => {
  it.each([
    [
      'has its particle behind it',
      'Union accepts pay offer.',
      'The union turned the pay offer down.',
      'turned',
    ],
    ['is another verb with a particle', 'Court upholds ban.', 'The court struck down the ban.', 'struck'],
    [
      'is what somebody is urged to do',
      'Union urges Bayliss board to accept offer.',
      'The union, with 2,700 members, urged the board to turn the offer down.',
      'turn',
    ],
    [
      'is done to whom the claim has the other done to',
      'Officer was convicted of fraud.',
      'On Friday the officer was acquitted of fraud.',
      'acquitted',
    ],
    [
      'is done by somebody to the same',
      'Officer was convicted of fraud.',
      'The jury acquitted the officer of fraud.',
      'acquitted',
    ],
    ['is to come as well', 'The council will reject plan.', 'The council will approve the plan.', 'approve'],
    ['is “backs”', 'Council backs stadium plan.', 'The council voted down the stadium plan.', 'voted'],
    [
      'stands behind “at”',
      'Workers accept pay cut.',
      'Workers at the plant rejected the pay cut.',
      'rejected',
    ],
    ['is a plea', 'Firm admits dumping waste.', 'The firm pleaded not guilty to dumping waste.', 'pleaded'],
  ])('%s', (_, claim, body, verb) => {
    expect(oppositeOf(claim, body)).toBe(verb);
  });

  it.each([
    [
      'another verb governs it',
      'Union urges board to accept offer.',
      'The union feared the board to refuse the offer.',
    ],
    ['the particle is in another clause', 'Union accepts offer.', 'The union turned to the offer, sat down.'],
    ['it is a noun', 'Democrats oppose plan.', 'Democrats had support from some for the plan.'],
    ['“back” is no verb', 'Senate opposes bill.', 'The Senate came back to the bill.'],
    ['it was not done', 'Officer was convicted.', 'The officer was not acquitted.'],
  ])('is none where %s', (_, claim, body) => {
    expect(oppositeOf(claim, body)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { majorityRaised } from '../../../src/verdict/rules/majorities.ts';
import { claimOf, contextOf } from '../bodyOf.ts';

const heard = (claim: string, body: string) => majorityRaised(contextOf(claimOf(claim), body));

describe('majorities', () => {
  it.each([
    [
      'both sides counted',
      'Most traders back Saturday car ban, survey finds.',
      'Traders are divided. A survey of 164 businesses found 71 in favour, 68 against and the rest undecided.',
      '71 in favour, 68 against',
    ],
    [
      'a share',
      'Most drivers back Lincoln toll.',
      'In Lincoln 43 per cent of drivers back the toll.',
      '43 per cent',
    ],
    [
      'a count of a whole',
      'Most traders back Lincoln toll.',
      'In Lincoln 71 of the 164 traders back the toll.',
      '71 of the 164',
    ],
    [
      'a vote with votes against',
      'Council unanimously rejects Saturday car ban.',
      'The council voted by six votes to three to reject the ban on cars on Saturdays.',
      'six votes to three',
    ],
  ])('objects to %s', (_, claim, body, shown) => {
    const [objection] = heard(claim, body);
    expect(objection).toMatchObject({ demands: 'contradicted', reason: { code: 'quantity-raised' } });
    expect(body.slice(...(objection?.reason.bodySpan ?? [0, 0]))).toBe(shown);
  });

  it.each([
    [
      'some share of them is more than half',
      'Most drivers back Lincoln toll.',
      'In Lincoln 43 per cent of drivers back the toll at once. Of the drivers 61 per cent back it in the end.',
    ],
    [
      'the share is of the other side',
      'Most drivers back Lincoln toll.',
      'In Lincoln 38 per cent of drivers do not back the toll.',
    ],
    [
      'the share is of something else that they do',
      'Most drivers back Lincoln toll.',
      'In Lincoln 38 per cent of drivers own two cars.',
    ],
    ['it is a superlative', 'Lincoln has the most drivers.', 'Lincoln has 43 per cent of the drivers.'],
    [
      'the body calls a vote unanimous',
      'Council unanimously rejects car ban.',
      'The council unanimously rejected the car ban. The committee had backed the ban by six votes to three.',
    ],
    [
      'the headline says nearly',
      'Council nearly unanimous against car ban.',
      'The council voted 9-1 against the car ban.',
    ],
  ])('says nothing where %s', (_, claim, body) => {
    expect(heard(claim, body)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { numberElsewhere } from '../../../src/verdict/rules/numberElsewhere.ts';
import { claimOf, contextOf } from '../bodyOf.ts';

const spill =
  'The inspectorate said that the firm was fined £36,000 over a spill in Corley. Councillor Farouk wants a gauge at the weir for £22,000.';
const flood =
  'The river burst its banks, flooding 164 homes and forcing some 400 people to spend the night in a leisure centre.';

describe('a number that the body gives for something else', () => {
  it.each([
    ['Firm was fined £22,000 over Corley spill.', spill, '£22,000', '£36,000'],
    ['Flood forces 164 people to spend night in leisure centre.', flood, '164', '400'],
    [
      'Inflation stood at 5.4% in September.',
      'Inflation stood at 8.1 per cent in September. The bank expects 5.4 per cent by next winter.',
      '5.4%',
      '8.1 per cent',
    ],
  ])('is told from the one that the story is about: %s', (claim, body, stated, actual) => {
    const [objection, ...others] = numberElsewhere(contextOf(claimOf(claim), body));
    expect(others).toEqual([]);
    expect(objection?.demands).toBe('contradicted');
    expect(objection?.reason.message).toBe(
      `The headline says “${stated}”; where the body tells of this, it says “${actual}”.`,
    );
    const [from, to] = objection?.reason.bodySpan ?? [0, 0];
    expect(body.slice(from, to)).toBe(actual);
  });
});

describe('no objection is raised', () => {
  it.each([
    ['to the right number', 'Firm was fined £36,000 over Corley spill.', spill],
    ['to one that the body never gives, which is for another rule', 'Firm was fined £50,000.', spill],
    [
      'where the number stands in the sentence that tells the story, whatever else does',
      'Trial would cost £150,000.',
      'The trial would cost £210,000, of which £150,000 would come from a grant.',
    ],
    [
      'to a number given again later, in fewer words',
      'Storm kills 30 people in Dunmore.',
      'The storm killed 30 people in Dunmore. An earlier storm killed 12 people in Dunmore in May.',
    ],
    [
      'over another year, which much else has',
      'Museum opens in Dunmore in 2020.',
      'The museum opens in Dunmore, where a first one had opened in 2011. It cost less than was planned in 2020.',
    ],
    [
      'to what another noun may count as well',
      'Fire kills 12 people in Dunmore.',
      'The fire killed 12 in Dunmore. It spread to a hall with 300 people.',
    ],
  ])('%s', (_, claim, body) => {
    expect(numberElsewhere(contextOf(claimOf(claim), body))).toEqual([]);
  });
});

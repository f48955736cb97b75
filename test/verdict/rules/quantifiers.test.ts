import { describe, expect, it } from 'vitest';
import { quantityRaised } from '../../../src/verdict/rules/quantifiers.ts';
import { claimOf, contextOf } from '../bodyOf.ts';

const heard = (claim: string, body: string) => quantityRaised(contextOf(claimOf(claim), body));

describe('quantifiers', () => {
  it('objects where the body counts fewer, and shows both', () => {
    const body = 'The trust missed its waiting target in nine of the last 12 months. Costs rose.';
    const claim = 'Trust misses waiting target every month.';
    const [objection] = heard(claim, body);
    expect(objection).toMatchObject({
      demands: 'unsupported',
      reason: {
        code: 'quantity-raised',
        message: 'The headline says “every”; the body gives less: “nine of the last 12 months”.',
      },
    });
    expect(claim.slice(...(objection?.reason.headlineSpan ?? [0, 0]))).toBe('every');
  });

  it.each([
    [
      'a share behind the noun',
      'All children who finished study had purifier.',
      'Of the children who stayed, 58 percent had a purifier when the study finished.',
      'children who stayed 58 percent',
    ],
    [
      'a share before it',
      'All teachers support ban.',
      'The ban is popular: 58 percent of teachers support it.',
      '58 percent of teachers',
    ],
    [
      'a part',
      'Entire village of Holm evacuated.',
      'Parts of the village of Holm were evacuated.',
      'Parts of the village',
    ],
    [
      'a share of them',
      'Every tremor came within 36 hours of rise.',
      'The team counted 410 tremors in May. About 70 percent of them came within 36 hours of a rise.',
      '70 percent of them',
    ],
    ['some', 'All teachers support ban.', 'Some teachers support the ban.', 'Some teachers'],
    [
      'an exception',
      'Phones barred at every school.',
      'Elementary schools, where few children carry phones, are not covered.',
      'schools, where few children carry phones, are not covered',
    ],
  ])('objects to %s', (_, claim, body, shown) => {
    const [objection] = heard(claim, body);
    const said = body.slice(...(objection?.reason.bodySpan ?? [0, 0])).replaceAll(',', '');
    expect(said).toContain(shown.replaceAll(',', '').split(' ').at(-1));
    expect(objection?.reason.message).toContain('the body gives less');
  });

  it.each([
    [
      'the body says it of all somewhere',
      'All teachers support ban.',
      'Some teachers support the ban. In the end all the teachers did.',
    ],
    ['the headline does not', 'Teachers support ban.', 'Some teachers support the ban.'],
    ['the headline denies it', 'Not all teachers support ban.', 'Some teachers support the ban.'],
    [
      '"all" goes with no noun',
      'Medicare for All in House crosses hurdle.',
      'The majority of House Democrats crossed.',
    ],
    [
      'the sentence is about something else',
      'All teachers support phone ban in Millbrook.',
      'The teachers of Millbrook support a ban on phones. Some teachers ate lunch.',
    ],
  ])('says nothing where %s', (_, claim, body) => {
    expect(heard(claim, body)).toEqual([]);
  });
});

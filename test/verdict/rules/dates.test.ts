import { describe, expect, it } from 'vitest';
import { dateMismatch } from '../../../src/verdict/rules/dates.ts';
import { claimOf, contextOf } from '../bodyOf.ts';

describe('dates', () => {
  it.each([
    ['Trial set for September.', 'The trial was put off in October and is now set for Sept. 5.'],
    ['Council votes on Monday.', 'The council, which met on Friday, votes on Mon. at noon.'],
    ['Trial set for Sept. 5.', 'The trial, put off in October, is now set for 5 September.'],
    ['Market opens on Tuesday.', 'The market opens soon.'],
  ])('are found in either form: %s', (claim, body) => {
    expect(dateMismatch(contextOf(claimOf(claim), body))).toEqual([]);
  });

  it.each([
    ['Trial set for September.', 'The trial is now set for Oct. 5.', 'September', 'Oct'],
    ['Trial set for Sept. 5.', 'The trial is now set for October.', 'Sept', 'October'],
    ['Council votes on Sunday.', 'The council votes on Friday, says The Sun.', 'Sunday', 'Friday'],
    ['Council votes on Saturday.', 'The council sat on Friday and votes soon.', 'Saturday', 'Friday'],
  ])('are objected to where the body has another: %s', (claim, body, stated, actual) => {
    const [objection] = dateMismatch(contextOf(claimOf(claim), body));
    expect(objection?.reason.message).toBe(`The headline says “${stated}”; the body says “${actual}”.`);
  });
});

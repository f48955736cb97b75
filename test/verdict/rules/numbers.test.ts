import { describe, expect, it } from 'vitest';
import { numberMismatch } from '../../../src/verdict/rules/numbers.ts';
import { claimOf, contextOf } from '../bodyOf.ts';

describe('numbers in words', () => {
  it.each([
    ['Maduro wins a third term.', 'President Maduro won his third term. A quarter of the voters took part.'],
    ['Putin wins a fifth term.', 'Putin won his fifth term. Some say that a third of voters stayed at home.'],
    ['Brazil seeks a fifth title.', 'Brazil won four titles. A third of the squad is new.'],
    ['Leeds reach a quarter-final.', 'Leeds reach the last eight with two goals in the second half.'],
    ['Late goals in second half sink Leeds.', 'Late goals sink Leeds, who let in a third goal at the end.'],
    ['Half a million flee floods.', 'About 500,000 people flee floods that took a third of the homes.'],
    ['500,000 flee floods.', 'Half a million people flee the floods.'],
    ['Fund pays $1 billion.', 'The fund pays a billion dollars, and $3 million in fees.'],
    ['Plant loses 1.2 million.', 'The plant loses between 1.2 and 1.5 million a year.'],
    ['6 in 10 voters want change.', 'Some 59 percent of voters want change.'],
    [
      '4 in 10 dealers escape inspection.',
      'Dealers escape inspection. About 6 in 10 shops had none for years.',
    ],
    ['Congress plans to erase $1.6T of debt.', 'Congress plans to erase all $1.6 trillion of debt.'],
    ['16 states sue over wall.', 'California and 15 other states sue over the wall.'],
    ['Rate is lowest in half a century.', 'The rate is the lowest since 1969.'],
  ])('raise no objection: %s', (claim, body) => {
    expect(numberMismatch(contextOf(claimOf(claim), body))).toEqual([]);
  });

  it.each([
    ['Maduro wins a third term.', 'Maduro wins his second term.', 'third', 'second'],
    ['Half of voters want change.', 'Two-thirds of voters want change.', 'Half', 'Two-thirds'],
    ['Fire kills half a million animals.', 'The fire killed 20,000 animals.', 'half a million', '20,000'],
    ['12-week limit is planned.', 'A limit after the 20th week is planned.', '12', '20th'],
    ['19 states sue over wall.', 'California and 15 other states sue over the wall.', '19', '15'],
  ])('object to another number for the same noun: %s', (claim, body, stated, actual) => {
    const [objection] = numberMismatch(contextOf(claimOf(claim), body));
    expect(objection?.reason.message).toBe(`The headline says “${stated}”; the body says “${actual}”.`);
  });
});

import { describe, expect, it } from 'vitest';
import { rankRaised } from '../../../src/verdict/rules/rankRaised.ts';
import { claimOf, contextOf } from '../bodyOf.ts';

const heard = (claim: string, body: string) => rankRaised(contextOf(claimOf(claim), body));

describe('ranks', () => {
  it('objects where the body ranks it lower, and shows both', () => {
    const claim = 'Quende would be first woman to lead Castaria.';
    const body =
      'Quende campaigned on rents. She would be the second woman to lead the country, after Aurelia Pont.';
    const [objection] = heard(claim, body);
    expect(objection).toMatchObject({
      demands: 'contradicted',
      reason: {
        code: 'quantity-raised',
        message: 'The headline says “first woman”; the body gives less: “second woman”.',
      },
    });
    expect(claim.slice(...(objection?.reason.headlineSpan ?? [0, 0]))).toBe('first woman');
    expect(body.slice(...(objection?.reason.bodySpan ?? [0, 0]))).toBe('second woman');
  });

  it.each([
    [
      'a lower rank',
      "Harrow Creek, region's largest gas network, bids for Larkspur.",
      'Harrow Creek operates the second-largest gas network in the region.',
      'contradicted',
      'second-largest gas network',
    ],
    [
      'one of several',
      'Lisbon is home to the biggest aquarium in Europe.',
      'Lisbon has one of the largest aquariums in Europe.',
      'unsupported',
      'largest aquariums',
    ],
    [
      'one of a few',
      'Idaho is the only state to tax groceries.',
      'Idaho is one of only three states that tax groceries in full.',
      'unsupported',
      'three states',
    ],
    [
      'a bound in time',
      'Thornbeck Win Dales and District Cup for First Time Ever',
      'Thornbeck made 287 to win the Dales and District Cup for the first time since 1998, with three balls to spare.',
      'unsupported',
      'first time since 1998',
    ],
    [
      'a bound where no noun follows',
      'Storm is deadliest ever to hit Kansas.',
      'The siren never sounded. The storm was the deadliest in the area since one in 2011 that killed five.',
      'unsupported',
      'deadliest in the area since one in 2011',
    ],
    [
      'a bound in kind, of a career',
      'Karas wins first title of her career in Bordeaux.',
      'Karas won the Bordeaux Open, her first title on clay.',
      'unsupported',
      'first title on clay',
    ],
    [
      'a narrower field',
      "Holm to build world's tallest wooden tower.",
      'The wooden tower in Holm would be the tallest wooden tower in the country.',
      'unsupported',
      'tallest wooden tower',
    ],
    [
      'others that did more',
      'Fernhill makes biggest gain of any Leeds school.',
      'Fernhill gained 14 points. Three other schools in the city improved by more.',
      'contradicted',
      'Three other schools in the city improved by more',
    ],
    [
      '"not the first"',
      'Ruiz becomes first nurse to run the hospital.',
      'Ruiz, a nurse, is not the first nurse to run the hospital.',
      'contradicted',
      'first nurse',
    ],
  ])('objects to %s', (_, claim, body, demands, shown) => {
    const [objection] = heard(claim, body);
    expect(objection?.demands).toBe(demands);
    expect(body.slice(...(objection?.reason.bodySpan ?? [0, 0]))).toBe(shown);
  });

  it.each([
    [
      'the body says it somewhere',
      "Harrow Creek, region's largest gas network, bids for Larkspur.",
      'Harrow Creek is the largest gas network in the region. It was the second-largest network until May.',
    ],
    [
      'the headline gives a bound itself',
      'Dollar at highest level since 2003.',
      'The dollar rose to its highest level since 2003.',
    ],
    [
      'the headline leaves out "this year"',
      'Hottest day brings crowds to Brighton beach.',
      'Crowds came to the beach in Brighton on the hottest day of the year.',
    ],
    [
      'the bound belongs to another rank',
      'ICE arrests 680 in largest raid in history.',
      'The largest raid in United States history, and the largest raid in 11 years, led to 680 arrests.',
    ],
    [
      'the lower rank is of something else',
      'Quende would be first woman to lead Castaria.',
      'Quende spoke for the second time. The third candidate was a woman.',
    ],
    [
      'the sentence is about something else',
      'Denver opens largest public library in Colorado.',
      'The mayor cut a ribbon. Boston keeps one of the largest libraries.',
    ],
    [
      'the headline denies it',
      'Ruiz is not first nurse to run hospital.',
      'Ruiz is the second nurse to run it.',
    ],
    [
      '"First" is part of a name',
      'First Lady visits Belmora school.',
      'The Second Lady of the state visited the Belmora school.',
    ],
    [
      'the headline is bounded too',
      'Stocks post biggest rally since 2008.',
      'Stocks had their biggest one-day gain since October 2008.',
    ],
  ])('says nothing where %s', (_, claim, body) => {
    expect(heard(claim, body)).toEqual([]);
  });

  it('comes to an end over a long text without a stop', () => {
    const body = `${'one of the first in a two other '.repeat(4000)}${'a'.repeat(50_000)}`;
    expect(heard('Holm has first ever largest in history tower.', body)).toEqual([]);
  });
});

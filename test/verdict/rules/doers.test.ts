import { describe, expect, it } from 'vitest';
import { doerMismatch } from '../../../src/verdict/rules/doers.ts';
import { claimOf, contextOf } from '../bodyOf.ts';

const heard = (claim: string, body: string) => doerMismatch(contextOf(claimOf(claim), body));

const truce =
  'Ostravian President Milos Varga, who faces an election in December, did not attend. His rival, the retired general Lena ' +
  'Horvat, has condemned the truce as a surrender, and thousands marched in the capital on Tuesday.';
const prisoners =
  'Foreign Minister Davor Petrak accused Ostravia of shelling the town. Ostravia denied it, and its foreign minister, Anselm ' +
  'Gorski, said militias had done it. Gorski handed Petrak a list of 84 prisoners whom Ostravia wants released.';

describe('doers', () => {
  it('objects where the body has somebody else do it, and names both', () => {
    const [objection] = heard('Varga condemns truce as surrender.', truce);
    expect(objection).toMatchObject({
      demands: 'contradicted',
      reason: {
        code: 'doer-mismatch',
        message: 'The headline names “Varga”; in the body it is “Lena Horvat” who did it: “condemned”.',
      },
    });
    expect(truce.slice(...(objection?.reason.bodySpan ?? [0, 0]))).toBe('Lena Horvat, has condemned');
  });

  it.each([
    [
      'a verb behind another one of the same subject',
      'Quintero criticizes use of diaries.',
      'Dr Marisol Quintero led the study. Dr Neil Vandersloot, a lung specialist, praised the size of the sample but ' +
        'criticized the use of diaries.',
      'Vandersloot',
    ],
    [
      'a pronoun for the only one whom the sentence before names',
      'Mayor Brandi refuses independent inquiry into rescue.',
      'Interior minister Carla Vigo said the passengers would be housed. She refused a request for an independent inquiry into ' +
        'the rescue. The mayor, Lucio Brandi, said he would send blankets.',
      'Vigo',
    ],
    [
      'what somebody says that he would do',
      'Greyeyes will call override vote on broadband bill.',
      'Senate Majority Leader Curtis Bellweather, a Republican, said he would call an override vote on the broadband bill. ' +
        'House Minority Leader Anita Greyeyes accused the governor of bowing.',
      'Bellweather',
    ],
    [
      'a passive',
      'Varga condemns truce as surrender.',
      'President Milos Varga was away. The truce was condemned as a surrender by the retired general Lena Horvat.',
      'Horvat',
    ],
    [
      'people whose names nobody knows',
      'Claes wins fourth stage with lone attack.',
      'Norwegian rider Aksel Brun won the fourth stage on Thursday with a lone attack. Belgian Stijn Claes was second.',
      'Brun',
    ],
  ])('reads %s', (_, claim, body, other) => {
    const [objection] = heard(claim, body);
    expect(objection?.reason.code).toBe('doer-mismatch');
    expect(objection?.reason.message).toContain(other);
  });

  it.each([
    ['people', 'Petrak hands Gorski list of 84 prisoners.', prisoners],
    [
      'firms',
      'Delmas rejects £1.9bn takeover approach from Stannard.',
      'Building materials group Stannard rejected a £1.9bn takeover approach from French rival Carrières Delmas on Monday.',
    ],
    [
      'countries and their people',
      'Nordavia orders three Kestrian diplomats to leave.',
      'Kestria on Friday ordered three diplomats from neighbouring Nordavia to leave within 72 hours.',
    ],
    [
      'one whom the body has only as a pronoun',
      'Kid Sorrel beats Marchetti to Halcyon Prize.',
      'The album by Lola Marchetti was given the Halcyon Prize. She beat the rapper Kid Sorrel and a band to the award.',
    ],
  ])('objects where two change places: %s', (_, claim, body) => {
    expect(heard(claim, body)).toMatchObject([
      { demands: 'contradicted', reason: { code: 'roles-swapped' } },
    ]);
  });

  it.each([
    ['the body has the same one do it', 'Horvat condemns truce as surrender.', truce],
    ['they do not change places', 'Gorski hands Petrak list of 84 prisoners.', prisoners],
    ['both do it', 'Varga condemns truce as surrender.', `${truce} Varga condemned it too.`],
    [
      'both do it in one sentence',
      'Varga condemns truce as surrender.',
      `${truce} Horvat condemned the truce as a surrender, and so did Varga.`,
    ],
    [
      'a pronoun may be the one',
      'Varga condemns truce as surrender.',
      `${truce} On Friday he condemned the truce as a surrender.`,
    ],
    [
      'the body says it of the one in other words',
      'Varga condemns truce as surrender.',
      `${truce} Varga too called the truce a surrender.`,
    ],
    [
      'the other speaks for the one',
      'Varga condemns truce as surrender.',
      'President Milos Varga was away. His spokesman, Janos Kiss, condemned the truce as a surrender.',
    ],
    [
      'the other may act for the one',
      'Ostravia condemns truce as surrender.',
      'Ostravia was split. President Milos Varga condemned the truce as a surrender.',
    ],
    [
      'the other belongs to the family',
      'Varga condemns truce as surrender.',
      'President Milos Varga was away. Lena Varga condemned the truce as a surrender.',
    ],
    [
      'the one hits back',
      'Petrak accuses Gorski of lying.',
      'Anselm Gorski accused Petrak, who said that Gorski was the one lying.',
    ],
    ['the subject is a common noun', 'General condemns truce as surrender.', truce],
    [
      'the other only governs the name',
      'Horvat condemns truce.',
      'Supporters of Milos Varga condemned the truce. Lena Horvat left.',
    ],
    ['it is about something else', 'Varga condemns budget of navy.', truce],
  ])('says nothing where %s', (_, claim, body) => {
    expect(heard(claim, body)).toEqual([]);
  });
});

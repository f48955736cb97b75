import { describe, expect, it } from 'vitest';
import { absentNames } from '../../src/verdict/names.ts';
import { nameAbsent } from '../../src/verdict/rules/names.ts';
import { bodyOf, claimOf, contextOf } from './bodyOf.ts';

const absentFrom = (text: string, body: string) => absentNames(text, bodyOf(body)).map((name) => name.text);

describe('a short form that is a word as well', () => {
  it.each([
    ['Indiana', 'Storm hits Indiana.', 'He walked in the park. The storm hit in the evening.'],
    ['Oregon', 'Storm hits Oregon.', 'A storm or a flood hit the coast.'],
    ['Maine', 'Storm hits Maine.', 'The storm hit me.'],
    ['Illinois', 'Storm hits Illinois.', 'The storm left many people ill.'],
    ['Mississippi', 'Storm hits Mississippi.', 'Nobody will miss the storm.'],
    ['Alabama', 'Storm hits Alabama.', 'Al Hale saw the storm hit.'],
    ['Delaware', 'Storm hits Delaware.', 'Bill de Blasio saw the storm hit.'],
    ['America', 'Storm hits America.', 'The storm hit us.'],
    ['US', 'Storm hits the US.', 'The storm hit us.'],
    ['U.S.', 'The U.S. sends help.', 'They sent us help.'],
    ['UN', 'UN sends help.', 'Kim Jong Un sent help.'],
    ['WHO', 'Nurses join the WHO.', 'Nurses who are needed join.'],
    ['ICE', 'Judge praises ICE.', 'The judge praised the ice on the lake.'],
    ['Warsaw', 'Envoys leave Warsaw.', 'Envoys polish their shoes and leave.'],
  ])('does not show that a body names %s', (name, claim, body) => {
    expect(absentFrom(claim, body)).toEqual([name]);
  });

  it.each([
    ['Storm hits Indiana.', 'The storm hit Gary, IN, in the evening.'],
    ['Storm hits Indiana.', 'The storm hit, said Senator Hale (R-Ind.) of it.'],
    ['Storm hits Indiana.', 'THE STORM HIT GARY, IN.'],
    ['Storm hits Alabama.', 'The storm hit Mobile, Ala., on Monday.'],
    ['Storm hits America.', 'The storm hit the U.S. coast.'],
    ['Storm hits the US.', 'THE STORM HIT THE US.'],
    ['Nurses join the WHO.', 'Nurses joined the World Health Organization.'],
    ['Judge praises ICE.', 'The judge praised Immigration and Customs Enforcement.'],
    ['Envoys leave Warsaw.', 'The Polish envoys left.'],
    ['GOP member introduces bill.', 'Rep. Jim Hale, R-Ind., introduced the bill.'],
    ['Democrat introduces bill.', 'Rep. Ann Hale (D-Calif.) introduced the bill.'],
  ])('does where it is written as the short form: %s', (claim, body) => {
    expect(absentFrom(claim, body)).toEqual([]);
  });
});

describe('a country that the body does not name', () => {
  it.each([
    ['a part of it', 'US rapper dies at 57.', 'The rapper, 57, died in New Jersey.'],
    ['an institution of it', 'Judge praises the Kremlin.', 'The judge praised Putin.'],
    ['what is its own', 'US Navy ship sinks.', 'The Navy ship sank.'],
  ])('may be shown by %s', (_, claim, body) => {
    expect(absentFrom(claim, body)).toEqual([]);
  });

  it('does not name its parts', () => {
    expect(absentFrom('Storm hits Ohio.', 'The storm hit America.')).toEqual(['Ohio']);
  });
});

describe('initials', () => {
  it('are no word that they spell', () => {
    expect(absentFrom('Police question Adam Schiff.', 'Police questioned him as he left.')).toEqual([
      'Adam Schiff',
    ]);
  });

  it.each([
    ['Envoys leave Ashby Colwick Dunmore.', 'Envoys left the ACD.'],
    ['Envoys leave Ashby Colwick Dunmore.', 'Envoys left the A.C.D. on Monday.'],
    ['Envoys leave Ashby Colwick Dunmore Ellery.', 'Envoys left Acde.'],
  ])('are known in capitals or as a word: %s', (claim, body) => {
    expect(absentFrom(claim, body)).toEqual([]);
  });
});

describe('a surname', () => {
  it.each([
    ['longer', 'Kamala Harrison', 'Kamala Harris'],
    ['made of a given name', 'Mark Robertson', 'Robert Jones'],
    ['of the same stem', 'Mark Roberts', 'Robert Jones'],
  ])('is its own where it is %s than another', (_, name, other) => {
    expect(absentFrom(`Voters choose ${name}.`, `Voters chose ${other}.`)).toEqual([name]);
  });

  it('is known with accents or without', () => {
    expect(absentFrom('Voters choose Juan Guaido.', 'Voters chose Juan Guaidó.')).toEqual([]);
  });
});

describe('names side by side', () => {
  it.each([
    ['what somebody has', 'Envoys leave Mueller’s Iran talks.', 'Envoys left Mueller’s Cuba talks.', 'Iran'],
    [
      'what stands behind a country',
      'Envoys attend US Iran talks.',
      'Envoys attended US Cuba talks.',
      'Iran',
    ],
  ])('are looked for one by one: %s', (_, claim, body, name) => {
    expect(absentFrom(claim, body)).toEqual([name]);
  });

  it('need not say whose somebody is', () => {
    expect(absentFrom('Judges praise Ireland’s Katie Taylor.', 'Judges praised Katie Taylor.')).toEqual([]);
    expect(absentFrom('Judges praise Ireland’s Taylor.', 'Judges praised the boxer.')).toEqual([
      'Ireland’s',
      'Taylor',
    ]);
  });
});

describe('a name that opens the sentence', () => {
  it.each(['Facebook', 'Kremlin', 'Pentagon', 'Congress'])('is looked for: %s', (name) => {
    expect(absentFrom(`${name} praises judge.`, 'The council praised the judge.')).toEqual([name]);
  });
});

describe('where the headline has the name', () => {
  it.each([
    ['letters that are longer in lower case', 'İmamoğlu beats Yıldırım in Ankara', 'Yıldırım'],
    ['a longer word before it', 'Iranian talks please Iran', 'Iran'],
    ['other capitals', 'MAYOR LEAVES DUNMORE', 'Dunmore'],
    ['dots', 'Envoys leave the U.S. talks', 'U.S.'],
  ])('is found behind %s', (_, headline, name) => {
    const claim = claimOf(`Envoys leave ${name}.`);
    const [objection] = nameAbsent({ ...contextOf(claim, 'Bread cost more in autumn.'), headline });
    const found = headline.slice(...(objection?.reason.headlineSpan ?? [0, 0]));
    expect(found.toLowerCase()).toBe(name.toLowerCase());
    expect(objection?.reason.headlineSpan?.[0]).toBe(headline.lastIndexOf(found));
  });
});

describe('no name is looked for', () => {
  it.each([
    ['in a verb in capitals', 'Judge OKs bridge.', 'The judge approved the bridge.'],
    [
      'in a given name that shares the surname of another',
      'Donald and Melania Trump visit India.',
      'President Trump and his wife, Melania, visited India.',
    ],
  ])('%s', (_, claim, body) => {
    expect(absentFrom(claim, body)).toEqual([]);
  });

  it('but in two given names whose surname the body does not have', () => {
    expect(absentFrom('Donald and Melania Trump visit India.', 'The president visited India.')).toContain(
      'Donald',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { nameAbsent } from '../../src/verdict/rules/names.ts';
import { negated } from '../../src/verdict/rules/negation.ts';
import { numberMismatch } from '../../src/verdict/rules/numbers.ts';
import { reversed } from '../../src/verdict/rules/opposites.ts';
import { quoteAbsent } from '../../src/verdict/rules/quotations.ts';
import { claimOf, contextOf } from './bodyOf.ts';

const factory =
  'The Harwick tyre plant will close in March with the loss of 340 jobs, the company said on Monday. ' +
  'Sales fell 18 percent last year to 61,238 units. Mayor Ellen Price called the decision a bitter blow for the town.';

describe('numbers', () => {
  it('objects to a number that the body gives differently and shows both', () => {
    const context = contextOf(claimOf('Harwick plant closes with loss of 430 jobs.'), factory);
    const [objection] = numberMismatch(context);
    expect(objection).toMatchObject({ demands: 'contradicted', reason: { code: 'number-mismatch' } });
    expect(context.headline.slice(...(objection?.reason.headlineSpan ?? [0, 0]))).toBe('430');
    expect(factory.slice(...(objection?.reason.bodySpan ?? [0, 0]))).toBe('340');
  });

  it('accepts the body’s number rounded', () => {
    expect(numberMismatch(contextOf(claimOf('Sales fall to 61,000 units.'), factory))).toEqual([]);
  });

  it('leaves a small count alone that may be counted from the body', () => {
    expect(numberMismatch(contextOf(claimOf('Two officials mourn tyre plant.'), factory))).toEqual([]);
  });

  it('objects to another year behind the same word, and to no year that the body may have left out', () => {
    const body = 'Sales reached record levels in 2019, the bureau said. It was founded by two brothers.';
    const [objection] = numberMismatch(contextOf(claimOf('Sales reached record levels in 2022.'), body));
    expect(objection?.reason.message).toBe('The headline says “2022”; the body says “2019”.');
    expect(numberMismatch(contextOf(claimOf('Record sales are the best since 1987.'), body))).toEqual([]);
  });

  it('says when the body has no such number at all', () => {
    const [objection] = numberMismatch(contextOf(claimOf('Town marks 750 years of market rights.'), factory));
    expect(objection).toMatchObject({ demands: 'unsupported' });
  });
});

describe('names', () => {
  const unrelated = 'Bread cost more in autumn, as it did a year ago. He told us who un-iced it.';

  it('objects to a name that the body never mentions', () => {
    const [objection] = nameAbsent(contextOf(claimOf('The mayor of Dunmore mourns the plant.'), factory));
    expect(objection?.reason).toMatchObject({ code: 'name-absent', headlineSpan: [13, 20] });
  });

  it.each([
    ['The deal angers Moscow.', 'Russian officials rejected the deal.'],
    ['The deal angers the Kremlin.', 'Russia rejected the deal.'],
    ['Envoys from the US arrive.', 'American envoys arrived in Vienna.'],
    ['Staff of the UN leave.', 'Workers of the United Nations left the town.'],
    ['Farmers sue Californian growers.', 'Growers in California were sued by farmers.'],
    ['The talks please Sherman.', 'Wendy Sherman welcomed the talks.'],
    ['Video shows ISIL captives.', 'The Islamic State group filmed its captives.'],
    ['Police arrest man in Tulsa, Okla.', 'Police arrested a man in Tulsa, Oklahoma.'],
    ['Captors free James Wright Foley.', 'James Foley was freed by his captors.'],
    ['Fans mourn David Bowie.', 'Fans laid flowers for Bowie.'],
    ['The senate passes the USMCA.', 'Senators approved the US-Mexico-Canada Agreement.'],
    ['The senate passes the USMCA.', 'Senators approved the U.S.-Mexico-Canada Agreement.'],
    ['Senator defends Obamacare.', 'The senator defended the Affordable Care Act.'],
    ['Court clears Jeff Sessions.', 'The court cleared Attorney General Sessions.'],
    ['Crowd cheers VP Moss.', 'The crowd cheered Moss.'],
    ['Leak angers House Intel Committee.', 'The House intelligence committee was angry about the leak.'],
    ['State Dept. blames rules.', 'The State Department blamed the rules.'],
  ])('resolves aliases, demonyms and initials: %s', (claim, body) => {
    expect(nameAbsent(contextOf(claimOf(claim), body))).toEqual([]);
    expect(nameAbsent(contextOf(claimOf(claim), unrelated))).not.toEqual([]);
  });

  it.each([
    ['Networks Bungle Photographs of candidates.', 'Two networks mixed up photographs of the candidates.'],
    ['Virus leaves wife Stricken.', 'The wife of the pastor caught the virus.'],
    ['Talks resume in Sept.', 'Talks will go on in September.'],
    ['The Justice Department asks court.', 'The administration asked the court.'],
  ])('looks for no name in %s', (claim, body) => {
    expect(nameAbsent(contextOf(claimOf(claim), body))).toEqual([]);
    expect(nameAbsent(contextOf(claimOf(claim), unrelated))).toEqual([]);
  });
});

describe('names that the body does not have', () => {
  it.each([
    [
      'a name that opens the sentence',
      'Buttigieg is right to worry.',
      'The president was right to worry.',
      'Buttigieg',
    ],
    [
      'another surname behind the same first name',
      'Aides praise William Klobuchar.',
      'Aides praised William Barr.',
      'William Klobuchar',
    ],
    [
      'a surname that is a word, behind an office',
      'Senator Hale halts the bill.',
      'Senator Osei stopped the bill.',
      'Hale',
    ],
  ])('objects to %s', (_, claim, body, name) => {
    const [objection] = nameAbsent(contextOf(claimOf(claim), body));
    expect(objection?.reason.message).toContain(`“${name}”`);
  });
});

describe('quotations', () => {
  const quoting = (words: string) => {
    const headline = `Mayor calls closure “${words}”`;
    const start = headline.indexOf('“') + 1;
    return claimOf(headline, { quotations: [{ text: words, span: [start, start + words.length] }] });
  };

  it('objects to words in quotation marks that the body does not contain', () => {
    const [objection] = quoteAbsent(contextOf(quoting('an act of war'), factory));
    expect(objection).toMatchObject({ demands: 'unsupported', reason: { code: 'quote-absent' } });
  });

  it('accepts the body’s words, also shortened', () => {
    expect(quoteAbsent(contextOf(quoting('a bitter blow'), factory))).toEqual([]);
    expect(quoteAbsent(contextOf(quoting('bitter blow … town'), factory))).toEqual([]);
  });

  it('shows what the body has where a word is another, or a "not" has gone or come', () => {
    const heard = (text: string, body: string) =>
      quoteAbsent(contextOf(quoting(text), body)).map(({ reason }) => reason.message);
    const review = 'She said: "I welcome the review, and I will help it in any way I can."';
    expect(heard('I welcome the inquiry, and I will help', review)).toEqual([
      'The body does not contain the words “I welcome the inquiry, and I will help”, but “I welcome the review, and I will help”.',
    ]);
    const licence = '"We do not accept that a licence is a promise for ever," she said.';
    expect(heard('We accept that a licence is a promise', licence)).toHaveLength(1);
    expect(heard('We do not accept that a licence is a promise', licence)).toEqual([]);
    expect(heard('a licence is not a promise for ever', licence)).toHaveLength(1);
    expect(heard('The sum will never be a promise', '"The sum will be a promise," he said.')).toHaveLength(1);
  });

  it("objects to a word in another's place, wherever else the body has it", () => {
    const heard = (text: string, body: string) => quoteAbsent(contextOf(quoting(text), body));
    const final = '"We lost to the better side, and my lads should have shaken hands," Rudd said.';
    expect(heard('We were the better side, and my lads should have shaken hands', final)).toHaveLength(1);
    expect(heard('We lost to the better lads, and my side should have shaken hands', final)).toHaveLength(1);
    expect(heard('We lost to the better side, and my lads should have shaken hands', final)).toEqual([]);
    const film = '"I\'m not saying the film isn\'t worth a second look," she said.';
    expect(heard("I'm not saying the film is worth a second look", film)).toHaveLength(1);
    expect(heard("not saying the film isn't worth a second look", film)).toEqual([]);
  });

  it('finds a quotation of many short sentences, and one retold as it was said', () => {
    const heard = (text: string, body: string) => quoteAbsent(contextOf(quoting(text), body));
    const view =
      '"This is our view. This is his view. We are going to win. Lee knows it. We all do," he said.';
    expect(heard('This is our view. This is his view. We are going to win. Lee knows it', view)).toEqual([]);
    expect(heard('We are gonna win. He knows it. We all do', view)).toEqual([]);
  });

  it('accepts a quotation that is only tidied', () => {
    const heard = (text: string, body: string) => quoteAbsent(contextOf(quoting(text), body));
    const body = `"We're gonna paint the whole colour of this place, 'cause they won't be around here much longer," he said.`;
    expect(heard('paint the whole color of this place', body)).toEqual([]);
    expect(heard('not be around here much longer', body)).toEqual([]);
    expect(heard('[The council will] paint the whole colour of this place, because', body)).toEqual([]);
  });

  it('takes two words that nobody is said to say for a label', () => {
    const label = "Storm leaves 'broken city' behind";
    const span: [number, number] = [14, 25];
    const claim = { ...claimOf(label), quotations: [{ text: 'broken city', span }] };
    expect(quoteAbsent(contextOf(claim, factory))).toEqual([]);
  });

  it('takes one word, with hyphens or without, for no speech', () => {
    expect(quoteAbsent(contextOf(quoting('stay-at-home'), factory))).toEqual([]);
  });
});

describe('negation', () => {
  const denial = 'The club denied that striker Ivo Marek had signed for Torino. Training resumes on Friday.';

  it('objects when the carrying sentence denies the claim', () => {
    const [objection] = negated(contextOf(claimOf('Marek signs for Torino.'), denial, /denied/));
    expect(objection).toMatchObject({ demands: 'contradicted', reason: { code: 'negated' } });
    expect(denial.slice(...(objection?.reason.bodySpan ?? [0, 0]))).toBe('denied');
  });

  it('is silent when the claim denies as well', () => {
    expect(negated(contextOf(claimOf('Club denies Marek signed for Torino.'), denial, /denied/))).toEqual([]);
  });

  it.each([
    ['will not', 'The bridge will not close in May, the council said.', 'Bridge closes in May.'],
    ['cannot', 'The mayor said that the bridge cannot be closed.', 'The bridge was closed.'],
    ['never', 'Brandt never signed the bill.', 'Brandt has signed the bill.'],
    [
      'they’re not',
      'Teachers are paid by the city, but they’re not paid to drive.',
      'Teachers are paid to drive.',
    ],
    ['denied having', 'Hale denied stealing the money.', 'Hale steals money.'],
  ])('is plain where what the claim says is denied: %s', (_, body, claim) => {
    const [objection] = negated(contextOf(claimOf(claim), body, /./));
    expect(objection?.demands).toBe('contradicted');
    expect(objection?.isDoubt).toBeUndefined();
  });

  it.each([
    ['until', 'The bridge will not close until May, the council said.', 'Bridge closes in May.'],
    ['unless', 'The bridge will not close in May unless a bolt breaks.', 'Bridge closes in May.'],
    ['not only', 'The president not only signed the bill but praised it.', 'President signs bill.'],
    ['not just', 'Hale did not just win the vote, he crushed his rivals.', 'Hale wins vote.'],
    [
      'a claim that denies in another word',
      'She does not like him, Hale said.',
      'Nobody likes him, Hale says.',
    ],
  ])('is none behind %s', (_, body, claim) => {
    expect(negated(contextOf(claimOf(claim), body, /./))).toEqual([]);
  });

  it.each([
    [
      'an infinitive is denied',
      'The mayor signed the bill and vowed to never sign another.',
      'Mayor signs bill.',
    ],
    ['a noun is denied', 'The mayor signed the bill and not the bill of 2019.', 'Mayor signs bill.'],
    ['it corrects', 'He was not honouring a king but the pastors.', 'Hale honours pastors.'],
    [
      'something is withheld',
      'The villagers are denied the hope that was theirs.',
      'Hope that villagers had fades.',
    ],
    [
      'it is about the subject',
      'His state should not monkey this up, Hale said.',
      'Monkey comment angers state.',
    ],
  ])('is only a doubt where %s', (_, body, claim) => {
    expect(negated(contextOf(claimOf(claim), body, /./))).toMatchObject([{ isDoubt: true }]);
  });

  it('is silent about a negation in another clause', () => {
    const body = 'Marek signed for Torino, but he will not play on Friday.';
    expect(negated(contextOf(claimOf('Marek signs for Torino.'), body, /signed/))).toEqual([]);
  });
});

describe('names of one word', () => {
  it.each(['Iran', 'Alaska', 'Israel'])('is not known by its initial: %s', (name) => {
    const [objection] = nameAbsent(contextOf(claimOf(`Storm hits ${name}.`), 'I saw a storm hit the coast.'));
    expect(objection?.reason.message).toBe(`The body never mentions “${name}”.`);
  });
});

describe('names that are mixed up', () => {
  const primary =
    'Bernie Sanders won the primary on Tuesday. His rival Joe Biden came second, and Mr. Sanders thanked Lee Ann Hale and Mr. Okafor.';

  it.each(['Joe Sanders wins primary.', 'Voters choose Bernie Biden.'])('are absent: %s', (claim) => {
    expect(nameAbsent(contextOf(claimOf(claim), primary))).toHaveLength(1);
  });

  it.each([
    ['it is the body’s own name', 'Joe Biden comes second.'],
    ['the body has a middle name', 'Lee Hale is thanked.'],
    ['only the given name is somebody else’s', 'Bernie Okafor is thanked.'],
    ['it may be a short form', 'Ben Sanders wins primary.'],
  ])('are left where %s', (_, claim) => {
    expect(nameAbsent(contextOf(claimOf(claim), primary))).toEqual([]);
  });
});

describe('opposites', () => {
  const market =
    'Shares in Orvane, which had risen for weeks, fell 6 per cent on Monday. Its cloud sales grew again.';

  it('objects where the subject of the headline does the opposite in the body', () => {
    const context = contextOf(claimOf('Orvane shares jump.'), 'Orvane shares fell 6 per cent on Monday.');
    const [objection] = reversed(context);
    expect(objection).toMatchObject({ demands: 'contradicted', reason: { code: 'reversed' } });
    expect('Orvane shares fell 6 per cent on Monday.'.slice(...(objection?.reason.bodySpan ?? [0, 0]))).toBe(
      'fell',
    );
  });

  it.each([
    ['the body says both', 'Orvane shares rise.', 'Orvane shares fell on Monday. Later the shares rose.'],
    [
      'the same rises later in other words',
      'Orvane shares rise 5 percent.',
      'Orvane shares fell 3 percent on Monday. Trade was thin. On Tuesday the stock rose 5 percent.',
    ],
    ['what comes next rises', 'Orvane shares rise.', 'Orvane shares fell on Monday. On Tuesday they rose.'],
    ['something else moves', 'Orvane shares rise.', 'Orvane shares recovered after prices fell.'],
    [
      'another event has little in common',
      'Council approves new bridge.',
      'The council rejected an offer for its old depot.',
    ],
    ['it is not said to have happened', 'Senate passes budget.', 'The Senate may reject the budget.'],
    [
      'it was done to the subject',
      'Ashby beat Colwick.',
      'Ashby were beaten in 2019. On Sunday a late goal against Colwick won it.',
    ],
    ['the headline denies it', 'Shares will not rise.', 'The shares fell.'],
    ['the word is a noun', 'Court upholds the rise in rent.', 'The court fell silent.'],
    ['the verb has no opposite', 'Orvane shares wobble.', market],
    [
      'somebody admits it',
      'Actor admits copying play.',
      'Vance denied copying the play. Later he confessed.',
    ],
    ['it is a name', 'Rose praises Hill.', 'Hill said that Rose attacked nobody.'],
  ])('says nothing where %s', (_, claim, body) => {
    expect(reversed(contextOf(claimOf(claim), body))).toEqual([]);
  });

  it.each([
    ['of something else', 'Orvane shares fell 6 per cent on Monday. Rain came. Rents rose in June.'],
    ['as a noun', 'Orvane shares fell 6 per cent on Monday. It ended a rise of weeks.'],
    ['and denied', 'Orvane shares fell 6 per cent on Monday. They did not rise on Tuesday.'],
  ])('is not silenced by what is said %s', (_, body) => {
    expect(reversed(contextOf(claimOf('Orvane shares rise.'), body))).toHaveLength(1);
  });

  it('does not ask who denies what the headline has somebody admit', () => {
    const body = 'Milo Vance denied that he had copied a play. Nobody confessed to anything.';
    expect(reversed(contextOf(claimOf('Actor admits copying play.'), body))).toMatchObject([
      { demands: 'contradicted', reason: { message: 'The body says the opposite: “denied”.' } },
    ]);
  });

  it('looks over what stands between subject and verb only so far', () => {
    expect(reversed(contextOf(claimOf('Shares rise.'), market))).toEqual([]);
  });
});

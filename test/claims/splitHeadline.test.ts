import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostClaims, splitHeadline } from '../../src/claims/splitHeadline.ts';
import { examples } from './examples.ts';

const seed = 'Putin Regime Backstabs Putin After Negotiations, Turn On Him';
const talks = `Envoys of the US and Russia met on Monday in Geneva. Putin had agreed to the negotiations with Biden in June.
Sherman led the American side. Both delegations turned to arms control and called the meeting candid.`;

function texts(headline: string, body = ''): string[] {
  return splitHeadline(headline, body).map((claim) => claim.text);
}

describe.each(Object.entries(examples))('headlines with %s', (_group, list) => {
  it.each(list)('splits "$headline"', ({ headline, claims, speaker }) => {
    const found = splitHeadline(headline, '');
    expect(found.map(({ kind, span, text }) => [kind, headline.slice(...span), text])).toEqual(claims);
    const attributed = found.filter((claim) => claim.attribution);
    expect(attributed.length > 0).toBe(speaker !== undefined);
    for (const claim of attributed) expect(claim.attribution?.speaker ?? '').toBe(speaker);
  });
});

describe('the headline that hedcheck began with', () => {
  it('asserts three things, of which the last takes its subject from the first', () => {
    expect(splitHeadline(seed, talks)).toMatchObject([
      { text: "Putin's regime backstabs Putin.", span: [0, 28], kind: 'claim' },
      { text: 'There were negotiations.', span: [29, 47], kind: 'claim' },
      { text: "Putin's regime turns on him.", span: [49, 60], kind: 'claim' },
    ]);
  });

  it('keeps "as part of" in one claim', () => {
    expect(texts('US and Russia Hold Talks as Part of Strategic Security Dialogue', talks)).toEqual([
      'US and Russia hold talks as part of strategic security dialogue.',
    ]);
  });

  it('comes out the same with a body that has none of its words', () => {
    expect(texts(seed, 'Rain fell on the moors.')).toEqual(texts(seed, talks));
  });
});

describe('the body helps to read Title Case', () => {
  it('writes in lower case what the body writes in lower case', () => {
    expect(
      texts('Grunby Weirs Spark Row', 'The weirs of Grunby are old. Residents in Grunby like the weirs.'),
    ).toEqual(['Grunby weirs spark row.']);
  });

  it('keeps a name that is also a word', () => {
    const body = 'Police in Reading said so. The people of Reading were reading.';
    expect(texts('Reading Opens New Bridge', `${body} They love Reading.`)).toEqual([
      'Reading opens new bridge.',
    ]);
  });

  it('is not led astray by the headline repeated in the body', () => {
    const headline = 'Dockers End Strike, Return to Work';
    expect(texts(headline, `${headline}\n\nDockers will end a strike and return to work.`)).toEqual([
      'Dockers end strike.',
      'Dockers return to work.',
    ]);
  });
});

describe('what follows "after"', () => {
  it('is a clause where a past tense follows the noun', () => {
    expect(texts('Swimmers taken to hospital after chlorine escaped at the lido')).toEqual([
      'Swimmers were taken to hospital.',
      'Chlorine escaped at the lido.',
    ]);
  });

  it('ends no sentence in "Mt."', () => {
    expect(texts('Reporter calls Mt. Hurle a monument')).toEqual(['Reporter calls Mt. Hurle a monument.']);
  });
});

describe('limits', () => {
  it('gives nothing for a headline without a word', () => {
    expect(splitHeadline('', 'A body.')).toEqual([]);
    expect(splitHeadline(' \n\t — … 🎉 ', 'A body.')).toEqual([]);
  });

  it('puts what is behind the eighth claim into the last one', () => {
    const headline = Array.from({ length: 20 }, (_, index) => `Storm hits town ${index}.`).join(' ');
    const claims = splitHeadline(headline, '');
    expect(claims).toHaveLength(mostClaims);
    expect(claims.at(-1)?.span[1]).toBe(headline.length - 1);
    expect(claims.at(-1)?.text).toContain('town 19');
  });

  it('reads a headline of 5,000 characters over a body of 20 million', () => {
    const headline = 'Council slams plan, vows appeal and '.repeat(140).slice(0, 5000);
    expect(splitHeadline(headline, 'The plan was slammed. '.repeat(900_000)).length).toBeGreaterThan(0);
  });

  it.each([
    "'".repeat(5000),
    '"a '.repeat(2000),
    'a-'.repeat(2500),
    '!a'.repeat(2500),
    ': '.repeat(2500),
    'Opinion: '.repeat(500),
    ' - By Jo Doe'.repeat(300),
    ', and '.repeat(800),
    'as after '.repeat(500),
    '('.repeat(5000),
    '&amp;'.repeat(1000),
    'Mayor; chops cat'.repeat(400),
    ', police said'.repeat(400),
    ' two years after'.repeat(400),
    ' man not never no longer'.repeat(400),
    ' – a – is'.repeat(500),
  ])('survives a headline made to hurt (%#)', (headline) => {
    expect(() => splitHeadline(headline, headline)).not.toThrow();
  });

  it('does not stumble over words that are properties of objects', () => {
    expect(texts('Constructor Sues __proto__ and toString Over hasOwnProperty', 'constructor')).toHaveLength(
      1,
    );
  });
});

const headlineWords = fc.constantFrom(
  ...`Mayor Police Putin Storm Judge 12 3.5% $40m Two not never No won't says Say Slams Vows kills killed to as after amid
  and but or over with of the a in 'quote' "we win" said, , ; : – — - ? ! Report: Why How Five reasons is are will be
  resign Talks Fire, Town Empties allegedly “curly” it’s Dems' U.S. 🎉 ÉCOLE`.split(/\s+/),
);
const headlines = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.array(headlineWords, { minLength: 1, maxLength: 24 }).map((words) => words.join(' ')),
  fc.array(headlineWords, { minLength: 1, maxLength: 24 }).map((words) => words.join(' ').toUpperCase()),
);
const negation = /(?:^|[^\p{L}\p{N}'’])(?:not|never|no|nobody|none|won['’]t)(?![\p{L}\p{N}'’-])/giu;

describe('any headline', () => {
  it('gives ordered, separate spans that start and end on a word, and a text for each', () => {
    fc.assert(
      fc.property(headlines, fc.string({ maxLength: 200 }), (headline, body) => {
        const claims = splitHeadline(headline, body);
        let end = 0;
        for (const { span, text } of claims) {
          expect(span[0]).toBeGreaterThanOrEqual(end);
          expect(span[1]).toBeGreaterThan(span[0]);
          expect(span[1]).toBeLessThanOrEqual(headline.length);
          expect(headline.slice(...span)).toBe(headline.slice(...span).trim());
          expect(text.trim()).not.toBe('');
          end = span[1];
        }
        expect(claims.length).toBeLessThanOrEqual(mostClaims);
        if (/[\p{L}\p{N}]/u.test(headline)) expect(claims.length).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    );
  });

  it('loses no number and no negation that stands in a claim', () => {
    fc.assert(
      fc.property(headlines, (headline) => {
        for (const { span, text } of splitHeadline(headline, '')) {
          const words = headline.slice(...span);
          for (const digits of words.match(/\p{Nd}+/gu) ?? []) expect(text).toContain(digits);
          for (const no of words.match(negation) ?? [])
            expect(text.toLowerCase().replaceAll('’', "'")).toContain(
              no
                .replace(/^[^\p{L}]+/u, '')
                .toLowerCase()
                .replaceAll('’', "'"),
            );
        }
      }),
      { numRuns: 400 },
    );
  });

  it('covers every word but "and" and the like', () => {
    fc.assert(
      fc.property(fc.array(headlineWords, { minLength: 1, maxLength: 24 }), (words) => {
        // Without the marks that make kickers, site names and bylines, which are left out on purpose.
        const headline = words.filter((word) => !/[:–—|-]/.test(word)).join(' ');
        const spans = splitHeadline(headline, '').map((claim) => claim.span);
        for (const match of headline.matchAll(/[\p{L}\p{N}]+/gu)) {
          if (/^(?:and|but|or|to|as|after|of|the|a|with|over)$/i.test(match[0])) continue;
          expect(spans.some(([start, end]) => start <= match.index && match.index < end)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('quotes only what stands between marks in the headline', () => {
    fc.assert(
      fc.property(headlines, (headline) => {
        for (const { quotations } of splitHeadline(headline, ''))
          for (const { text, span } of quotations) expect(headline.slice(...span)).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  it('splits the same way twice', () => {
    fc.assert(
      fc.property(headlines, (headline) => {
        expect(splitHeadline(headline, headline)).toEqual(splitHeadline(headline, headline));
      }),
      { numRuns: 100 },
    );
  });
});

describe('what the model is asked', () => {
  const asked = (headline: string) => splitHeadline(headline, '').map(({ hypothesis }) => hypothesis);

  it('leaves the speaker out, whom the claim keeps', () => {
    const [claim] = splitHeadline('Suspect Fled, Police Say', '');
    expect(claim?.text).toBe('Police say that the suspect fled.');
    expect(claim?.hypothesis).toBe('The suspect fled.');
  });

  it('is the claim itself where nobody is named', () => {
    expect(asked('Union Rejects Offer')).toEqual(['Union rejects offer.']);
  });
});

import { describe, expect, test } from 'vitest';
import { article, sampleCorpus, summaryOf, unchecked } from './sampleResults.ts';

describe('a corpus summary', () => {
  test('counts articles by status, claims by verdict, reasons and scores', async () => {
    const { articles, claims, reasons, scores, errors } = await summaryOf([
      article('a', 'supported', 1),
      article('b', 'unsupported', 0.049),
      article('c', 'contradicted', 0.05),
      article('d', 'attributed', 0.5),
      article('e', 'not-a-claim', null),
      unchecked('news.jsonl:6'),
      unchecked('news.jsonl:7'),
    ]);
    expect(articles).toEqual({ articles: 7, pass: 2, warn: 1, fail: 2, error: 2, meanScore: 0.3998 });
    expect(claims).toMatchObject({ total: 5, supported: 1, unsupported: 1, 'not-a-claim': 1, suppressed: 0 });
    expect(reasons).toEqual([{ code: 'no-evidence', count: 2 }]);
    expect(
      scores.articles.map((count, bin) => (count > 0 ? [bin, count] : undefined)).filter(Boolean),
    ).toEqual([
      [0, 1],
      [1, 1],
      [10, 1],
      [19, 1],
    ]);
    expect(errors).toEqual([
      {
        code: 'E_RECORD',
        count: 2,
        message: 'news.jsonl:6 is not valid JSON.',
        places: ['news.jsonl:6', 'news.jsonl:7'],
      },
    ]);
  });

  test('groups by the source that is kept, the host of a URL, or the file', async () => {
    const named = { kept: { publisher: 'Daily Lamp' } };
    const { sources } = await summaryOf([
      article('a', 'supported', 0.9, named),
      article('b', 'unsupported', 0.1, named),
      article('c', 'supported', 0.9, { id: 'https://www.Quay.example:443/story' }),
      article('d', 'supported', 0.9, { id: '17', source: 'archive/1998.csv:12' }),
      article('e', 'supported', 0.9, { kept: { link: 'http://quay.example/x?y' } }),
    ]);
    expect(sources.map(({ name, articles, fail, meanScore }) => [name, articles, fail, meanScore])).toEqual([
      ['Daily Lamp', 2, 1, 0.5],
      ['quay.example', 2, 0, 0.9],
      ['archive/1998.csv', 1, 0, 0.9],
    ]);
  });

  test('groups by month, from dates of many kinds', async () => {
    const dates = [
      '2026-11-24',
      '2026-11-24T06:00:00Z',
      '20261124',
      'Tue, 24 Nov 2026 06:00:00 GMT',
      'November 24, 2026',
      1_795_500_000,
      1_795_500_000_000,
      '1795500000',
    ];
    const { months, undated } = await summaryOf([
      ...dates.map((date) => article('a', 'supported', 0.9, { kept: { date } })),
      ...['soon', '2026', '2026-13-01', 12, null, '', '99999999999999'].map((date) =>
        article('b', 'supported', 0.9, { kept: { date } }),
      ),
      article('c', 'supported', 0.9),
    ]);
    expect(months.map(({ name, articles }) => [name, articles])).toEqual([['2026-11', dates.length]]);
    expect(undated).toBe(8);
  });

  test('goes by the columns that are named', async () => {
    const kept = { desk: 'city', printed: '1999-05-01', site: 'other', date: '2026-01-01' };
    const { sources, months } = await summaryOf([article('a', 'supported', 0.9, { kept })], {
      sourceField: 'desk',
      dateField: 'printed',
    });
    expect([sources[0]?.name, months[0]?.name]).toEqual(['city', '1999-05']);
  });

  test('keeps the headlines with the lowest scores, each once, the earlier first', async () => {
    const { worst } = await summaryOf(
      [
        article('Third', 'unsupported', 0.3),
        article('First', 'unsupported', 0.1),
        article('first ', 'unsupported', 0.1),
        article('Passing', 'supported', 0.05),
        article('Second', 'unsupported', 0.2, { id: 'one' }),
        article('Also Second', 'unsupported', 0.2, { id: 'two' }),
        article('Last', 'unsupported', 0.4),
        article('Third', 'unsupported', 0.15),
      ],
      { worst: 3 },
    );
    expect(worst.map(({ headline, score, repeated }) => [headline, score, repeated])).toEqual([
      ['First', 0.1, 1],
      ['Third', 0.15, 0],
      ['Second', 0.2, 0],
    ]);
    expect(worst[0]?.claims[0]).toMatchObject({
      verdict: 'unsupported',
      evidence: expect.stringContaining('harbour authority'),
    });
  });

  test('says of a headline whose it is and when it was printed', async () => {
    const kept = { url: 'https://www.quay.example/1', date: '2026-11-03' };
    const { worst } = await summaryOf([
      article('First', 'unsupported', 0.1, { kept }),
      article('Second', 'unsupported', 0.2),
    ]);
    expect(worst.map(({ from, month }) => [from, month])).toEqual([
      ['quay.example', '2026-11'],
      [undefined, undefined],
    ]);
  });

  test('does not show what was suppressed, and may show no headlines', async () => {
    const quiet = article('a', 'unsupported', 0.1, { status: 'pass' });
    const rows = [
      { ...quiet, claims: quiet.claims.map((claim) => ({ ...claim, suppressed: { by: 'baseline' } })) },
      article('b', 'unsupported', 0.1),
    ];
    const { worst, claims } = await summaryOf(rows);
    expect(worst.map(({ headline }) => headline)).toEqual(['b']);
    expect(claims.suppressed).toBe(1);
    expect((await summaryOf(rows, { worst: 0 })).worst).toEqual([]);
  });

  test('holds no more for a million articles of as many sources than for a hundred', async () => {
    async function* many() {
      for (let at = 0; at < 300_000; at += 1)
        yield {
          row: article(`Headline ${at}`, 'unsupported', 0.1 + (at % 1000) / 10_000, {
            id: `https://site-${at}.example/`,
            kept: { date: '2026-11-01' },
          }),
        };
    }
    const { summarise } = await import('../../../src/report/corpus/summarise.ts');
    const summary = await summarise(many(), { title: 't', inputs: [], worst: 20 });
    expect(summary.sources).toHaveLength(100);
    expect(summary.otherSources).toBe(299_900);
    expect(summary.worst).toHaveLength(20);
    expect(JSON.stringify(summary).length).toBeLessThan(40_000);
  });

  test('is the same for the same results', async () => {
    expect(await summaryOf(sampleCorpus())).toEqual(await summaryOf(sampleCorpus()));
  });
});

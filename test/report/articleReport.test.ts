import { describe, expect, test } from 'vitest';
import { articleReport, errorReport } from '../../src/report/articleReport.ts';
import { summarize } from '../../src/report/run.ts';
import type { Verdict } from '../../src/verdict/verdict.ts';
import { judge, sampleArticle, sampleClaim, sampleEvidence } from './sampleArticle.ts';
import {
  attributedOnly,
  failing,
  passing,
  questioning,
  sampleRun,
  unreadable,
  warning,
} from './sampleRun.ts';

const headline = 'Ferry Sinks Off Island, Crew Saved';
const body = 'The ferry went down at dawn.\n\nAll nine of its crew were taken aboard a trawler.';

function reportOn(...verdicts: [Verdict, number | undefined][]) {
  const article = sampleArticle({ source: 'ferry.txt', headline, body });
  const claims = verdicts.map(([verdict, score]) =>
    judge(sampleClaim(headline, 'Crew Saved', 'The crew was saved.'), verdict, score),
  );
  return articleReport({ article, judged: [{ field: 'headline', claims }], timing: { ms: 1, pairs: 1 } });
}

describe('the status of an article', () => {
  test.each<[string, Verdict[]]>([
    ['fail', ['supported', 'unsupported', 'attributed']],
    ['fail', ['contradicted']],
    ['warn', ['supported', 'attributed', 'not-a-claim']],
    ['pass', ['supported', 'not-a-claim']],
    ['pass', ['not-a-claim']],
    ['pass', []],
  ])('is %s for %j', (status, verdicts) => {
    expect(reportOn(...verdicts.map((verdict): [Verdict, number] => [verdict, 0.5])).status).toBe(status);
  });
});

describe('the score of an article', () => {
  test('is that of its weakest claim', () => {
    expect(reportOn(['supported', 0.93], ['unsupported', 0.04], ['not-a-claim', undefined]).score).toBe(0.04);
  });

  test('is null when nothing is asserted', () => {
    expect(reportOn(['not-a-claim', undefined]).score).toBeNull();
    expect(questioning().report.score).toBeNull();
  });

  test('counts the claims of every checked field', () => {
    expect(warning().report.score).toBe(0.0092);
  });
});

describe('an article’s report', () => {
  test('says where a claim and its evidence stand in the file', () => {
    const article = sampleArticle({ source: 'ferry.txt', headline, body });
    const evidence = [
      sampleEvidence(body, 'All nine of its crew were taken aboard a trawler.', 0.912345, 0.001),
    ];
    const claims = [
      judge(sampleClaim(headline, 'Crew Saved', 'The crew was saved.'), 'supported', 0.98765432, evidence),
    ];
    const report = articleReport({
      article,
      judged: [{ field: 'headline', claims }],
      timing: { ms: 12.3456, pairs: 2 },
    });
    const [claim] = report.claims;
    expect(claim?.span).toEqual([24, 34]);
    expect(claim?.location).toEqual({ line: 1, column: 25, endLine: 1, endColumn: 35 });
    expect(claim?.evidence[0]?.location).toEqual({ line: 5, column: 1, endLine: 5, endColumn: 50 });
    expect(body.slice(...(claim?.evidence[0]?.span ?? []))).toBe(
      'All nine of its crew were taken aboard a trawler.',
    );
  });

  test('rounds probabilities to 4 decimals and time to 1', () => {
    const article = sampleArticle({ source: 'ferry.txt', headline, body });
    const evidence = [sampleEvidence(body, 'The ferry went down at dawn.', 0.912345, 0.00004)];
    const claims = [
      judge(sampleClaim(headline, 'Ferry Sinks', 'A ferry sank.'), 'supported', 0.98765432, evidence),
    ];
    const report = articleReport({
      article,
      judged: [{ field: 'headline', claims }],
      timing: { ms: 12.3456, pairs: 2 },
    });
    expect(report.claims[0]?.score).toBe(0.9877);
    expect(report.claims[0]?.evidence[0]).toMatchObject({
      entailment: 0.9123,
      neutral: 0.0876,
      contradiction: 0,
    });
    expect(report.timing.ms).toBe(12.3);
  });

  test('leaves out a location where the text does not stand in a file', () => {
    const dek = warning().report.claims.find(({ field }) => field === 'dek');
    expect(dek).toBeDefined();
    expect(dek).not.toHaveProperty('location');
  });

  test('names every checked field with its text, and each claim’s field', () => {
    const { headlines, claims } = warning().report;
    expect(headlines.map(({ field }) => field)).toEqual(['headline', 'dek', 'seo']);
    for (const { field, span } of claims) {
      const text = headlines.find((one) => one.field === field)?.text ?? '';
      expect(text.slice(...span)).not.toBe('');
    }
  });

  test('refuses a field that the article does not carry', () => {
    const article = sampleArticle({ source: 'ferry.txt', headline, body });
    const judged = [{ field: 'dek' as const, claims: [] }];
    expect(() => articleReport({ article, judged, timing: { ms: 0, pairs: 0 } })).toThrow(
      /ferry\.txt has no dek/,
    );
  });

  test('shares no memory with the article, so that a reader of one cannot change the other', () => {
    const { article, report } = warning();
    report.notes.pop();
    expect(article?.notes).toHaveLength(1);
  });
});

test('an unreadable article is an error row with no headline', () => {
  const { report } = unreadable();
  expect(report).toMatchObject({ status: 'error', headline: null, score: null, claims: [], format: null });
  expect(report.error?.code).toBe('E_BINARY');
  const timed = errorReport({
    id: '7',
    source: 'c.jsonl:7',
    error: { code: 'E', message: '', hint: '' },
    timing: { ms: 3, pairs: 0 },
  });
  expect(timed.timing.ms).toBe(3);
});

test('the summary counts articles by status and claims by verdict', () => {
  const reports = sampleRun().articles.map(({ report }) => report);
  const summary = summarize(reports);
  expect(summary).toMatchObject({ articles: 6, pass: 2, warn: 1, fail: 2, error: 1 });
  expect(summary).toMatchObject({
    supported: 4,
    attributed: 2,
    contradicted: 1,
    unsupported: 2,
    notAClaim: 1,
  });
  expect(summary.suppressed).toBe(0);
  expect(summary.claims).toBe(10);
  expect(summarize([failing(), passing(), attributedOnly()].map(({ report }) => report)).ms).toBe(238);
});

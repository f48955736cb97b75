import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Checker, createChecker, readArticles } from '../../src/index.ts';

/** The published article that hedcheck was born from; its text is its publisher's and not part of the project. */
const original = process.env['HEDCHECK_SEED_ARTICLE'] ?? '../shared/articles/putin-regime.txt';
const retold = 'fixtures/putin-regime/article.txt';

describe('the seed article', () => {
  let checker: Checker;
  beforeAll(async () => {
    checker = await createChecker();
  });
  afterAll(() => checker.close());

  const verdicts = async (path: string) => {
    const [article] = await readArticles(path);
    if (article === undefined) throw new Error(`${path} holds no article`);
    const report = await checker.check(article);
    expect(report.status).toBe('fail');
    for (const claim of report.claims) expect(claim.evidence.length).toBeGreaterThan(0);
    return report.claims.map(({ span, verdict }) => [
      article.headline.text.slice(...span),
      verdict === 'contradicted' ? 'unsupported' : verdict,
    ]);
  };
  const expected = [
    ['Putin Regime Backstabs Putin', 'unsupported'],
    ['After Negotiations', 'supported'],
    ['Turn On Him', 'unsupported'],
  ];

  it('retold: the betrayal is flagged, the negotiations are not', async () => {
    expect(await verdicts(retold)).toEqual(expected);
  });

  it.skipIf(!existsSync(original))('as published: the same', async () => {
    expect(await verdicts(original)).toEqual(expected);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headlineFields } from '../../src/article/article.ts';
import { type Checker, createChecker } from '../../src/index.ts';
import { differences } from './differences.ts';
import { fixtureCases, readCase } from './fixtureCase.ts';

/** The shipped model against every article in fixtures/, as a user would check it. */
describe('hedcheck judges', () => {
  let checker: Checker;

  beforeAll(async () => {
    checker = await createChecker({ also: headlineFields });
  });

  afterAll(async () => {
    await checker?.close();
  });

  it.each(fixtureCases())('$name as an editor would: $expected.why', async ({ path, expected }) => {
    const article = await readCase(path);
    const variants = article.variants.filter(({ field }) => expected.also?.includes(field));
    const report = await checker.check({ ...article, variants });
    const wrong = differences(report, expected);
    expect(wrong, expected.why).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headlineFields } from '../../src/article/article.ts';
import { type Checker, createChecker } from '../../src/index.ts';
import { differences } from './differences.ts';
import { type FixtureCase, fixtureCases, readCase } from './fixtureCase.ts';

/** The shipped model against every article in fixtures/, as a user would check it. */
describe('hedcheck judges', () => {
  let checker: Checker;

  beforeAll(async () => {
    checker = await createChecker({ also: headlineFields });
  });

  afterAll(async () => {
    await checker?.close();
  });

  const judged = async ({ path, expected }: FixtureCase) => {
    const article = await readCase(path);
    const variants = article.variants.filter(({ field }) => expected.also?.includes(field));
    const report = await checker.check({ ...article, variants });
    return differences(report, expected);
  };

  const right = fixtureCases().filter(({ expected }) => expected.open === undefined);
  it.each(right)('$name as an editor would: $expected.why', async (fixture) => {
    expect(await judged(fixture), fixture.expected.why).toEqual([]);
  });

  const open = fixtureCases().filter(({ expected }) => expected.open !== undefined);
  it.each(open)('$name not yet as an editor would: $expected.open', async (fixture) => {
    expect(await judged(fixture), 'it is right now: take `open` out of its expected.json').not.toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Checker, createChecker } from '../src/index.ts';

describe('a claim asked against its contrasts', () => {
  let checker: Checker;
  beforeAll(async () => {
    checker = await createChecker();
  });
  afterAll(() => checker.close());

  const body =
    'At noon the senator Mira Hale attacked Tom Brandt in the chamber. She called Brandt a coward, and Hale left the room.';

  it('is contradicted where the names are in each other’s place, and supported where they are not', async () => {
    const wrong = await checker.check({ headline: 'Brandt Attacks Hale', body });
    expect(wrong.claims[0]).toMatchObject({ verdict: 'contradicted', reasons: [{ code: 'roles-swapped' }] });
    expect(wrong.claims[0]?.reasons[0]?.message).toContain('Hale attacks Brandt');
    const right = await checker.check({ headline: 'Hale Attacks Brandt', body });
    expect(right.claims[0]).toMatchObject({ verdict: 'supported', reasons: [] });
  });

  it('counts the pairs of the contrasts too', async () => {
    const { pairs: plain } = (await checker.check({ headline: 'Senator Leaves Room', body })).timing;
    const { pairs: contrasted } = (await checker.check({ headline: 'Hale Attacks Brandt', body })).timing;
    expect(contrasted).toBeGreaterThan(plain);
  });

  it('has room for a contrast that is longer than the claim, however long both are', async () => {
    const names = Array.from({ length: 28 }, (_, index) => `Brandt of district ${index}`).join(' and ');
    const long = `Mira Hale will support ${names}`;
    const sentence = `The senator ${'spoke of the bridge and the river and '.repeat(80)}left.`;
    const report = await checker.check({ headline: long.slice(0, 420), body: `${body} ${sentence}` });
    expect(report.claims[0]?.verdict).toBeDefined();
  });
});

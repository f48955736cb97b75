import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromFields } from '../src/article/fromFields.ts';
import { checkArticle } from '../src/check.ts';
import { type Checker, createChecker } from '../src/index.ts';
import { genericCalibration } from '../src/verdict/calibration.ts';

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

describe('a body of more passages than are read', () => {
  it('is noted with as many as were read, its opening among them', async () => {
    const read: string[] = [];
    const scorer = {
      identity: { name: 'stub', sha256: '', dtype: 'none' },
      maxTokens: 256,
      countTokens: (text: string) => text.split(/\s+/).length,
      score: async (pairs: readonly { premise: string }[]) => {
        read.push(...pairs.map(({ premise }) => premise));
        return pairs.map(() => ({ entailment: 0.2, neutral: 0.6, contradiction: 0.2 }));
      },
      close: async () => undefined,
    };
    const body = Array.from({ length: 700 }, (_, index) => `Council number ${index} met in May.`).join(
      '\n\n',
    );
    const { notes } = await checkArticle(await fromFields({ headline: 'Mayor Resigns', body }), {
      scorer,
      calibration: genericCalibration,
      also: [],
      evidence: 3,
    });
    expect(read).toHaveLength(600);
    expect(read[0]).toBe('Council number 0 met in May.');
    expect(notes.find(({ code }) => code === 'long-body')?.message).toMatch(
      /the model read 600: its opening and those closest to the claim\.$/,
    );
  });
});

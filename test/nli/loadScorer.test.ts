import { env } from '@xenova/transformers';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runGoldenPairs } from '../../src/nli/goldenPairs.ts';
import { type LoadedScorer, loadScorer } from '../../src/nli/loadScorer.ts';
import type { NliScores, Pair } from '../../src/nli/scorer.ts';

const premises = [
  'The council voted on Tuesday to close the Harbour Road bridge for nine months while its cables are replaced.',
  'Fares will rise by 4 percent.',
  'Dr. Ines Aldana said the trial of 612 patients showed no benefit, and the company withdrew its application in March after regulators in three countries had asked for more data; shares fell 18 percent.',
  'No one was hurt.',
  '“We never agreed to that,” the minister told reporters in São Paulo.',
  'Two men, aged 34 and 41, were arrested near Lund.',
];
const hypotheses = [
  'The bridge closes for nine months.',
  'Fares fall.',
  'The drug trial failed.',
  'The minister denied the agreement.',
];
const pairs: Pair[] = premises.flatMap((premise) =>
  hypotheses.map((hypothesis) => ({ premise, hypothesis })),
);

function largestDifference(some: readonly NliScores[], others: readonly NliScores[]): number {
  expect(some).toHaveLength(others.length);
  return Math.max(
    ...some.flatMap((scores, at) =>
      (['entailment', 'neutral', 'contradiction'] as const).map((label) =>
        Math.abs(scores[label] - (others[at]?.[label] ?? Number.NaN)),
      ),
    ),
  );
}

let scorer: LoadedScorer;
beforeAll(async () => {
  scorer = await loadScorer();
});
afterAll(() => scorer.close());

describe('a pair of texts', () => {
  it('is told apart: what follows, what does not, what is denied', async () => {
    const [follows, unrelated, denied] = await scorer.score([
      { premise: premises[0] ?? '', hypothesis: 'The council voted to close the bridge.' },
      { premise: premises[0] ?? '', hypothesis: 'The Kremlin turned against its president.' },
      { premise: 'Shares of the carmaker rose 3 percent.', hypothesis: 'Carmaker shares plunge.' },
    ]);
    expect(follows?.entailment).toBeGreaterThan(0.6);
    expect(unrelated?.entailment).toBeLessThan(0.2);
    expect(denied?.contradiction).toBeGreaterThan(0.6);
  });

  it('gets three probabilities that sum to 1', async () => {
    for (const scores of await scorer.score(pairs))
      expect(scores.entailment + scores.neutral + scores.contradiction).toBeCloseTo(1, 9);
  });

  it('is scored whatever characters it has, also none', async () => {
    const odd = ['', ' ', '🌊', '東京', '\u0000\uffff', '\ud800', '[SEP]'].map((text) => ({
      premise: text,
      hypothesis: text,
    }));
    for (const { entailment } of await scorer.score(odd)) expect(entailment).toBeGreaterThanOrEqual(0);
  });
});

describe('the same answer', () => {
  let together: NliScores[];
  beforeAll(async () => {
    together = await scorer.score(pairs);
  });

  it('alone or in a batch', async () => {
    const alone: NliScores[] = [];
    for (const pair of pairs) alone.push(...(await scorer.score([pair])));
    expect(largestDifference(alone, together)).toBeLessThan(1e-3);
  });

  it('in any order and in any company', async () => {
    const order = pairs.map((_, at) => (at * 7) % pairs.length).reverse();
    const company = 'A long passage about something else entirely, the weather of last week. '.repeat(8);
    const shuffled = await scorer.score([
      ...order.flatMap((at) => pairs[at] ?? []),
      { premise: company, hypothesis: 'It rained.' },
    ]);
    const back = pairs.map((_, at) => shuffled[order.indexOf(at)]).flatMap((scores) => scores ?? []);
    expect(largestDifference(back, together)).toBeLessThan(1e-3);
  });

  it('on one thread and on two, in two scorers of one process', async () => {
    const [one, two] = await Promise.all([loadScorer({ threads: 1 }), loadScorer({ threads: 2 })]);
    expect(largestDifference(await one.score(pairs), together)).toBeLessThan(1e-3);
    expect(largestDifference(await two.score(pairs), together)).toBeLessThan(1e-3);
    await Promise.all([one.close(), two.close()]);
  });

  it('twice, to the last digit', async () => {
    expect(await scorer.score(pairs)).toEqual(together);
  });

  it('when several calls run at once', async () => {
    const [some, others] = await Promise.all([scorer.score(pairs), scorer.score(pairs.slice(3))]);
    expect(some).toEqual(together);
    expect(largestDifference(others, together.slice(3))).toBeLessThan(1e-3);
  });

  it('for a pair that is asked twice, in its place', async () => {
    const [first, second] = pairs;
    if (first === undefined || second === undefined) throw new Error('no pairs');
    const [a, b, c] = await scorer.score([first, second, first]);
    expect(c).toEqual(a);
    expect(b).not.toEqual(a);
  });
});

describe('the golden pairs', () => {
  it('come out as the manifest says', async () => {
    if (scorer.manifest === undefined) throw new Error('no manifest');
    const results = await runGoldenPairs(scorer, scorer.manifest);
    expect(results.length).toBeGreaterThanOrEqual(8);
    expect(results.filter((result) => !result.ok)).toEqual([]);
  });

  it('are missed by a model that answers otherwise', async () => {
    if (scorer.manifest === undefined) throw new Error('no manifest');
    const swapped = scorer.manifest.goldenPairs.map((pair) => ({ ...pair, entailment: pair.contradiction }));
    const results = await runGoldenPairs(scorer, { ...scorer.manifest, goldenPairs: swapped });
    expect(results.some((result) => !result.ok)).toBe(true);
  });
});

describe('a scorer', () => {
  it('says which model it is', () => {
    expect(scorer.identity).toMatchObject({ name: 'hedcheck-minilm-l6', dtype: 'q8' });
    expect(scorer.notes).toEqual([]);
  });

  it('counts tokens without special tokens', () => {
    expect(scorer.countTokens('Fares rise.')).toBe(scorer.countTokens('fares') + 2);
    expect(scorer.countTokens('')).toBe(0);
  });

  it('scores no pairs', async () => {
    expect(await scorer.score([])).toEqual([]);
  });

  it('refuses a claim that leaves no room for a passage, and a pair that is too long', async () => {
    const long = 'bridge '.repeat(scorer.maxTokens - 5);
    await expect(scorer.score([{ premise: 'A bridge.', hypothesis: long }])).rejects.toMatchObject({
      code: 'E_CLAIM_TOO_LONG',
    });
    await expect(
      scorer.score([{ premise: long, hypothesis: 'A bridge was closed on Tuesday.' }]),
    ).rejects.toMatchObject({
      code: 'E_PAIR_TOO_LONG',
    });
  });

  it('scores a pair that just fits', async () => {
    const hypothesis = 'A bridge closed.';
    const room = scorer.maxTokens - scorer.specialTokens - scorer.countTokens(hypothesis);
    expect(await scorer.score([{ premise: 'bridge '.repeat(room), hypothesis }])).toHaveLength(1);
  });

  it('goes on after a refused pair', async () => {
    await scorer.score([{ premise: '', hypothesis: 'x '.repeat(9_999) }]).catch(() => undefined);
    expect(await scorer.score(pairs.slice(0, 1))).toHaveLength(1);
  });

  it('finishes what was asked before it is closed, and refuses what comes after', async () => {
    const other = await loadScorer({ threads: 1 });
    const asked = other.score(pairs.slice(0, 2));
    await Promise.all([other.close(), other.close()]);
    expect(await asked).toHaveLength(2);
    await expect(other.score(pairs)).rejects.toMatchObject({ code: 'E_CLOSED' });
  });

  it.each([0, -1, 1.5, Number.NaN, 1_000])('refuses %s threads', async (threads) => {
    await expect(loadScorer({ threads })).rejects.toMatchObject({ code: 'E_THREADS' });
  });

  it('uses no network and leaves the library and the process as they were', async () => {
    const fetch = vi.spyOn(globalThis, 'fetch');
    const libraryFetch = vi.spyOn(env, 'fetch');
    const before = JSON.stringify([env, process.env, Object.keys(globalThis)]);
    const other = await loadScorer();
    await other.score(pairs.slice(0, 1));
    await other.close();
    expect(JSON.stringify([env, process.env, Object.keys(globalThis)])).toBe(before);
    expect(fetch).not.toHaveBeenCalled();
    expect(libraryFetch).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
});

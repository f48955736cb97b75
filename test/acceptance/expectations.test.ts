import { describe, expect, it } from 'vitest';
import { type Article, headlineFields } from '../../src/article/article.ts';
import { reasonCodes, verdicts } from '../../src/verdict/verdict.ts';
import { accepted, fixtureCases, readCase } from './fixtureCase.ts';

/** A slip in an expectation would fail the model for it, so expectations are held against the article first. */
describe('the expectations of', () => {
  const cases = fixtureCases();

  it.each(cases)('$name speak of words that its article has', async ({ path, expected }) => {
    const article = await readCase(path);
    for (const claim of expected.claims) {
      const text = headlineText(article, claim.field ?? 'headline');
      expect(text?.split(claim.words), `“${claim.words}” stands once in “${text}”`).toHaveLength(2);
      if (claim.evidence !== undefined) expect(article.body.text).toContain(claim.evidence);
    }
  });

  it.each(cases)('$name use words that hedcheck knows', ({ expected }) => {
    expect(expected.why).toMatch(/\.$/);
    expect(['pass', 'warn', 'fail']).toContain(expected.status);
    expect(expected.claims).not.toEqual([]);
    for (const field of expected.also ?? []) expect(headlineFields).toContain(field);
    for (const claim of expected.claims) {
      expect(['headline', ...(expected.also ?? [])]).toContain(claim.field ?? 'headline');
      for (const verdict of accepted(claim)) expect(verdicts).toContain(verdict);
      for (const reason of claim.reasons ?? []) expect(reasonCodes).toContain(reason);
    }
  });

  it.each(cases)('$name agree with the status that they give', ({ expected }) => {
    const worst = expected.claims.flatMap(accepted);
    const fails = worst.includes('unsupported') || worst.includes('contradicted');
    expect(expected.status).toBe(fails ? 'fail' : worst.includes('attributed') ? 'warn' : 'pass');
  });

  it('the whole set are about half sound, so that false alarms count as much as misses', () => {
    const sound = cases.filter(({ expected }) => expected.status === 'pass').length;
    expect(cases.length).toBeGreaterThanOrEqual(32);
    expect(Math.abs(sound / cases.length - 0.5)).toBeLessThan(0.1);
  });
});

function headlineText({ headline, variants }: Article, field: string): string | undefined {
  return [headline, ...variants].find((one) => one.field === field)?.text;
}

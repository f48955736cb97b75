import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/claims/claim.ts';
import { type Calibration, supportProbability, withThreshold } from '../../src/verdict/calibration.ts';
import { judge } from '../../src/verdict/judge.ts';
import type { ScoredPassage } from '../../src/verdict/scoredPassage.ts';
import { logOdds, signalsOf } from '../../src/verdict/signals.ts';
import { claimOf, contextOf } from './bodyOf.ts';

const calibration: Calibration = {
  fittedOn: ['this test'],
  prior: 0.5,
  intercept: 0,
  weights: { sentence: 1, window: 0, stretch: 0, vocabulary: 0, contrast: 0, objections: -1 },
  supportThreshold: 0.5,
  leastEntailment: 0.2,
  contradictedFrom: 0.5,
  contrastedFrom: 1,
};

const body =
  'The council approved the bridge on Tuesday. Work on the bridge starts in May. The mayor welcomed the vote.';

function judged(claim: Claim, scores: (scored: ScoredPassage) => Partial<ScoredPassage>) {
  const context = contextOf(claim, body);
  const passages = context.passages.map((scored) => ({ ...scored, ...scores(scored) }));
  return judge({ ...context, passages, contrasts: [], calibration, evidence: 3 });
}

describe('judging a claim', () => {
  const approves = claimOf('Council approves bridge.');

  it('supports what a passage entails and shows that passage first', () => {
    const result = judged(approves, ({ passage }) => (passage.first === 0 ? { entailment: 0.9 } : {}));
    expect(result.verdict).toBe('supported');
    expect(result.reasons).toEqual([]);
    expect(result.evidence[0]?.passage.text).toMatch(/approved the bridge/);
  });

  it('asks for less entailment where a lower threshold is given, and for none at a threshold of 0', () => {
    expect(withThreshold(calibration, 0.25)).toMatchObject({ supportThreshold: 0.25, leastEntailment: 0.1 });
    expect(withThreshold(calibration, 0)).toMatchObject({ supportThreshold: 0, leastEntailment: 0 });
    expect(withThreshold(calibration, 0.9).leastEntailment).toBe(0.2);
    expect(withThreshold(calibration, undefined)).toBe(calibration);
  });

  it('never leaves an unsupported claim without evidence or reason', () => {
    const result = judged(claimOf('Storm sinks ferry.'), () => ({ entailment: 0.01 }));
    expect(result.verdict).toBe('unsupported');
    expect(result.reasons.map(({ code }) => code)).toEqual(['no-evidence']);
    expect(result.evidence).toHaveLength(3);
  });

  it('shows the words that a rule objects with first, whatever comes closest to the claim', () => {
    const claim = claimOf('Work on bridge starts in June.');
    const result = judged(claim, ({ passage }) => (passage.first === 0 ? { entailment: 0.9 } : {}));
    expect(result.reasons[0]?.code).toBe('number-mismatch');
    expect(result.evidence[0]?.passage.text).toBe('Work on the bridge starts in May.');
  });

  it('does not call an unrelated passage a contradiction', () => {
    const result = judged(claimOf('Storm sinks ferry.'), () => ({ entailment: 0.01, contradiction: 0.95 }));
    expect(result.verdict).toBe('unsupported');
  });

  it('calls a related passage’s contradiction one', () => {
    const result = judged(approves, ({ passage }) =>
      passage.first === 0 ? { entailment: 0.02, contradiction: 0.9 } : {},
    );
    expect(result.verdict).toBe('contradicted');
    expect(result.reasons[0]?.code).toBe('contradicting-evidence');
    expect(result.evidence[0]?.passage.first).toBe(0);
  });

  it('does not judge a question', () => {
    const result = judged({ ...approves, kind: 'question' }, () => ({}));
    expect(result).toMatchObject({ verdict: 'not-a-claim', score: undefined, evidence: [] });
  });

  it('shows no sentence twice', () => {
    const { evidence } = judged(approves, () => ({}));
    expect(new Set(evidence.map(({ passage }) => passage.first)).size).toBe(evidence.length);
  });
});

describe('a contrast of a claim', () => {
  const claim = claimOf('Council approves bridge.');
  const contrast = { kind: 'opposite' as const, hypothesis: 'Council rejects bridge.' };
  const judgedBeside = (own: number, other: number, from = 1, isSpokenOf = true) => {
    const { passages: all, ...context } = contextOf(claim, body);
    const withEntailment = (entailment: number) => all.map((scored) => ({ ...scored, entailment }));
    return judge({
      ...context,
      passages: withEntailment(own),
      contrasts: [
        {
          contrast: { kind: 'negation', hypothesis: 'Never.', isSpokenOf: true },
          passages: withEntailment(other / 2),
        },
        {
          contrast: { ...contrast, isSpokenOf },
          passages: all.map((scored, index) => ({ ...scored, entailment: index === 1 ? other : other / 2 })),
        },
      ],
      calibration: { ...calibration, contrastedFrom: from },
      evidence: 3,
    });
  };

  it('contradicts the claim when the body backs it clearly better, and is told in the reason', () => {
    const { verdict, reasons, signals, evidence } = judgedBeside(0.5, 0.9);
    expect(verdict).toBe('contradicted');
    expect(evidence[0]?.passage.span).toEqual(reasons[0]?.bodySpan);
    expect(signals?.contrast).toBeCloseTo(logOdds(0.9));
    expect(reasons[0]).toMatchObject({
      code: 'reversed',
      message: 'The body rather says the opposite: “Council rejects bridge”.',
      headlineSpan: claim.span,
      bodySpan: [44, 77],
    });
  });

  it('says nothing when the claim is backed as well, or nearly', () => {
    expect(judgedBeside(0.9, 0.9)).toMatchObject({
      verdict: 'supported',
      signals: { contrast: 0 },
      reasons: [],
    });
    expect(judgedBeside(0.6, 0.7).verdict).toBe('supported');
    expect(judgedBeside(0.6, 0.7, 0.2).verdict).toBe('contradicted');
  });

  it('contradicts nothing when the body does not speak of what is turned around, and still counts against the claim', () => {
    expect(judgedBeside(0.5, 0.9, 1, false)).toMatchObject({
      verdict: 'supported',
      signals: { contrast: logOdds(0.9), reversal: 0 },
      reasons: [],
    });
  });

  it('lowers the score where the calibration weighs it', () => {
    const signals = signalsOf([], 1, 0, 2);
    const weighed = { ...calibration, weights: { ...calibration.weights, contrast: -1 } };
    expect(supportProbability(signals, weighed)).toBeLessThan(supportProbability(signals, calibration));
  });
});

describe('the calibrated score', () => {
  it('rises with entailment and falls with objections', () => {
    const passages = (entailment: number) =>
      contextOf(claimOf('Council approves bridge.'), body).passages.map((p) => ({ ...p, entailment }));
    const score = (entailment: number, objections: number) =>
      supportProbability(signalsOf(passages(entailment), 1, objections), calibration);
    expect(score(0.9, 0)).toBeGreaterThan(score(0.5, 0));
    expect(score(0.9, 1)).toBeLessThan(score(0.9, 0));
  });

  it('takes each grain from its own passages, and from the finer one where there is none', () => {
    const [first, second] = contextOf(claimOf('Council approves bridge.'), body).passages;
    if (!first || !second) throw new Error('the body has two sentences');
    const sentence = { ...first, entailment: 0.5 };
    const window = {
      ...second,
      entailment: 0.9,
      passage: { ...second.passage, grains: ['window' as const] },
    };
    expect(signalsOf([sentence, window], 1, 0)).toMatchObject({
      sentence: logOdds(0.5),
      window: logOdds(0.9),
      stretch: logOdds(0.9),
    });
    expect(signalsOf([sentence], 1, 0)).toMatchObject({ window: logOdds(0.5), stretch: logOdds(0.5) });
  });

  it('is the weakest there is when the body is empty', () => {
    const weakest = logOdds(0);
    expect(signalsOf([], 0, 0)).toMatchObject({ sentence: weakest, window: weakest, stretch: weakest });
  });
});

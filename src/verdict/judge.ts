import type { Passage } from '../body/body.ts';
import type { Claim } from '../claims/claim.ts';
import type { Span } from '../span.ts';
import type { BodyIndex } from './bodyIndex.ts';
import { type Calibration, supportProbability } from './calibration.ts';
import type { ContrastKind, ReadContrast } from './contrasts/contrast.ts';
import { chooseEvidence } from './evidence.ts';
import { isHard, type Objection, type RuleContext } from './rule.ts';
import { rules } from './rules.ts';
import { closeUp, type ScoredPassage } from './scoredPassage.ts';
import { advantageOver, type Signals, signalsOf } from './signals.ts';
import { type Subject, vocabularyShare } from './subject.ts';
import type { JudgedClaim, Reason, ReasonCode, Verdict } from './verdict.ts';

/** What `judge` needs for one claim. */
export interface JudgeInput {
  readonly claim: Claim;
  readonly headline: string;
  readonly body: BodyIndex;
  readonly subject: Subject;
  readonly passages: readonly ScoredPassage[];
  /** The claim's contrasts as read. */
  readonly contrasts: readonly ReadContrast[];
  readonly calibration: Calibration;
  /** How many passages to show. */
  readonly evidence: number;
}

/** A passage carries a claim when it entails it at least this share as strongly as the strongest passage does. */
const carryingShare = 0.6;
const mostCarriers = 8;

/** The verdict on one claim: the model's scores aggregated, the rules heard, a reason for everything that is wrong. */
export function judge(input: JudgeInput): JudgedClaim {
  const { claim, passages, calibration } = input;
  if (claim.kind !== 'claim')
    return {
      claim,
      verdict: 'not-a-claim',
      score: undefined,
      signals: undefined,
      reasons: [],
      evidence: [],
    };

  const near = closeUp(passages);
  const context: RuleContext = { ...input, passages: near, carriers: carriersOf(near) };
  const objections = rules.flatMap((rule) => rule(context));
  const backed = backedContrasts(input);
  const contrast = strongest(backed);
  // Only a contrast of what the body speaks of can contradict.
  const reversal = strongest(backed.filter((one) => one.contrast.isSpokenOf));
  const signals = signalsOf(
    passages,
    vocabularyShare(input.subject, input.body),
    objections.filter(isHard).length,
    contrast?.advantage,
    reversal?.advantage ?? 0,
  );
  const score = supportProbability(signals, calibration);
  const supported = score >= calibration.supportThreshold;
  const contradicted = signals.opposition >= calibration.contradictedFrom;
  const heard = objections.filter(
    (objection) => !objection.isDoubt || isShared(objection, supported, signals),
  );
  const decisive =
    reversal !== undefined && reversal.advantage >= calibration.contrastedFrom
      ? { contrast: reversal, passage: chooseEvidence(reversal.passages, 'supported', 1)[0]?.passage }
      : undefined;
  if (decisive) heard.unshift(objectionOf(decisive.contrast, claim, decisive.passage));
  const verdict = decide(supported, contradicted, heard);
  const reasons = reasonsFor(verdict, heard, input);
  const shown = decisive?.passage ?? placeOf(reasons.find(({ bodySpan }) => bodySpan)?.bodySpan, near);
  return {
    claim,
    verdict,
    score,
    signals,
    reasons,
    evidence: chooseEvidence(passages, verdict, input.evidence, shown),
  };
}

/** A contrast with what speaks for it. */
interface StrongContrast extends ReadContrast {
  readonly advantage: number;
}

/** The contrasts that the body backs better than the claim. */
function backedContrasts({ contrasts, passages }: JudgeInput): StrongContrast[] {
  const advantage = advantageOver(passages);
  return contrasts
    .map((read) => ({ ...read, advantage: advantage(read.passages) }))
    .filter((read) => read.advantage > 0);
}

function strongest(contrasts: readonly StrongContrast[]): StrongContrast | undefined {
  return contrasts.reduce<StrongContrast | undefined>(
    (best, one) => (best === undefined || one.advantage > best.advantage ? one : best),
    undefined,
  );
}

const contrastReasons: Readonly<Record<ContrastKind, readonly [ReasonCode, string]>> = {
  roles: ['roles-swapped', 'The body rather has it the other way round'],
  opposite: ['reversed', 'The body rather says the opposite'],
  negation: ['negated', 'The body rather says'],
};

/** The flow counts a contrast as a signal, so that it is no hard objection of the rules. */
function objectionOf({ contrast }: StrongContrast, claim: Claim, where: Passage | undefined): Objection {
  const [code, message] = contrastReasons[contrast.kind];
  return {
    demands: 'contradicted',
    reason: {
      code,
      message: `${message}: “${contrast.hypothesis.replace(/\.$/, '')}”.`,
      headlineSpan: claim.span,
      ...(where && { bodySpan: where.span }),
    },
  };
}

/** The shortest passage that holds the words of the body that a reason is about. */
function placeOf(words: Span | undefined, passages: readonly ScoredPassage[]): Passage | undefined {
  if (words === undefined) return undefined;
  return passages
    .map(({ passage }) => passage)
    .filter(({ span }) => span[0] <= words[0] && words[1] <= span[1])
    .reduce<Passage | undefined>(
      (best, one) =>
        best === undefined || one.span[1] - one.span[0] < best.span[1] - best.span[0] ? one : best,
      undefined,
    );
}

function carriersOf(passages: readonly ScoredPassage[]): ScoredPassage[] {
  const ranked = [...passages].sort((a, b) => b.entailment - a.entailment);
  const floor = Math.max(0.2, carryingShare * (ranked[0]?.entailment ?? 0));
  return ranked.slice(0, mostCarriers).filter((scored) => scored.entailment >= floor);
}

/** True when the model leans the way that a rule's doubt does. */
function isShared({ demands }: Objection, supported: boolean, { opposition }: Signals): boolean {
  return !supported && (demands !== 'contradicted' || opposition > 0);
}

function decide(supported: boolean, contradicted: boolean, objections: readonly Objection[]): Verdict {
  const demands = (verdict: Verdict) => objections.some((objection) => objection.demands === verdict);
  if (contradicted || demands('contradicted')) return 'contradicted';
  if (!supported || demands('unsupported')) return 'unsupported';
  return demands('attributed') ? 'attributed' : 'supported';
}

function reasonsFor(verdict: Verdict, objections: readonly Objection[], input: JudgeInput): Reason[] {
  if (verdict === 'supported') return [];
  const heard = objections
    .filter(({ demands }) => demands !== 'attributed' || verdict === 'attributed')
    .map(({ reason }) => reason);
  if (verdict === 'contradicted' && !objections.some(({ demands }) => demands === 'contradicted')) {
    const strongest = chooseEvidence(input.passages, 'contradicted', 1)[0];
    return [
      {
        code: 'contradicting-evidence',
        message: 'A passage about this says otherwise.',
        headlineSpan: input.claim.span,
        ...(strongest && { bodySpan: strongest.passage.span }),
      },
      ...heard,
    ];
  }
  if (heard.length > 0) return heard;
  return [
    { code: 'no-evidence', message: 'No passage of the body supports this.', headlineSpan: input.claim.span },
  ];
}

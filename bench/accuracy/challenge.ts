import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromFields } from '../../src/article/fromFields.ts';
import { checkArticle, type Flow } from '../../src/check.ts';
import type { ArticleReport } from '../../src/report/schema.ts';
import { bootstrap, type Estimate, share } from './metrics.ts';

/** One case of bench/challenge/cases.jsonl. */
interface ChallengeCase {
  readonly id: string;
  readonly article: string;
  readonly headline: string;
  readonly kind: string;
  readonly sound: boolean;
  readonly status: 'pass' | 'warn' | 'fail';
  readonly why: string;
}

export interface ChallengeOutcome {
  readonly case: ChallengeCase;
  readonly report: ArticleReport;
}

export interface ChallengeRow {
  readonly kind: string;
  readonly cases: number;
  /** Share of sound headlines that pass without alarm or warning. */
  readonly soundPassed: number;
  /** Share of unsound headlines that are flagged: failed, or at least warned of where the case asks for a warning. */
  readonly unsoundCaught: number;
}

export interface ChallengeResult {
  readonly balancedAccuracy: Estimate;
  readonly rows: readonly ChallengeRow[];
  readonly outcomes: readonly ChallengeOutcome[];
}

/**
 * Runs a set of headlines over articles, the challenge set or the practice set, through the product.
 *
 * @param kinds only cases of these kinds; default: all
 */
export async function measureChallenge(
  flow: Flow,
  folder: string,
  kinds?: readonly string[],
): Promise<ChallengeResult> {
  const cases = readFileSync(join(folder, 'cases.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as ChallengeCase)
    .filter(({ kind }) => kinds === undefined || kinds.includes(kind));
  const outcomes: ChallengeOutcome[] = [];
  for (const one of cases) {
    const body = readFileSync(join(folder, 'articles', `${one.article}.md`), 'utf8').replace(
      /^---\n[\s\S]*?\n---\n/,
      '',
    );
    const report = await checkArticle(
      await fromFields({ headline: one.headline, body, id: one.id, source: one.id }),
      flow,
    );
    outcomes.push({ case: one, report });
  }
  return summarise(outcomes);
}

/** The shares of some outcomes, by kind. */
export function summarise(outcomes: readonly ChallengeOutcome[]): ChallengeResult {
  const kinds = [...new Set(outcomes.map((outcome) => outcome.case.kind))].sort();
  return {
    balancedAccuracy: bootstrap(outcomes, balanced),
    rows: ['all', ...kinds].map((kind) => rowOf(kind, outcomes)),
    outcomes,
  };
}

/** A case is right when a sound headline passes, and an unsound one gets at least the alarm it deserves. */
export function isRight({ case: { status: wanted }, report: { status } }: ChallengeOutcome): boolean {
  if (wanted === 'pass') return status === 'pass';
  return wanted === 'warn' ? status === 'warn' || status === 'fail' : status === 'fail';
}

function balanced(outcomes: readonly ChallengeOutcome[]): number {
  return (
    (share(
      outcomes.filter((o) => o.case.sound),
      isRight,
    ) +
      share(
        outcomes.filter((o) => !o.case.sound),
        isRight,
      )) /
    2
  );
}

function rowOf(kind: string, all: readonly ChallengeOutcome[]): ChallengeRow {
  const outcomes = kind === 'all' ? all : all.filter((outcome) => outcome.case.kind === kind);
  return {
    kind,
    cases: outcomes.length,
    soundPassed: share(
      outcomes.filter((o) => o.case.sound),
      isRight,
    ),
    unsoundCaught: share(
      outcomes.filter((o) => !o.case.sound),
      isRight,
    ),
  };
}

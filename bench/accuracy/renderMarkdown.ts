import type { ModelIdentity } from '../../src/nli/scorer.ts';
import type { AlarmsResult } from './alarms/measureAlarms.ts';
import type { ChallengeResult } from './challenge.ts';
import type { ClaimSetResult } from './claimSet.ts';
import type { Estimate } from './metrics.ts';
import type { SentenceSetResult } from './sentenceSets.ts';
import type { StanceResult } from './stances.ts';

/** Everything that one run of the bench measured. */
export interface AccuracyResults {
  readonly model: ModelIdentity;
  readonly split: string;
  readonly limit: number;
  readonly claims: readonly ClaimSetResult[];
  readonly stances: StanceResult | undefined;
  readonly sentences: readonly SentenceSetResult[];
  readonly challenge: ChallengeResult | undefined;
  readonly news: AlarmsResult | undefined;
  readonly missing: readonly string[];
}

/** The results as one Markdown page of tables. Figures are per cent; brackets hold 95 % bootstrap intervals. */
export function renderMarkdown(results: AccuracyResults): string {
  const { model, split, limit, missing } = results;
  const sections = [
    '# Accuracy',
    `Model ${model.name} (${model.dtype}, sha256 ${model.sha256.slice(0, 12)}…), ${split} splits, ${
      Number.isFinite(limit)
        ? `sampled by id: at most ${limit} rows a set of claims, ${4 * limit} a set of sentence pairs`
        : 'all rows'
    }. Per cent; brackets: 95 % bootstrap interval over rows. AUC: chance that a supported claim scores above an unsupported one. Flagged means status fail.`,
    claimTable(results.claims),
    results.stances && stanceTable(results.stances),
    sentenceTable(results.sentences),
    results.challenge && challengeTable(results.challenge),
    results.news && newsTable(results.news),
    missing.length > 0 ? `Not measured, data absent: ${missing.join(', ')}.` : undefined,
  ];
  return `${sections.filter(Boolean).join('\n\n')}\n`;
}

function claimTable(claims: readonly ClaimSetResult[]): string | undefined {
  if (claims.length === 0) return undefined;
  const systems = (result: ClaimSetResult) =>
    (result.set.published ?? [])
      .map(
        ({ system, measure, value }) =>
          `${system} ${value}${measure === 'AUC' ? '' : ' (balanced accuracy)'}`,
      )
      .join('; ');
  return table(
    [
      'set',
      'rows (supported)',
      'AUC',
      'balanced accuracy',
      'false alarms',
      'calibration error',
      'AUC of ROUGE-1',
      'ROUGE-2',
      'numbers and names',
      'whole body at once',
      'published',
    ],
    claims.map((result) => [
      result.set.name,
      `${result.rows} (${result.supportedRows})`,
      estimate(result.auc),
      estimate(result.balancedAccuracy),
      estimate(result.falseAlarms),
      percent(result.calibrationError),
      ...Object.values(result.baselines).map(percent),
      systems(result),
    ]),
  );
}

function sentenceTable(sentences: readonly SentenceSetResult[]): string | undefined {
  if (sentences.length === 0) return undefined;
  return table(
    ['sentence pairs, the model alone', 'rows', 'accuracy'],
    sentences.map(({ name, development, rows, accuracy }) => [
      development ? `${name} (looked at to choose between training runs)` : name,
      String(rows),
      estimate(accuracy),
    ]),
  );
}

function stanceTable({ rows, macroF1, f1 }: StanceResult): string {
  return `FNC-1, four stances at their natural shares (${rows} rows): macro-F1 ${estimate(macroF1)}; agree ${percent(
    f1.supported,
  )}, disagree ${percent(f1.refuted)}, discuss ${percent(f1.discuss)}, unrelated ${percent(f1.unrelated)}.`;
}

function challengeTable({ balancedAccuracy, rows }: ChallengeResult): string {
  return `Headline challenge set: balanced accuracy ${estimate(balancedAccuracy)}.\n\n${table(
    ['kind', 'cases', 'sound headlines passed', 'unsound headlines caught'],
    rows.map((row) => [row.kind, String(row.cases), percent(row.soundPassed), percent(row.unsoundCaught)]),
  )}`;
}

function newsTable(news: AlarmsResult): string {
  const kinds = Object.entries(news.changedByKind).map(([kind, { rows, flagged }]) => [
    `one ${kind} changed`,
    String(rows),
    percent(flagged),
  ]);
  const outlets = news.byOutlet
    .slice(0, 12)
    .map(({ outlet, rows, flagged }) => [outlet, String(rows), percent(flagged)]);
  const reasons = Object.entries(news.byReason)
    .sort((a, b) => b[1] - a[1])
    .map(([code, count]) => `${code} ${count}`);
  return [
    table(
      ['real news, of dates and outlets not trained on', 'headlines', 'flagged'],
      [
        ['real headline over its own body', String(news.articles), estimate(news.real)],
        ['the same with one detail changed', String(news.changed.rows), estimate(news.changed)],
        ...kinds,
        ['over another story about the same people', String(news.misplaced.rows), estimate(news.misplaced)],
      ],
    ),
    `Questions and teasers assert nothing and are neither changed nor misplaced. Real headlines with a warning: ${percent(news.warned)}. Reasons of the flagged ones: ${reasons.join(', ')}.`,
    table(['outlet', 'headlines', 'flagged'], outlets),
  ].join('\n\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function percent(value: number): string {
  return Number.isNaN(value) ? '–' : (100 * value).toFixed(1);
}

function estimate({ value, low, high }: Estimate): string {
  return `${percent(value)} [${percent(low)}, ${percent(high)}]`;
}

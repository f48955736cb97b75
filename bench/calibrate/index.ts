import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { genericCalibration } from '../../src/verdict/calibration.ts';
import { auc, balancedAccuracy, calibrationError, falseAlarms, type Outcome } from '../accuracy/metrics.ts';
import { openFlow } from '../accuracy/openFlow.ts';
import { type Collected, collect } from './collect.ts';
import { type FitRow, type Fitted, fit, noWeights, prior, probability } from './fit.ts';
import { bestLimits, groups, hasBothClasses, type Limits, outcomes } from './limits.ts';

const usage = `bench/calibrate: fits a model's calibration on development data and writes it into its hedcheck.json

  --data DIR     folder with fact/ and news/ (default ../shared/data)
  --model DIR    model folder (default models/hedcheck-minilm-l6)
  --limit N      rows a set at most (default 300)
  --signals PATH where the collected signals are kept (default .cache/signals.json)
  --refit        fit again on the signals collected last time
  --alarms S     share of real news headlines that may be flagged (default 0.14)
  --write        write the result into hedcheck.json
`;

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    model: { type: 'string', default: 'models/hedcheck-minilm-l6' },
    limit: { type: 'string', default: '300' },
    signals: { type: 'string', default: '.cache/signals.json' },
    refit: { type: 'boolean', default: false },
    alarms: { type: 'string', default: '0.14' },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

/** Sets that look like headlines over articles, most of them about detail. The others are kept out whole, as a check. */
const fittedSets: ReadonlySet<string> = new Set([
  'DeFacto val',
  'FNC-1 dev, agree vs. rest',
  'FoolMeTwice dev',
  'news, changed',
  'news, misplaced',
]);

if (values.help) process.stdout.write(usage);
else await main();

async function main(): Promise<void> {
  const everything = groups(await signals()).flatMap(({ set, rows }) => {
    if (hasBothClasses(rows)) return rows;
    process.stderr.write(`${set} has rows of one class only: skipped\n`);
    return [];
  });
  const collected = everything.filter(({ set }) => fittedSets.has(set));
  const mostAlarms = Number(values.alarms);
  print('left out', 'AUC', 'balanced accuracy', 'false alarms', 'calibration error');
  for (const { set, rows } of groups(collected)) {
    const others = collected.filter((row) => row.set !== set);
    if (others.length === 0) continue;
    const fitted = fitClaims(others);
    report(set, outcomes(fitted, rows, bestLimits(fitted, others, mostAlarms)));
  }
  const fitted = fitClaims(collected);
  const limits = bestLimits(fitted, collected, mostAlarms);
  print('');
  print('all in', JSON.stringify(limits));
  for (const { set, rows } of groups(collected)) report(set, outcomes(fitted, rows, limits));
  print('never fitted on');
  for (const { set, rows } of groups(everything.filter((row) => !fittedSets.has(row.set))))
    report(set, outcomes(fitted, rows, limits));
  print(JSON.stringify(fitted));
  if (values.write)
    write(
      fitted,
      limits,
      groups(collected).map(({ set }) => set),
    );
}

async function signals(): Promise<Collected[]> {
  const cache = values.signals;
  if (values.refit && existsSync(cache)) return JSON.parse(readFileSync(cache, 'utf8')) as Collected[];
  const flow = await openFlow(values.model, genericCalibration);
  const rows: Collected[] = [];
  for await (const row of collect(flow, values.data, Number(values.limit))) {
    rows.push(row);
    if (rows.length % 100 === 0) process.stderr.write(`${rows.length} ${row.set}\n`);
  }
  await flow.scorer.close();
  mkdirSync(dirname(cache), { recursive: true });
  writeFileSync(cache, JSON.stringify(rows));
  return rows;
}

/** A supported headline supports all its claims; an unsupported one is taken to fail by its weakest. */
function fitClaims(collected: readonly Collected[]): Fitted {
  let fitted: Fitted = {
    intercept: 0,
    weights: { ...noWeights, sentence: 1, window: 1, stretch: 1, objections: -1 },
  };
  for (let round = 0; round < 3; round++) {
    const rows = collected.flatMap(({ set, supported, claims }): FitRow[] => {
      const weakest = [...claims].sort((a, b) => probability(a, fitted) - probability(b, fitted))[0];
      if (supported) return claims.map((signals) => ({ set, supported, signals }));
      return weakest ? [{ set, supported, signals: weakest }] : [];
    });
    fitted = fit(rows);
  }
  return fitted;
}

function report(set: string, rows: readonly Outcome[]): void {
  print(
    set,
    ...[auc(rows), balancedAccuracy(rows), falseAlarms(rows), calibrationError(rows, prior)].map((value) =>
      (100 * value).toFixed(1),
    ),
  );
}

function print(...cells: string[]): void {
  process.stdout.write(
    `${cells.map((cell, index) => (index === 0 ? cell.padEnd(34) : cell.padStart(18))).join('')}\n`,
  );
}

function write({ intercept, weights }: Fitted, limits: Limits, sets: readonly string[]): void {
  const path = join(values.model, 'hedcheck.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  const rounded = Object.fromEntries(
    Object.entries(weights).map(([name, value]) => [name, Math.round(value * 1e4) / 1e4]),
  );
  manifest['calibration'] = {
    fittedOn: sets,
    prior,
    intercept: Math.round(intercept * 1e4) / 1e4,
    weights: rounded,
    ...limits,
  };
  writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`);
}

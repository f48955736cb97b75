import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { genericCalibration } from '../../src/verdict/calibration.ts';
import { auc, balancedAccuracy, calibrationError, falseAlarms, type Outcome } from '../accuracy/metrics.ts';
import { openFlow } from '../accuracy/openFlow.ts';
import { type Collected, collect } from './collect.ts';
import { type FitRow, type Fitted, fit, probability } from './fit.ts';

const usage = `bench/calibrate: fits a model's calibration on development data and writes it into its hedcheck.json

  --data DIR     folder with fact/ and news/ (default ../shared/data)
  --model DIR    model folder (default models/hedcheck-minilm-l6)
  --limit N      rows a set at most (default 300)
  --signals PATH where the collected signals are kept (default .cache/signals.json)
  --refit        fit again on the signals collected last time
  --threshold P  support threshold to write (default: the one with the best mean balanced accuracy among those
                 that flag at most --alarms of the real headlines)
  --alarms S     share of real news headlines that may be flagged (default 0.15)
  --write        write the result into hedcheck.json
`;

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    model: { type: 'string', default: 'models/hedcheck-minilm-l6' },
    limit: { type: 'string', default: '300' },
    signals: { type: 'string', default: '.cache/signals.json' },
    refit: { type: 'boolean', default: false },
    threshold: { type: 'string' },
    alarms: { type: 'string', default: '0.15' },
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
  const everything = await signals();
  const collected = everything.filter(({ set }) => fittedSets.has(set));
  const sets = [...new Set(collected.map(({ set }) => set))];
  print('left out', 'AUC', 'balanced accuracy', 'false alarms', 'calibration error');
  for (const set of sets) {
    const fitted = fitClaims(collected.filter((row) => row.set !== set));
    const threshold = bestThreshold(
      fitted,
      collected.filter((row) => row.set !== set),
    );
    report(
      set,
      outcomes(
        fitted,
        collected.filter((row) => row.set === set),
        threshold,
      ),
    );
  }
  const fitted = fitClaims(collected);
  const threshold =
    values.threshold === undefined ? bestThreshold(fitted, collected) : Number(values.threshold);
  print('');
  print('all in, threshold', threshold.toFixed(2));
  for (const set of sets)
    report(
      set,
      outcomes(
        fitted,
        collected.filter((row) => row.set === set),
        threshold,
      ),
    );
  print('never fitted on');
  for (const set of new Set(everything.map(({ set }) => set)))
    if (!fittedSets.has(set))
      report(
        set,
        outcomes(
          fitted,
          everything.filter((row) => row.set === set),
          threshold,
        ),
      );
  print(JSON.stringify(fitted));
  if (values.write) write(fitted, threshold, sets);
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
  mkdirSync('.cache', { recursive: true });
  writeFileSync(cache, JSON.stringify(rows));
  return rows;
}

/** A supported headline supports all its claims; an unsupported one is taken to fail by its weakest. */
function fitClaims(collected: readonly Collected[]): Fitted {
  let fitted: Fitted = {
    intercept: 0,
    weights: { entailment: 1, vocabulary: 0, coverage: 1, contradiction: 0, objections: -1 },
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

function outcomes(fitted: Fitted, rows: readonly Collected[], threshold: number): Outcome[] {
  return rows.map(({ supported, claims }) => {
    const score =
      claims.length === 0 ? 0.5 : Math.min(...claims.map((signals) => probability(signals, fitted)));
    const objected = claims.some(({ objections }) => objections > 0);
    return { supported, score, passes: claims.length === 0 || (score >= threshold && !objected) };
  });
}

/**
 * The threshold with the best mean balanced accuracy among those that flag few enough real headlines: a checker that
 * cries wolf is switched off. Where none does, the one with the fewest alarms.
 */
function bestThreshold(fitted: Fitted, rows: readonly Collected[]): number {
  const sets = [...new Set(rows.map(({ set }) => set))];
  const tried = Array.from({ length: 61 }, (_, index) => (20 + index) / 100).map((threshold) => {
    const measured = sets.map((set) => ({
      set,
      rows: outcomes(
        fitted,
        rows.filter((row) => row.set === set),
        threshold,
      ),
    }));
    const news = measured.filter(({ set }) => set.startsWith('news')).map((found) => falseAlarms(found.rows));
    const mean = measured.reduce((sum, found) => sum + balancedAccuracy(found.rows), 0) / sets.length;
    return { threshold, mean, alarms: Math.max(0, ...news) };
  });
  const fewest = Math.min(...tried.map(({ alarms }) => alarms));
  const allowed = tried.filter(({ alarms }) => alarms <= Math.max(fewest, Number(values.alarms)));
  return allowed.reduce((best, one) => (one.mean > best.mean ? one : best)).threshold;
}

function report(set: string, rows: readonly Outcome[]): void {
  print(
    set,
    ...[auc(rows), balancedAccuracy(rows), falseAlarms(rows), calibrationError(rows)].map((value) =>
      (100 * value).toFixed(1),
    ),
  );
}

function print(...cells: string[]): void {
  process.stdout.write(
    `${cells.map((cell, index) => (index === 0 ? cell.padEnd(34) : cell.padStart(18))).join('')}\n`,
  );
}

function write({ intercept, weights }: Fitted, supportThreshold: number, sets: readonly string[]): void {
  const path = join(values.model, 'hedcheck.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  const rounded = Object.fromEntries(
    Object.entries(weights).map(([name, value]) => [name, Math.round(value * 1e4) / 1e4]),
  );
  manifest['calibration'] = {
    fittedOn: sets,
    intercept: Math.round(intercept * 1e4) / 1e4,
    weights: rounded,
    supportThreshold,
    contradictionThreshold: 0.6,
  };
  writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`);
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { type Budget, defaultBudget, prefilter } from '../../src/batch/prefilter.ts';
import { grains } from '../../src/body/body.ts';
import { checkClaim, developmentSets, type LabelledClaim } from '../accuracy/claimSet.ts';
import type { ClaimSet } from '../accuracy/datasets.ts';
import { auc, bootstrap, type Outcome } from '../accuracy/metrics.ts';
import { openFlow } from '../accuracy/openFlow.ts';

const usage = `bench/prefilter: what does reading only the likeliest passages cost?

  --data DIR    folder with fact/ (default ../shared/data); a missing set is named and skipped
  --model DIR   model folder (default: the shipped one)
  --limit N     rows a set at most, sampled by id (default 300)
  --first S,W,T sentences, windows and stretches read for a claim at first (default ${shown(defaultBudget.first)})
  --most S,W,T  and in all (default ${shown(defaultBudget.most)})
  --out PATH    Markdown file written (default bench/results/prefilter.md)
`;

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    model: { type: 'string' },
    limit: { type: 'string', default: '300' },
    first: { type: 'string', default: shown(defaultBudget.first) },
    most: { type: 'string', default: shown(defaultBudget.most) },
    out: { type: 'string', default: 'bench/results/prefilter.md' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) process.stdout.write(usage);
else await main();

type Counts = Budget['most'];

function shown(counts: Counts): string {
  return grains.map((grain) => counts[grain]).join();
}

function budgetOf(text: string): Counts {
  const [sentence = 0, window = 0, stretch = 0] = text.split(',').map(Number);
  return { sentence, window, stretch };
}

/** One set, read whole and read by budget. */
interface Compared {
  readonly set: ClaimSet;
  readonly rows: number;
  readonly whole: number;
  readonly part: number;
  /** Difference of the two AUCs in points, with its 95 % interval. */
  readonly loss: { readonly value: number; readonly low: number; readonly high: number };
  /** Share of the rows whose status is another. */
  readonly changed: number;
  readonly pairs: readonly [whole: number, part: number];
}

async function main(): Promise<void> {
  const flow = await openFlow(values.model);
  const readPairs = prefilter({ first: budgetOf(values.first), most: budgetOf(values.most) });
  const found: Compared[] = [];
  for await (const { set, rows } of developmentSets(values.data, Number(values.limit))) {
    found.push(await compare(set, rows));
    process.stderr.write(`${set.name}\n`);
  }
  await flow.scorer.close();
  const text = render(found);
  process.stdout.write(text);
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, text);

  async function compare(set: ClaimSet, rows: readonly LabelledClaim[]): Promise<Compared> {
    const both: { readonly whole: Outcome; readonly part: Outcome; readonly isSame: boolean }[] = [];
    const pairs: [number, number] = [0, 0];
    for (const row of rows) {
      const [whole, part] = [await checkClaim(flow, row), await checkClaim({ ...flow, readPairs }, row)];
      pairs[0] += whole.timing.pairs;
      pairs[1] += part.timing.pairs;
      const outcome = (report: typeof whole): Outcome => ({
        supported: row.supported,
        score: report.score ?? flow.calibration.prior,
        passes: report.status === 'pass' || report.status === 'warn',
      });
      both.push({ whole: outcome(whole), part: outcome(part), isSame: whole.status === part.status });
    }
    const of = (kind: 'whole' | 'part') => (items: typeof both) => 100 * auc(items.map((item) => item[kind]));
    return {
      set,
      rows: rows.length,
      whole: of('whole')(both),
      part: of('part')(both),
      loss: bootstrap(both, (items) => of('whole')([...items]) - of('part')([...items])),
      changed: both.filter(({ isSame }) => !isSame).length / both.length,
      pairs: [pairs[0] / rows.length, pairs[1] / rows.length],
    };
  }
}

function render(found: readonly Compared[]): string {
  const mean = (of: (one: Compared) => number) => found.reduce((sum, one) => sum + of(one), 0) / found.length;
  const lines = found.map(
    ({ set, rows, whole, part, loss, changed, pairs }) =>
      `| ${set.name} | ${rows} | ${whole.toFixed(1)} | ${part.toFixed(1)} | ${loss.value.toFixed(2)} (${loss.low.toFixed(2)} to ${loss.high.toFixed(2)}) | ${(100 * changed).toFixed(1)} % | ${pairs[0].toFixed(1)} | ${pairs[1].toFixed(1)} |`,
  );
  return `# What reading only the likeliest passages costs

\`npm run bench:prefilter\`, ${values.first} sentences, windows and stretches a claim at first and ${values.most} in all; development sets. AUC in points; the loss with its 95 % bootstrap
interval (negative: better than reading everything).

| set | rows | AUC, exhaustive | AUC, default | loss | other status | pairs, exhaustive | pairs, default |
| --- | --: | --: | --: | --: | --: | --: | --: |
${lines.join('\n')}
| mean | | ${mean(({ whole }) => whole).toFixed(1)} | ${mean(({ part }) => part).toFixed(1)} | ${mean(({ loss }) => loss.value).toFixed(2)} | ${(100 * mean(({ changed }) => changed)).toFixed(1)} % | ${mean(({ pairs }) => pairs[0]).toFixed(1)} | ${mean(({ pairs }) => pairs[1]).toFixed(1)} |
`;
}

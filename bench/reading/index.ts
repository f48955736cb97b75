import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { type Grain, grains } from '../../src/body/body.ts';
import { splitSentences } from '../../src/body/sentences.ts';
import { passagesFor } from '../../src/check.ts';
import { splitHeadline, wholeHeadline } from '../../src/claims/splitHeadline.ts';
import { asHypothesis, asPremise } from '../../src/nli/pairs.ts';
import { plainNumbers } from '../../src/nli/plainNumbers.ts';
import type { Scorer } from '../../src/nli/scorer.ts';
import { signalsOf } from '../../src/verdict/signals.ts';
import { developmentSets, type LabelledClaim } from '../accuracy/claimSet.ts';
import { auc } from '../accuracy/metrics.ts';
import { openFlow } from '../accuracy/openFlow.ts';

const usage = `bench/reading: how is a claim best put to the model, and how much of the body at a time?

  --data DIR    folder with fact/ (default ../shared/data); a missing set is named and skipped
  --model DIR   model folder (default: the shipped one)
  --limit N     rows a development set at most, sampled by id (default 120)
  --out PATH    Markdown file written (default bench/results/reading.md)
`;

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    model: { type: 'string' },
    limit: { type: 'string', default: '120' },
    out: { type: 'string', default: 'bench/results/reading.md' },
    help: { type: 'boolean', default: false },
  },
});

/** A way to put a headline to the model. */
interface Wording {
  readonly name: string;
  readonly hypotheses: (row: LabelledClaim) => string[];
}

const claimsOf = (split: typeof splitHeadline) => (row: LabelledClaim) =>
  split(row.claim, row.document)
    .filter(({ kind }) => kind === 'claim')
    .map(({ hypothesis }) => hypothesis);

const wordings: readonly Wording[] = [
  { name: 'claims, with full stops', hypotheses: (row) => claimsOf(splitHeadline)(row).map(plainNumbers) },
  { name: 'claims', hypotheses: (row) => claimsOf(splitHeadline)(row).map((claim) => asHypothesis(claim)) },
  {
    name: 'whole headline',
    hypotheses: (row) => claimsOf(wholeHeadline)(row).map((claim) => asHypothesis(claim)),
  },
  { name: 'whole headline as written', hypotheses: (row) => [plainNumbers(row.claim)] },
];

/** What is read at a time: one grain, or all three with their log-odds added up. */
const readings: readonly { readonly name: string; readonly grains: readonly Grain[] }[] = [
  ...grains.map((grain) => ({ name: grain, grains: [grain] })),
  { name: 'all three', grains },
];

/** The mean AUC over the sets, in points. */
type Cells = ReadonlyMap<string, number>;

if (values.help) process.stdout.write(usage);
else await main();

async function main(): Promise<void> {
  const { scorer } = await openFlow(values.model);
  const found: Cells[] = [];
  const names: string[] = [];
  let rows = 0;
  for await (const { set, rows: own } of developmentSets(values.data, Number(values.limit))) {
    rows += own.length;
    names.push(set.name);
    found.push(await measure(scorer, own));
    process.stderr.write(`${set.name}\n`);
  }
  await scorer.close();
  const text = render(found, names, rows);
  process.stdout.write(text);
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, text);
}

async function measure(scorer: Scorer, rows: readonly LabelledClaim[]): Promise<Cells> {
  const outcomes = new Map<string, { supported: boolean; score: number; passes: boolean }[]>();
  for (const row of rows)
    for (const { name, hypotheses } of wordings) {
      const asked = hypotheses(row);
      const strongest = await Promise.all(asked.map((hypothesis) => strongestOf(scorer, row, hypothesis)));
      for (const reading of readings) {
        const scores = strongest.map((of) => reading.grains.reduce((sum, grain) => sum + of[grain], 0));
        const key = `${name}, ${reading.name}`;
        const own = outcomes.get(key) ?? [];
        // A headline fails by its weakest claim; one without a claim says neither.
        own.push({
          supported: row.supported,
          score: scores.length > 0 ? Math.min(...scores) : 0,
          passes: true,
        });
        outcomes.set(key, own);
      }
    }
  return new Map([...outcomes].map(([key, own]) => [key, 100 * auc(own)]));
}

/** Log-odds of the strongest entailment at each grain. */
async function strongestOf(
  scorer: Scorer,
  { document }: LabelledClaim,
  hypothesis: string,
): Promise<Record<Grain, number>> {
  const passages = passagesFor([hypothesis], splitSentences(document), document, scorer);
  const scores = await scorer.score(passages.map(({ text }) => ({ premise: asPremise(text), hypothesis })));
  const scored = scores.flatMap((own, at) => {
    const passage = passages[at];
    return passage ? [{ ...own, passage, coverage: 0, related: false }] : [];
  });
  return signalsOf(scored, 0, 0);
}

function render(found: readonly Cells[], names: readonly string[], rows: number): string {
  const mean = (key: string) => found.reduce((sum, cells) => sum + (cells.get(key) ?? 0), 0) / found.length;
  const lines = wordings.map(
    ({ name }) =>
      `| ${name} | ${readings.map((reading) => mean(`${name}, ${reading.name}`).toFixed(1)).join(' | ')} |`,
  );
  return `# How a claim is put, and how much of the body is read at a time

\`npm run bench:reading\`: mean AUC in points over ${names.length} development sets (${names.join('; ')}), ${rows} rows; the model alone: the
strongest entailment of any passage, the weakest claim of a headline, no rules and no other signals.

| put to the model as | ${readings.map(({ name }) => name).join(' | ')} |
| --- | ${readings.map(() => '--:').join(' | ')} |
${lines.join('\n')}
`;
}

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Flow } from '../../src/check.ts';
import { type ReasonCode, reasonCodes } from '../../src/verdict/verdict.ts';
import { checkClaim, developmentSets, type LabelledClaim } from '../accuracy/claimSet.ts';
import { openFlow } from '../accuracy/openFlow.ts';
import { newsShares, renderNewsShares } from './newsRules.ts';

const usage = `bench/rules: which reasons are worth their alarms?

  --data DIR    folder with fact/ and news/ (default ../shared/data); a missing set is named and skipped
  --model DIR   model folder (default: the shipped one)
  --limit N     rows a development set at most, sampled by id (default 200)
  --news N      real news headlines at most (default 4000)
  --out PATH    Markdown file written (default bench/results/rules.md)
`;

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    model: { type: 'string' },
    limit: { type: 'string', default: '200' },
    news: { type: 'string', default: '4000' },
    out: { type: 'string', default: 'bench/results/rules.md' },
    help: { type: 'boolean', default: false },
  },
});

/** How many headlines a reason was given for, by what people say of them. */
interface Count {
  supported: number;
  unsupported: number;
}

/** What a reason did: all the headlines that it flags, and those that only it flags while the score supports them. */
type Counts = Map<ReasonCode, { readonly all: Count; readonly alone: Count }>;

if (values.help) process.stdout.write(usage);
else await main();

async function main(): Promise<void> {
  const flow = await openFlow(values.model);
  const counts: Counts = new Map(
    reasonCodes.map((code) => [
      code,
      { all: { supported: 0, unsupported: 0 }, alone: { supported: 0, unsupported: 0 } },
    ]),
  );
  const rows: Count = { supported: 0, unsupported: 0 };
  for await (const { set, rows: own } of developmentSets(values.data, Number(values.limit))) {
    for (const row of own) {
      const truth = row.supported ? 'supported' : 'unsupported';
      rows[truth] += 1;
      await note(flow, row, truth, counts);
    }
    process.stderr.write(`${set.name}\n`);
  }
  await flow.scorer.close();
  const news = existsSync(join(values.data, 'news/allsides37k.jsonl.xz'))
    ? `\n${renderNewsShares(await newsShares(values.data, Number(values.news)))}`
    : '';
  const text = render(counts, rows) + news;
  process.stdout.write(text);
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, text);
}

async function note(flow: Flow, row: LabelledClaim, truth: keyof Count, counts: Counts): Promise<void> {
  const { claims } = await checkClaim(flow, row);
  const flagged = claims.filter(({ verdict }) => verdict === 'unsupported' || verdict === 'contradicted');
  const given = new Set(flagged.flatMap(({ reasons }) => reasons.map(({ code }) => code)));
  const isScored = flagged.some(({ score }) => (score ?? 0) < flow.calibration.supportThreshold);
  for (const code of given) {
    const count = counts.get(code);
    if (!count) continue;
    count.all[truth] += 1;
    if (given.size === 1 && !isScored) count.alone[truth] += 1;
  }
}

function render(counts: Counts, rows: Count): string {
  const lines = [...counts]
    .filter(([, { all }]) => all.supported + all.unsupported > 0)
    .map(
      ([code, { all, alone }]) =>
        `| \`${code}\` | ${all.unsupported} | ${all.supported} | ${alone.unsupported} | ${alone.supported} |`,
    );
  return `# What the reasons are worth

\`npm run bench:rules\`: development sets, ${rows.unsupported} headlines that people call unsupported (those are to be flagged) and ${rows.supported} supported ones
(those are not). "Alone": no other reason was given, and the score would have let the headline pass.

| reason | unsupported, flagged | supported, flagged | unsupported, alone | supported, alone |
| --- | --: | --: | --: | --: |
${lines.join('\n')}
`;
}

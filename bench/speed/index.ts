import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { openModelFolder } from '../../src/nli/modelFolder.ts';
import { fncSamples } from './corpus.ts';
import { type Latency, measureLatency, measureTokens, model } from './latency.ts';
import { type Measured, measureBatch, type Setting } from './measure.ts';

const usage = `bench/speed: how fast is hedcheck, from raw text to written results?

  --data DIR      folder with fact/fnc1.train.jsonl.xz (default ../shared/data)
  --articles N    FNC-1 bodies, sampled by id (default 600)
  --rounds N      times that each setting is run, in turn (default 3; medians are shown)
  --out PATH      Markdown file written (default bench/results/speed.md)
`;

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    articles: { type: 'string', default: '600' },
    rounds: { type: 'string', default: '3' },
    out: { type: 'string', default: 'bench/results/speed.md' },
    help: { type: 'boolean', default: false },
  },
});

const settings: readonly Setting[] = [false, true].flatMap((exhaustive) =>
  [
    [1, 1],
    [1, 2],
    [2, 1],
  ].map(([jobs = 1, threads = 1]) => ({ jobs, threads, exhaustive })),
);

if (values.help) process.stdout.write(usage);
else await main();

async function main(): Promise<void> {
  const path = join(values.data, 'fact/fnc1.train.jsonl.xz');
  if (!existsSync(path)) {
    process.stderr.write(`${path} is not there: nothing is measured. Name its folder with --data.\n`);
    return;
  }
  const samples = await fncSamples(path, Number(values.articles));
  const folder = mkdtempSync(join(tmpdir(), 'hedcheck-speed-'));
  const corpus = join(folder, 'bodies.jsonl');
  writeFileSync(corpus, samples.map((sample) => `${JSON.stringify(sample)}\n`).join(''));
  const runs: Measured[] = [];
  try {
    // In turn, so that other work on the machine meets all of them alike.
    for (let round = 0; round < Number(values.rounds); round += 1)
      for (const setting of settings) {
        const run = await measureBatch(corpus, setting);
        runs.push(run);
        process.stderr.write(`${nameOf(run)}: ${run.articlesPerMinute.toFixed(0)} articles a minute\n`);
      }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const latencies = [
    await measureLatency(samples.slice(0, 100), 1),
    await measureLatency(samples.slice(0, 100), 2),
  ];
  const tokens = [await measureTokens(samples.slice(0, 60), 1), await measureTokens(samples.slice(0, 60), 2)];
  const { sha256 } = await openModelFolder(model);
  const markdown = render(samples.length, runs, latencies, tokens, sha256);
  process.stdout.write(markdown);
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, markdown);
}

function nameOf({ exhaustive, jobs, threads }: Setting): string {
  return `${exhaustive ? 'exhaustive' : 'default'}, ${jobs} × ${threads}`;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function render(
  articles: number,
  runs: readonly Measured[],
  latencies: readonly Latency[],
  tokens: readonly number[],
  sha256: string,
): string {
  const rows = settings.map((setting) => {
    const own = runs.filter((run) => nameOf(run) === nameOf(setting));
    const of = (pick: (run: Measured) => number) => median(own.map(pick)).toFixed(0);
    const cold = median(own.map(({ coldStart }) => coldStart)).toFixed(1);
    return `| ${nameOf(setting)} | ${of((run) => run.articlesPerMinute)} | ${of((run) => run.pairsPerSecond)} | ${cold} | ${of((run) => run.peakMB)} |`;
  });
  const single = latencies.map(
    ({ threads, p50, p95 }, at) =>
      `| ${threads} | ${p50.toFixed(0)} | ${p95.toFixed(0)} | ${(tokens[at] ?? 0).toFixed(0)} |`,
  );
  return `# Speed

\`npm run bench:speed\`: ${articles} FNC-1 bodies, each once; ${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.versions.node}, model ${sha256.slice(0, 12)}…;
medians of ${values.rounds} runs in turn, from raw text to rows. Memory is that of all processes, with pages that they share counted once (proportional set size).

| passages, processes × threads | articles a minute | pairs a second | first row, s | peak memory, MB |
| --- | --: | --: | --: | --: |
${rows.join('\n')}

One article at a time, read whole, model loaded:

| threads | p50, ms | p95, ms | tokens a second |
| --: | --: | --: | --: |
${single.join('\n')}
`;
}

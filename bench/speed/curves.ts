import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { openModelFolder } from '../../src/nli/modelFolder.ts';
import { fncSamples } from './corpus.ts';
import { stretches, wholeRun } from './curves/batchRuns.ts';
import { chartsOf } from './curves/charts.ts';
import { renderMarkdown } from './curves/render.ts';
import {
  type CurvesResults,
  type CurvesSetting,
  keptName,
  noResults,
  readResults,
  writeResults,
} from './curves/results.ts';
import { overClaims, overLength, singleStatements } from './curves/singleCurves.ts';
import { createVaried } from './curves/varied.ts';
import { writeCorpus } from './curves/writeCorpus.ts';
import { model, type Sample } from './latency.ts';
import { isTold } from './processes.ts';

const usage = `bench/speed/curves: what do more articles, longer bodies and more claims cost, in time and memory?

  --data DIR        folder with fact/fnc1.train.jsonl.xz (default ../shared/data)
  --parts LIST      articles, length, claims (default all three)
  --articles N      articles of the long run (default 100000)
  --body-words N    cut its bodies behind the sentence that reaches so many words (default: whole)
  --jobs N          worker processes of that run, one thread each (default: cores)
  --most-words N    longest body of single articles (default 50000)
  --threads N       threads of the model for single articles (default 1)
  --keep DIR        keep the corpus and what is measured here; started again, the bench goes on from there
  --out PATH        without ending; .json, .md and -….svg are written (default bench/results/curves)

Processor time and memory are read from /proc, so it runs on Linux. Ctrl-C keeps what is finished.
`;

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    parts: { type: 'string', default: 'articles,length,claims' },
    articles: { type: 'string', default: '100000' },
    'body-words': { type: 'string' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    'most-words': { type: 'string', default: '50000' },
    threads: { type: 'string', default: '1' },
    keep: { type: 'string' },
    out: { type: 'string', default: 'bench/results/curves' },
    help: { type: 'boolean', default: false },
  },
});

/** Articles of the short runs, each a command of its own, and how often each is run. */
const shortRuns = [1, 10, 100];
const rounds = 3;

if (values.help) process.stdout.write(usage);
else await main();

async function main(): Promise<void> {
  const path = join(values.data, 'fact/fnc1.train.jsonl.xz');
  if (!existsSync(path)) {
    process.stderr.write(`${path} is not there: nothing is measured. Name its folder with --data.\n`);
    return;
  }
  if (!isTold()) throw new Error('/proc is not there: processor time and memory cannot be read.');
  const setting = await settingOf();
  const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'hedcheck-curves-'));
  mkdirSync(folder, { recursive: true });
  const results = values.keep === undefined ? noResults(setting) : readResults(folder, setting);
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(name, () => stop.abort(new Error(name)));
  const save = () => {
    writeResults(join(folder, keptName), results);
    writeResults(`${values.out}.json`, results);
  };
  try {
    const samples = await fncSamples(path, Number.POSITIVE_INFINITY);
    const parts = values.parts.split(',');
    if (parts.includes('articles')) await measureArticles(samples, folder, results, save, stop.signal);
    if (parts.includes('length') || parts.includes('claims'))
      await measureSingles(samples, parts, results, save, stop.signal);
  } catch (cause) {
    if (!stop.signal.aborted) throw cause;
    const how =
      values.keep === undefined ? 'with --keep a run can be gone on with' : 'the same command goes on';
    process.stderr.write(`Stopped. What is finished is in ${values.out}.json; ${how}.\n`);
    process.exitCode = 130;
  } finally {
    save();
    if (values.keep === undefined) rmSync(folder, { recursive: true });
  }
  draw(results);
}

async function settingOf(): Promise<CurvesSetting> {
  const articles = Number(values.articles);
  return {
    articles,
    step: Math.max(1, Math.min(1_000, Math.ceil(articles / 10))),
    bodyWords: values['body-words'] === undefined ? undefined : Number(values['body-words']),
    jobs: Number(values.jobs),
    threads: Number(values.threads),
    model: (await openModelFolder(model)).sha256,
    cpu: `${cpus()[0]?.model.trim() ?? 'an unknown processor'}, ${cpus().length} cores`,
    node: process.versions.node,
  };
}

async function measureArticles(
  samples: readonly Sample[],
  folder: string,
  results: CurvesResults,
  save: () => void,
  signal: AbortSignal,
): Promise<void> {
  if (results.isComplete) return;
  const { articles, step, jobs, bodyWords } = results.setting;
  const corpus = join(folder, 'corpus.jsonl');
  if (!results.corpus || !existsSync(corpus)) {
    tell(`writing ${articles} articles`);
    results.corpus = await writeCorpus(corpus, articles, createVaried(samples, { count: step, bodyWords }));
    save();
  }
  for (const few of shortRuns.filter((count) => count < step))
    for (let round = results.whole.filter((run) => run.articles === few).length; round < rounds; round += 1) {
      const run = await wholeRun({ corpus, output: join(folder, 'few.jsonl'), jobs }, few, signal);
      results.whole.push(run);
      save();
      tell(`${few} articles, start included: ${run.seconds.toFixed(1)} s`);
    }
  const output = join(folder, 'rows.jsonl');
  // It may have come to its end just before the bench did.
  if (!existsSync(output))
    for await (const stretch of stretches({ corpus, output, jobs }, articles, step, signal)) {
      results.stretches.push(stretch);
      save();
      const { from, to, seconds, cpuSeconds, peakMB } = stretch;
      const each = (value: number) => ((value / (to - from)) * 1000).toFixed(1);
      tell(
        `${to} articles: ${each(seconds)} ms an article, ${each(cpuSeconds)} ms of processor time, ${peakMB.toFixed(0)} MB`,
      );
    }
  results.isComplete = true;
  save();
}

async function measureSingles(
  samples: readonly Sample[],
  parts: readonly string[],
  results: CurvesResults,
  save: () => void,
  signal: AbortSignal,
): Promise<void> {
  const varied = createVaried(samples, { count: samples.length });
  const common = {
    varied,
    headlines: singleStatements(samples),
    threads: results.setting.threads,
    signal,
  };
  const curves = [
    {
      part: 'length',
      points: results.lengths,
      measure: () => overLength({ ...common, done: results.lengths }, Number(values['most-words'])),
    },
    {
      part: 'claims',
      points: results.claims,
      measure: () => overClaims({ ...common, done: results.claims }),
    },
  ];
  for (const { part, points, measure } of curves.filter(({ part }) => parts.includes(part)))
    for await (const point of measure()) {
      points.push(point);
      save();
      tell(
        `${part} ${point.at}${point.exhaustive ? ', every passage' : ''}: ${point.ms.toFixed(0)} ms, ${point.peakMB.toFixed(0)} MB`,
      );
    }
}

function draw(results: CurvesResults): void {
  const charts = chartsOf(results);
  for (const { name, svg } of charts) writeFileSync(`${values.out}-${name}.svg`, svg);
  const markdown = renderMarkdown(results, charts, commandLine(), basename(values.out));
  writeFileSync(`${values.out}.md`, markdown);
  process.stdout.write(markdown);
}

/** What was asked for, without the names of folders. */
function commandLine(): string {
  const { articles, jobs, threads, 'body-words': bodyWords, 'most-words': mostWords } = values;
  const options = [
    `--articles ${articles}`,
    ...(bodyWords === undefined ? [] : [`--body-words ${bodyWords}`]),
    `--jobs ${jobs}`,
    `--threads ${threads}`,
    `--most-words ${mostWords}`,
  ];
  return `npm run bench:curves -- ${options.join(' ')}`;
}

function tell(what: string): void {
  process.stderr.write(`${what}\n`);
}

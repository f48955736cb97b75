import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Assumed, estimate } from './estimate.ts';
import { batchRun, gzip, type Measured, readRate, reportRate, startSeconds, writeCorpus } from './measure.ts';
import { render, type Setting } from './render.ts';

const usage = `bench/scale: what a million articles take, and a thousand million, computed from what this machine does

  --data DIR       folder with fact/fnc1.train.jsonl.xz (default ../shared/data); else the challenge articles
  --articles N     articles measured (default 400)
  --cores N        cores of a machine of the estimate (default 32)
  --price USD      of a core an hour (default 0.04)
  --storage USD    of a terabyte a month (default 20)
  --measured FILE  compute from these measurements (an earlier scale.json) instead of measuring

It writes bench/results/scale.json, and its tables into docs/scale.md.
`;

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    articles: { type: 'string', default: '400' },
    cores: { type: 'string', default: '32' },
    price: { type: 'string', default: '0.04' },
    storage: { type: 'string', default: '20' },
    measured: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) process.stdout.write(usage);
else await main();

async function main(): Promise<void> {
  const { measured, setting } = values.measured === undefined ? await measureHere() : before(values.measured);
  const assumed: Assumed = {
    corePrice: Number(values.price),
    storagePrice: Number(values.storage),
    coresPerMachine: Number(values.cores),
  };
  const estimates = [estimate(measured, assumed, 1e6, 1), estimate(measured, assumed, 1e9, 100)];
  const tables = render(measured, assumed, estimates, setting);
  process.stdout.write(`${tables}\n`);
  writeFileSync(
    'bench/results/scale.json',
    `${JSON.stringify({ setting, measured, assumed, estimates }, null, 2)}\n`,
  );
  intoPage('docs/scale.md', tables);
}

interface Measurement {
  readonly measured: Measured;
  readonly setting: Setting;
}

function before(path: string): Measurement {
  return JSON.parse(readFileSync(path, 'utf8')) as Measurement;
}

async function measureHere(): Promise<Measurement> {
  const [load = 0] = loadavg();
  const folder = resolve('.cache/scale');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const corpus = join(folder, 'corpus.jsonl');
  const { name, words } = await writeCorpus(values.data, corpus, Number(values.articles));
  const setting = { cpu: cpus()[0]?.model ?? 'an unknown processor', corpus: name, load };
  return { setting, measured: await measure(folder, corpus, words) };
}

async function measure(folder: string, corpus: string, words: number): Promise<Measured> {
  const workers = availableParallelism();
  const articles = readFileSync(corpus, 'utf8').split('\n').length - 1;
  const tell = (what: string) => process.stderr.write(`${what}\n`);
  tell(`${articles} articles, one worker`);
  const one = await batchRun(folder, 'one.jsonl', '--jobs', '1', '--threads', '1');
  tell(`${workers} workers`);
  const all = await batchRun(folder, 'rows.jsonl', '--jobs', String(workers), '--threads', '1');
  tell('one worker, every passage');
  const exhaustive = await batchRun(
    folder,
    'whole.jsonl',
    '--jobs',
    '1',
    '--threads',
    '1',
    '--exhaustive',
    '--limit',
    '150',
  );
  tell('sizes, start, reading');
  await batchRun(folder, 'rows.parquet', '--jobs', String(workers), '--threads', '1');
  const each = (bytes: number) => bytes / articles;
  const bytesOf = (path: string) => each(statSync(join(folder, path)).size);
  return {
    articles,
    words,
    bytes: {
      input: bytesOf('corpus.jsonl'),
      inputGzip: each(await gzip(corpus)),
      rows: bytesOf('rows.jsonl'),
      rowsGzip: each(await gzip(join(folder, 'rows.jsonl'))),
      parquet: bytesOf('rows.parquet'),
    },
    perWorker: one.rate,
    allWorkers: all.rate,
    workers,
    exhaustive: exhaustive.rate,
    memory: all.memory,
    start: await startSeconds(),
    read: await readRate(`${corpus}.gz`),
    report: await reportRate(folder, 'rows.jsonl', articles),
  };
}

/** Puts the tables where the page has them, so that no figure is typed by hand. */
function intoPage(path: string, tables: string): void {
  const page = readFileSync(path, 'utf8');
  const begin = '<!-- bench:scale -->';
  const end = '<!-- /bench:scale -->';
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from === -1 || to === -1) throw new Error(`${path} has no ${begin} … ${end}`);
  writeFileSync(path, `${page.slice(0, from + begin.length)}\n\n${tables}\n\n${page.slice(to)}`);
}

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fromFields } from '../../src/article/fromFields.ts';
import { judgeArticle } from '../../src/check.ts';
import { calibrationOf } from '../../src/checker.ts';
import { loadScorer } from '../../src/nli/loadScorer.ts';
import type { Pair } from '../../src/nli/scorer.ts';
import { fncSamples } from './corpus.ts';
import { model, type Sample } from './latency.ts';
import { measureBatch } from './measure.ts';

const usage = `bench/speed/rivals: the same pairs by hedcheck and by other programs, in turn, in one run

  --data DIR      folder with fact/fnc1.train.jsonl.xz (default ../shared/data)
  --articles N    FNC-1 bodies, sampled by id (default 120)
  --rounds N      times that each is run, in turn (default 3; medians are shown)
  --python PATH   a Python with the packages of training/requirements.lock and sentence-transformers (default python3)
  --weights DIR   float weights for PyTorch: 'python -m hedtrain restore'; without it PyTorch is left out
  --out PATH      Markdown file written (default bench/results/rivals.md)
`;

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    articles: { type: 'string', default: '120' },
    rounds: { type: 'string', default: '3' },
    python: { type: 'string', default: 'python3' },
    weights: { type: 'string' },
    out: { type: 'string', default: 'bench/results/rivals.md' },
    help: { type: 'boolean', default: false },
  },
});

/** What one program did with the pairs in one round. */
interface Round {
  readonly name: string;
  readonly pairsPerSecond: number;
}

const ways = {
  own: 'hedcheck batch --exhaustive, raw text to rows, 2 processes',
  quick: 'hedcheck batch, article for article',
  ort: '(a) the same ONNX file in Python’s onnxruntime, pairs ready, sorted, batches of 16',
  torch: '(b) float weights in sentence-transformers’ CrossEncoder, pairs ready',
  single: '(c) transformers.js, one pair at a time, pairs ready',
} as const;

if (values.help) process.stdout.write(usage);
else await main();

async function main(): Promise<void> {
  const samples = await fncSamples(join(values.data, 'fact/fnc1.train.jsonl.xz'), Number(values.articles));
  const pairs = await pairsOf(samples);
  const folder = mkdtempSync(join(tmpdir(), 'hedcheck-rivals-'));
  const corpus = join(folder, 'bodies.jsonl');
  const pairsFile = join(folder, 'pairs.jsonl');
  writeFileSync(corpus, samples.map((sample) => `${JSON.stringify(sample)}\n`).join(''));
  writeFileSync(
    pairsFile,
    pairs.map(({ premise, hypothesis }) => `${JSON.stringify([premise, hypothesis])}\n`).join(''),
  );
  const rounds: Round[] = [];
  const note = (name: string, pairsPerSecond: number) => {
    rounds.push({ name, pairsPerSecond });
    process.stderr.write(`${name}: ${pairsPerSecond.toFixed(0)} pairs a second\n`);
  };
  let tokens = 0;
  const ceilings: number[] = [];
  try {
    // In turn, so that other work on the machine meets all of them alike.
    for (let round = 0; round < Number(values.rounds); round++) {
      const own = await measureBatch(corpus, { jobs: 2, threads: 1, exhaustive: true });
      note(ways.own, own.pairsPerSecond);
      const quick = await measureBatch(corpus, { jobs: 2, threads: 1, exhaustive: false });
      // Article for article: as if it had scored every pair in the time that its articles took.
      note(ways.quick, pairs.length / quick.seconds);
      const ort = python('ort', model, pairsFile);
      tokens = ort.tokens ?? 0;
      note(ways.ort, pairs.length / (ort.seconds ?? Number.NaN));
      if (values.weights !== undefined)
        note(ways.torch, pairs.length / (python('torch', values.weights, pairsFile).seconds ?? Number.NaN));
      note(ways.single, await oneByOne(model, pairs.slice(0, 600)));
      ceilings.push(python('ceiling').gigaMultiplyAdds ?? Number.NaN);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const markdown = render(samples.length, pairs.length, tokens, rounds, ceilings);
  process.stdout.write(markdown);
  writeFileSync(values.out, markdown);
}

/** Every pair that an exhaustive check of the samples asks about; the model's answers are not needed for it. */
async function pairsOf(samples: readonly Sample[]): Promise<Pair[]> {
  const scorer = await loadScorer({ model });
  const asked: Pair[] = [];
  const recorder = {
    identity: scorer.identity,
    maxTokens: scorer.maxTokens,
    countTokens: (stretch: string) => scorer.countTokens(stretch),
    close: () => scorer.close(),
    score: async (pairs: readonly Pair[]) => {
      asked.push(...pairs);
      return pairs.map(() => ({ entailment: 1 / 3, neutral: 1 / 3, contradiction: 1 / 3 }));
    },
  };
  for (const { headline, body } of samples)
    await judgeArticle(await fromFields({ headline, body }), {
      scorer: recorder,
      calibration: calibrationOf(scorer),
      also: [],
      evidence: 3,
    });
  await scorer.close();
  return asked;
}

interface PythonAnswer {
  readonly seconds?: number;
  readonly tokens?: number;
  readonly gigaMultiplyAdds?: number;
}

function python(...arguments_: string[]): PythonAnswer {
  const out = execFileSync(values.python, ['bench/speed/rivals.py', ...arguments_], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(out.trim().split('\n').at(-1) ?? '{}') as PythonAnswer;
}

/** As the libraries' examples do it: a pair at a time through tokenizer and model. */
async function oneByOne(model: string, pairs: readonly Pair[]): Promise<number> {
  const { AutoModelForSequenceClassification, AutoTokenizer, env } = await import('@xenova/transformers');
  env.allowRemoteModels = false;
  const options = { local_files_only: true };
  const tokenizer = await AutoTokenizer.from_pretrained(resolve(model), options);
  const network = await AutoModelForSequenceClassification.from_pretrained(resolve(model), {
    ...options,
    dtype: 'q8',
  });
  const started = performance.now();
  for (const { premise, hypothesis } of pairs)
    await network(tokenizer(premise, { text_pair: hypothesis, truncation: true }));
  const seconds = (performance.now() - started) / 1000;
  await network.dispose();
  return pairs.length / seconds;
}

function render(
  articles: number,
  pairs: number,
  tokens: number,
  rounds: readonly Round[],
  ceilings: readonly number[],
): string {
  const median = (numbers: readonly number[]) =>
    [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
  const speedOf = (name: string) =>
    median(rounds.filter((round) => round.name === name).map((round) => round.pairsPerSecond));
  const rows = [...new Set(rounds.map(({ name }) => name))].map(
    (name) =>
      `| ${name} | ${speedOf(name).toFixed(0)} | ${(speedOf(ways.own) / speedOf(name)).toFixed(2)} | ${(speedOf(ways.quick) / speedOf(name)).toFixed(2)} |`,
  );
  return `# Beside other programs

\`npm run bench:rivals\`: the ${pairs} pairs (${(tokens / pairs).toFixed(0)} tokens on average) of ${articles} FNC-1 bodies; ${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.versions.node};
medians of ${values.rounds} rounds in turn. The others are given the finished pairs; hedcheck starts from raw text.

| way | pairs a second | hedcheck --exhaustive is … times it | hedcheck by default, article for article |
| --- | --: | --: | --: |
${rows.join('\n')}

(d) The machine's int8 products, one large one after another: ${median(ceilings).toFixed(0)} thousand million multiply-adds a second. The
model needs about 10.6 million of them a token, so that ${((median(ceilings) * 1e9) / 10.6e6 / (tokens / pairs)).toFixed(0)} of these pairs a second would be the ceiling.
`;
}

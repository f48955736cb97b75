import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { openCorpora } from '../../src/batch/readers/open.ts';
import { readRows, text } from '../data/readRows.ts';

/** What was measured on this machine; everything else is computed from it. */
export interface Measured {
  readonly articles: number;
  /** Mean words of a body. */
  readonly words: number;
  /** Bytes an article, in each form. */
  readonly bytes: Readonly<Record<'input' | 'inputGzip' | 'rows' | 'rowsGzip' | 'parquet', number>>;
  /** Articles a minute of one worker on one thread, start excluded. */
  readonly perWorker: number;
  /** The same of as many workers as there are cores, together. */
  readonly allWorkers: number;
  readonly workers: number;
  /** Articles a minute of one worker that reads every passage. */
  readonly exhaustive: number;
  /** Most memory of a worker and of the process that leads them, together, in bytes. */
  readonly memory: number;
  /** Seconds until a worker has loaded the model. */
  readonly start: number;
  /** Articles a second that the reader gives, packed with gzip, when nothing scores them. */
  readonly read: number;
  /** Rows a second that `hedcheck report` reads. */
  readonly report: number;
}

const cli = join(process.cwd(), 'dist/cli/index.js');

/** The corpus: articles of FNC-1's train split, each body once; else the project's own challenge articles. */
export async function writeCorpus(
  data: string,
  path: string,
  count: number,
): Promise<{ name: string; words: number }> {
  const fnc = join(data, 'fact/fnc1.train.jsonl.xz');
  const isThere = existsSync(fnc);
  const out = createWriteStream(path);
  let words = 0;
  let written = 0;
  const seen = new Set<string>();
  for await (const { headline, body } of isThere ? fncArticles(fnc) : challengeArticles()) {
    if (seen.has(body)) continue;
    seen.add(body);
    out.write(`${JSON.stringify({ id: `a${written}`, headline, body })}\n`);
    words += body.split(/\s+/).length;
    written += 1;
    if (written === count) break;
  }
  await new Promise<void>((resolve) => out.end(resolve));
  return { name: isThere ? 'FNC-1, train split, each body once' : 'bench/challenge', words: words / written };
}

interface Plain {
  readonly headline: string;
  readonly body: string;
}

async function* fncArticles(path: string): AsyncGenerator<Plain> {
  for await (const row of readRows(path)) yield { headline: text(row, 'claim'), body: text(row, 'document') };
}

async function* challengeArticles(): AsyncGenerator<Plain> {
  const { readdirSync } = await import('node:fs');
  const folder = 'bench/challenge/articles';
  for (const name of readdirSync(folder)) {
    const [headline = '', ...rest] = (await readFile(join(folder, name), 'utf8')).split('\n');
    yield { headline: headline.replace(/^#\s*/, ''), body: rest.join('\n').trim() };
  }
}

/** Runs `hedcheck`, and gives what it said on standard error. */
async function hedcheck(args: readonly string[], cwd: string): Promise<string> {
  const child = spawn(process.execPath, [cli, ...args], { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  const said: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const message = Buffer.concat(said).toString();
  if (status !== 0) throw new Error(`hedcheck ${args.join(' ')} ended with status ${status}: ${message}`);
  return message;
}

/** `2,104 records a minute, 28 s, at most 512 MB of memory` */
export async function batchRun(
  cwd: string,
  output: string,
  ...args: string[]
): Promise<{ rate: number; memory: number }> {
  const said = await hedcheck(
    ['batch', 'corpus.jsonl', '-o', output, '--force', '--restart', '--no-config', ...args],
    cwd,
  );
  const [, rate = '0', memory = '0'] =
    /([\d,]+) records a minute, [\d,]+ s, at most ([\d,]+) MB of memory/.exec(said) ?? [];
  return { rate: Number(rate.replaceAll(',', '')), memory: Number(memory.replaceAll(',', '')) * 1e6 };
}

/** Seconds from the start of `hedcheck worker` to its first line. */
export async function startSeconds(): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, [cli, 'worker'], { stdio: ['pipe', 'pipe', 'ignore'] });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const seconds = (performance.now() - started) / 1000;
  child.stdin.end();
  await new Promise((resolve) => child.on('close', resolve));
  return seconds;
}

/** Packs a file beside itself; bytes of the packed one. */
export async function gzip(path: string): Promise<number> {
  await pipeline(createReadStream(path), createGzip(), createWriteStream(`${path}.gz`));
  return statSync(`${path}.gz`).size;
}

/** Records a second that the reader of a packed file gives. The file is read again until some seconds have gone. */
export async function readRate(path: string): Promise<number> {
  let records = 0;
  const started = performance.now();
  while (performance.now() - started < 3000)
    for (const { input, reader } of await openCorpora([path]))
      for await (const _ of reader.read(input, { maxRecordBytes: 20_000_000 })) records += 1;
  return (records / (performance.now() - started)) * 1000;
}

/** Rows a second of `hedcheck report`, its start taken off. */
export async function reportRate(cwd: string, rows: string, count: number): Promise<number> {
  const times = 40;
  const whole = await readFile(join(cwd, rows));
  const copies = Readable.from(Array.from({ length: times }, () => whole));
  await pipeline(copies, createWriteStream(join(cwd, 'many.jsonl')));
  const seconds = async (name: string) => {
    const started = performance.now();
    await hedcheck(['report', name, '--format', 'json'], cwd);
    return (performance.now() - started) / 1000;
  };
  const start = await seconds(rows);
  return (count * (times - 1)) / Math.max(0.05, (await seconds('many.jsonl')) - start);
}

import { type ChildProcess, execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, statSync } from 'node:fs';
import { appendFile, cp, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { jsonLines, records } from '../batch/corpus.ts';
import { expectOneLine, folderWith, hedcheck } from './hedcheck.ts';
import { shippedModel } from './hubServer.ts';

// Each run of the command line loads the model anew, which beside other work takes its time.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

/** Rows of a result file. */
async function rowsIn(path: string): Promise<Record<string, unknown>[]> {
  const text = await readFile(path, 'utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

function sizeOf(path: string): number {
  return existsSync(path) ? statSync(path).size : 0;
}

/** Calls back, once, as soon as the condition holds while the process runs. */
function when(child: ChildProcess, condition: () => boolean, then: () => void): void {
  const timer = setInterval(() => {
    if (!condition()) return;
    clearInterval(timer);
    then();
  }, 5);
  child.once('close', () => clearInterval(timer));
}

function childrenOf(id: number): number[] {
  try {
    const text = execFileSync('ps', ['-o', 'pid=', '--ppid', String(id)], { encoding: 'utf8' });
    return text.trim().split(/\s+/).map(Number);
  } catch {
    return [];
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}

const rows = records(24);
let whole: string;
let cwd: string;

beforeAll(async () => {
  // What an uninterrupted run writes.
  const { mkdtemp } = await import('node:fs/promises');
  const { tmpdir } = await import('node:os');
  cwd = await mkdtemp(join(tmpdir(), 'hedcheck-batch-'));
  await writeFile(join(cwd, 'a.jsonl'), jsonLines(rows));
  const run = await hedcheck(['batch', 'a.jsonl', '-o', 'whole.jsonl', '--jobs', '1', '--no-config'], {
    cwd,
  });
  expect(run.status, run.stderr).toBe(0);
  whole = await readFile(join(cwd, 'whole.jsonl'), 'utf8');
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

const batch = (output: string, ...more: string[]) => [
  'batch',
  'a.jsonl',
  '-o',
  output,
  '--jobs',
  '1',
  '--no-config',
  ...more,
];

describe('hedcheck batch', () => {
  test('writes a row a record in the order of the input, and no file beside it', async () => {
    expect((await rowsIn(join(cwd, 'whole.jsonl'))).map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    expect(existsSync(join(cwd, 'whole.jsonl.part'))).toBe(false);
    expect(existsSync(join(cwd, 'whole.jsonl.checkpoint'))).toBe(false);
  });

  test('writes the same bytes with two workers, one of which is killed', async () => {
    let killed = 0;
    const run = await hedcheck(
      ['batch', 'a.jsonl', '-o', 'two.jsonl', '--jobs', '2', '--threads', '1', '--no-config'],
      {
        cwd,
        stdin: '',
        during: (child) =>
          when(
            child,
            () => childrenOf(child.pid ?? 0).length === 2 && existsSync(join(cwd, 'two.jsonl.part')),
            () => {
              const [worker] = childrenOf(child.pid ?? 0);
              if (worker) process.kill(worker, 'SIGKILL');
              killed += 1;
            },
          ),
      },
    );
    expect(run.stderr).toMatch(/^24 articles: /m);
    expect(killed).toBe(1);
    expect(await readFile(join(cwd, 'two.jsonl'), 'utf8')).toBe(whole);
  });

  test('gives with --exhaustive what hedcheck check gives', async () => {
    const folder = await folderWith({
      'a.jsonl': jsonLines(rows.slice(0, 3)),
      'a.json': JSON.stringify(rows.slice(0, 3)),
    });
    const run = await hedcheck(['batch', 'a.jsonl', '--exhaustive', '--quiet'], { cwd: folder });
    const check = await hedcheck(['check', 'a.json', '--format', 'json'], { cwd: folder });
    const found = run.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const expected = JSON.parse(check.stdout).articles as Record<string, unknown>[];
    expect(found.map(({ id, claims }) => ({ id, claims: claims.map(withoutPlace) }))).toEqual(
      expected.map(({ id, claims }) => ({
        id,
        claims: (claims as Record<string, unknown>[]).map(withoutPlace),
      })),
    );
    expect(run.stderr).toBe('');
  });

  test('makes error rows of bad records, notes repeated ids and goes by the place where there is none', async () => {
    const [first, second, third] = rows;
    const folder = await folderWith({
      'a.jsonl': [
        JSON.stringify(first),
        '{"headline": "Ferry sto',
        JSON.stringify({ ...second, id: undefined }),
        JSON.stringify({ ...third, id: first?.id }),
        JSON.stringify({ id: 'x', headline: 'No body at all' }),
        `{"id": "y", "headline": "Too long", "body": "${'x'.repeat(2_000)}"}`,
      ].join('\n'),
    });
    const run = await hedcheck(
      ['batch', 'a.jsonl', '-o', 'b.jsonl', '--keep', 'meta.desk,none', '--max-size', '1900'],
      { cwd: folder },
    );
    expect(run.status).toBe(0);
    expect(run.stderr).toContain('1 has an id that an earlier record has too');
    const found = await rowsIn(join(folder, 'b.jsonl'));
    expect(found.map(({ id, source }) => [id, source])).toEqual([
      ['a-0', 'a.jsonl:1'],
      ['a.jsonl:2', 'a.jsonl:2'],
      ['a.jsonl:3', 'a.jsonl:3'],
      ['a-0', 'a.jsonl:4'],
      ['x', 'a.jsonl:5'],
      ['a.jsonl:6', 'a.jsonl:6'],
    ]);
    expect(found.map(({ error }) => (error as { code: string } | undefined)?.code)).toEqual([
      undefined,
      'E_RECORD',
      undefined,
      undefined,
      'E_NO_BODY',
      'E_TOO_LARGE',
    ]);
    expect(found[3]?.notes).toContainEqual(expect.objectContaining({ code: 'repeated-id' }));
    expect(found[0]?.kept).toEqual({ 'meta.desk': 'news', none: null });
    expect(found.every(({ timing }) => !Object.hasOwn(timing as object, 'ms'))).toBe(true);
  });

  test('reads the beginning of a body of megabytes, and the next record all the same', async () => {
    const [first, second] = rows;
    const body = String(first?.body).repeat(Math.ceil(12_000_000 / String(first?.body).length));
    const folder = await folderWith({ 'a.jsonl': jsonLines([{ ...first, body }, second]) });
    const run = await hedcheck(['batch', 'a.jsonl', '-o', 'b.jsonl', '--jobs', '1'], { cwd: folder });
    expect(run.status, run.stderr).toBe(0);
    const found = await rowsIn(join(folder, 'b.jsonl'));
    expect(found.map(({ error }) => error)).toEqual([undefined, undefined]);
    expect(found[0]?.notes).toContainEqual(expect.objectContaining({ code: 'body-cut' }));
  });

  test('is not stopped by a record that is nested too deep, which is an error row only where that is kept', async () => {
    const deep = `${'['.repeat(50_000)}1${']'.repeat(50_000)}`;
    const [first, second] = rows.map((row) => JSON.stringify(row));
    const line = `${first?.slice(0, -1)},"deep":${deep}}`;
    const folder = await folderWith({ 'a.jsonl': `${line}\n${second}\n` });
    const args = ['batch', 'a.jsonl', '--jobs', '1', '--no-config', '--keep'];
    const run = await hedcheck([...args, 'meta', '-o', 'b.jsonl'], { cwd: folder });
    expect(run.status, run.stderr).toBe(0);
    expect((await rowsIn(join(folder, 'b.jsonl'))).map(({ error }) => error)).toEqual([undefined, undefined]);
    expect((await hedcheck([...args, 'deep', '-o', 'c.jsonl'], { cwd: folder })).status).toBe(0);
    expect((await rowsIn(join(folder, 'c.jsonl'))).map(({ error }) => error)).toEqual([
      {
        code: 'E_RECORD',
        message: 'a.jsonl:1 has a column deep that is nested too deep.',
        hint: 'Do not --keep it.',
      },
      undefined,
    ]);
  });

  test('puts shards one after another to the single run, byte for byte', async () => {
    const parts = [];
    for (const part of ['1/3', '2/3', '3/3']) {
      const output = `shard-${part.charAt(0)}.jsonl`;
      const run = await hedcheck(batch(output, '--shard', part), { cwd });
      expect(run.status, run.stderr).toBe(0);
      parts.push(await readFile(join(cwd, output), 'utf8'));
    }
    expect(parts.every((part) => part.length > 0)).toBe(true);
    expect(parts.join('')).toBe(whole);
  });
});

describe('a run that is cut off', () => {
  test('writes the same bytes in the end, wherever it was killed', async () => {
    const part = join(cwd, 'killed.jsonl.part');
    let kills = 0;
    let orphans: number[] = [];
    for (let status: number | null = null; status !== 0; ) {
      const from = sizeOf(part);
      // While the model is loaded, then anywhere in what is left, three times; then it may come to its end.
      const at = from + Math.random() * (Buffer.byteLength(whole) - from) * 0.7;
      const run = await hedcheck(batch('killed.jsonl', '--resume'), {
        cwd,
        stdin: '',
        during: (child) =>
          when(
            child,
            () => (kills === 0 ? childrenOf(child.pid ?? 0).length > 0 : kills < 4 && sizeOf(part) > at),
            () => {
              orphans = [...orphans, ...childrenOf(child.pid ?? 0)];
              child.kill('SIGKILL');
            },
          ),
      });
      status = run.status;
      // The kill may also come between the last write and the end of the process.
      if (status === 0 || existsSync(join(cwd, 'killed.jsonl'))) break;
      expect(status, run.stderr).toBeNull();
      kills += 1;
      // What a loss of power leaves behind: half a row that no checkpoint knows of.
      if (existsSync(part)) appendFileSync(part, '{"id": "half a row');
    }
    expect(kills).toBeGreaterThanOrEqual(1);
    expect(readFileSync(join(cwd, 'killed.jsonl'), 'utf8')).toBe(whole);
    await expect.poll(() => orphans.filter(isAlive), { timeout: 10_000 }).toEqual([]);
  });

  test('says after Ctrl-C how to go on, and goes on', async () => {
    const part = join(cwd, 'stopped.jsonl.part');
    const stopped = await hedcheck(batch('stopped.jsonl'), {
      cwd,
      stdin: '',
      during: (child) =>
        when(
          child,
          () => sizeOf(part) > 0,
          () => child.kill('SIGINT'),
        ),
    });
    expect(stopped.status).toBe(130);
    expect(stopped.stderr).toMatch(
      /Stopped after \d+ records\. The same command with --resume goes on \(stopped\.jsonl\)\./,
    );
    expectOneLine(await hedcheck(batch('stopped.jsonl'), { cwd }), 'E_EXISTS', '--resume goes on with it');
    const resumed = await hedcheck(batch('stopped.jsonl', '--resume'), { cwd });
    expect(resumed.status, resumed.stderr).toBe(0);
    expect(await readFile(join(cwd, 'stopped.jsonl'), 'utf8')).toBe(whole);
  });

  test('says that the disk is full, keeps what was done, and goes on when there is room', async () => {
    const bin = new URL('../../dist/cli/index.js', import.meta.url).pathname;
    // The largest size of a file that the system allows is as real a limit as a disk's.
    const limited = (...args: string[]) =>
      `ulimit -f 20; exec '${process.execPath}' '${bin}' ${args.map((arg) => `'${arg}'`).join(' ')}`;
    let failed = '';
    try {
      execFileSync('bash', ['-c', limited(...batch('full.jsonl'))], { cwd, stdio: 'pipe' });
    } catch (error) {
      failed = String((error as { stderr: Buffer }).stderr);
      expect((error as { status: number }).status).toBe(2);
    }
    expect(failed).toMatch(/^E_OUTPUT: full\.jsonl\.part has grown to the largest size .* --resume goes on/m);
    expect(existsSync(join(cwd, 'full.jsonl'))).toBe(false);
    const resumed = await hedcheck(batch('full.jsonl', '--resume'), { cwd });
    expect(resumed.status, resumed.stderr).toBe(0);
    expect(await readFile(join(cwd, 'full.jsonl'), 'utf8')).toBe(whole);
  });
});

describe('--resume', () => {
  test('refuses what has changed since, and says what', async () => {
    const folder = await folderWith({ 'a.jsonl': jsonLines(rows) });
    await cp(shippedModel, join(folder, 'model'), { recursive: true });
    // A field of protobuf that changes nothing but the file's hash (ModelProto.doc_string), and no manifest to miss it.
    await rm(join(folder, 'model/hedcheck.json'));
    await appendFile(join(folder, 'model/onnx/model_quantized.onnx'), Buffer.from([0x32, 1, 0x61]));
    const part = join(folder, 'b.jsonl.part');
    await hedcheck(batch('b.jsonl'), {
      cwd: folder,
      stdin: '',
      during: (child) =>
        when(
          child,
          () => sizeOf(part) > 0,
          () => child.kill('SIGKILL'),
        ),
    });
    const resume = (...more: string[]) => hedcheck(batch('b.jsonl', '--resume', ...more), { cwd: folder });
    const kept = await readFile(part);
    expectOneLine(await resume('--threshold', '0.7'), 'E_RESUME', '--threshold was not given and is 0.7');
    expectOneLine(await resume('--model', 'model'), 'E_RESUME', 'the model was hedcheck-minilm-l6');
    await cp(shippedModel, join(folder, 'refitted'), { recursive: true });
    const manifest = JSON.parse(await readFile(join(folder, 'refitted/hedcheck.json'), 'utf8'));
    manifest.calibration.supportThreshold = 0.9;
    await writeFile(join(folder, 'refitted/hedcheck.json'), JSON.stringify(manifest));
    expectOneLine(
      await resume('--model', 'refitted'),
      'E_RESUME',
      'calibration or another file of the model',
    );
    await utimes(join(folder, 'a.jsonl'), 1, 1);
    expectOneLine(await resume(), 'E_RESUME', 'a.jsonl was written to meanwhile');
    await appendFile(join(folder, 'a.jsonl'), '\n');
    expectOneLine(await resume(), 'E_RESUME', /a\.jsonl had \d+ bytes and has \d+/);
    expect(await readFile(part)).toEqual(kept);
    const anew = await hedcheck(batch('b.jsonl', '--restart'), { cwd: folder });
    expect(anew.status, anew.stderr).toBe(0);
  });

  test('is refused for standard input and standard output, which can be had once', async () => {
    const args = ['batch', '-', '--input', 'jsonl'];
    expectOneLine(
      await hedcheck([...args, '-o', 'b.jsonl', '--resume'], { stdin: jsonLines(rows.slice(0, 1)) }),
      'E_USAGE',
      'standard input is read once',
    );
    expectOneLine(await hedcheck([...args, '--resume']), 'E_USAGE', '--resume needs -o');
  });

  test('never replaces a complete output', async () => {
    const folder = await folderWith({ 'a.jsonl': jsonLines(rows.slice(0, 1)), 'b.jsonl': 'mine\n' });
    for (const mode of ['--resume', '--restart'])
      expectOneLine(
        await hedcheck(batch('b.jsonl', mode), { cwd: folder }),
        'E_EXISTS',
        '--force replaces it',
      );
    expect(await readFile(join(folder, 'b.jsonl'), 'utf8')).toBe('mine\n');
    expect((await hedcheck(batch('b.jsonl', '--force'), { cwd: folder })).status).toBe(0);
    expect(await rowsIn(join(folder, 'b.jsonl'))).toHaveLength(1);
  });
});

describe('an output', () => {
  test('is never one of the inputs, by whatever name', async () => {
    const folder = await folderWith({ 'a.jsonl': jsonLines(rows.slice(0, 1)) });
    await symlink('a.jsonl', join(folder, 'b.jsonl'));
    for (const [input, output] of [
      ['a.jsonl', './a.jsonl'],
      ['b.jsonl', 'a.jsonl'],
      ['*.jsonl', 'a.jsonl'],
    ] as const)
      expectOneLine(
        await hedcheck(['batch', input, '-o', output, '--force'], { cwd: folder }),
        'E_USAGE',
        'is one of the inputs',
      );
    expect(await rowsIn(join(folder, 'a.jsonl'))).toEqual(rows.slice(0, 1));
  });

  test('does not do away with a part file that no checkpoint speaks for', async () => {
    const folder = await folderWith({
      'a.jsonl': jsonLines(rows.slice(0, 1)),
      'b.jsonl.part': 'x'.repeat(100_000),
    });
    for (const more of [[], ['--resume'], ['--force']])
      expectOneLine(
        await hedcheck(batch('b.jsonl', ...more), { cwd: folder }),
        'E_EXISTS',
        'no checkpoint beside it',
      );
    expect(sizeOf(join(folder, 'b.jsonl.part'))).toBe(100_000);
    expect((await hedcheck(batch('b.jsonl', '--restart'), { cwd: folder })).status).toBe(0);
  });

  test.runIf(existsSync('/dev/full'))('that is full when the last row is written is told', async () => {
    const folder = await folderWith({ 'a.jsonl': jsonLines(rows.slice(0, 1)) });
    expectOneLine(
      await hedcheck(batch('/dev/full', '--quiet'), { cwd: folder }),
      'E_OUTPUT',
      'the disk is full',
    );
  });
});

function withoutPlace(claim: Record<string, unknown>): Record<string, unknown> {
  const { location: _, evidence, ...rest } = claim;
  return {
    ...rest,
    evidence: (evidence as Record<string, unknown>[]).map(({ location: _place, ...passage }) => passage),
  };
}

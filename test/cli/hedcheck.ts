import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished } from 'vitest';

/** The built command line; `npm test` builds it first. */
const bin = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));

/** Everything that a finished run left behind. */
export interface Finished {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a run is set up. */
export interface Setup {
  /** Current folder; a new empty one by default, so that no configuration is found. */
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: NodeJS.ProcessEnv;
  /** File descriptor that standard output goes to, instead of being captured. */
  readonly stdout?: number;
  /** Does something to the process when it has started. */
  readonly during?: (child: ChildProcess) => void;
}

/** Runs the built `hedcheck` as a shell would. */
export async function hedcheck(args: readonly string[], setup: Setup = {}): Promise<Finished> {
  const cwd = setup.cwd ?? (await folderWith({}));
  const child = spawn(process.execPath, [bin, ...args], {
    cwd,
    env: cleanEnvironment(cwd, setup.env),
    stdio: ['pipe', setup.stdout ?? 'pipe', 'pipe'],
  });
  const chunks = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  child.stdout?.on('data', (chunk: Buffer) => chunks.stdout.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => chunks.stderr.push(chunk));
  // The process may well end before it has read everything.
  child.stdin?.on('error', () => {});
  setup.during?.(child);
  if (setup.stdin !== undefined || !setup.during) child.stdin?.end(setup.stdin ?? '');
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const text = (parts: Buffer[]) => Buffer.concat(parts).toString('utf8');
  return { status, stdout: text(chunks.stdout), stderr: text(chunks.stderr) };
}

function cleanEnvironment(cwd: string, env: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const { PATH, SystemRoot } = process.env;
  return { PATH, SystemRoot, HOME: cwd, XDG_CACHE_HOME: join(cwd, '.cache'), ...env };
}

/** A new folder with these files, removed when the test is over. A `.git` in it keeps configurations above it out. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hedcheck-cli-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, '.git'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** Asserts a failure as a user is to see it: the status, one line with this code, no stack, nothing on stdout. */
export function expectOneLine(run: Finished, code: string, ...parts: (string | RegExp)[]): void {
  expect(run.stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(run.stderr).toMatch(new RegExp(`^${code}: `));
  for (const part of parts) expect(run.stderr).toMatch(part);
  expect(run.stderr).not.toMatch(/^\s+at |node:internal|\.js:\d+/m);
  expect(run.stdout).toBe('');
  expect(run.status).toBe(2);
}

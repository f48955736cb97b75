import { spawn } from 'node:child_process';
import { HedcheckError } from '../errors.ts';

/** Most bytes of one answer of git that are kept: the names of a million files. */
const largestAnswer = 200_000_000;

/** How git is run. */
export interface GitCall {
  /** The current folder by default. */
  readonly cwd?: string;
  readonly input?: string;
}

/** What git said. */
export interface GitAnswer {
  readonly status: number;
  readonly stdout: Buffer;
  /** Its complaint, without `fatal:` or `error:`. */
  readonly complaint: string;
}

/**
 * Runs git. Its environment is this process's: in a hook git names the index and the repository there, which may be
 * others than the usual ones (`commit -a`, a partial commit).
 *
 * @throws HedcheckError `E_GIT` when git is not installed
 */
export async function askGit(args: readonly string[], { cwd, input }: GitCall = {}): Promise<GitAnswer> {
  const child = spawn('git', ['--no-optional-locks', ...args], {
    cwd,
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const out: Buffer[] = [];
  const errors: Buffer[] = [];
  let length = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > largestAnswer) child.kill();
    else out.push(chunk);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    if (errors.length < 100) errors.push(chunk);
  });
  // git may end before it has read everything.
  child.stdin.on('error', () => {});
  child.stdin.end(input ?? '');
  const status = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 128));
  }).catch((cause: NodeJS.ErrnoException) => {
    const isMissing = cause.code === 'ENOENT';
    throw new HedcheckError(
      'E_GIT',
      isMissing ? 'git is not installed, or not on the path.' : `git cannot be run (${cause.code}).`,
      isMissing ? 'Install git.' : 'Check the folder and the installation of git.',
      { cause },
    );
  });
  const complaint = Buffer.concat(errors).toString('utf8').trim().split('\n')[0] ?? '';
  return { status, stdout: Buffer.concat(out), complaint: complaint.replace(/^(?:fatal|error): /, '') };
}

/**
 * Runs a git command that has to succeed.
 *
 * @throws HedcheckError `E_GIT` with git's own complaint
 */
export async function git(args: readonly string[], call: GitCall = {}): Promise<Buffer> {
  const { status, stdout, complaint } = await askGit(args, call);
  if (status === 0) return stdout;
  throw new HedcheckError(
    'E_GIT',
    `git ${args.find((one) => !one.startsWith('-')) ?? ''} failed: ${complaint || `status ${status}`}.`,
    'Run it by hand to see more.',
  );
}

/** A line that git printed, as text. */
export function asLine(answer: Buffer): string {
  return answer.toString('utf8').replace(/\r?\n$/, '');
}

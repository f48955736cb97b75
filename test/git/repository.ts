import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The built command line. */
export const bin = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));

/** What a command left behind. */
export interface Done {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A git repository of its own, away from every configuration of this machine. */
export interface TestRepository {
  readonly folder: string;
  /** Environment in which git and hedcheck run. */
  readonly env: NodeJS.ProcessEnv;
  /** Runs git and expects it to succeed. */
  readonly git: (...args: string[]) => Promise<string>;
  /** Runs git, whatever comes of it. */
  readonly tryGit: (...args: string[]) => Promise<Done>;
  readonly hedcheck: (...args: string[]) => Promise<Done>;
  /** Writes files into the working tree. */
  readonly write: (files: Readonly<Record<string, string | Uint8Array>>) => Promise<void>;
}

/** A new empty repository in a folder of this name, removed when the test is over. */
export async function repository(name = 'newsroom', ...initOptions: string[]): Promise<TestRepository> {
  const home = await realpath(await mkdtemp(join(tmpdir(), 'hedcheck-git-')));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  const folder = join(home, name);
  await mkdir(folder);
  const made = repositoryIn(folder, home);
  await made.git('init', '-q', '-b', 'main', ...initOptions);
  return made;
}

/** The tools of {@link repository} for a folder that is one already. */
export function repositoryIn(folder: string, home: string): TestRepository {
  const { PATH } = process.env;
  const env = {
    PATH,
    HOME: home,
    XDG_CONFIG_HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Mara Lind',
    GIT_AUTHOR_EMAIL: 'mara@example.org',
    GIT_COMMITTER_NAME: 'Mara Lind',
    GIT_COMMITTER_EMAIL: 'mara@example.org',
    GIT_EDITOR: 'true',
  };
  const run = (program: string, args: readonly string[]) => runIn(folder, env, program, args);
  const tryGit = (...args: string[]) => run('git', args);
  return {
    folder,
    env,
    tryGit,
    async git(...args) {
      const { status, stdout, stderr } = await tryGit(...args);
      if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
      return stdout;
    },
    hedcheck: (...args) => run(process.execPath, [bin, ...args]),
    async write(files) {
      for (const [name, content] of Object.entries(files)) {
        await mkdir(dirname(join(folder, name)), { recursive: true });
        await writeFile(join(folder, name), content);
      }
    },
  };
}

/** Runs a program and takes its output; `uid` runs it as another user. */
export async function runIn(
  cwd: string,
  env: NodeJS.ProcessEnv,
  program: string,
  args: readonly string[],
  uid?: number,
): Promise<Done> {
  const child = spawn(program, args, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid !== undefined && { uid, gid: uid }),
  });
  const chunks: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => chunks[0].push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks[1].push(chunk));
  const status = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? -1));
  });
  const [stdout, stderr] = chunks.map((parts) => Buffer.concat(parts).toString('utf8'));
  return { status, stdout: stdout ?? '', stderr: stderr ?? '' };
}

/** Writes an executable script. */
export async function script(path: string, text: string, mode = 0o755): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  await chmod(path, mode);
}

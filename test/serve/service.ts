import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built command line; `npm test` builds it first. */
const bin = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));

/** A `hedcheck serve` in a process of its own, listening on a port of its own. */
export interface Service {
  /** `http://127.0.0.1:40123` */
  readonly url: string;
  readonly port: number;
  readonly process: ChildProcess;
  /** What it has written to standard output and standard error so far. */
  readonly said: () => string;
  /** Settles with the exit status when the process has ended. */
  readonly ended: Promise<number | null>;
  /** Ends it and waits for that. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}

/** How a service is started. */
export interface ServiceSetup {
  readonly env?: NodeJS.ProcessEnv;
  /** Do not wait until the model is loaded. */
  readonly isImpatient?: boolean;
}

/** Starts the built service as a user would, and waits until it is ready. */
export async function startService(args: readonly string[] = [], setup: ServiceSetup = {}): Promise<Service> {
  const cwd = await mkdtemp(join(tmpdir(), 'hedcheck-serve-'));
  const { PATH, SystemRoot } = process.env;
  const child = spawn(process.execPath, [bin, 'serve', '--no-config', '--port', '0', ...args], {
    cwd,
    env: { PATH, SystemRoot, HOME: cwd, ...setup.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (status) => {
      void rm(cwd, { recursive: true, force: true });
      resolve(status);
    });
  });
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const found = /^hedcheck listens on (\S+)$/m.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void ended.then((status) => reject(new Error(`hedcheck serve ended with ${status}: ${said}`)));
  });
  const service: Service = {
    url,
    port: Number(new URL(url).port),
    process: child,
    said: () => said,
    ended,
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      return await ended;
    },
  };
  if (!setup.isImpatient) await untilReady(service);
  return service;
}

/** Waits until the model is loaded. */
export async function untilReady({ url }: Pick<Service, 'url'>): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const response = await fetch(`${url}/readyz`);
    await response.arrayBuffer();
    if (response.ok) return;
    await pause(100);
  }
  throw new Error('the service did not become ready');
}

/** Waits. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** A `fetch` for JSON: status, headers and the parsed answer. */
export async function post(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ status: number; headers: Headers; json: any }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, json: await response.json() };
}

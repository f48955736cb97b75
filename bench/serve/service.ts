import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Resident memory in bytes of the service's two processes. */
export interface Memory {
  readonly service: number;
  readonly model: number;
}

/** A built `hedcheck serve`, started as a user would. */
export interface BenchService {
  readonly url: string;
  readonly model: { readonly name: string; readonly sha256: string; readonly dtype: string };
  readonly memory: () => Promise<Memory>;
  readonly stop: () => Promise<void>;
}

// From .cache/bench/bench/serve, where this is built to.
const bin = fileURLToPath(new URL('../../../../dist/cli/index.js', import.meta.url));

/** Starts the service on a free port, without a rate limit, and waits until it is ready. */
export async function startBenchService(args: readonly string[]): Promise<BenchService> {
  const child = spawn(
    process.execPath,
    [bin, 'serve', '--no-config', '--port', '0', '--rate-limit', '0', ...args],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const url = await addressOf(child);
  const ready = await untilReady(url);
  return {
    url,
    model: ready.model,
    async memory() {
      const text = await (await fetch(`${url}/metrics`)).text();
      const read = (name: string) => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1]);
      return {
        service: read('process_resident_memory_bytes'),
        model: read('hedcheck_model_resident_memory_bytes'),
      };
    },
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of stdout ?? []) {
    said += String(chunk);
    const found = /^hedcheck listens on (\S+)$/m.exec(said)?.[1];
    if (found !== undefined) return found;
  }
  throw new Error('hedcheck serve did not start');
}

async function untilReady(url: string): Promise<Pick<BenchService, 'model'>> {
  for (let tries = 0; tries < 600; tries += 1) {
    const response = await fetch(`${url}/readyz`);
    if (response.ok) return (await response.json()) as Pick<BenchService, 'model'>;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the model was not loaded within a minute');
}

import { type ChildProcess, fork } from 'node:child_process';
import type { Note } from '../article/article.ts';
import { HedcheckError } from '../errors.ts';
import type { ModelIdentity } from '../nli/scorer.ts';
import type { Done, FromWorker, PlainError, Task, ToWorker } from './protocol.ts';
import type { WorkerSettings } from './settings.ts';

/** What every worker told of its model when it had loaded it. */
export interface Loaded {
  readonly model: ModelIdentity;
  readonly notes: readonly Note[];
}

export interface PoolOptions {
  readonly jobs: number;
  readonly settings: WorkerSettings;
  /** The worker's module. */
  readonly module: URL;
  /** Makes the row of a record that was there when worker processes ended, {@link mostEnds} times. */
  readonly giveUp: (task: Task, error: PlainError) => Done;
}

/** Worker processes that share the records. */
export interface Pool {
  /**
   * Resolves when the first worker has loaded the model.
   *
   * @throws HedcheckError what loading threw; `E_WORKER` when the process ends by itself
   */
  readonly loaded: Promise<Loaded>;
  /** Rejects only when no worker can be kept running. */
  run(task: Task): Promise<Done>;
  /** Ends the workers when they have done what they were given. @returns the largest memory of each, in bytes */
  close(): Promise<number[]>;
  /** Ends the workers at once. */
  kill(): void;
}

/** Records that a worker has at a time: enough pairs for full batches, few enough to share out evenly. */
export const tasksPerWorker = 12;

/** A worker that ends this often before it has loaded will not load the next time either. */
const mostFailedStarts = 3;

/**
 * Articles are small and short-lived: with V8's usual 16 MB of nursery a worker takes 30 MB more and is no quicker, and
 * the lower the limit, the sooner V8 collects what is no longer needed.
 */
const execArgv = ['--max-semi-space-size=2', '--max-old-space-size=400'];

/**
 * What glibc's allocator is told; others pass over it. One thread scores: with the usual arena for every thread freed memory
 * stays where nobody else finds it. And what is freed goes back to the system: the runtime's blocks have another size for every
 * batch, and their gaps grew by 20 MB a worker over 2,400 articles.
 */
const allocator = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '65536',
  MALLOC_TRIM_THRESHOLD_: '131072',
};

/**
 * A record is given up when it was there at so many ends: once with others, twice alone. The first of these may have come
 * from outside, where memory is short.
 */
const mostEnds = 3;

interface Job {
  readonly task: Task;
  readonly resolve: (done: Done) => void;
  readonly reject: (cause: unknown) => void;
  /** How many workers have ended while they had it. From the first on it is tried alone. */
  ends: number;
}

interface Worker {
  readonly child: ChildProcess;
  readonly jobs: Map<number, Job>;
  isReady: boolean;
  isClosing: boolean;
  peakBytes: number;
  readonly ended: Promise<void>;
}

/**
 * Starts worker processes. One that ends is replaced; its records are tried again, each alone in a process, so that the
 * one that ends its process is found and does not take others with it.
 */
export function startPool({ jobs: size, settings, module, giveUp }: PoolOptions): Pool {
  const workers = new Set<Worker>();
  const peaks: number[] = [];
  const waiting: Job[] = [];
  const suspects: Job[] = [];
  let failedStarts = 0;
  let broken: HedcheckError | undefined;
  let isClosed = false;
  const { promise: loaded, resolve: load, reject: refuse } = deferred<Loaded>();
  loaded.catch(() => {});

  function start(): void {
    const child = fork(module, [], {
      serialization: 'advanced',
      execArgv,
      env: { ...process.env, ...allocator },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const { promise: ended, resolve: end } = deferred<void>();
    const worker: Worker = { child, jobs: new Map(), isReady: false, isClosing: false, peakBytes: 0, ended };
    workers.add(worker);
    child.on('message', (message: FromWorker) => hear(worker, message));
    // A worker that is gone cannot be written to; its end is heard below.
    child.on('error', () => {});
    child.once('close', (code, signal) => {
      workers.delete(worker);
      peaks.push(worker.peakBytes);
      end();
      if (!worker.isClosing && !isClosed) replace(worker, signal ?? `status ${code}`);
    });
    say(worker, { type: 'open', settings });
  }

  function hear(worker: Worker, message: FromWorker): void {
    if (message.type === 'ready') {
      worker.isReady = true;
      failedStarts = 0;
      load(message);
      share();
    } else if (message.type === 'done') {
      const job = worker.jobs.get(message.number);
      worker.jobs.delete(message.number);
      job?.resolve(message);
      share();
    } else if (message.type === 'failed') {
      const { code, message: text, hint } = message.error;
      breakWith(new HedcheckError(code, text, hint));
    } else worker.peakBytes = message.peakBytes;
  }

  function replace(worker: Worker, how: string): void {
    for (const job of worker.jobs.values()) {
      job.ends += 1;
      if (job.ends < mostEnds) suspects.push(job);
      else job.resolve(giveUp(job.task, endsItsProcess(job.task, how)));
    }
    if (!worker.isReady) failedStarts += 1;
    if (failedStarts >= mostFailedStarts) breakWith(cannotStart(how));
    else start();
  }

  function breakWith(error: HedcheckError): void {
    broken ??= error;
    refuse(broken);
    for (const job of [...waiting.splice(0), ...suspects.splice(0)]) job.reject(broken);
    for (const worker of workers) for (const job of worker.jobs.values()) job.reject(broken);
    kill();
  }

  /** Gives out what waits: suspects alone, others to the worker that has least. */
  function share(): void {
    for (const worker of workers) {
      const suspect = worker.isReady && worker.jobs.size === 0 ? suspects.shift() : undefined;
      if (suspect) give(worker, suspect);
    }
    for (;;) {
      const free = [...workers].filter(hasRoom).sort((a, b) => a.jobs.size - b.jobs.size)[0];
      const job = free && waiting.shift();
      if (!free || !job) return;
      give(free, job);
    }
  }

  function hasRoom({ isReady, jobs }: Worker): boolean {
    return isReady && jobs.size < tasksPerWorker && ![...jobs.values()].some(({ ends }) => ends > 0);
  }

  function give(worker: Worker, job: Job): void {
    worker.jobs.set(job.task.number, job);
    say(worker, { type: 'task', task: job.task });
  }

  function say({ child }: Worker, message: ToWorker): void {
    if (child.connected) child.send(message, () => {});
  }

  function kill(): void {
    isClosed = true;
    for (const { child } of workers) child.kill('SIGKILL');
  }

  for (let count = 0; count < size; count += 1) start();
  return {
    loaded,
    run: (task) =>
      new Promise((resolve, reject) => {
        if (broken) return reject(broken);
        waiting.push({ task, resolve, reject, ends: 0 });
        share();
      }),
    async close() {
      const last = [...workers];
      for (const worker of last) {
        worker.isClosing = true;
        say(worker, { type: 'close' });
      }
      await Promise.all(last.map(({ ended }) => ended));
      return peaks;
    },
    kill,
  };
}

function endsItsProcess({ record }: Task, how: string): PlainError {
  return {
    code: 'E_WORKER',
    message: `${record.place} ended the process that checked it, ${mostEnds} times (${how}).`,
    hint: 'Is there enough memory? Otherwise this is a bug: please report it with the record.',
  };
}

function cannotStart(how: string): HedcheckError {
  return new HedcheckError(
    'E_WORKER',
    `Worker processes end before they have loaded the model (${how}).`,
    "Is there enough memory for --jobs? 'hedcheck doctor' tests the installation.",
  );
}

function deferred<Value>() {
  let resolve!: (value: Value) => void;
  let reject!: (cause: unknown) => void;
  const promise = new Promise<Value>((resolves, rejects) => {
    resolve = resolves;
    reject = rejects;
  });
  return { promise, resolve, reject };
}

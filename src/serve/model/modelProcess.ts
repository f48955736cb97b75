import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CheckerOptions } from '../../checker.ts';
import { HedcheckError } from '../../errors.ts';
import type { ModelIdentity } from '../../nli/scorer.ts';
import type { ArticleReport } from '../../report/schema.ts';
import type { CheckJob, ErrorTexts, FromModel, ToModel } from './protocol.ts';

/** A loaded model as the service knows it. */
export interface LoadedModel {
  readonly identity: ModelIdentity;
  /** Milliseconds from the start of its process until it could be used. */
  readonly loadMs: number;
}

/** The model in a process of its own. */
export interface ModelProcess {
  /** Undefined while it is being loaded, or after it broke. */
  readonly loaded: () => LoadedModel | undefined;
  /** Settles when the model is loaded and its golden pairs hold; rejects with what keeps it from that. */
  readonly ready: () => Promise<LoadedModel>;
  /** Resident memory of the process in bytes, as of its last answer. */
  readonly rss: () => number;
  /**
   * Checks. The promise settles when the process is done with the job, also after an abort: only then may the next one
   * begin. A process that does not stop in time is killed, and a new one started.
   *
   * @throws HedcheckError what `runJob` throws, `E_NOT_READY`, `E_INTERNAL`; the signal's reason
   */
  readonly check: (job: CheckJob, signal: AbortSignal) => Promise<ArticleReport[]>;
  readonly close: () => Promise<void>;
}

/** How a model's process is set up. */
export interface ModelProcessOptions {
  readonly checker: CheckerOptions;
  /** Most bytes of one article. */
  readonly maxBytes: number;
  /** Milliseconds that an aborted check may take to stop before its process is killed. */
  readonly grace?: number;
  /** Told each time a process has loaded the model. */
  readonly onLoaded?: (loaded: LoadedModel) => void;
}

interface Waiting {
  readonly resolve: (articles: ArticleReport[]) => void;
  readonly reject: (error: unknown) => void;
}

interface Running {
  readonly child: ChildProcess;
  readonly ready: Promise<LoadedModel>;
  readonly waiting: Map<number, Waiting>;
  loaded?: LoadedModel;
}

/** Starts a process for the model and loads it. */
export function startModelProcess({
  checker,
  maxBytes,
  grace = 2000,
  onLoaded,
}: ModelProcessOptions): ModelProcess {
  let lastId = 0;
  let rss = 0;
  let isClosing = false;
  let running: Running | undefined;

  const start = (): Running => {
    const child = fork(fileURLToPath(new URL('./main.js', import.meta.url)), [], {
      // Standard output is the service's own; what the process has to say is for standard error.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: [],
      // It has no use for the clients' token.
      env: { ...process.env, HEDCHECK_TOKEN: undefined },
    });
    const waiting = new Map<number, Waiting>();
    const ready = new Promise<LoadedModel>((resolve, reject) => {
      child.on('message', (given) => {
        const message = given as FromModel;
        if (message.type === 'ready') resolve({ identity: message.model, loadMs: message.ms });
        else if (message.type === 'unusable') reject(errorOf(message.error));
        else settle(waiting, message);
        if (message.type === 'checked') rss = message.rss;
      });
      child.on('error', reject);
      child.on('exit', () => reject(broken()));
    });
    const started: Running = { child, ready, waiting };
    child.on('exit', () => {
      for (const { reject } of waiting.values()) reject(broken());
      waiting.clear();
      if (running === started) running = undefined;
      // A process that had been of use is replaced at once; one that could not load is tried again with the next check.
      if (started.loaded && !isClosing) running = start();
    });
    ready.then(
      (loaded) => {
        started.loaded = loaded;
        onLoaded?.(loaded);
      },
      () => child.kill('SIGKILL'),
    );
    send(child, { type: 'load', options: checker, maxBytes });
    return started;
  };
  running = start();

  return {
    loaded: () => running?.loaded,
    rss: () => rss,
    ready: () => (running ?? broke()).ready,
    async check(job, signal) {
      signal.throwIfAborted();
      running ??= start();
      const { child, ready, waiting } = running;
      await ready;
      signal.throwIfAborted();
      lastId += 1;
      const id = lastId;
      let killing: NodeJS.Timeout | undefined;
      const abort = () => {
        send(child, { type: 'abort', id });
        killing = setTimeout(() => child.kill('SIGKILL'), grace);
      };
      signal.addEventListener('abort', abort, { once: true });
      try {
        return await new Promise<ArticleReport[]>((resolve, reject) => {
          waiting.set(id, { resolve, reject });
          send(child, { type: 'check', id, job });
        });
      } catch (error) {
        throw signal.aborted ? signal.reason : error;
      } finally {
        clearTimeout(killing);
        signal.removeEventListener('abort', abort);
      }
    },
    async close() {
      isClosing = true;
      const child = running?.child;
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
    },
  };

  function broke(): Running {
    running = start();
    return running;
  }
}

function settle(waiting: Map<number, Waiting>, message: Extract<FromModel, { id: number }>): void {
  const job = waiting.get(message.id);
  waiting.delete(message.id);
  if (message.type === 'checked') job?.resolve(message.articles);
  else job?.reject(errorOf(message.error));
}

function send(child: ChildProcess, message: ToModel): void {
  // A process that has just gone says so by its exit.
  if (child.connected) child.send(message, () => {});
}

function errorOf({ code, message, hint }: ErrorTexts): HedcheckError {
  return new HedcheckError(code, message, hint);
}

function broken(): HedcheckError {
  return new HedcheckError(
    'E_NOT_READY',
    'The process of the model ended unexpectedly.',
    "It is started again; if this goes on, 'hedcheck doctor' tells what is wrong.",
  );
}

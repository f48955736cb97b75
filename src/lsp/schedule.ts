/** Work on one document; it is to give up when the signal is aborted, and its result is worth nothing then. */
export type DocumentWork = (uri: string, signal: AbortSignal) => Promise<void>;

/** When documents are checked. */
export interface Schedule {
  /** Checks a document after this many milliseconds, instead of any check of it that is still to come or under way. */
  plan(uri: string, delay: number): void;
  /** Drops what is planned or under way for a document. */
  drop(uri: string): void;
  /** Drops everything and gives when the last work has ended. */
  end(): Promise<void>;
}

/**
 * A schedule that works on one document at a time, for the model does too. A document's older work is aborted as soon
 * as newer is planned.
 *
 * @param onError told what the work throws, unless it was aborted
 */
export function makeSchedule(work: DocumentWork, onError: (error: unknown, uri: string) => void): Schedule {
  const planned = new Map<string, { timer: NodeJS.Timeout; abort: AbortController }>();
  let queue = Promise.resolve();

  const drop = (uri: string) => {
    const before = planned.get(uri);
    if (before === undefined) return;
    clearTimeout(before.timer);
    before.abort.abort();
    planned.delete(uri);
  };

  const run = async (uri: string, signal: AbortSignal) => {
    if (signal.aborted) return;
    try {
      await work(uri, signal);
    } catch (error) {
      if (!signal.aborted) onError(error, uri);
    }
  };

  return {
    plan(uri, delay) {
      drop(uri);
      const abort = new AbortController();
      const timer = setTimeout(() => {
        queue = queue.then(() => run(uri, abort.signal));
      }, delay);
      planned.set(uri, { timer, abort });
    },
    drop,
    async end() {
      for (const uri of [...planned.keys()]) drop(uri);
      await queue;
    },
  };
}

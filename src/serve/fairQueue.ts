/** Runs one piece of work at a time, for every client in turn. */
export interface FairQueue {
  /**
   * Runs `work` when its turn comes: clients take turns, and each client's own work runs in the order given, so that
   * one with fifty articles does not keep another waiting for all of them.
   *
   * @param signal takes waiting work out of the queue, or leaves running work to end by itself; the promise rejects
   *   with its reason at once in both cases
   */
  readonly run: <T>(client: string, signal: AbortSignal, work: () => Promise<T>) => Promise<T>;
  /** Pieces of work that wait for their turn. */
  readonly waiting: () => number;
}

/** The queue's own size is bounded by whoever lets requests in. */
export function fairQueue(): FairQueue {
  // A lane a client, in the order of their turns.
  const lanes = new Map<string, Set<() => Promise<void>>>();
  let waiting = 0;
  let isBusy = false;

  const next = (): void => {
    const [turn] = lanes;
    if (isBusy || turn === undefined) return;
    const [client, lane] = turn;
    lanes.delete(client);
    const [start] = lane;
    if (start !== undefined) {
      lane.delete(start);
      waiting -= 1;
      isBusy = true;
      void start().finally(() => {
        isBusy = false;
        next();
      });
    }
    if (lane.size > 0) lanes.set(client, lane);
  };

  return {
    waiting: () => waiting,
    run: (client, signal, work) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        const start = async () => {
          try {
            resolve(await work());
          } catch (error) {
            reject(error);
          }
          signal.removeEventListener('abort', leave);
        };
        const leave = () => {
          const lane = lanes.get(client);
          if (lane?.delete(start)) {
            waiting -= 1;
            if (lane.size === 0) lanes.delete(client);
          }
          reject(signal.reason);
        };
        signal.addEventListener('abort', leave, { once: true });
        const lane = lanes.get(client) ?? new Set();
        lane.add(start);
        lanes.set(client, lane);
        waiting += 1;
        next();
      }),
  };
}

/** Bounds on what is on its way at a time. */
export interface Window {
  readonly items: number;
  readonly bytes: number;
}

/** How items are worked on. */
export interface InOrder<Item, Result> {
  readonly window: Window;
  /** About how many bytes an item takes until its result has been delivered. */
  readonly sizeOf: (item: Item) => number;
  readonly work: (item: Item) => Promise<Result>;
  /** Called with one result at a time, in the order of the items. */
  readonly deliver: (result: Result) => Promise<void>;
  /** Stops: what can be delivered at once is, the rest is left. */
  readonly signal: AbortSignal;
}

/**
 * Works on items at the same time and delivers their results in order. Items are taken only while the window has room,
 * so that memory is bounded however many there are and however slow the work or the delivery; an item larger than the
 * window is worked on alone.
 *
 * @returns false when the signal stopped it before the last result
 */
export async function inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  { window, sizeOf, work, deliver, signal }: InOrder<Item, Result>,
): Promise<boolean> {
  const underWay: { readonly result: Promise<Result>; readonly bytes: number; isDone: boolean }[] = [];
  let bytes = 0;
  let isRead = false;
  let failure: { readonly cause: unknown } | undefined;
  // Whoever waits for a change is woken by the next one.
  let wake = () => {};
  let change = new Promise<void>((resolve) => {
    wake = resolve;
  });
  const changed = () => {
    wake();
    change = new Promise((resolve) => {
      wake = resolve;
    });
  };
  const isOver = () => signal.aborted || failure !== undefined;
  signal.addEventListener('abort', changed);

  async function read(): Promise<void> {
    for await (const item of items) {
      const size = sizeOf(item);
      while (
        !isOver() &&
        underWay.length > 0 &&
        (underWay.length >= window.items || bytes + size > window.bytes)
      )
        await change;
      if (isOver()) return;
      const entry = { result: work(item), bytes: size, isDone: false };
      bytes += size;
      underWay.push(entry);
      entry.result.then(
        () => {
          entry.isDone = true;
          changed();
        },
        () => changed(),
      );
      changed();
    }
  }

  const reading = read()
    .catch((cause: unknown) => {
      failure ??= { cause };
    })
    .finally(() => {
      isRead = true;
      changed();
    });

  try {
    for (;;) {
      const next = underWay[0];
      if (next === undefined) {
        if (isRead || isOver()) break;
        await change;
      } else {
        if (!next.isDone) {
          if (isOver()) break;
          await Promise.race([next.result, change]);
          if (!next.isDone) continue;
        }
        await deliver(await next.result);
        underWay.shift();
        bytes -= next.bytes;
        changed();
      }
    }
    if (!signal.aborted) await reading;
    if (failure && !signal.aborted) throw failure.cause;
    return !signal.aborted || (isRead && underWay.length === 0 && failure === undefined);
  } catch (cause) {
    failure ??= { cause };
    changed();
    throw cause;
  } finally {
    signal.removeEventListener('abort', changed);
  }
}

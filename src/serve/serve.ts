import type { AddressInfo } from 'node:net';
import { HedcheckError } from '../errors.ts';
import { isLoopback, makeAccess } from './access.ts';
import { admission } from './admission.ts';
import { makeApp } from './app.ts';
import { makeChecks } from './checks.ts';
import { fairQueue } from './fairQueue.ts';
import { makeMetrics } from './metrics.ts';
import { startModelProcess } from './model/modelProcess.ts';
import type { ServeSettings } from './settings.ts';

/** A service that listens. */
export interface RunningService {
  /** `http://127.0.0.1:8787` */
  readonly url: string;
  /** Settles when the model can be used; rejects with what keeps it from that. */
  readonly ready: Promise<unknown>;
  /**
   * Stops accepting, finishes what was taken, and frees everything. What is not done within the time that the settings
   * give it is given up.
   */
  readonly close: () => Promise<void>;
}

/**
 * Starts the service: it listens at once and loads its model meanwhile.
 *
 * @throws HedcheckError `E_TOKEN_MISSING` for an address that others can reach without a token, `E_LISTEN`
 */
export async function startService(settings: ServeSettings): Promise<RunningService> {
  if (settings.token === undefined && !isLoopback(settings.host))
    throw new HedcheckError(
      'E_TOKEN_MISSING',
      `Others can reach ${settings.host}, so clients have to bring a token.`,
      'Give one with --token-file or in HEDCHECK_TOKEN, or listen on 127.0.0.1.',
    );
  const queue = fairQueue();
  const house = admission(settings.queue + 1);
  const model = startModelProcess({
    checker: settings.checker,
    // What is in a JSON string is never longer than the request it came in; an XML or HTML text may be re-encoded.
    maxBytes: settings.bodyLimit * 3,
    onLoaded: (loaded) => metrics.loaded(loaded),
  });
  const metrics = makeMetrics({
    waiting: queue.waiting,
    inside: house.inside,
    modelRss: model.rss,
    isReady: () => model.loaded() !== undefined,
  });
  const checks = makeChecks({ model, queue, metrics, settings, inside: house.inside });
  const app = await makeApp({
    settings,
    access: makeAccess(settings),
    admission: house,
    checks,
    metrics,
    model,
  });
  try {
    await app.listen({ host: settings.host, port: settings.port });
  } catch (cause) {
    await model.close();
    throw listenError(settings, cause as NodeJS.ErrnoException);
  }
  let closing: Promise<void> | undefined;
  return {
    url: urlOf(settings.host, (app.server.address() as AddressInfo).port),
    ready: model.ready(),
    close() {
      closing ??= closeAll();
      return closing;
    },
  };

  async function closeAll(): Promise<void> {
    house.close();
    const late = setTimeout(() => {
      checks.giveUp();
      // One more second for the answers that say so; who does not take them is cut off.
      setTimeout(() => app.server.closeAllConnections(), 1000).unref();
    }, settings.shutdownTimeout);
    // Connections whose answer was on its way when the end began.
    const sweep = setInterval(() => app.server.closeIdleConnections(), 250);
    try {
      await app.close();
    } finally {
      clearInterval(sweep);
      clearTimeout(late);
      await model.close();
    }
  }
}

function urlOf(host: string, port: number): string {
  return `http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${port}`;
}

function listenError({ host, port }: ServeSettings, cause: NodeJS.ErrnoException): HedcheckError {
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: 'something listens there already',
    EACCES: 'this user may not listen there',
    EADDRNOTAVAIL: 'this machine has no such address',
    ENOTFOUND: 'there is no such name',
  };
  const why = reasons[cause.code ?? ''] ?? cause.code ?? cause.message;
  return new HedcheckError(
    'E_LISTEN',
    `hedcheck cannot listen on ${host}, port ${port}: ${why}.`,
    'Give another --port (0 for any that is free) or --host.',
    { cause },
  );
}

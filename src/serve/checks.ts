import type { FastifyReply, FastifyRequest } from 'fastify';
import { HedcheckError } from '../errors.ts';
import { toReport } from '../report/run.ts';
import type { Report } from '../report/schema.ts';
import type { FairQueue } from './fairQueue.ts';
import type { Metrics } from './metrics.ts';
import type { ModelProcess } from './model/modelProcess.ts';
import type { CheckJob } from './model/protocol.ts';
import type { ServeSettings } from './settings.ts';

/** Checks on behalf of requests. */
export interface Checks {
  /**
   * Checks when the request's turn comes. Given up when its client hangs up, when it waits or takes too long, or when
   * the service ends without it.
   *
   * @throws HedcheckError what `runJob` throws, `E_NOT_READY`, `E_WAIT_TIMEOUT`, `E_CHECK_TIMEOUT`, `E_BUSY`
   */
  readonly check: (job: CheckJob, request: FastifyRequest, reply: FastifyReply) => Promise<Report>;
  /** Seconds after which a place may be free again, from what checks have taken so far. */
  readonly retryAfter: () => number;
  /** Gives up everything that is not done. */
  readonly giveUp: () => void;
}

/** Why a check was given up though its client still listens; a client that has gone hears nothing. */
const clientGone = new HedcheckError('E_ABORTED', 'The client has gone.');

/** What checks are made with. */
export interface ChecksOptions {
  readonly model: ModelProcess;
  readonly queue: FairQueue;
  readonly metrics: Metrics;
  readonly settings: Pick<ServeSettings, 'requestTimeout' | 'checkTimeout' | 'version'>;
  /** Requests that are in the house. */
  readonly inside: () => number;
}

/** Puts queue, model and time limits together. */
export function makeChecks({ model, queue, metrics, settings, inside }: ChecksOptions): Checks {
  const open = new Set<AbortController>();
  // Mean of the last checks, the newer the heavier; a guess until there is one.
  let meanMs = 500;

  return {
    retryAfter: () => Math.min(60, Math.max(1, Math.ceil((inside() * meanMs) / 1000))),
    giveUp() {
      for (const control of open) control.abort(endingError());
    },
    async check(job, request, reply) {
      const control = new AbortController();
      const { signal } = control;
      open.add(control);
      const onClose = () => control.abort(clientGone);
      if (reply.raw.destroyed) onClose();
      reply.raw.once('close', onClose);
      let timer = setTimeout(
        () => control.abort(waitError(settings.requestTimeout)),
        settings.requestTimeout,
      );
      const entered = performance.now();
      try {
        return await queue.run(request.ip, signal, async () => {
          const started = performance.now();
          metrics.waited((started - entered) / 1000);
          clearTimeout(timer);
          timer = setTimeout(() => control.abort(checkError(settings.checkTimeout)), settings.checkTimeout);
          const articles = await model.check(job, signal);
          const ms = performance.now() - started;
          meanMs += (ms - meanMs) / 8;
          metrics.checked(articles, ms / 1000);
          const tool = {
            name: 'hedcheck',
            version: settings.version,
            model: model.loaded()?.identity ?? null,
          };
          return toReport({ tool, articles: articles.map((report) => ({ report, article: undefined })) });
        });
      } catch (error) {
        if (signal.aborted) metrics.givenUp(whyOf(signal.reason));
        throw error;
      } finally {
        clearTimeout(timer);
        reply.raw.off('close', onClose);
        open.delete(control);
      }
    },
  };
}

function whyOf(reason: unknown): Parameters<Metrics['givenUp']>[0] {
  const { code } = reason as HedcheckError;
  if (code === 'E_CHECK_TIMEOUT') return 'check-timeout';
  if (code === 'E_WAIT_TIMEOUT') return 'wait-timeout';
  return code === 'E_BUSY' ? 'shutdown' : 'client-gone';
}

function waitError(ms: number): HedcheckError {
  return new HedcheckError(
    'E_WAIT_TIMEOUT',
    `The check did not begin within ${ms / 1000} s.`,
    'Try again when the service has less to do.',
  );
}

function checkError(ms: number): HedcheckError {
  return new HedcheckError(
    'E_CHECK_TIMEOUT',
    `The check took longer than ${ms / 1000} s.`,
    'Send a shorter article, or raise --check-timeout.',
  );
}

function endingError(): HedcheckError {
  return new HedcheckError(
    'E_BUSY',
    'The service ended before the check was done.',
    'Try again after the seconds that Retry-After says.',
  );
}

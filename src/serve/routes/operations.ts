import { z } from 'zod';
import { HedcheckError } from '../../errors.ts';
import { problemSchema } from '../problem.ts';
import type { AddRoutes } from './service.ts';

const alive = z.object({ status: z.literal('ok') });
const ready = z.object({
  status: z.literal('ready'),
  version: z.string(),
  asksForToken: z.boolean().describe('Whether checks need a bearer token.'),
  model: z.object({ name: z.string(), sha256: z.string(), dtype: z.string() }),
});

/** Whether the process lives, whether it can check, and what it has done. */
export const addOperationRoutes: AddRoutes = (app, { model, metrics, settings, access }) => {
  app.get(
    '/healthz',
    {
      schema: {
        operationId: 'health',
        summary: 'Whether the service lives',
        tags: ['operations'],
        response: { 200: alive },
      },
    },
    () => ({ status: 'ok' as const }),
  );
  app.get(
    '/readyz',
    {
      schema: {
        operationId: 'readiness',
        summary: 'Whether the model is loaded and its golden pairs hold',
        tags: ['operations'],
        response: { 200: ready, 503: problemSchema },
      },
    },
    () => {
      const loaded = model.loaded();
      if (!loaded)
        throw new HedcheckError('E_NOT_READY', 'The model is not loaded yet.', 'Ask again in a second.');
      return {
        status: 'ready' as const,
        version: settings.version,
        asksForToken: settings.token !== undefined,
        model: loaded.identity,
      };
    },
  );
  app.get(
    '/metrics',
    {
      onRequest: async (request) => access.checkToken(request),
      schema: {
        operationId: 'metrics',
        summary: 'Figures for Prometheus',
        tags: ['operations'],
        security: [{ token: [] }],
        response: { 200: { content: { 'text/plain': { schema: z.string() } } } },
      },
    },
    async (_, reply) => {
      reply.type(metrics.contentType);
      return await metrics.text();
    },
  );
};

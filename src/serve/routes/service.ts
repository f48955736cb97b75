import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Access } from '../access.ts';
import type { Admission } from '../admission.ts';
import type { Checks } from '../checks.ts';
import type { Metrics } from '../metrics.ts';
import type { ModelProcess } from '../model/modelProcess.ts';
import type { ServeSettings } from '../settings.ts';

/** What routes are made of. */
export interface Service {
  readonly settings: ServeSettings;
  readonly access: Access;
  readonly admission: Admission;
  readonly checks: Checks;
  readonly metrics: Metrics;
  readonly model: ModelProcess;
}

/** A Fastify instance whose routes are typed by their zod schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** Routes that belong together. */
export type AddRoutes = (app: App, service: Service) => void;

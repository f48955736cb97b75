import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { jsonSchemaTransformObject, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { HedcheckError } from '../errors.ts';
import { answerClientError } from './clientErrors.ts';
import { openApi, transform } from './openApi.ts';
import { asHedcheckError, problemOf, statusOf } from './problem.ts';
import { addCheckRoute, newsTypes, textTypes } from './routes/check.ts';
import { addOperationRoutes } from './routes/operations.ts';
import { addPageRoutes } from './routes/page.ts';
import type { App, Service } from './routes/service.ts';
import { addSuperdeskRoute } from './routes/superdesk.ts';
import { addWordPressRoute } from './routes/wordpress.ts';
import { validatorCompiler } from './validate.ts';

/** Most connections at once; what comes beyond is not accepted. */
const mostConnections = 4096;
/** Milliseconds in which the first lines of a request have to be there. */
const headersTimeout = 10_000;
/** Longer than a proxy keeps its own connections, so that it never writes into one that is being closed. */
const keepAliveTimeout = 65_000;

/** The service's routes and everything that stands before them. */
export async function makeApp(service: Service): Promise<App> {
  const { settings, access } = service;
  const app = Fastify({
    bodyLimit: settings.bodyLimit,
    // The last address of X-Forwarded-For, which the proxy itself wrote; those before it a client may make up.
    trustProxy: settings.trustProxy ? (_, hop) => hop === 0 : false,
    requestTimeout: settings.requestTimeout,
    keepAliveTimeout,
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 100 },
    // Node wants the time for headers to be part of that for the whole request.
    http: {
      headersTimeout: Math.min(headersTimeout, settings.requestTimeout),
      connectionsCheckingInterval: 1000,
    },
    clientErrorHandler: answerClientError,
    frameworkErrors: (error, request, reply) => answerError(error, request, reply, service),
  }).withTypeProvider<ZodTypeProvider>();
  app.server.maxConnections = mostConnections;
  app.setValidatorCompiler(validatorCompiler);
  // Answers are what the routes return, whole; their schemas are for /openapi.json.
  app.setSerializerCompiler(() => (data) => (typeof data === 'string' ? data : JSON.stringify(data)));
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply, service));

  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' });
    access.checkHost(request);
    access.checkOrigin(request, reply);
  });
  app.addHook('onSend', async (_, reply) => {
    // Or the connection would be kept for a next request that nobody takes.
    if (service.admission.isClosing()) reply.header('Connection', 'close');
  });
  app.addHook('onResponse', async (request, reply) => {
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
    };
    service.metrics.request(labels, reply.elapsedTime / 1000);
  });

  await app.register(swagger, {
    openapi: openApi(settings),
    transform,
    transformObject: jsonSchemaTransformObject,
  });
  await app.register(async (checks) => {
    await addGuards(checks, service);
    // Fastify's own; content systems send JSON and nothing else.
    checks.removeContentTypeParser('text/plain');
    addWordPressRoute(checks, service);
    addSuperdeskRoute(checks, service);
    await checks.register(async (texts) => {
      for (const type of [...Object.keys(textTypes), newsTypes])
        texts.addContentTypeParser(type, { parseAs: 'buffer' }, (request, body: Buffer, done) => {
          done(null, decoded(body, request));
        });
      addCheckRoute(texts, service);
    });
  });
  addOperationRoutes(app, service);
  addPageRoutes(app, service);
  app.get('/openapi.json', { schema: { hide: true } }, () => app.swagger());
  addFallbacks(app);
  return app;
}

/** What stands before every check: a limit a client, the token, and a place in the house, in this order. */
async function addGuards(app: App, { settings, access, admission, checks }: Service): Promise<void> {
  if (settings.rateLimit > 0)
    await app.register(rateLimit, {
      max: settings.rateLimit,
      timeWindow: 60_000,
      cache: 10_000,
      errorResponseBuilder: (_, { max }) =>
        new HedcheckError(
          'E_RATE',
          `More than ${max} requests in a minute came from this address.`,
          'Try again after the seconds that Retry-After says.',
        ),
    });
  // The limit's own hook runs last of those on the request; the next step still comes before any byte of the body.
  app.addHook('preParsing', async (request, reply) => {
    access.checkToken(request);
    refuseCompressed(request);
    admission.enter(reply);
  });
  app.addHook('onError', async (_, reply, error) => {
    const { code } = asHedcheckError(error);
    if (['E_BUSY', 'E_WAIT_TIMEOUT', 'E_NOT_READY'].includes(code))
      reply.header('Retry-After', String(checks.retryAfter()));
  });
}

/** A few compressed bytes may become any number of plain ones, which no limit on the request would hold back. */
function refuseCompressed({ headers }: FastifyRequest): void {
  const encoding = headers['content-encoding'];
  if (encoding === undefined || /^(?:identity)?$/i.test(encoding.trim())) return;
  throw new HedcheckError(
    'E_MEDIA_TYPE',
    'The request is compressed (Content-Encoding), which this service does not read.',
    'Send it as it is, without Content-Encoding.',
  );
}

/** Bytes as text, in the charset that the request names; UTF-8 by default, as JSON always is. */
function decoded(body: Buffer, { headers }: FastifyRequest): string {
  const charset = /;\s*charset="?([\w.:-]{1,40})/i.exec(headers['content-type'] ?? '')?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(body);
  } catch (cause) {
    throw new HedcheckError('E_MEDIA_TYPE', `There is no charset "${charset}".`, 'Send UTF-8.', { cause });
  }
}

function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply, service: Service): void {
  const known = asHedcheckError(error, request.headers['content-type']);
  if (known.code === 'E_INTERNAL' && known !== error) tellWhere(error);
  const status = statusOf(known);
  if (status === 401) reply.header('WWW-Authenticate', 'Bearer realm="hedcheck"');
  if (status === 503 && !reply.hasHeader('Retry-After'))
    reply.header('Retry-After', String(service.checks.retryAfter()));
  // What is left of a body that was refused is not waited for.
  if (request.raw.complete === false) reply.header('Connection', 'close');
  reply
    .status(status)
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(problemOf(known)));
}

/** A bug's place on standard error. Its message may quote an article and is left out. */
function tellWhere(error: unknown): void {
  const stack =
    error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  process.stderr.write(`hedcheck serve: a request failed unexpectedly\n${stack.slice(0, 12).join('\n')}\n`);
}

/** Preflights, paths that are not there, and methods that a path does not take. */
function addFallbacks(app: App): void {
  const methods = ['GET', 'HEAD', 'POST'] as const;
  app.setNotFoundHandler((request, reply) => {
    const url = request.url.split('?', 1)[0] ?? '/';
    const allowed = methods.filter((method) => app.findRoute({ method, url }) !== null);
    if (allowed.length > 0) reply.header('Allow', [...allowed, 'OPTIONS'].join(', '));
    if (request.method === 'OPTIONS' && allowed.length > 0) {
      if (reply.hasHeader('Access-Control-Allow-Origin'))
        reply.headers({
          'Access-Control-Allow-Methods': allowed.join(', '),
          'Access-Control-Allow-Headers': 'Authorization, Content-Type',
          'Access-Control-Max-Age': '600',
          'Access-Control-Allow-Private-Network': 'true',
        });
      return reply.status(204).send();
    }
    if (allowed.length > 0)
      throw new HedcheckError('E_METHOD', `This path takes ${allowed.join(', ')}.`, 'See /openapi.json.');
    throw new HedcheckError('E_NOT_FOUND', 'There is nothing at this path.', 'See /openapi.json.');
  });
}

import { z } from 'zod';
import { alsoFields } from '../../config/config.ts';
import { HedcheckError } from '../../errors.ts';
import { reportSchema } from '../../report/schema.ts';
import type { CheckJob } from '../model/protocol.ts';
import { noBody, problemSchema } from '../problem.ts';
import type { AddRoutes } from './service.ts';

const also = z
  .array(z.enum(alsoFields))
  .max(alsoFields.length)
  .describe('Headline fields to check beside the headline; what the service was started with by default.')
  .optional();

const fields = z
  .strictObject({
    headline: z.string(),
    body: z.string().describe('Text with blank lines between paragraphs, or HTML.'),
    dek: z.string().optional(),
    seo: z.string().optional(),
    social: z.string().optional(),
    id: z.string().max(1000).optional().describe('Comes back in the report.'),
    also,
  })
  .describe('An article in parts.');

const record = z
  .strictObject({
    article: z
      .union([z.record(z.string(), z.unknown()), z.array(z.unknown())])
      .describe('JSON in any format that hedcheck reads; at most 20 articles.'),
    also,
  })
  .describe('An article as a content system stores it.');

const jsonBody = z.union([fields, record]).meta({ id: 'checkRequest' });

/** Media types of texts, and the input format that each is read as; undefined has it detected. */
export const textTypes: Readonly<Record<string, string | undefined>> = {
  'text/html': 'html',
  'text/markdown': 'markdown',
  'text/plain': 'text',
  'application/xml': undefined,
  'text/xml': undefined,
};

/** Types of news formats (`application/rss+xml`, `application/ld+json`): texts whose format is detected. */
export const newsTypes = /^application\/[\w.-]{1,80}\+(?:xml|json)(?:[\s;]|$)/;

const query = z.strictObject({
  also: z
    .string()
    .describe('For bodies that are no JSON: fields to check beside the headline, as dek,seo,social.')
    .transform((list) => list.split(',').map((field) => field.trim()))
    .pipe(z.array(z.enum(alsoFields)))
    .optional(),
});

/** `POST /v1/check`: an article in, the report of `hedcheck check --format json` out. */
export const addCheckRoute: AddRoutes = (app, { checks }) => {
  const text = { schema: z.string() };
  app.post(
    '/v1/check',
    {
      schema: {
        operationId: 'check',
        summary: 'Check an article',
        description: 'Answers the report that `hedcheck check --format json` prints.',
        tags: ['checks'],
        security: [{ token: [] }],
        querystring: query,
        body: {
          content: {
            'application/json': { schema: jsonBody },
            ...Object.fromEntries(Object.keys(textTypes).map((type) => [type, text])),
          },
        },
        response: { 200: reportSchema, '4xx': problemSchema, '5xx': problemSchema },
      },
    },
    async (request, reply) => {
      const { also: asked } = request.query as z.infer<typeof query>;
      const job = jobOf(request.body, request.mediaType);
      return await checks.check({ ...job, also: job.also ?? asked }, request, reply);
    },
  );
};

function jobOf(body: unknown, mediaType: string | undefined): CheckJob {
  if (typeof body === 'string') {
    if (body.trim() === '') throw noBody();
    return { input: { kind: 'text', text: body, format: textTypes[mediaType ?? ''], isLocated: true } };
  }
  if (body === undefined || body === null) throw noBody();
  const given = body as z.infer<typeof jsonBody>;
  if (!('article' in given)) {
    const { also: asked, ...parts } = given;
    return { input: { kind: 'fields', fields: parts }, also: asked };
  }
  return { input: { kind: 'text', text: written(given.article), isLocated: false }, also: given.also };
}

function written(article: unknown): string {
  try {
    return JSON.stringify(article);
  } catch (cause) {
    // The one thing that parsed JSON can be and written JSON cannot: nested tens of thousands deep.
    throw new HedcheckError('E_REQUEST', 'The article is nested too deep.', 'Send it flat.', { cause });
  }
}

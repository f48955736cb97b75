import type { FastifyError } from 'fastify';
import { z } from 'zod';
import { HedcheckError } from '../errors.ts';

/** How every failure is answered. */
export const problemSchema = z
  .object({
    error: z.object({
      code: z.string().describe('Stable identifier, listed in docs/errors.md.'),
      message: z.string().describe('What is wrong and where.'),
      hint: z.string().describe('How to mend it.'),
    }),
  })
  .meta({ id: 'problem' });
export type Problem = z.infer<typeof problemSchema>;

/** Status of each code that is about the request or the service; what is about the article is a 422. */
const statuses: Readonly<Record<string, number>> = {
  E_REQUEST: 400,
  E_JSON: 400,
  E_TOKEN: 401,
  E_ORIGIN: 403,
  E_NOT_FOUND: 404,
  E_METHOD: 405,
  E_RECEIVE_TIMEOUT: 408,
  E_TOO_LARGE: 413,
  E_MEDIA_TYPE: 415,
  E_HOST: 421,
  E_RATE: 429,
  E_INTERNAL: 500,
  E_BUSY: 503,
  E_NOT_READY: 503,
  E_WAIT_TIMEOUT: 503,
  E_CHECK_TIMEOUT: 504,
};

/** HTTP status for a failure: 422 for what is wrong with the article itself, 503 where the model is. */
export function statusOf({ code }: HedcheckError): number {
  return statuses[code] ?? (/^E_MODEL_/.test(code) ? 503 : 422);
}

/** The answer's body. */
export function problemOf({ code, message, hint }: HedcheckError): Problem {
  return { error: { code, message, hint } };
}

/** Any failure in our words. Fastify's own are about the request; what nobody expected becomes `E_INTERNAL`. */
export function asHedcheckError(error: unknown, mediaType = ''): HedcheckError {
  if (error instanceof HedcheckError) return error;
  const { code = '', statusCode = 500, message } = error as Partial<FastifyError>;
  const known = fastifyErrors[code];
  if (known) return known(message ?? '', mediaType);
  if (error instanceof SyntaxError) return notJson(error.message);
  if (statusCode >= 400 && statusCode < 500)
    return new HedcheckError('E_REQUEST', `The request cannot be read: ${message}`, 'See /openapi.json.');
  return new HedcheckError(
    'E_INTERNAL',
    'The request failed for a reason that hedcheck did not expect.',
    'This is a bug in hedcheck; where it happened stands on its standard error.',
  );
}

const fastifyErrors: Readonly<Record<string, (message: string, mediaType: string) => HedcheckError>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: () =>
    new HedcheckError(
      'E_TOO_LARGE',
      'The request is larger than this service takes.',
      'Is it one article? Whoever runs the service can raise --body-limit.',
    ),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: (_, mediaType) =>
    new HedcheckError(
      'E_MEDIA_TYPE',
      mediaType === ''
        ? 'The request does not say what it holds.'
        : `The request is "${mediaType.slice(0, 100)}", which this route does not take.`,
      'Send Content-Type: application/json; /v1/check also takes text/html, text/markdown, text/plain and types of XML.',
    ),
  FST_ERR_CTP_EMPTY_JSON_BODY: () => noBody(),
  FST_ERR_CTP_INVALID_JSON_BODY: notJson,
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () =>
    new HedcheckError('E_REQUEST', 'The body is not as long as Content-Length says.', 'Send it anew.'),
};

/** The error for a request without a body. */
export function noBody(): HedcheckError {
  return new HedcheckError('E_REQUEST', 'The request has no body.', 'Send the article.');
}

function notJson(message: string): HedcheckError {
  // V8 quotes a stretch of the text in its message; an article has no place in an error.
  const where = /position \d+/.exec(message)?.[0];
  return new HedcheckError(
    'E_JSON',
    `The body is not valid JSON${where === undefined ? '' : ` (${where})`}.`,
    'Mend it, or send a text with its own Content-Type.',
  );
}

import type { FastifySchemaCompiler } from 'fastify';
import type { z } from 'zod';
import { HedcheckError } from '../errors.ts';

type Issue = z.core.$ZodIssue;

/** Most problems that one answer lists. */
const shownIssues = 5;

/** Fastify's validator: a route's zod schema, and our own words for what does not fit it. */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> =
  ({ schema, httpPart }) =>
  (data) => {
    const parsed = schema.safeParse(data);
    return parsed.success ? { value: parsed.data } : { error: misfit(parsed.error.issues, httpPart) };
  };

function misfit(issues: readonly Issue[], part = 'request'): HedcheckError {
  const said = issues
    .flatMap(flattened)
    .slice(0, shownIssues)
    .map(({ path, message }) => `${path.length === 0 ? 'it' : path.join('.')}: ${message}`);
  return new HedcheckError(
    'E_REQUEST',
    `The ${part === 'querystring' ? 'query' : part} is not as this route takes it: ${said.join('; ')}.`,
    '/openapi.json describes what it takes.',
  );
}

/** What is wrong, and where; of a union, by the alternative that came closest. */
function flattened(issue: Issue): { readonly path: readonly PropertyKey[]; readonly message: string }[] {
  if (issue.code !== 'invalid_union') return [issue];
  const [closest = []] = [...issue.errors].sort((a, b) => a.length - b.length);
  return closest.flatMap(flattened).map(({ path, message }) => ({ path: [...issue.path, ...path], message }));
}

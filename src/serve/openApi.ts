import type { SwaggerTransform } from '@fastify/swagger';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import type { ServeSettings } from './settings.ts';

/** What /openapi.json says beside the routes. */
export function openApi({ version, token }: Pick<ServeSettings, 'version' | 'token'>) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'hedcheck',
      version,
      description:
        'Checks whether an article’s body backs its headline. Texts are checked by the service itself and sent nowhere.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: [
      { name: 'checks', description: 'Articles in, reports out.' },
      { name: 'content systems', description: 'The same in the words of a content system.' },
      { name: 'operations', description: 'For whoever runs the service.' },
    ],
    components: {
      securitySchemes: {
        token: {
          type: 'http' as const,
          scheme: 'bearer',
          description:
            token === undefined ? 'This service asks for no token.' : 'The token given to `hedcheck serve`.',
        },
      },
    },
  };
}

/**
 * zod to JSON Schema for the documentation. The library's own transform knows bodies of one schema; of a body that has
 * one for each media type, each is put through it in turn.
 */
export const transform: SwaggerTransform = (document) => {
  const body = document.schema?.body as { content?: Record<string, { schema: unknown }> } | undefined;
  if (body?.content === undefined) return jsonSchemaTransform(document);
  const withBody = (schema: unknown) =>
    jsonSchemaTransform({ ...document, schema: { ...document.schema, body: schema } } as never);
  const content = Object.entries(body.content).map(([type, { schema }]) => [
    type,
    { schema: (withBody(schema).schema as { body: unknown }).body },
  ]);
  const { schema, url } = withBody(undefined);
  return { schema: { ...schema, body: { content: Object.fromEntries(content) } }, url };
};

import { z } from 'zod';
import { reportSchema } from '../../report/schema.ts';
import { problemSchema } from '../problem.ts';
import { checkPost } from './checkPost.ts';
import { findingsOf, isError, lineOf, notesOf } from './findings.ts';
import type { AddRoutes } from './service.ts';

const text = z.string().nullish();

const item = z
  .object({
    headline: text,
    body_html: text,
    abstract: text.describe('Checked as the dek where there is one.'),
    guid: z.string().max(1000).nullish(),
    _id: z.string().max(1000).nullish(),
  })
  .describe('An item as Superdesk holds it; other keys are ignored.')
  .meta({ id: 'superdeskItem' });

const answer = z
  .object({
    errors: z.array(z.string()).describe('What keeps the item from being published.'),
    warnings: z.array(z.object({ text: z.string() })).describe('What its editor is shown.'),
    report: reportSchema,
  })
  .meta({ id: 'superdeskAnswer' });

/** `POST /v1/superdesk/validate`: an item in, Superdesk's errors and warnings out. */
export const addSuperdeskRoute: AddRoutes = (app, service) => {
  app.post(
    '/v1/superdesk/validate',
    {
      schema: {
        operationId: 'validateSuperdeskItem',
        summary: 'Validate a Superdesk item',
        description:
          'Findings at or above --fail-on are errors, others warnings, and so is what is to be known about the check. An item that cannot be checked yet is a warning: whether it may lack a headline or a body is for Superdesk’s own validators to say.',
        tags: ['content systems'],
        security: [{ token: [] }],
        body: item,
        response: { 200: answer, '4xx': problemSchema, '5xx': problemSchema },
      },
    },
    async (request, reply) => {
      const { headline, body_html, abstract, guid, _id } = request.body;
      const fields = {
        id: guid ?? _id ?? undefined,
        headline: headline ?? '',
        body: body_html ?? '',
        dek: abstract ?? '',
      };
      const report = await checkPost(fields, service, request, reply);
      const { failOn } = service.settings;
      const errors: string[] = [];
      const warnings: { text: string }[] = [];
      for (const article of report.articles) {
        if (article.error)
          warnings.push({ text: `Not checked. ${article.error.message} ${article.error.hint}`.trim() });
        for (const text of notesOf(article)) warnings.push({ text });
        for (const claim of findingsOf(article)) {
          if (isError(claim, failOn)) errors.push(lineOf(claim));
          else warnings.push({ text: lineOf(claim) });
        }
      }
      return { errors, warnings, report };
    },
  );
};

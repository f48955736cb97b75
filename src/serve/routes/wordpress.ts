import { z } from 'zod';
import { headlineFields } from '../../article/article.ts';
import { statuses } from '../../report/schema.ts';
import { verdictSentence } from '../../report/wording.ts';
import { verdicts } from '../../verdict/verdict.ts';
import { problemSchema } from '../problem.ts';
import { checkPost } from './checkPost.ts';
import { evidenceOf, findingsOf, messageOf, notesOf } from './findings.ts';
import type { AddRoutes } from './service.ts';

const rendering = z
  .union([z.string(), z.object({ raw: z.string().nullish(), rendered: z.string().nullish() })])
  .describe('Text, or what the REST API makes of it; `raw` is read where it is there.');
type Rendering = z.infer<typeof rendering>;

const post = z
  .object({
    id: z.union([z.int(), z.string().max(1000)]).nullish(),
    title: rendering,
    content: rendering,
    excerpt: rendering.nullish(),
  })
  .describe('A post as the WordPress REST API gives or takes it; other keys are ignored.')
  .meta({ id: 'wordpressPost' });

const answer = z
  .object({
    status: z.enum(statuses),
    score: z.number().min(0).max(1).nullable(),
    summary: z.string().describe('One sentence for the editor.'),
    notes: z
      .array(z.string())
      .describe('What to know about the check: that the text is not English, for one.'),
    findings: z.array(
      z.object({
        field: z.enum(headlineFields),
        claim: z.string(),
        span: z.tuple([z.int().min(0), z.int().min(0)]).describe('UTF-16 offsets into the title as text.'),
        verdict: z.enum(verdicts),
        score: z.number().min(0).max(1).nullable(),
        message: z.string(),
        evidence: z.array(z.object({ text: z.string() })),
      }),
    ),
  })
  .meta({ id: 'wordpressAnswer' });

/** `POST /v1/wordpress`: a post in, what the editor's panel shows out. */
export const addWordPressRoute: AddRoutes = (app, service) => {
  app.post(
    '/v1/wordpress',
    {
      schema: {
        operationId: 'checkWordPressPost',
        summary: 'Check a WordPress post',
        description:
          'Title and, where it was written by hand, excerpt against the content. A post that cannot be checked yet has status `error`.',
        tags: ['content systems'],
        security: [{ token: [] }],
        body: post,
        response: { 200: answer, '4xx': problemSchema, '5xx': problemSchema },
      },
    },
    async (request, reply) => {
      const { id, title, content, excerpt } = request.body;
      const fields = {
        id: id === undefined || id === null ? undefined : String(id),
        headline: sourceOf(title),
        body: inParagraphs(sourceOf(content)),
        dek: writtenExcerpt(excerpt),
      };
      const { articles } = await checkPost(fields, service, request, reply);
      const [article] = articles;
      if (article === undefined) throw new RangeError('a post came back without a report');
      const { status, score, error } = article;
      return {
        status,
        score,
        summary: error === undefined ? verdictSentence(article) : `${error.message} ${error.hint}`.trim(),
        notes: notesOf(article),
        findings: findingsOf(article).map((claim) => ({
          field: claim.field,
          claim: claim.text,
          span: claim.span,
          verdict: claim.verdict,
          score: claim.score,
          message: messageOf(claim),
          evidence: evidenceOf(claim),
        })),
      };
    },
  );
};

function sourceOf(given: Rendering | null | undefined): string {
  if (given === null || given === undefined) return '';
  return typeof given === 'string' ? given : (given.raw ?? given.rendered ?? '');
}

/** WordPress makes an excerpt of the content's first words where there is none; that says nothing of its own. */
function writtenExcerpt(given: Rendering | null | undefined): string {
  const text = sourceOf(given);
  const isMade = typeof given === 'object' && typeof given?.raw !== 'string';
  return isMade && /(?:\[(?:&hellip;|&#8230;|…|\.\.\.)\]|class="more-link")/.test(text) ? '' : text;
}

/** The classic editor stores paragraphs as blank lines, as WordPress shows them only later. */
function inParagraphs(content: string): string {
  if (/<(?:p|div|h[1-6]|ul|ol|blockquote|figure|table|section)[\s>]/i.test(content)) return content;
  return content
    .split(/\r?\n[ \t]*\r?\n/)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('\n');
}

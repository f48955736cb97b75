import { z } from 'zod';
import { headlineFields } from '../article/article.ts';
import { reasonCodes, verdicts } from '../verdict/verdict.ts';

/** Version of the report's shape. Additions keep it; a renamed or removed key raises it. */
export const schemaVersion = 1;

/** What became of an article, from worst to best. */
export const statuses = ['error', 'fail', 'warn', 'pass'] as const;
export type Status = (typeof statuses)[number];

const probability = z.number().min(0).max(1);
const count = z.int().min(0);

const span = z
  .tuple([count, count])
  .describe('0-based UTF-16 offsets, [start, end), end exclusive.')
  .meta({ id: 'span' });

const location = z
  .object({
    line: z.int().min(1),
    column: z.int().min(1),
    endLine: z.int().min(1),
    endColumn: z.int().min(1),
  })
  .describe('Place in the file that was read: 1-based lines and columns, columns in UTF-16 units.')
  .meta({ id: 'location' });

const reason = z
  .object({
    code: z.enum(reasonCodes),
    message: z.string(),
    headlineSpan: span.describe('Words of the claim’s headline field that the reason is about.').optional(),
    bodySpan: span.describe('Words of the body that the reason is about.').optional(),
  })
  .meta({ id: 'reason' });

const evidence = z
  .object({
    text: z.string(),
    span: span.describe('Offsets into the body text as read.'),
    location: location.optional(),
    entailment: probability,
    neutral: probability,
    contradiction: probability,
  })
  .describe('A passage of the body and the model’s three probabilities for it.')
  .meta({ id: 'evidence' });

const suppression = z
  .object({
    by: z
      .enum(['baseline', 'comment'])
      .describe('The baseline file, or an ignore comment in the article itself.'),
    note: z.string().describe('The reason given there.').optional(),
  })
  .describe('Who accepted the finding. It stays in the report and does not count for status or exit status.')
  .meta({ id: 'suppression' });

const claim = z
  .object({
    fingerprint: z
      .string()
      .regex(/^[0-9a-f]{16}$/)
      .describe('What the claim is recognised by in another run: hash of its field and normalised text.'),
    text: z.string().describe('The claim as a declarative sentence, as given to the model.'),
    span: span.describe('The claim’s own words, offsets into the text of its headline field.'),
    field: z.enum(headlineFields).describe('Which text of `headlines` the claim stands in.'),
    location: location.optional(),
    kind: z.enum(['claim', 'question', 'teaser', 'list', 'label']),
    verdict: z.enum(verdicts),
    score: probability
      .nullable()
      .describe('Calibrated probability that the body supports the claim; null when nothing is asserted.'),
    reasons: z.array(reason),
    evidence: z.array(evidence).describe('Most decisive first.'),
    suppressed: suppression.optional(),
  })
  .meta({ id: 'claim' });

const article = z
  .object({
    id: z.string(),
    source: z.string().describe('Path, URL or record number.'),
    format: z.string().nullable().describe('Format it was read as; null when it could not be read.'),
    headline: z
      .string()
      .nullable()
      .describe('The main headline as read; null only when `status` is `error`.'),
    headlines: z
      .array(z.object({ field: z.enum(headlineFields), text: z.string() }))
      .describe('Every headline field that was checked, in the order checked; at most one a field.'),
    status: z.enum(statuses),
    score: probability
      .nullable()
      .describe('The score of the weakest claim; null when nothing is asserted or nothing was read.'),
    claims: z.array(claim),
    notes: z.array(z.object({ code: z.string(), message: z.string() })),
    error: z
      .object({ code: z.string(), message: z.string(), hint: z.string() })
      .describe('Present exactly when `status` is `error`.')
      .optional(),
    timing: z.object({
      ms: z.number().min(0).describe('Wall time spent on this article.'),
      pairs: count.describe('Premise and claim pairs that the model scored.'),
    }),
  })
  .meta({ id: 'article' });

const summary = z
  .object({
    articles: count,
    pass: count,
    warn: count,
    fail: count,
    error: count,
    claims: count.describe('All claims of all articles: the sum of the five verdict counts below.'),
    supported: count,
    attributed: count,
    contradicted: count,
    unsupported: count,
    notAClaim: count,
    suppressed: count.describe('Findings among them that a baseline or a comment suppresses.'),
    pairs: count,
    ms: z.number().min(0).describe('Sum of the articles’ wall times.'),
  })
  .meta({ id: 'summary' });

const tool = z
  .object({
    name: z.string(),
    version: z.string(),
    model: z
      .object({
        name: z.string(),
        sha256: z.string().describe('sha256 of the ONNX file, hex.'),
        dtype: z.string(),
      })
      .nullable()
      .describe('Who scored; null when no article could be read and so no model was loaded.'),
  })
  .meta({ id: 'tool' });

/** One run of hedcheck over one or more articles, as `--format json` prints it. */
export const reportSchema = z.object({
  schemaVersion: z.literal(schemaVersion),
  tool,
  articles: z.array(article),
  summary,
});

/** One article of a report, as `hedcheck batch` writes it, one a line. */
export const articleReportSchema = article;

export type Report = z.infer<typeof reportSchema>;
export type ArticleReport = z.infer<typeof articleReportSchema>;
export type ClaimReport = z.infer<typeof claim>;
export type Suppression = z.infer<typeof suppression>;
export type EvidenceReport = z.infer<typeof evidence>;
export type ReasonReport = z.infer<typeof reason>;
export type Summary = z.infer<typeof summary>;
export type Tool = z.infer<typeof tool>;

/**
 * The report's JSON Schema (draft 2020-12), as shipped in `schema/report.schema.json`. Unknown keys are allowed
 * in it, so that a report with a later addition still validates against an older schema.
 */
export function reportJsonSchema(): Record<string, unknown> {
  return {
    title: 'hedcheck report',
    ...z.toJSONSchema(reportSchema, { target: 'draft-2020-12', io: 'input' }),
  };
}

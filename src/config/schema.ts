import { z } from 'zod';
import {
  alsoFields,
  failOnLevels,
  inputFormats,
  limits,
  outputFormats,
  type overridableKeys,
} from './config.ts';
import { costlyGlob, longestGlob } from './costlyGlob.ts';
import { parseSize } from './size.ts';

const size = z
  .union([
    z.int().min(1),
    z.string().refine((text) => parseSize(text) !== undefined, {
      error: 'must be a size such as "50MB", of at most 536 MB',
    }),
  ])
  .transform((given, context) => {
    const bytes = parseSize(String(given));
    if (bytes !== undefined) return bytes;
    context.addIssue({ code: 'custom', message: 'must be a size of at most 536 MB' });
    return z.NEVER;
  });

const globs = z.array(
  z
    .string()
    .min(1)
    .max(longestGlob)
    .superRefine((glob, context) => {
      const why = costlyGlob(glob);
      if (why !== undefined)
        context.addIssue({ code: 'custom', message: `${why}: matching it could take forever` });
    }),
);

const perArticle = {
  also: z.array(z.enum(alsoFields)).describe('Headline fields to check beside the headline.'),
  threshold: z
    .number()
    .min(limits.threshold[0])
    .max(limits.threshold[1])
    .describe('Least score with which a claim counts as supported; the model’s calibrated one by default.'),
  evidence: z
    .int()
    .min(limits.evidence[0])
    .max(limits.evidence[1])
    .describe('Passages of the body shown under each claim; 3 by default.'),
  failOn: z
    .enum(failOnLevels)
    .describe('Mildest verdict that makes the exit status 1; `unsupported` by default.'),
  inputFormat: z.enum(inputFormats).describe('Read every input as this format instead of detecting it.'),
  maxSize: size.describe('Largest input read, in bytes or as "50MB"; 20 MB by default.'),
  ignoreComments: z
    .boolean()
    .describe('Heed the `hedcheck-ignore` comments that stand in articles; true by default.'),
} satisfies Record<(typeof overridableKeys)[number], z.ZodType>;

const override = z.strictObject({
  files: globs.min(1).describe('Globs, relative to this file, of the articles that these values are for.'),
  ...z.object(perArticle).partial().shape,
});

/** A configuration file: every key optional, none unknown. */
export const configSchema = z
  .strictObject({
    $schema: z.string().describe('Where editors find this schema; hedcheck ignores it.'),
    model: z
      .string()
      .min(1)
      .describe('Folder of a model, relative to this file, or the name of one from `hedcheck model list`.'),
    threads: z
      .int()
      .min(limits.threads[0])
      .max(limits.threads[1])
      .describe('CPU threads for the model; all cores by default.'),
    ...perArticle,
    format: z
      .enum(outputFormats)
      .describe('Format on standard output when the command line names none; `pretty` by default.'),
    template: z
      .string()
      .min(1)
      .describe('Mustache template, relative to this file, that the format `template` fills in.'),
    ignore: globs.describe(
      'Glob patterns, relative to this file, of files that a folder or glob must not bring in.',
    ),
    maxWarnings: z
      .int()
      .min(limits.maxWarnings[0])
      .max(limits.maxWarnings[1])
      .describe('Most findings milder than `failOn` with which a run still passes; any number by default.'),
    baseline: z
      .union([z.string().min(1), z.literal(false)])
      .describe('File of accepted findings, relative to this file, or false for none.'),
    cache: z.boolean().describe('Keep the reports of unchanged articles; false by default.'),
    cacheFolder: z.string().min(1).describe('Where they are kept, relative to this file.'),
    quiet: z.boolean().describe('Show only what is wrong.'),
    overrides: z
      .array(override)
      .max(1000)
      .describe('Other values for some articles; the last that matches wins.'),
    hook: z
      .strictObject({
        files: globs.describe(
          'Globs, relative to this file, of the staged files that the git hook checks; text, Markdown and HTML by default.',
        ),
      })
      .describe('What the git hook checks.'),
  })
  .partial();

/** The JSON Schema (draft 2020-12) of a configuration file, as shipped in `schema/config.schema.json`. */
export function configJsonSchema(): Record<string, unknown> {
  return {
    title: 'hedcheck configuration',
    ...z.toJSONSchema(configSchema, { target: 'draft-2020-12', io: 'input' }),
  };
}

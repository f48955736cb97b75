import { z } from 'zod';
import { alsoFields, failOnLevels, inputFormats, limits, outputFormats } from './config.ts';
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
    format: z
      .enum(outputFormats)
      .describe('Format on standard output when the command line names none; `pretty` by default.'),
    inputFormat: z.enum(inputFormats).describe('Read every input as this format instead of detecting it.'),
    maxSize: size.describe('Largest input read, in bytes or as "50MB"; 20 MB by default.'),
    ignore: z
      .array(z.string().min(1))
      .describe('Glob patterns, relative to this file, of files that a folder or glob must not bring in.'),
    quiet: z.boolean().describe('Show only what is wrong.'),
  })
  .partial();

/** The JSON Schema (draft 2020-12) of a configuration file, as shipped in `schema/config.schema.json`. */
export function configJsonSchema(): Record<string, unknown> {
  return {
    title: 'hedcheck configuration',
    ...z.toJSONSchema(configSchema, { target: 'draft-2020-12', io: 'input' }),
  };
}

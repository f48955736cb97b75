import { z } from 'zod';

const optionsSchema = z
  .object({
    /** Pause in typing, in milliseconds, after which a document is checked. */
    debounce: z.int().min(0).max(60_000).default(600),
    /** Check while one types, or only when a document is opened and saved. */
    run: z.enum(['onType', 'onSave']).default('onType'),
    /** Say the closest passage in the message too, for editors that show no related information. */
    evidence: z.enum(['related', 'message']).default('related'),
  })
  .strict();

/** What a client may set as `initializationOptions`. */
export type LspOptions = z.infer<typeof optionsSchema>;

/** The options in force, and what was wrong with those that the client gave. */
export function parseOptions(given: unknown): { options: LspOptions; complaint: string | undefined } {
  const parsed = optionsSchema.safeParse(given ?? {});
  if (parsed.success) return { options: parsed.data, complaint: undefined };
  const [issue] = parsed.error.issues;
  const where = issue?.path.length ? `${issue.path.join('.')}: ` : '';
  return {
    options: optionsSchema.parse({}),
    complaint: `initializationOptions are not as they should be (${where}${issue?.message}); the defaults are used.`,
  };
}

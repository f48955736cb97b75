import { z } from 'zod';
import { verdicts } from '../../verdict/verdict.ts';
import { statuses } from '../schema.ts';

const probability = z.number().min(0).max(1);

const claim = z.object({
  text: z.string(),
  verdict: z.enum(verdicts),
  score: probability.nullable(),
  reasons: z.array(z.object({ code: z.string(), message: z.string().optional() })),
  evidence: z.array(z.object({ text: z.string() })),
  suppressed: z.unknown().optional(),
});

/** What a summary needs of one article of a result, whichever version of hedcheck wrote it. */
export const summarisedSchema = z.object({
  id: z.string(),
  source: z.string(),
  headline: z.string().nullable(),
  status: z.enum(statuses),
  score: probability.nullable(),
  claims: z.array(claim),
  error: z.object({ code: z.string(), message: z.string() }).optional(),
  kept: z.record(z.string(), z.unknown()).optional(),
});

export type SummarisedRow = z.infer<typeof summarisedSchema>;
export type SummarisedClaim = z.infer<typeof claim>;

/** One article of a result, or a stretch of it that cannot be read. */
export type ReadResult =
  | { readonly row: SummarisedRow }
  | { readonly unreadable: { readonly place: string; readonly why: string } };

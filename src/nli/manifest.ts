import { z } from 'zod';

/** The manifest's file name inside a model folder. */
export const manifestName = 'hedcheck.json';

/** How weights are stored, by the name that transformers.js gives it. */
export const dtypes = ['fp32', 'fp16', 'q8', 'int8', 'uint8', 'q4', 'q4f16', 'bnb4'] as const;
export type Dtype = (typeof dtypes)[number];

const probability = z.number().min(0).max(1);

/** A pair with the probabilities that a sound copy of the model gives for it. */
export const goldenPairSchema = z.strictObject({
  premise: z.string().min(1),
  hypothesis: z.string().min(1),
  entailment: probability,
  neutral: probability,
  contradiction: probability,
});

const filePath = z
  .string()
  .min(1)
  .refine((path) => !/^[/\\]|\\|^[a-z]:|(?:^|\/)\.\.?(?:\/|$)/iu.test(path), {
    error: "must be a path inside the model folder, with '/' and without '..'",
  });

/** hedcheck.json: what a model folder says of itself. */
export const manifestSchema = z.object({
  schemaVersion: z.literal(1),
  name: z.string().min(1),
  /** SPDX expression. */
  license: z.string().min(1),
  /** Where the model comes from, for people. */
  source: z.string().min(1),
  /** Every file that is read, with what it must be. */
  files: z
    .array(
      z.strictObject({
        path: filePath,
        sha256: z.string().regex(/^[0-9a-f]{64}$/u),
        bytes: z.int().nonnegative(),
      }),
    )
    .min(1),
  /** Most tokens of premise, hypothesis and special tokens together. */
  maxTokens: z.int().min(32).max(8192),
  dtype: z.enum(dtypes),
  calibration: z.record(z.string(), z.unknown()).optional(),
  goldenPairs: z.array(goldenPairSchema),
  /** Largest difference that a golden pair's probabilities may have. */
  tolerance: z.number().positive().max(0.5),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type GoldenPair = z.infer<typeof goldenPairSchema>;

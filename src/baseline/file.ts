import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import { HedcheckError } from '../errors.ts';
import { type AcceptedFinding, findingVerdicts } from './baseline.ts';

/** Name of the file of accepted findings. */
export const baselineName = '.hedcheck-baseline.json';

/** Half a million findings. */
const largestFile = 100_000_000;

const hint =
  "Mend it, or write it anew: remove it and run 'hedcheck baseline'. --no-baseline checks without it.";

const baselineSchema = z.strictObject({
  $comment: z.string().optional(),
  version: z.literal(1),
  findings: z.array(
    z.strictObject({
      file: z
        .string()
        .min(1)
        .max(4096)
        .refine((file) => !/^(?:\/|[a-z]:[\\/])|\0/i.test(file), { error: 'must be a relative path' }),
      fingerprint: z.string().regex(/^[0-9a-f]{16}$/, { error: 'must be 16 hex digits' }),
      verdict: z.enum(findingVerdicts),
      claim: z.string().max(10_000),
    }),
  ),
});

/**
 * The accepted findings in a file.
 *
 * @returns undefined when there is no such file
 * @throws HedcheckError `E_BASELINE` when it cannot be read or is no baseline
 */
export async function readBaseline(path: string): Promise<AcceptedFinding[] | undefined> {
  const text = await readText(path);
  if (text === undefined) return undefined;
  if (/^(?:<{7}|={7}|>{7})/m.test(text))
    throw broken(path, 'has conflict markers of a merge', 'Keep the lines of both sides, each once.');
  const parsed = baselineSchema.safeParse(fromJson(text, path));
  if (parsed.success) return parsed.data.findings;
  const [issue] = parsed.error.issues;
  const where = (issue?.path ?? []).map((part) =>
    typeof part === 'number' ? `[${part}]` : `.${String(part)}`,
  );
  throw broken(
    path,
    `is no baseline: ${where.join('').replace(/^\./, '') || 'the file'}: ${issue?.message ?? 'invalid'}`,
  );
}

function fromJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.replace(/\s+/g, ' ').slice(0, 200) : '';
    throw broken(path, `is not valid JSON: ${why}`, hint, cause);
  }
}

async function readText(path: string): Promise<string | undefined> {
  try {
    const stats = await stat(path);
    if (!stats.isFile()) throw broken(path, 'is not a file');
    if (stats.size > largestFile) throw broken(path, `has ${stats.size} bytes, more than 100 MB`);
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (cause instanceof HedcheckError) throw cause;
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw broken(path, `cannot be read (${code})`, 'Check its permissions, or pass --no-baseline.', cause);
  }
}

/** The text of a baseline: a finding a line, sorted, so that a change is a line in a diff and merges go well. */
export function baselineText(findings: readonly AcceptedFinding[]): string {
  const order = ({ file, claim, fingerprint }: AcceptedFinding) => [file, claim, fingerprint];
  const sorted = [...findings].sort((a, b) => compare(order(a), order(b)));
  const lines = sorted.map(({ file, verdict, claim, fingerprint }) =>
    JSON.stringify({ file, verdict, claim, fingerprint }).replace(
      /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g,
      escaped,
    ),
  );
  const list = lines.length === 0 ? '[]' : `[\n    ${lines.join(',\n    ')}\n  ]`;
  const comment = 'Findings that were accepted; hedcheck baseline writes this file.';
  return `{\n  "$comment": ${JSON.stringify(comment)},\n  "version": 1,\n  "findings": ${list}\n}\n`;
}

/** Alphabetical by code unit: the same on every machine. */
function compare(a: readonly string[], b: readonly string[]): number {
  for (const [index, text] of a.entries()) {
    const other = b[index] ?? '';
    if (text !== other) return text < other ? -1 : 1;
  }
  return 0;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function broken(path: string, why: string, how: string = hint, cause?: unknown): HedcheckError {
  return new HedcheckError('E_BASELINE', `${path} ${why}.`, how, { cause });
}

import { open, readFile, rename, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { HedcheckError } from '../errors.ts';
import { identitySchema } from './identity.ts';
import { processMarkSchema } from './processMark.ts';

const count = z.int().min(0);

/** How far a run has come. Everything before it is on the disk for good; what comes behind it is done again. */
const checkpointSchema = z.object({
  schemaVersion: z.literal(1),
  /** Process that writes the output, and the machine it runs on. */
  process: processMarkSchema,
  identity: identitySchema,
  /** Records whose rows are in the output, counted from the first record of the shard. */
  records: count,
  /** Length of the output that holds them. */
  bytes: count,
  /** sha256 of the end of that output, to tell it from another file. */
  tail: z.string(),
  tally: z.object({
    rows: count,
    pass: count,
    warn: count,
    fail: count,
    error: count,
    claims: count,
    pairs: count,
    repeatedIds: count,
  }),
  /** Every record is in the output, and only its name is missing. */
  isComplete: z.boolean(),
});
export type Checkpoint = z.infer<typeof checkpointSchema>;

/** Where the checkpoint of an output is kept. */
export function checkpointPath(output: string): string {
  return `${output}.checkpoint`;
}

/**
 * The checkpoint of an output; undefined when there is none.
 *
 * @throws HedcheckError `E_RESUME` for a file that is no checkpoint
 */
export async function readCheckpoint(output: string): Promise<Checkpoint | undefined> {
  const path = checkpointPath(output);
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined;
    throw new HedcheckError('E_RESUME', `${path} cannot be read (${cause.code}).`, 'Check its permissions.', {
      cause,
    });
  });
  if (text === undefined) return undefined;
  const parsed = checkpointSchema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw new HedcheckError(
    'E_RESUME',
    `${path} is no checkpoint of this version of hedcheck.`,
    'Begin anew with --restart.',
  );
}

/** Replaces the checkpoint: whole or not at all, whatever happens meanwhile. */
export async function writeCheckpoint(output: string, checkpoint: Checkpoint): Promise<void> {
  const path = checkpointPath(output);
  const fresh = `${path}.tmp`;
  const file = await open(fresh, 'w');
  try {
    await file.writeFile(`${JSON.stringify(checkpoint, undefined, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(fresh, path);
  await syncFolder(dirname(path));
}

export async function removeCheckpoint(output: string): Promise<void> {
  for (const path of [checkpointPath(output), `${checkpointPath(output)}.tmp`])
    await unlink(path).catch(() => {});
}

/** Makes a rename last through a loss of power, where the system can. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

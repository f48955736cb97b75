import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { HedcheckError } from '../errors.ts';
import { onnxSuffixes } from '../nli/modelFiles.ts';
import { companionFiles } from './addModel.ts';

/** A model on a Hugging Face Hub. */
export interface HubModel {
  /** `org/name`. */
  readonly id: string;
  /** Branch, tag or commit. */
  readonly revision: string;
  /** `https://huggingface.co`, or what HF_ENDPOINT says. */
  readonly endpoint: string;
}

/** Told how far a download is: the file, bytes had, bytes in all where known. */
export type OnProgress = (file: string, had: number, all: number | undefined) => void;

/** Silence after which a connection counts as dead, in milliseconds. */
const patience = 30_000;

const modelInfo = z.object({
  /** The commit that the revision stands for. */
  sha: z.string().regex(/^[0-9a-f]{40}$/),
  siblings: z.array(
    z.object({
      rfilename: z.string(),
      size: z.number().optional(),
      lfs: z.object({ sha256: z.string() }).optional(),
    }),
  ),
});

type HubFile = z.infer<typeof modelInfo>['siblings'][number];

/**
 * Downloads a model's files into a folder, in the layout of the Hub. Sizes and hashes are checked where the Hub gives
 * them.
 *
 * @returns the commit that was downloaded
 * @throws HedcheckError `E_HUB` for whatever the network or the Hub refuses, and for a model without ONNX file
 */
export async function downloadModel(
  model: HubModel,
  folder: string,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<string> {
  const { id, revision, endpoint } = model;
  const url = `${endpoint}/api/models/${id}/revision/${encodeURIComponent(revision)}?blobs=true`;
  const answer = await get(url, signal, async (response) => asJson(await response.text()));
  const info = modelInfo.safeParse(answer);
  if (!info.success) throw hubError(`${url} did not answer as a model hub does.`, 'Check HF_ENDPOINT.');
  for (const file of filesToGet(info.data.siblings, model))
    await download(
      `${endpoint}/${id}/resolve/${info.data.sha}/${file.rfilename}`,
      file,
      folder,
      onProgress,
      signal,
    );
  return info.data.sha;
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A proxy's or hotel's page, which the schema then refuses.
    return undefined;
  }
}

function filesToGet(siblings: readonly HubFile[], { id }: HubModel): HubFile[] {
  const named = (name: string) => siblings.find(({ rfilename }) => rfilename === name);
  const onnx = [...onnxSuffixes.values()].map((suffix) => named(`onnx/model${suffix}.onnx`)).find(Boolean);
  const wanted = onnx ?? named('model.onnx');
  if (!wanted)
    throw hubError(
      `${id} has no ONNX file (onnx/model.onnx or onnx/model_quantized.onnx).`,
      'Choose a model that has one, or export it and add the folder.',
    );
  const companions = companionFiles.flatMap((name) => named(name) ?? []);
  return [...companions, wanted, ...[named(`${wanted.rfilename}_data`)].flatMap((file) => file ?? [])];
}

async function download(
  url: string,
  { rfilename, size, lfs }: HubFile,
  folder: string,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<void> {
  const path = join(folder, rfilename);
  await mkdir(dirname(path), { recursive: true });
  const hash = createHash('sha256');
  let had = 0;
  await get(url, signal, async (response, alive) => {
    if (!response.body) throw hubError(`${url} gave no content.`);
    const counted = async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        alive();
        had += chunk.length;
        if (size !== undefined && had > size) throw hubError(`${url} gives more than its ${size} bytes.`);
        hash.update(chunk);
        onProgress(rfilename, had, size);
        yield chunk;
      }
    };
    await pipeline(Readable.fromWeb(response.body), counted, createWriteStream(path, { flags: 'wx' }));
  });
  if (size !== undefined && had !== size) throw hubError(`${url} gave ${had} of ${size} bytes.`);
  if (lfs && hash.digest('hex') !== lfs.sha256)
    throw hubError(`${url} is not the file that the Hub lists (sha256).`);
}

/** Fetches and consumes one answer; gives up when the server has been silent for too long. */
async function get<T>(
  url: string,
  signal: AbortSignal,
  consume: (response: Response, alive: () => void) => Promise<T>,
): Promise<T> {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), patience);
  const stop = () => silence.abort();
  signal.addEventListener('abort', stop);
  try {
    const response = await fetch(url, { signal: silence.signal, headers: { 'user-agent': 'hedcheck' } });
    if (!response.ok) throw refusal(url, response.status);
    return await consume(response, () => timer.refresh());
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof HedcheckError) throw cause;
    const why = silence.signal.aborted ? `no answer for ${patience / 1000} s` : reasonOf(cause);
    throw hubError(`${url} cannot be reached: ${why}.`, undefined, cause);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

function refusal(url: string, status: number): HedcheckError {
  if (status === 404) return hubError(`${url} does not exist.`, "Check the model's name and --revision.");
  if (status === 401 || status === 403)
    return hubError(
      `${url} may not be read without signing in (${status}).`,
      'Check the name; for a gated model, download it yourself and add the folder.',
    );
  return hubError(`${url} answered with status ${status}.`);
}

/** fetch says only "fetch failed"; the cause beneath it says what happened. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const { code } = cause as NodeJS.ErrnoException;
  return code ?? (cause instanceof Error ? cause.message : String(cause));
}

function hubError(
  message: string,
  hint = "Check the connection and HF_ENDPOINT, or download the model by other means and 'hedcheck model add' its folder.",
  cause?: unknown,
): HedcheckError {
  return new HedcheckError('E_HUB', message, hint, { cause });
}

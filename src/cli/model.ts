import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { errorLine, exitCodes, HedcheckError } from '../errors.ts';
import { holdGoldenPairs } from '../nli/goldenPairs.ts';
import { loadScorer } from '../nli/loadScorer.ts';
import { openModelFolder } from '../nli/modelFolder.ts';
import { addModel, copyModel } from './addModel.ts';
import { downloadModel } from './hub.ts';
import { findModel, listModels, userModels } from './modelPlaces.ts';
import { printLine, progressLine } from './terminal.ts';

/** `hedcheck model list`: every model that can be used by name, a line each. */
export async function listCommand(flags: { readonly json?: boolean }): Promise<number> {
  const models = [];
  for (const place of await listModels()) models.push({ ...place, ...(await summaryOf(place.folder)) });
  if (flags.json) {
    process.stdout.write(`${JSON.stringify(models, undefined, 2)}\n`);
    return 0;
  }
  for (const { name, origin, folder, ...about } of models) {
    const what =
      'error' in about
        ? about.error
        : `${about.dtype}, ${about.license}, sha256 ${about.sha256.slice(0, 12)}…`;
    process.stdout.write(`${name}  (${origin})  ${what}\n  ${folder}\n`);
  }
  printLine(`Added models lie in ${userModels(process.env, process.platform)}.`);
  return 0;
}

async function summaryOf(folder: string) {
  try {
    const { dtype, manifest, sha256 } = await openModelFolder(folder);
    return { dtype, license: manifest?.license ?? 'NOASSERTION', sha256 };
  } catch (error) {
    if (error instanceof HedcheckError) return { error: errorLine(error) };
    throw error;
  }
}

/** `hedcheck model verify`: hashes, labels and golden pairs. Every model is looked at before the status is given. */
export async function verifyCommand(named: readonly string[]): Promise<number> {
  const models =
    named.length === 0
      ? await listModels()
      : named.map((name) => ({ name, folder: undefined as string | undefined }));
  let status: number = exitCodes.ok;
  for (const { name, folder } of models) {
    try {
      const found = await verifyModel(folder ?? (await findModel(name)));
      process.stdout.write(`ok  ${name}  ${found}\n`);
    } catch (error) {
      if (!(error instanceof HedcheckError)) throw error;
      printLine(errorLine(error));
      status = exitCodes.failure;
    }
  }
  return status;
}

/**
 * Verifies one model folder: files against the manifest, then golden pairs.
 *
 * @returns what was found, in words
 * @throws HedcheckError `E_MODEL_…`; `E_MODEL_GOLDEN` when the model answers otherwise than its manifest says
 */
export async function verifyModel(folder: string): Promise<string> {
  const scorer = await loadScorer({ model: folder });
  try {
    const { manifest } = scorer;
    if (!manifest) return 'loads; it has no hedcheck.json, so there is nothing to compare its files with';
    const results = await holdGoldenPairs(scorer);
    const worst = Math.max(0, ...results.map(({ difference }) => difference));
    return `${manifest.files.length} files as in hedcheck.json, ${results.length} golden pairs within ${worst.toFixed(4)}`;
  } finally {
    await scorer.close();
  }
}

/** Options of `hedcheck model add`. */
export interface AddFlags {
  readonly name?: string;
  readonly revision?: string;
  readonly license?: string;
  readonly force?: boolean;
}

/**
 * `hedcheck model add`: a folder is copied; `org/name`, where no such folder is there, is downloaded.
 *
 * @throws HedcheckError `E_MODEL_MISSING`, `E_HUB`, `E_EXISTS`, `E_MODEL_…`
 */
export async function addCommand(source: string, flags: AddFlags, signal: AbortSignal): Promise<number> {
  const { license, force = false } = flags;
  const isFolder = (await stat(source).catch(() => undefined))?.isDirectory() === true;
  if (isFolder) {
    const name = flags.name ?? basename(resolve(source));
    const origin = { name, license, force };
    return added(name, await addModel(origin, (folder) => copyModel(resolve(source), folder)));
  }
  if (!/^[\w-][\w.-]{0,95}\/[\w-][\w.-]{0,95}$/.test(source))
    throw new HedcheckError(
      'E_MODEL_MISSING',
      `${source} is neither a folder nor the name of a model on the Hub.`,
      'Name a folder that holds config.json, tokenizer.json and onnx/, or a model as org/name.',
    );
  return await addFromHub(source, flags, signal);
}

async function addFromHub(id: string, flags: AddFlags, signal: AbortSignal): Promise<number> {
  const { name = id, license, force = false, revision = 'main' } = flags;
  const endpoint = (process.env.HF_ENDPOINT || 'https://huggingface.co').replace(/\/+$/, '');
  const progress = progressLine(true);
  const show = (file: string, had: number, all: number | undefined) =>
    progress.show(`${file}: ${megabytes(had)}${all === undefined ? '' : ` of ${megabytes(all)}`}`);
  try {
    const origin = { name, license, force };
    const folder = await addModel(origin, async (making) => {
      const commit = await downloadModel({ id, revision, endpoint }, making, show, signal);
      progress.clear();
      printLine(`Downloaded ${id} at commit ${commit}.`);
      return `${endpoint}/${id}/tree/${commit}`;
    });
    return added(name, folder);
  } finally {
    progress.clear();
  }
}

function added(name: string, folder: string): number {
  printLine(`Added ${name} in ${folder}. Use it with --model ${name}.`);
  return exitCodes.ok;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { manifestName } from './manifest.ts';
import { hashFile } from './modelFiles.ts';
import { chooseOnnx, defaultModelPath, readManifest } from './modelFolder.ts';
import type { ModelIdentity } from './scorer.ts';

/** A model recognised without being loaded. */
export interface RecognisedModel {
  readonly identity: ModelIdentity;
  /** sha256, hex, over everything that its scores and verdicts depend on. */
  readonly digest: string;
}

/**
 * Recognises a model by what its manifest says of its files (their hashes are compared when it is loaded), or by the
 * files themselves where it has none.
 *
 * @param path default: the shipped model
 * @throws HedcheckError `E_MODEL_MANIFEST`, `E_MODEL_FILE_MISSING`
 */
export async function recogniseModel(path: string = defaultModelPath()): Promise<RecognisedModel> {
  const folder = resolve(path);
  const manifest = await readManifest(folder);
  const { dtype, onnx } = await chooseOnnx(folder, manifest);
  const hash = createHash('sha256');
  if (manifest) {
    const sha256 = manifest.files.find((file) => file.path === onnx)?.sha256 ?? '';
    hash.update(await readFile(join(folder, manifestName)));
    return { identity: { name: manifest.name, sha256, dtype }, digest: hash.digest('hex') };
  }
  for (const name of ['config.json', 'tokenizer.json', 'tokenizer_config.json'])
    hash.update((await hashFile(join(folder, name)).catch(() => ({ sha256: 'none' }))).sha256);
  const { sha256 } = await hashFile(join(folder, onnx));
  return {
    identity: { name: basename(folder), sha256, dtype },
    digest: hash.update(`${onnx} ${sha256}`).digest('hex'),
  };
}

import { stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Note } from '../article/article.ts';
import { HedcheckError } from '../errors.ts';
import { type LabelOrder, readLabelOrder } from './labels.ts';
import { type Dtype, dtypes, type Manifest, manifestName, manifestSchema } from './manifest.ts';
import { hashFile, isFile, missingFile, onnxSuffixes, readJsonObject, verifyFiles } from './modelFiles.ts';

/** The model that ships with hedcheck. */
export const defaultModelName = 'hedcheck-minilm-l6';

/** A model folder, read and verified; nothing of it is loaded into the runtime yet. */
export interface ModelFolder {
  /** Absolute. */
  readonly path: string;
  readonly name: string;
  /** Undefined for a folder without hedcheck.json. */
  readonly manifest: Manifest | undefined;
  readonly dtype: Dtype;
  /** The ONNX file, relative to the folder, with `/`. */
  readonly onnx: string;
  /** sha256 of the ONNX file, hex. */
  readonly sha256: string;
  readonly labels: LabelOrder;
  readonly maxTokens: number;
  /** How many segments (premise, hypothesis) the model tells apart. */
  readonly segments: number;
  readonly tokenizerJson: Record<string, unknown>;
  readonly tokenizerConfig: Record<string, unknown>;
  readonly notes: readonly Note[];
}

/** Absolute path of the shipped model; the same from `src/` and from `dist/`. */
export function defaultModelPath(): string {
  return fileURLToPath(new URL(`../../models/${defaultModelName}`, import.meta.url));
}

/**
 * Opens a model folder: reads and checks its manifest, verifies size and sha256 of each file, reads the label order.
 * A folder in the Hugging Face layout without hedcheck.json is taken too, with a note that it is not calibrated.
 *
 * @param path absolute, or relative to the working directory; default: the shipped model
 * @throws HedcheckError `E_MODEL_MISSING`, `E_MODEL_FILE_MISSING`, `E_MODEL_HASH`, `E_MODEL_MANIFEST`,
 *   `E_MODEL_LABELS`, `E_MODEL_DAMAGED`
 */
export async function openModelFolder(path: string = defaultModelPath()): Promise<ModelFolder> {
  const folder = resolve(path);
  if (!(await stat(folder).catch(() => undefined))?.isDirectory())
    throw new HedcheckError(
      'E_MODEL_MISSING',
      `${folder} is not a folder with a model.`,
      path === defaultModelPath()
        ? 'Reinstall hedcheck: its model ships inside the package.'
        : "Name a folder that holds config.json, tokenizer.json and onnx/; 'hedcheck model list' shows what is there.",
    );
  const manifest = await readManifest(folder);
  const { dtype, onnx } = await chooseOnnx(folder, manifest);
  if (manifest !== undefined) await verifyFiles(folder, manifest.files);

  const configFile = join(folder, 'config.json');
  const [config, tokenizerJson, tokenizerConfig] = await Promise.all([
    readJsonObject(configFile),
    readJsonObject(join(folder, 'tokenizer.json')),
    readJsonObject(join(folder, 'tokenizer_config.json')),
  ]);
  return {
    path: folder,
    name: manifest?.name ?? basename(folder),
    manifest,
    dtype,
    onnx,
    sha256:
      manifest?.files.find((file) => file.path === onnx)?.sha256 ??
      (await hashFile(join(folder, onnx))).sha256,
    labels: readLabelOrder(config.id2label, configFile),
    maxTokens: manifest?.maxTokens ?? foreignMaxTokens(config, tokenizerConfig),
    segments: typeof config.type_vocab_size === 'number' ? config.type_vocab_size : 2,
    tokenizerJson,
    tokenizerConfig,
    notes: folder === defaultModelPath() ? [] : foreignNotes(folder, manifest),
  };
}

/** The manifest of a model folder; undefined where it has none. */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  const file = join(folder, manifestName);
  if (!(await isFile(file))) return undefined;
  const hint = "Take the model's own manifest, or remove it to use the folder without calibration.";
  const raw = await readJsonObject(file).catch((cause: unknown) => {
    throw new HedcheckError('E_MODEL_MANIFEST', `${file} is not JSON.`, hint, { cause });
  });
  const parsed = manifestSchema.safeParse(raw);
  if (!parsed.success) {
    const problems = z
      .prettifyError(parsed.error)
      .replaceAll(/\s*\n\s*/gu, ' ')
      .slice(0, 300);
    throw new HedcheckError('E_MODEL_MANIFEST', `${file}: ${problems}`, hint);
  }
  const onnx = onnxName(parsed.data.dtype);
  const listed = new Set(parsed.data.files.map((entry) => entry.path));
  for (const needed of ['config.json', 'tokenizer.json', 'tokenizer_config.json', onnx])
    if (!listed.has(needed))
      throw new HedcheckError('E_MODEL_MANIFEST', `${file} does not list ${needed}, which is read.`, hint);
  return parsed.data;
}

function onnxName(dtype: Dtype): string {
  return `onnx/model${onnxSuffixes.get(dtype) ?? ''}.onnx`;
}

/** The ONNX file to load, with its dtype: the one that the manifest names, or the first that is there. */
export async function chooseOnnx(
  folder: string,
  manifest: Manifest | undefined,
): Promise<{ dtype: Dtype; onnx: string }> {
  if (manifest !== undefined) return { dtype: manifest.dtype, onnx: onnxName(manifest.dtype) };
  for (const dtype of [...onnxSuffixes.keys(), ...dtypes])
    for (const onnx of [onnxName(dtype), basename(onnxName(dtype))])
      if (await isFile(join(folder, onnx))) return { dtype, onnx };
  throw missingFile(join(folder, onnxName('q8')));
}

/** The smaller of what the tokenizer and the position embeddings allow, at most 512. */
function foreignMaxTokens(config: Record<string, unknown>, tokenizerConfig: Record<string, unknown>): number {
  const positions = config.max_position_embeddings;
  // RoBERTa's positions start after the padding id, so two of them are never used.
  const reserved = /roberta/iu.test(String(config.model_type)) ? 2 : 0;
  const limits = [
    tokenizerConfig.model_max_length,
    typeof positions === 'number' ? positions - reserved : undefined,
  ];
  return Math.min(512, ...limits.filter((limit) => typeof limit === 'number' && limit >= 32).map(Number));
}

/** A model with a calibration of its own needs no warning, and neither does the shipped one. */
function foreignNotes(folder: string, manifest: Manifest | undefined): Note[] {
  if (manifest?.calibration !== undefined) return [];
  const near = relative(process.cwd(), folder);
  const shown = near === '' || near.startsWith(`..${sep}`) ? folder : near;
  const message =
    manifest === undefined
      ? `${shown} has no ${manifestName}: its files are not verified and its scores use a generic calibration.`
      : `The model ${manifest.name} brings no calibration: its scores use a generic one.`;
  return [{ code: 'model-uncalibrated', message }];
}

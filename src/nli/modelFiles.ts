import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { HedcheckError } from '../errors.ts';
import type { Dtype, Manifest } from './manifest.ts';

/** File name suffix of each dtype, as exporters to ONNX write it; in the order a folder without manifest is searched. */
export const onnxSuffixes: ReadonlyMap<Dtype, string> = new Map<Dtype, string>([
  ['q8', '_quantized'],
  ['fp32', ''],
  ['int8', '_int8'],
  ['uint8', '_uint8'],
  ['fp16', '_fp16'],
  ['q4', '_q4'],
  ['q4f16', '_q4f16'],
  ['bnb4', '_bnb4'],
]);

const reinstall = "Reinstall hedcheck, or fetch the model folder again; 'hedcheck model verify' checks it.";

/** True when there is a file (not a folder) at the path. */
export async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}

/**
 * sha256 of a file, read as a stream.
 *
 * @returns lower-case hex, and the size in bytes
 */
export async function hashFile(path: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    hash.update(chunk as Buffer);
    bytes += (chunk as Buffer).length;
  }
  return { sha256: hash.digest('hex'), bytes };
}

/**
 * Checks every file that a manifest names.
 *
 * @throws HedcheckError `E_MODEL_FILE_MISSING`, `E_MODEL_HASH` (wrong size or sha256)
 */
export async function verifyFiles(folder: string, files: Manifest['files']): Promise<void> {
  for (const { path, sha256, bytes } of files) {
    const full = join(folder, path);
    const size = (await stat(full).catch(() => undefined))?.size;
    if (size === undefined) throw missingFile(full);
    // The size is free to know, so a cut download is told before 23 MB are hashed.
    const found = size === bytes ? (await hashFile(full)).sha256 : `${size} bytes`;
    if (found === sha256) continue;
    const [is, expected] =
      size === bytes ? [`sha256 ${found.slice(0, 8)}…`, `${sha256.slice(0, 8)}…`] : [found, `${bytes} bytes`];
    throw new HedcheckError(
      'E_MODEL_HASH',
      `${full} is not the file that its manifest names (${is} ≠ ${expected}).`,
      reinstall,
    );
  }
}

/** The failure for a file that a model folder must have. */
export function missingFile(path: string): HedcheckError {
  return new HedcheckError('E_MODEL_FILE_MISSING', `${path} does not exist.`, reinstall);
}

/**
 * Reads a JSON object of a model folder.
 *
 * @throws HedcheckError `E_MODEL_FILE_MISSING`, `E_MODEL_DAMAGED` (not JSON, or no object)
 */
export async function readJsonObject(path: string): Promise<Record<string, unknown>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    if (!(await isFile(path))) throw missingFile(path);
    throw new HedcheckError('E_MODEL_DAMAGED', `${path} cannot be read.`, 'Check its permissions.', {
      cause,
    });
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new HedcheckError('E_MODEL_DAMAGED', `${path} is not JSON.`, reinstall, { cause });
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw new HedcheckError('E_MODEL_DAMAGED', `${path} holds no JSON object.`, reinstall);
}

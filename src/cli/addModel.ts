import { randomBytes } from 'node:crypto';
import { cp, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { HedcheckError } from '../errors.ts';
import { loadScorer } from '../nli/loadScorer.ts';
import { type Manifest, manifestName } from '../nli/manifest.ts';
import { hashFile, isFile } from '../nli/modelFiles.ts';
import { openModelFolder } from '../nli/modelFolder.ts';
import { listModels, userModels } from './modelPlaces.ts';
import { askPlainQuestions } from './soundness.ts';
import { usageError } from './usage.ts';

/** What is to be known of a model that is added, beside its files. */
export interface ModelOrigin {
  readonly name: string;
  /** SPDX expression; undefined when nobody said. */
  readonly license: string | undefined;
  /** Replace a model of that name. */
  readonly force: boolean;
}

/** Files that a model folder is copied with where it has them; the ONNX file and its external data come on top. */
export const companionFiles = [
  'config.json',
  'tokenizer.json',
  'tokenizer_config.json',
  'special_tokens_map.json',
  'README.md',
  'LICENSE',
] as const;

/** Probabilities differ a little from processor to processor under int8. */
const tolerance = 0.05;

/**
 * Puts a model into this user's models. It is made in a folder beside and moved into place when it has been loaded and
 * has answered sensibly, so that a half-made model is never found.
 *
 * @param fill writes the model's files into the folder it is given, and says where they come from, for people
 * @returns the model's folder
 * @throws HedcheckError `E_EXISTS`, `E_OUTPUT`, `E_MODEL_…`, and what `fill` throws
 */
export async function addModel(
  origin: ModelOrigin,
  fill: (folder: string) => Promise<string>,
): Promise<string> {
  const target = await freePlace(origin);
  const making = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}`);
  try {
    await makeFolder(making);
    const source = await fill(making);
    await describeModel(making, origin, source);
    if (origin.force) await rm(target, { recursive: true, force: true });
    await rename(making, target);
  } finally {
    await rm(making, { recursive: true, force: true });
  }
  return target;
}

/** Copies what is needed of a local model folder; verified first where it has a manifest. */
export async function copyModel(from: string, to: string): Promise<string> {
  const { onnx, manifest } = await openModelFolder(from);
  const others = manifest === undefined ? [] : [manifestName, ...manifest.files.map(({ path }) => path)];
  for (const file of new Set([...companionFiles, ...others])) {
    if (file !== onnx && (await isFile(join(from, file)))) await copyFile(join(from, file), join(to, file));
  }
  // A folder with its ONNX file at the top comes out in the usual layout.
  for (const suffix of ['', '_data'])
    if (await isFile(join(from, `${onnx}${suffix}`)))
      await copyFile(join(from, `${onnx}${suffix}`), join(to, 'onnx', basename(`${onnx}${suffix}`)));
  return `copied from a folder named ${basename(from)}`;
}

async function copyFile(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await cp(from, to);
}

async function freePlace({ name, force }: ModelOrigin): Promise<string> {
  if (!/^[\w-][\w.-]{0,99}(?:\/[\w-][\w.-]{0,99})?$/.test(name))
    throw usageError(
      `"${name.slice(0, 60)}" cannot be a model's name.`,
      'Give one with --name: letters, digits, - _ .',
    );
  const same = (await listModels()).find((model) => model.name === name);
  const target = join(userModels(process.env, process.platform), ...name.split('/'));
  if (same?.origin === 'bundled')
    throw new HedcheckError('E_EXISTS', `A model named ${name} ships with hedcheck.`, 'Give another --name.');
  if (!force && (await stat(target).catch(() => undefined)))
    throw new HedcheckError(
      'E_EXISTS',
      `There is a model named ${name} already.`,
      'Pass --force or another --name.',
    );
  return target;
}

async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true }).catch((cause: NodeJS.ErrnoException) => {
    throw new HedcheckError(
      'E_OUTPUT',
      `${path} cannot be made (${cause.code}).`,
      'Check the permissions of its parent, or set XDG_CACHE_HOME to another folder.',
      { cause },
    );
  });
}

/** Loads the model, asks it plain questions and writes its manifest, unless it brings its own. */
async function describeModel(folder: string, { name, license }: ModelOrigin, source: string): Promise<void> {
  const { manifest, dtype, onnx, maxTokens } = await openModelFolder(folder);
  const scorer = await loadScorer({ model: folder });
  try {
    const goldenPairs = await askPlainQuestions(named(scorer, name));
    if (manifest !== undefined) return;
    const files: Manifest['files'] = [];
    for (const path of [...companionFiles, onnx, `${onnx}_data`])
      if (await isFile(join(folder, path))) files.push({ path, ...(await hashFile(join(folder, path))) });
    const written: Manifest = {
      schemaVersion: 1,
      name,
      license: license ?? (await cardLicense(folder)) ?? 'NOASSERTION',
      source,
      files,
      maxTokens,
      dtype,
      goldenPairs,
      tolerance,
    };
    await writeFile(join(folder, manifestName), `${JSON.stringify(written, undefined, 2)}\n`);
  } finally {
    await scorer.close();
  }
}

function named<S extends { identity: { name: string } }>(scorer: S, name: string): S {
  return { ...scorer, identity: { ...scorer.identity, name } };
}

/** The licence that a model card's front matter names. */
async function cardLicense(folder: string): Promise<string | undefined> {
  const card = await readFile(join(folder, 'README.md'), 'utf8').catch(() => '');
  return /^---\r?\n(?:[^\n]*\n){0,200}?license:[ \t]*([\w.+-]{1,60})[ \t]*\r?\n/.exec(card)?.[1];
}

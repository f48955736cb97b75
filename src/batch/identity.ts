import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { z } from 'zod';
import { onDisk } from '../fileName.ts';
import type { Corpus } from './readers/open.ts';
import type { RowSettings } from './settings.ts';

/** What the bytes of an output depend on. A run may be resumed only while all of it is the same. */
export const identitySchema = z.object({
  version: z.string(),
  model: z.object({
    name: z.string(),
    sha256: z.string(),
    dtype: z.string(),
    /** Over everything that verdicts depend on: the calibration may change where the weights do not. */
    digest: z.string(),
  }),
  inputs: z.array(
    z.object({
      name: z.string(),
      reader: z.string(),
      files: z.int(),
      bytes: z.int(),
      changed: z.number(),
      /** Over name, size and time of change of each file: two that changed places add up to the same. */
      listing: z.string(),
    }),
  ),
  settings: z.record(z.string(), z.json()),
});
export type Identity = z.infer<typeof identitySchema>;

/** The options that settings come from, for messages. */
const options: Readonly<Record<keyof RowSettings, string>> = {
  fields: '--headline-field, --body-field or --id-field',
  keep: '--keep',
  whole: '--no-split',
  exhaustive: '--exhaustive',
  also: '--also',
  threshold: '--threshold',
  evidence: '--evidence',
  format: '--format',
  inputFormat: '--input-format',
  maxSize: '--max-size',
  shard: '--shard',
  limit: '--limit',
};

/** The identity of a run that is about to begin. */
export async function identityOf(
  version: string,
  model: Identity['model'],
  corpora: readonly Corpus[],
  settings: RowSettings,
): Promise<Identity> {
  const inputs = await Promise.all(
    corpora.map(async ({ input, reader }) => {
      const stats = await Promise.all(input.files.map((file) => stat(onDisk(file))));
      return {
        name: input.name,
        reader: reader.name,
        files: stats.length,
        bytes: stats.reduce((sum, { size }) => sum + size, 0),
        changed: stats.reduce((latest, { mtimeMs }) => Math.max(latest, Math.floor(mtimeMs)), 0),
        listing: createHash('sha256')
          .update(stats.map(({ size, mtimeMs }, at) => `${input.files[at]}\0${size}\0${mtimeMs}\n`).join(''))
          .digest('hex'),
      };
    }),
  );
  const plain = JSON.parse(JSON.stringify(settings)) as Identity['settings'];
  return { version, model: { ...model }, inputs, settings: plain };
}

/** What is not as it was, a phrase each; empty when a run may be resumed. */
export function differences(before: Identity, now: Identity): string[] {
  return [
    ...(before.version === now.version ? [] : [`hedcheck was ${before.version} and is ${now.version}`]),
    ...(before.model.sha256 === now.model.sha256
      ? []
      : [`the model was ${describe(before.model)} and is ${describe(now.model)}`]),
    ...(before.model.sha256 !== now.model.sha256 || before.model.digest === now.model.digest
      ? []
      : [`the calibration or another file of the model ${now.model.name} has changed`]),
    ...inputDifferences(before.inputs, now.inputs),
    ...settingDifferences(before.settings, now.settings),
  ];
}

function describe({ name, sha256 }: Identity['model']): string {
  return `${name} (${sha256.slice(0, 8)}…)`;
}

function inputDifferences(before: Identity['inputs'], now: Identity['inputs']): string[] {
  const names = (inputs: Identity['inputs']) =>
    inputs.map(({ name, reader }) => `${name} (${reader})`).join(', ');
  if (names(before) !== names(now)) return [`the inputs were ${names(before)} and are ${names(now)}`];
  return now.flatMap((input, index) => {
    const was = before[index];
    if (was === undefined) return [];
    if (was.files !== input.files) return [`${input.name} had ${was.files} files and has ${input.files}`];
    if (was.bytes !== input.bytes) return [`${input.name} had ${was.bytes} bytes and has ${input.bytes}`];
    if (was.changed !== input.changed) return [`${input.name} was written to meanwhile`];
    return was.listing === input.listing ? [] : [`files of ${input.name} were replaced or renamed meanwhile`];
  });
}

function settingDifferences(before: Identity['settings'], now: Identity['settings']): string[] {
  return (Object.keys(options) as (keyof RowSettings)[]).flatMap((key) => {
    const [was, is] = [before[key], now[key]].map((value) => JSON.stringify(value ?? null));
    return was === is ? [] : [`${options[key]} was ${shown(was)} and is ${shown(is)}`];
  });
}

function shown(value: string | undefined): string {
  return value === undefined || value === 'null' ? 'not given' : value.slice(0, 200);
}

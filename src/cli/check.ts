import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Config } from '../config/config.ts';
import { type EffectiveConfig, effectiveConfig, printConfig } from '../config/effective.ts';
import { configFor } from '../config/overrides.ts';
import { projectFolder } from '../config/projectFolder.ts';
import { exitCodes } from '../errors.ts';
import { type CheckedRun, checkAll } from './checkAll.ts';
import { type CheckFlags, configFlags } from './checkFlags.ts';
import { countFindings, exitStatusOf } from './exitStatus.ts';
import { findInputs, foldersOf, type IgnoredInput, type IgnoreSettings, inputsOf } from './inputs.ts';
import { checkWritable } from './outputFile.ts';
import { type OutputArgument, pairOutputs } from './outputs.ts';
import { usedBaseline, withBaseline } from './runBaseline.ts';
import { stopwatch } from './stopwatch.ts';
import { templateFor } from './templateFile.ts';
import { printLine } from './terminal.ts';
import { writeReports } from './writeReports.ts';

/** The command line of `hedcheck check`, parsed. */
export interface CheckArguments {
  readonly inputs: readonly string[];
  readonly flags: CheckFlags;
  readonly outputs: readonly OutputArgument[];
}

/**
 * `hedcheck check`: reads, checks, reports.
 *
 * @returns the exit status
 * @throws HedcheckError for what keeps the run as a whole from being done; what is wrong with one article is a row of
 * the report instead
 */
export async function checkCommand(given: CheckArguments, signal: AbortSignal): Promise<number> {
  const watch = stopwatch();
  const { flags } = given;
  const { config, project } = await setUp(given);
  if (flags.printConfig) {
    process.stdout.write(printConfig(await configShown(config, given.inputs)));
    return exitCodes.ok;
  }
  const named = inputsOf(given.inputs, flags, process.stdin);
  const outputs = pairOutputs(given.outputs, config.values.format);
  const template = await templateFor(outputs, config.values.template, flags.template !== undefined);
  for (const { file } of outputs) if (file !== undefined) await checkWritable(file);
  const baseline = await usedBaseline(config.values, project);
  watch.lap('start');

  const leftOut = await leaveOut(config.values, flags, baseline?.path);
  const { inputs, ignored } = await watch.time('read', () => findInputs(named, flags, leftOut));
  sayIgnored(ignored, config.values.quiet);
  const checked = await checkAll(inputs, { config, project, watch, signal });
  signal.throwIfAborted();
  const run = baseline ? withBaseline(checked, baseline, config.values.quiet) : checked;
  await writeReports(run, outputs, {
    color: flags.color,
    timing: flags.timing === true,
    quiet: config.values.quiet,
    template,
    watch,
  });
  return runStatus(run, config.values);
}

/** The configuration of a run over these inputs, and the folder of the project that they belong to. */
export async function setUp({
  inputs,
  flags,
  outputs,
}: CheckArguments): Promise<{ config: EffectiveConfig; project: string }> {
  const folders = await foldersOf(inputs, flags);
  const place = { config: flags.config === true ? undefined : flags.config, folders };
  const [first, second] = outputs;
  const format =
    first && !second && first.option === 'format' ? pairOutputs(outputs, 'pretty')[0]?.format : undefined;
  const config = await effectiveConfig(place, { ...configFlags(flags), format });
  return { config, project: await projectFolder(config, folders) };
}

/** With one file named, what holds for that file; else what holds for the run. */
async function configShown(config: EffectiveConfig, inputs: readonly string[]): Promise<EffectiveConfig> {
  const [input] = inputs;
  if (input === undefined || inputs.length > 1) return config;
  const stats = await stat(input).catch(() => undefined);
  return stats?.isDirectory() ? config : await configFor(config, resolve(input));
}

/** What is to be left out of the inputs. */
export async function leaveOut(
  { ignore }: Config,
  { ignoreFiles }: CheckFlags,
  baseline: string | undefined,
): Promise<IgnoreSettings> {
  if (ignoreFiles === false) return { ignore, baseline, ignoreFiles: undefined };
  return { ignore, baseline, ignoreFiles: (await import('../article/ignoreFiles.ts')).ignoreFiles() };
}

/** A line for each input that an ignore file takes out whole. */
export function sayIgnored(ignored: readonly IgnoredInput[], isQuiet: boolean): void {
  if (isQuiet) return;
  for (const { source, by } of ignored)
    printLine(`note: ${source} is ignored by ${by} and was not checked; --no-ignore-files checks it.`);
}

/** The exit status of a run; standard error is told when it is the number of warnings that fails it. */
export function runStatus({ articles }: CheckedRun, { maxWarnings }: Config): number {
  const judged = articles.map(({ report, config }) => ({ report, failOn: config.failOn }));
  const { failures, warnings } = countFindings(judged);
  if (failures === 0 && maxWarnings !== undefined && warnings > maxWarnings)
    printLine(
      `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}, more than the ${maxWarnings} of --max-warnings.`,
    );
  return exitStatusOf(judged, maxWarnings);
}

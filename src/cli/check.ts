import type { Checker } from '../checker.ts';
import { type EffectiveConfig, effectiveConfig, printConfig } from '../config/effective.ts';
import { errorLine, HedcheckError } from '../errors.ts';
import type { CheckedArticle, Run } from '../report/run.ts';
import { type CheckFlags, checkerOptions, configFlags } from './checkFlags.ts';
import { exitStatus } from './exitStatus.ts';
import { findInputs, foldersOf, type Input, inputsOf } from './inputs.ts';
import { checkWritable } from './outputFile.ts';
import { type OutputArgument, pairOutputs } from './outputs.ts';
import { type Stopwatch, stopwatch } from './stopwatch.ts';
import { printLine, progressLine } from './terminal.ts';
import { hedcheckVersion } from './version.ts';
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
  const config = await configOf(given);
  if (flags.printConfig) {
    process.stdout.write(printConfig(config));
    return 0;
  }
  const named = inputsOf(given.inputs, flags, process.stdin);
  const outputs = pairOutputs(given.outputs, config.values.format);
  for (const { file } of outputs) if (file !== undefined) await checkWritable(file);
  watch.lap('start');

  const inputs = await watch.time('read', () => findInputs(named, flags, config.values));
  const run = await checkAll(inputs, config, watch, signal);
  signal.throwIfAborted();
  await writeReports(run, outputs, {
    color: flags.color,
    timing: flags.timing === true,
    quiet: config.values.quiet,
    watch,
  });
  return exitStatus(
    run.articles.map((article) => article.report),
    config.values.failOn,
  );
}

async function configOf({ inputs, flags, outputs }: CheckArguments): Promise<EffectiveConfig> {
  const place = {
    config: flags.config === true ? undefined : flags.config,
    folders: await foldersOf(inputs, flags),
  };
  const [first, second] = outputs;
  const format =
    first && !second && first.option === 'format' ? pairOutputs(outputs, 'pretty')[0]?.format : undefined;
  return await effectiveConfig(place, { ...configFlags(flags), format });
}

/** Reads and checks every input in turn. The model is loaded when the first article has been read, and not before. */
async function checkAll(
  inputs: readonly Input[],
  config: EffectiveConfig,
  watch: Stopwatch,
  signal: AbortSignal,
): Promise<Run> {
  const { quiet } = config.values;
  const progress = progressLine(inputs.length > 1 && !quiet);
  const articles: CheckedArticle[] = [];
  let checker: Checker | undefined;
  try {
    for (const [index, input] of inputs.entries()) {
      signal.throwIfAborted();
      progress.show(`checking ${index + 1} of ${inputs.length}: ${input.source}`);
      const read = await orError(() => watch.time('read', input.read));
      if (read instanceof HedcheckError) {
        articles.push(await errorRow(input.source, input.source, read, progress.clear));
        continue;
      }
      for (const article of read) {
        checker ??= await watch.time('load model', () => loadChecker(config));
        const open = checker;
        // What is to be known of the model belongs into every report that it made.
        const noted = { ...article, notes: [...article.notes, ...open.notes] };
        const checked = await orError(() => open.check(noted, { signal, observe: watch.add }));
        articles.push(
          checked instanceof HedcheckError
            ? await errorRow(article.id, article.source, checked, progress.clear)
            : { article, report: checked },
        );
      }
    }
  } finally {
    progress.clear();
    await checker?.close();
  }
  const tool = { name: 'hedcheck', version: hedcheckVersion(), model: checker?.model ?? null };
  return { tool, articles };
}

async function loadChecker({ values }: EffectiveConfig): Promise<Checker> {
  const { createChecker } = await import('../checker.ts');
  const folder =
    values.model === undefined ? undefined : await (await import('./modelPlaces.ts')).findModel(values.model);
  return await createChecker(checkerOptions(values, folder));
}

async function orError<T>(work: () => Promise<T>): Promise<T | HedcheckError> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HedcheckError) return error;
    throw error;
  }
}

async function errorRow(
  id: string,
  source: string,
  error: HedcheckError,
  beforePrinting: () => void,
): Promise<CheckedArticle> {
  beforePrinting();
  printLine(errorLine(error));
  const { errorReport } = await import('../report/articleReport.ts');
  return { article: undefined, report: errorReport({ id, source, error }) };
}

import { dirname, join, relative, resolve } from 'node:path';
import { type AcceptedFinding, accept, prune, type ReportedFile } from '../baseline/baseline.ts';
import { baselineText } from '../baseline/file.ts';
import type { EffectiveConfig } from '../config/effective.ts';
import { shownPath } from '../config/read.ts';
import { exitCodes } from '../errors.ts';
import { leaveOut, sayIgnored, setUp } from './check.ts';
import { checkAll } from './checkAll.ts';
import type { CheckFlags } from './checkFlags.ts';
import { findInputs } from './inputs.ts';
import { writeOutput } from './outputFile.ts';
import { isMissing, openBaseline, type RunBaseline, reportedFiles } from './runBaseline.ts';
import { stopwatch } from './stopwatch.ts';
import { oneLine, printLine } from './terminal.ts';
import { usageError } from './usage.ts';

/** What commander makes of the options of `hedcheck baseline`. */
export interface BaselineFlags extends Pick<CheckFlags, 'baseline' | 'cache' | 'config'> {
  readonly prune?: boolean;
}

/**
 * `hedcheck baseline`: checks articles and accepts what is found, or takes out what is found no longer.
 *
 * @returns 0, or 2 when something could not be checked (the rest is written all the same)
 * @throws HedcheckError `E_USAGE`, `E_BASELINE`, `E_OUTPUT`, and what ends a check
 */
export async function baselineCommand(
  inputs: readonly string[],
  flags: BaselineFlags,
  signal: AbortSignal,
): Promise<number> {
  if (inputs.includes('-'))
    throw usageError('A baseline is about files, not about standard input.', 'Name files or folders.');
  const { config, project } = await setUp({ inputs, flags, outputs: [] });
  const opened = await openBaseline(config.values, project);
  if (!opened) throw usageError('The configuration says "baseline": false.', 'Name a file with --baseline.');
  if (flags.prune && opened.findings === undefined) {
    printLine(`${shownPath(opened.path)}: not there, nothing to take out.`);
    return exitCodes.ok;
  }
  const before = opened.findings ?? [];
  const named = inputs.length > 0 ? inputs : flags.prune ? await filesIn(opened) : ['.'];
  const reported = await findingsNow(named, { opened, config, project, signal });
  const gone = new Set<string>();
  if (flags.prune)
    for (const file of new Set(before.map((one) => one.file)))
      if (await isMissing(resolve(dirname(opened.path), file))) gone.add(file);
  const after = flags.prune ? prune(before, reported, (file) => gone.has(file)) : accept(before, reported);
  const text = baselineText(after.findings);
  const isChanged = after.added.length > 0 || after.removed.length > 0;
  if (isChanged || opened.findings === undefined) await writeOutput(opened.path, text);
  tell('+', after.added);
  tell('-', after.removed);
  printLine(
    `${shownPath(opened.path)}: ${after.added.length} accepted, ${after.removed.length} taken out, ${after.findings.length} in all.`,
  );
  return reported.some(({ report }) => report.status === 'error') ? exitCodes.failure : exitCodes.ok;
}

interface Surroundings {
  readonly opened: RunBaseline;
  readonly config: EffectiveConfig;
  readonly project: string;
  readonly signal: AbortSignal;
}

/** What the articles' own comments suppress is not found again here; what the baseline accepts is. */
async function findingsNow(named: readonly string[], around: Surroundings): Promise<ReportedFile[]> {
  const { opened, config, project, signal } = around;
  const { inputs, ignored } = await findInputs(named, {}, await leaveOut(config.values, {}, opened.path));
  sayIgnored(ignored, config.values.quiet);
  const run = await checkAll(inputs, { config, project, watch: stopwatch(), signal });
  signal.throwIfAborted();
  return [
    ...reportedFiles(opened.path, run.articles),
    // What has no path could not even be found; it counts as not checked.
    ...run.articles.filter(({ path }) => path === undefined).map(({ report }) => ({ file: '', report })),
  ];
}

/** The files that a baseline names, as inputs: those still there, and none outside of its folder. */
async function filesIn({ path, findings = [] }: RunBaseline): Promise<string[]> {
  const folder = dirname(path);
  const files = [...new Set(findings.map(({ file }) => file))].map((file) => join(folder, file));
  const inside = files.filter((file) => !relative(folder, file).startsWith('..'));
  const there = await Promise.all(inside.map(async (file) => !(await isMissing(file))));
  return inside.filter((_, index) => there[index]).map((file) => relative('.', file));
}

function tell(sign: '+' | '-', findings: readonly AcceptedFinding[]): void {
  for (const { file, verdict, claim } of findings)
    process.stdout.write(`${sign} ${oneLine(`${file}: ${verdict}: ${claim}`)}\n`);
}

import { stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { type AcceptedFinding, type ReportedFile, stale, suppressAccepted } from '../baseline/baseline.ts';
import { baselineName, readBaseline } from '../baseline/file.ts';
import type { Config } from '../config/config.ts';
import { shownPath } from '../config/read.ts';
import { HedcheckError } from '../errors.ts';
import { onDisk } from '../fileName.ts';
import type { CheckedInput, CheckedRun } from './checkAll.ts';
import { printLine } from './terminal.ts';

/** The baseline of a run: where it lies, and what is in it. */
export interface RunBaseline {
  readonly path: string;
  /** Undefined when there is no such file. */
  readonly findings: readonly AcceptedFinding[] | undefined;
}

/**
 * The baseline that the configuration names, or else the one in the project's folder.
 *
 * @returns undefined when none is wanted
 * @throws HedcheckError `E_BASELINE` when it cannot be read, and when one was named that is not there
 */
export async function openBaseline({ baseline }: Config, project: string): Promise<RunBaseline | undefined> {
  if (baseline === false) return undefined;
  const path = baseline ?? join(project, baselineName);
  const findings = await readBaseline(path);
  return { path, findings };
}

/** As {@link openBaseline}, for a run that uses what is there: a named file must be. */
export async function usedBaseline(values: Config, project: string): Promise<RunBaseline | undefined> {
  const opened = await openBaseline(values, project);
  if (opened?.findings === undefined && typeof values.baseline === 'string')
    throw new HedcheckError(
      'E_BASELINE',
      `There is no baseline ${shownPath(values.baseline)}.`,
      "Write it with 'hedcheck baseline', or pass --no-baseline.",
    );
  return opened?.findings === undefined ? undefined : opened;
}

/** The run with its accepted findings suppressed; standard error hears of entries that nothing answers to any more. */
export function withBaseline(
  run: CheckedRun,
  { path, findings = [] }: RunBaseline,
  isQuiet: boolean,
): CheckedRun {
  const articles = run.articles.map((checked) => {
    const file = checked.path === undefined ? undefined : fileIn(path, checked.path);
    return file === undefined
      ? checked
      : { ...checked, report: suppressAccepted({ file, report: checked.report }, findings) };
  });
  const left = stale(findings, reportedFiles(path, articles)).length;
  if (left > 0 && !isQuiet)
    printLine(
      `note: ${left} of ${findings.length} accepted findings in ${shownPath(path)} no longer occur; 'hedcheck baseline --prune' takes them out.`,
    );
  return { ...run, articles };
}

/** The reports of a run whose articles lie in files, with their names in a baseline. */
export function reportedFiles(baseline: string, articles: readonly CheckedInput[]): ReportedFile[] {
  return articles.flatMap((checked) => {
    const file = checked.path === undefined ? undefined : fileIn(baseline, checked.path);
    return file === undefined ? [] : [{ file, report: checked.report }];
  });
}

/** What a baseline calls an article's file: its path from the baseline's folder, with `/`. */
export function fileIn(baseline: string, path: string): string {
  const file = relative(dirname(baseline), path);
  return sep === '\\' ? file.replaceAll('\\', '/') : file;
}

/** True for a file that is not there any more. */
export async function isMissing(path: string): Promise<boolean> {
  return await stat(onDisk(path)).then(
    () => false,
    (error: NodeJS.ErrnoException) => error.code === 'ENOENT' || error.code === 'ENOTDIR',
  );
}

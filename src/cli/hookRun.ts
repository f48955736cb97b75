import { join, relative } from 'node:path';
import { isArticlePath } from '../article/articlePath.ts';
import { tooLarge } from '../article/bytes.ts';
import { ignoreFiles } from '../article/ignoreFiles.ts';
import { readArticles } from '../article/read.ts';
import type { Config } from '../config/config.ts';
import { effectiveConfig } from '../config/effective.ts';
import { matcher } from '../config/globs.ts';
import { projectFolder } from '../config/projectFolder.ts';
import { exitCodes } from '../errors.ts';
import { shownName } from '../fileName.ts';
import { blobSizes, readBlob } from '../git/blobs.ts';
import { repositoryAt } from '../git/repository.ts';
import { type StagedFile, stagedFiles } from '../git/staged.ts';
import { runStatus } from './check.ts';
import { type CheckedRun, checkAll } from './checkAll.ts';
import type { CheckFlags } from './checkFlags.ts';
import { countFindings } from './exitStatus.ts';
import type { Input } from './inputs.ts';
import { usedBaseline, withBaseline } from './runBaseline.ts';
import { stopwatch } from './stopwatch.ts';
import { printLine } from './terminal.ts';
import { writeReports } from './writeReports.ts';

/**
 * `hedcheck hook run`: checks the articles that are staged, as they are staged, whatever the working tree has by now.
 * Configuration, baseline and ignore files are those of the working tree.
 *
 * @returns 0 when the commit may go on
 * @throws HedcheckError `E_GIT`, `E_CONFIG`, `E_BASELINE`, `E_IGNORE_FILE`, `E_MODEL_…`
 */
export async function hookRun(flags: Pick<CheckFlags, 'config'>, signal: AbortSignal): Promise<number> {
  const { top } = await repositoryAt();
  const staged = await stagedFiles(top);
  if (staged.length === 0) return exitCodes.ok;
  const place = { config: flags.config === true ? undefined : flags.config, folders: [top] };
  const config = await effectiveConfig(place, { quiet: true });
  const articles = await articlesAmong(staged, config.values, top);
  if (articles.length === 0) return exitCodes.ok;
  const project = await projectFolder(config, [top]);
  const baseline = await usedBaseline(config.values, project);
  const watch = stopwatch();
  const checked = await checkAll(await inputsOf(articles, top), { config, project, watch, signal });
  signal.throwIfAborted();
  const run = baseline ? withBaseline(checked, baseline, true) : checked;
  await writeReports(run, [{ format: 'pretty', file: undefined }], {
    color: undefined,
    timing: false,
    quiet: true,
    template: undefined,
    watch,
  });
  const status = runStatus(run, config.values);
  if (status !== exitCodes.ok) sayWhy(run, status);
  return status;
}

/** The staged files that are to be checked: by the configuration's globs, or by their names. */
async function articlesAmong(
  staged: readonly StagedFile[],
  config: Config,
  top: string,
): Promise<StagedFile[]> {
  const { hook, ignore } = config;
  const isWanted = hook.files.length > 0 ? await matcher(hook.files) : undefined;
  const isUnwanted = ignore.length > 0 ? await matcher(ignore) : () => false;
  const ignored = ignoreFiles();
  const chosen: StagedFile[] = [];
  for (const file of staged) {
    const path = join(top, file.path);
    const isArticle = isWanted ? isWanted(path) : await isArticlePath(file.path);
    if (isArticle && !isUnwanted(path) && (await ignored.ignoredBy(path)) === undefined) chosen.push(file);
  }
  return chosen;
}

async function inputsOf(files: readonly StagedFile[], top: string): Promise<Input[]> {
  const sizes = await blobSizes(
    files.map(({ blob }) => blob),
    top,
  );
  return files.map(({ path, blob }) => {
    const full = join(top, path);
    const source = shownName(relative('.', full));
    return {
      source,
      path: full,
      read: async ({ inputFormat, maxSize }) => {
        const size = sizes.get(blob) ?? 0;
        if (size > maxSize) throw tooLarge(source, `has ${size} bytes`, maxSize);
        return await readArticles(await readBlob(blob, top), {
          stdinFilename: source,
          maxBytes: maxSize,
          ...(inputFormat !== undefined && { inputFormat }),
        });
      },
    };
  });
}

function sayWhy({ articles }: CheckedRun, status: number): void {
  const errors = articles.filter(({ report }) => report.status === 'error').length;
  const failing = articles.filter(
    ({ report, config }) => countFindings([{ report, failOn: config.failOn }]).failures > 0,
  ).length;
  printLine(' ');
  if (failing > 0)
    printLine(
      `${refused} ${share(failing, articles.length, 'a headline', 'headlines')} that the body does not back.`,
    );
  else if (errors === 0) printLine(`${refused} the staged articles have too many warnings.`);
  if (errors > 0) {
    if (failing === 0)
      printLine(`${refused} ${errors} of ${articles.length} staged files cannot be checked.`);
    printLine(
      'What is no article goes into .hedcheckignore; or name the articles in the configuration (hook.files).',
    );
  }
  if (status === exitCodes.findings || failing > 0)
    printLine(
      "Mend it and 'git add' it again, or accept it: 'hedcheck baseline', or a hedcheck-ignore comment.",
    );
  printLine("'git commit --no-verify' commits without this check.");
}

const refused = 'hedcheck refuses this commit:';

function share(count: number, all: number, one: string, many: string): string {
  if (all === 1) return `the staged article has ${one}`;
  return `${count} of ${all} staged articles ${count === 1 ? `has ${one}` : `have ${many}`}`;
}

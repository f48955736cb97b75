import type { OutputFormat } from '../config/config.ts';
import type { RenderContext, Run } from '../report/run.ts';
import type { Template } from '../report/template/parse.ts';
import { writeOutput } from './outputFile.ts';
import type { Output } from './outputs.ts';
import type { Stopwatch } from './stopwatch.ts';
import { columnsOf, printLine, wantsColor } from './terminal.ts';

/** How a run is to be reported. */
export interface Reporting {
  /** `--color`, `--no-color`, or neither. */
  readonly color: boolean | undefined;
  readonly timing: boolean;
  readonly quiet: boolean;
  /** For the `template` format. */
  readonly template: Template | undefined;
  readonly watch: Stopwatch;
}

/**
 * Writes every report: files first, so that a broken pipe on standard output costs none of them; notes and, where the
 * report has no place for them, times go to standard error.
 *
 * @throws HedcheckError `E_OUTPUT`
 */
export async function writeReports(run: Run, outputs: readonly Output[], how: Reporting): Promise<void> {
  const { color, quiet, template, watch } = how;
  const files = outputs.flatMap(({ format, file }) => (file === undefined ? [] : [{ format, file }]));
  const onStdout = outputs.find((output) => output.file === undefined && !isAllSaid(run, output))?.format;
  if (!(onStdout === 'pretty' && process.stdout.isTTY && !quiet)) printNotes(run, quiet);

  const plain: RenderContext = {
    color: color === true,
    width: columnsOf(process.stdout, process.env),
    timing: false,
    quiet,
    ...(template && { template }),
  };
  // One file that cannot be written after all (a full disk) must not cost the others.
  const failures: unknown[] = [];
  for (const { format, file } of files) {
    const text = await watch.time('report', () => render(run, format, plain));
    await writeOutput(file, text).catch((error) => failures.push(error));
  }
  if (onStdout) {
    const context = { ...plain, color: wantsColor({ color }, process.stdout, process.env) };
    const text = await watch.time('report', () => render(run, onStdout, context));
    // The time that the report took can only stand in it when it has been made once already.
    const timed = { ...context, timing: true, stages: watch.stages() };
    const isTimed = how.timing && onStdout === 'pretty';
    process.stdout.write(isTimed ? await render(run, onStdout, timed) : text);
  }
  if (how.timing && onStdout !== 'pretty') await printTimes(run, plain, how);
  if (failures.length > 0) throw failures[0];
}

async function render(run: Run, format: OutputFormat, context: RenderContext): Promise<string> {
  const { findReporter } = await import('../report/reporters.ts');
  const reporter = findReporter(format);
  if (!reporter) throw new RangeError(`no reporter is named ${format}`);
  return reporter.render(run, context);
}

/** True for a report that would only repeat on the terminal what standard error has said: nothing could be checked. */
function isAllSaid({ articles }: Run, { format }: Output): boolean {
  return format === 'pretty' && articles.every(({ report }) => report.status === 'error');
}

/**
 * A line a note; what concerns the model comes once, not once an article. That a comment in an article silences
 * findings is said even when quiet.
 */
function printNotes({ articles }: Run, quiet: boolean): void {
  const lines = articles.flatMap(({ report: { notes, source } }) =>
    notes
      .filter(({ code }) => !quiet || code === 'suppressed-by-comment')
      .map(({ code, message }) =>
        code.startsWith('model-') || message.includes(source) ? message : `${source}: ${message}`,
      ),
  );
  for (const line of new Set(lines)) printLine(`note: ${line}`);
}

async function printTimes(run: Run, plain: RenderContext, { color, watch }: Reporting): Promise<void> {
  const [{ timingLines }, { penFor }] = await Promise.all([
    import('../report/pretty/timing.ts'),
    import('../report/pretty/pen.ts'),
  ]);
  const context = {
    ...plain,
    color: wantsColor({ color }, process.stderr, process.env),
    timing: true,
    stages: watch.stages(),
  };
  process.stderr.write(`${timingLines(run, context, penFor(context)).join('\n')}\n`);
}

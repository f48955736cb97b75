import { extname } from 'node:path';
import { openCorpora } from '../batch/readers/open.ts';
import { readResults } from '../batch/results/readResults.ts';
import { exitCodes } from '../errors.ts';
import { type CorpusReporter, corpusReporters } from '../report/corpus/reporters.ts';
import { summarise } from '../report/corpus/summarise.ts';
import { checkWritable, writeOutput } from './outputFile.ts';
import { printLine } from './terminal.ts';
import { usageError } from './usage.ts';

/** The options of `hedcheck report`. */
export interface ReportFlags {
  readonly format?: string;
  readonly output?: string;
  readonly title?: string;
  readonly sourceField?: string;
  readonly dateField?: string;
  readonly worst?: number;
  readonly input?: string;
  readonly ignore?: readonly string[];
}

/** Names of results in a title. */
const namedInTitle = 3;

/**
 * `hedcheck report`: reads results in one pass and writes their summary.
 *
 * @returns the exit status: 2 when a stretch of the results could not be read, for then the summary is not of them all
 */
export async function reportCommand(names: readonly string[], flags: ReportFlags): Promise<number> {
  const file = flags.output === '-' ? undefined : flags.output;
  const reporter = reporterFor(flags.format, file);
  if (file !== undefined) await checkWritable(file);
  const corpora = await openCorpora(names, {
    ...(flags.input !== undefined && { reader: flags.input }),
    ...(flags.ignore && { ignore: flags.ignore }),
  });
  const inputs = corpora.map(({ input }) => input.name);
  const summary = await summarise(readResults(corpora), {
    title: flags.title ?? titleOf(inputs),
    inputs,
    sourceField: flags.sourceField,
    dateField: flags.dateField,
    worst: flags.worst ?? 50,
  });
  const text = reporter.render(summary);
  if (file !== undefined) await writeOutput(file, text);
  else process.stdout.write(text);
  const { count, first } = summary.unreadable;
  for (const why of first) printLine(why);
  if (count > first.length) printLine(`… and ${count - first.length} more that could not be read.`);
  return count > 0 ? exitCodes.failure : exitCodes.ok;
}

function reporterFor(format: string | undefined, file: string | undefined): CorpusReporter {
  const fallback = file === undefined && process.stdout.isTTY ? 'markdown' : 'html';
  const extension = extname(file ?? '')
    .slice(1)
    .toLowerCase();
  const found =
    format === undefined && file !== undefined
      ? corpusReporters.find(({ extensions }) => extensions.includes(extension))
      : corpusReporters.find(({ name }) => name === (format ?? fallback));
  if (found) return found;
  throw usageError(
    `The format of --output ${file} cannot be told from its name.`,
    `Give --format: ${corpusReporters.map(({ name }) => name).join(', ')}.`,
  );
}

function titleOf(inputs: readonly string[]): string {
  const rest = inputs.length - namedInTitle;
  return `${inputs.slice(0, namedInTitle).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

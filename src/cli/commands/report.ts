import { type Command, Option } from 'commander';
import { collect, oneOf, wholeFrom } from '../parsers.ts';
import type { CommandContext } from './command.ts';

/** What `--format` takes; the forms themselves are loaded with the work. */
const formats = ['html', 'markdown', 'json'] as const;

/** `hedcheck report`. */
export function addReport(program: Command, { setStatus }: CommandContext): void {
  program
    .command('report')
    .description(
      'make a summary page of results: by source, month, verdict and reason, with the worst headlines',
    )
    .argument(
      '<results...>',
      'results of hedcheck batch or check: files, folders, globs, or - for standard input',
    )
    .addOption(
      new Option('--format <format>', 'form of the report (default: html, on a terminal markdown)')
        .choices(formats)
        .argParser(oneOf(formats)),
    )
    .option('-o, --output <file>', 'write it to this file; its extension decides the format too')
    .option('--title <text>', 'title of the report (default: the names of the results)')
    .option('--source-field <path>', 'column, kept with --keep, that says whose an article is')
    .option('--date-field <path>', 'column, kept with --keep, that says when an article was printed')
    .option('--worst <n>', 'headlines shown, lowest scores first (default: 50)', wholeFrom(0, 1000))
    .option('--input <format>', 'read results as jsonl, csv or parquet instead of detecting it')
    .option('--ignore <glob>', 'leave these out of folders and globs (repeatable)', collect)
    .helpOption('-h, --help', 'print this help')
    .action(async (results, flags) =>
      setStatus(await (await import('../report.ts')).reportCommand(results, flags)),
    );
}

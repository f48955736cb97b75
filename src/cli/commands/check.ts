import { type Command, Option } from 'commander';
import { failOnLevels, inputFormats, outputFormats } from '../../config/config.ts';
import type { CheckFlags } from '../checkFlags.ts';
import type { OutputArgument } from '../outputs.ts';
import { collect, fieldList, oneOf, probability, size, wholeNumber } from '../parsers.ts';
import type { CommandContext } from './command.ts';

/** `hedcheck check`, the default command. */
export function addCheck(program: Command, { setStatus, signal }: CommandContext): void {
  // Formats and outputs are paired by their order, which commander's own option values do not keep.
  const outputs: OutputArgument[] = [];
  const note = (option: OutputArgument['option']) => (value: string) => {
    outputs.push({ option, value });
    return value;
  };
  program
    .command('check', { isDefault: true })
    .description('check articles (the default command)')
    .argument('[inputs...]', 'files, folders, globs, or - for standard input')
    .option('--headline <text>', 'check this headline; the body comes from --body-file')
    .option('--body-file <file>', 'body for --headline, - for standard input')
    .option('--also <fields>', 'check these headlines too: dek, seo, social (comma-separated)', fieldList)
    .addOption(
      new Option('--input-format <format>', 'read inputs as this instead of detecting it')
        .choices(inputFormats)
        .argParser(oneOf(inputFormats)),
    )
    .option('--stdin-filename <name>', 'name of standard input: decides its format, shown in reports')
    .option('--ignore <glob>', 'leave these out of folders and globs (repeatable)', collect)
    .option('--no-ignore-files', 'check what a .hedcheckignore takes out too')
    .option('--no-ignore-comments', 'do not heed the hedcheck-ignore comments that stand in articles')
    .option('--max-size <size>', 'largest input read, such as 50MB (default: 20MB)', size)
    .addOption(
      new Option('--format <format>', 'report format, repeatable with -o (default: pretty)')
        .choices(outputFormats)
        .argParser(note('format')),
    )
    .option('-o, --output <file>', 'write the report of the --format before it to this file', note('output'))
    .option('--template <file>', "Mustache template for '--format template'")
    .addOption(
      new Option('--fail-on <verdict>', 'mildest verdict for exit status 1 (default: unsupported)')
        .choices(failOnLevels)
        .argParser(oneOf(failOnLevels)),
    )
    .option(
      '--max-warnings <n>',
      'most findings milder than --fail-on that still pass (default: any number)',
      wholeNumber('maxWarnings'),
    )
    .option('--baseline <file>', 'file of accepted findings (default: .hedcheck-baseline.json, if there)')
    .option('--no-baseline', 'heed no accepted findings')
    .option('--cache', 'keep reports; what has not changed is not checked again')
    .option('--no-cache', 'keep and use no reports')
    .option('--cache-folder <folder>', 'where they are kept (default: .hedcheck-cache)')
    .option(
      '--threshold <score>',
      "least score of a supported claim, 0 to 1 (default: the model's)",
      probability,
    )
    .option('--evidence <n>', 'passages shown under each claim (default: 3)', wholeNumber('evidence'))
    .option('--model <model>', "folder of a model, or a name from 'hedcheck model list'")
    .option('--threads <n>', 'CPU threads for the model (default: all cores)', wholeNumber('threads'))
    .option('--quiet', 'show only what is wrong')
    .option('--color', 'colour even where there is no terminal')
    .option('--no-color', 'no colour')
    .option('--timing', 'show where the time went')
    .option('--config <file>', 'use this configuration file')
    .option('--no-config', 'use no configuration file')
    .option('--print-config', 'print the configuration in effect and where it comes from, check nothing')
    .helpOption('-h, --help', 'print this help')
    .action(async (inputs: string[], flags: CheckFlags) => {
      const { checkCommand } = await import('../check.ts');
      setStatus(await checkCommand({ inputs, flags, outputs }, signal));
    });
}

import { Command, Option } from 'commander';
import { closest } from '../config/closest.ts';
import { failOnLevels, inputFormats, outputFormats } from '../config/config.ts';
import type { CheckFlags } from './checkFlags.ts';
import type { OutputArgument } from './outputs.ts';
import { collect, fieldList, oneOf, probability, size, wholeNumber } from './parsers.ts';
import { usageError } from './usage.ts';
import { hedcheckVersion } from './version.ts';

const examples = `
Examples:
  hedcheck article.txt                          check one article, report on the terminal
  hedcheck news/ --format html -o report.html   check a folder, write a page
  curl -s URL | hedcheck - --input-format html  check what is piped in
  hedcheck --headline "Mayor Resigns" --body-file body.txt

'hedcheck check --help' lists the options of the check.
Exit status: 0 nothing wrong, 1 an article at or above --fail-on, 2 hedcheck could not do its job.`;

/**
 * The command line. Commands are loaded when they run, so that --help and --version are instant.
 *
 * @param setStatus told the exit status of the command that ran
 */
export function makeProgram(setStatus: (status: number) => void, signal: AbortSignal): Command {
  const program = new Command('hedcheck')
    .description("Checks whether an article's body backs its headline. Nothing leaves the machine.")
    .version(hedcheckVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .configureHelp({ showGlobalOptions: false })
    .addHelpText('after', examples);
  addCheck(program, setStatus, signal);
  program
    .command('doctor')
    .description('test the installation: Node, CPU, runtime, model files, golden pairs, speed')
    .option('--json', 'print the findings as JSON')
    .option('--model <model>', 'test this model: a folder or a name')
    .option('--threads <n>', 'CPU threads for the model', wholeNumber('threads'))
    .action(async (flags) => setStatus(await (await import('./doctor.ts')).doctorCommand(flags)));
  addModel(program, setStatus, signal);
  program
    .command('init')
    .description('write a .hedcheckrc.yaml with every key explained')
    .argument('[folder]', 'where to write it', '.')
    .option('--force', 'replace a configuration that is there')
    .action(async (folder, flags) => setStatus(await (await import('./init.ts')).initCommand(folder, flags)));
  return program;
}

function addCheck(program: Command, setStatus: (status: number) => void, signal: AbortSignal): void {
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
    .option('--max-size <size>', 'largest input read, such as 50MB (default: 20MB)', size)
    .addOption(
      new Option('--format <format>', 'report format, repeatable with -o (default: pretty)')
        .choices(outputFormats)
        .argParser(note('format')),
    )
    .option('-o, --output <file>', 'write the report of the --format before it to this file', note('output'))
    .addOption(
      new Option('--fail-on <verdict>', 'mildest verdict for exit status 1 (default: unsupported)')
        .choices(failOnLevels)
        .argParser(oneOf(failOnLevels)),
    )
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
      const { checkCommand } = await import('./check.ts');
      setStatus(await checkCommand({ inputs, flags, outputs }, signal));
    });
}

function addModel(program: Command, setStatus: (status: number) => void, signal: AbortSignal): void {
  const model = program
    .command('model')
    .description('list, verify and add models')
    .usage('list|verify|add [options]')
    .argument('[command]')
    .allowExcessArguments()
    .action((given: string | undefined) => {
      const meant = closest(given ?? '', ['list', 'verify', 'add']);
      throw usageError(
        given === undefined
          ? "'hedcheck model' needs a command."
          : `'hedcheck model' has no command "${given}".`,
        meant === undefined ? 'Use model list, model verify or model add.' : `Did you mean "${meant}"?`,
      );
    });
  model
    .command('list')
    .description('list the model that ships with hedcheck and those that were added')
    .option('--json', 'print the list as JSON')
    .action(async (flags) => setStatus(await (await import('./model.ts')).listCommand(flags)));
  model
    .command('verify')
    .description('check hashes and golden pairs of models (default: all)')
    .argument('[models...]', 'folders or names')
    .action(async (models) => setStatus(await (await import('./model.ts')).verifyCommand(models)));
  model
    .command('add')
    .description('copy a model into the cache of this user, from a folder or the Hugging Face Hub')
    .argument('<source>', 'a folder, or org/name on the Hub (the only thing that hedcheck ever downloads)')
    .option('--name <name>', 'call it this')
    .option('--revision <revision>', 'branch, tag or commit on the Hub (default: main)')
    .option('--license <spdx>', "the model's licence, for its manifest")
    .option('--force', 'replace a model of that name')
    .action(async (source, flags) =>
      setStatus(await (await import('./model.ts')).addCommand(source, flags, signal)),
    );
}

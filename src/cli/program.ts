import { Command } from 'commander';
import { addBaseline } from './commands/baseline.ts';
import { addBatch } from './commands/batch.ts';
import { addCheck } from './commands/check.ts';
import type { AddCommand, CommandContext } from './commands/command.ts';
import { addDoctor } from './commands/doctor.ts';
import { addHook } from './commands/hook.ts';
import { addInit } from './commands/init.ts';
import { addLsp } from './commands/lsp.ts';
import { addMcp } from './commands/mcp.ts';
import { addModel } from './commands/model.ts';
import { addReport } from './commands/report.ts';
import { addServe } from './commands/serve.ts';
import { addWorker } from './commands/worker.ts';
import { hedcheckVersion } from './version.ts';

/** Every command, in the order of --help. */
const commands: readonly AddCommand[] = [
  addCheck, // the default
  addBatch,
  addReport,
  addWorker,
  addBaseline,
  addHook,
  addDoctor,
  addModel,
  addInit,
  addServe,
  addLsp,
  addMcp,
];

const examples = `
Examples:
  hedcheck article.txt                          check one article, report on the terminal
  hedcheck news/ --format html -o report.html   check a folder, write a page
  curl -s URL | hedcheck - --input-format html  check what is piped in
  hedcheck --headline "Mayor Resigns" --body-file body.txt

'hedcheck check --help' lists the options of the check.
Exit status: 0 nothing wrong, 1 an article at or above --fail-on, 2 hedcheck could not do its job.`;

/**
 * The command line.
 *
 * @param context what every command is given
 */
export function makeProgram(context: CommandContext): Command {
  const program = new Command('hedcheck')
    .description("Checks whether an article's body backs its headline. Nothing leaves the machine.")
    .version(hedcheckVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .configureHelp({ showGlobalOptions: false })
    .addHelpText('after', examples);
  for (const add of commands) add(program, context);
  return program;
}

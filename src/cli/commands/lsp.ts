import { type Command, Option } from 'commander';
import type { CommandContext } from './command.ts';

/** `hedcheck lsp`. */
export function addLsp(program: Command, _: CommandContext): void {
  program
    .command('lsp')
    .description('language server: diagnostics on the headline as one writes (docs/editors.md)')
    .option('--stdio', 'speak over standard input and output, which it does in any case')
    // What VS Code's client library adds; the server reads it from the arguments itself.
    .addOption(new Option('--clientProcessId <pid>').hideHelp())
    .helpOption('-h, --help', 'print this help')
    .action(async () => await (await import('../lsp.ts')).lspCommand());
}

import type { Command } from 'commander';
import type { CommandContext } from './command.ts';

/** `hedcheck baseline`. */
export function addBaseline(program: Command, { setStatus, signal }: CommandContext): void {
  program
    .command('baseline')
    .description("accept today's findings in a file; later checks fail on new ones only")
    .argument('[inputs...]', 'files, folders or globs (default: the current folder)')
    .option('--prune', 'take out what no longer occurs, and accept nothing new')
    .option(
      '--baseline <file>',
      'write this file (default: .hedcheck-baseline.json beside the configuration)',
    )
    .option('--cache', 'keep reports; what has not changed is not checked again')
    .option('--config <file>', 'use this configuration file')
    .option('--no-config', 'use no configuration file')
    .helpOption('-h, --help', 'print this help')
    .action(async (inputs, flags) => {
      const { baselineCommand } = await import('../baseline.ts');
      setStatus(await baselineCommand(inputs, flags, signal));
    });
}

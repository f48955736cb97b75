import type { Command } from 'commander';
import type { CommandContext } from './command.ts';

/** `hedcheck init`. */
export function addInit(program: Command, { setStatus }: CommandContext): void {
  program
    .command('init')
    .description('write a .hedcheckrc.yaml with every key explained')
    .argument('[folder]', 'where to write it', '.')
    .option('--force', 'replace a configuration that is there')
    .action(async (folder, flags) =>
      setStatus(await (await import('../init.ts')).initCommand(folder, flags)),
    );
}

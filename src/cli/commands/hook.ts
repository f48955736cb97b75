import type { Command } from 'commander';
import { closest } from '../../config/closest.ts';
import { usageError } from '../usage.ts';
import type { CommandContext } from './command.ts';

/** `hedcheck hook install`, `hook uninstall`, `hook run`. */
export function addHook(program: Command, { setStatus, signal }: CommandContext): void {
  const hook = program
    .command('hook')
    .description("git's pre-commit hook: install, uninstall, run")
    .usage('install|uninstall|run [options]')
    .argument('[command]')
    .allowExcessArguments()
    .action((given: string | undefined) => {
      const meant = closest(given ?? '', ['install', 'uninstall', 'run']);
      throw usageError(
        given === undefined
          ? "'hedcheck hook' needs a command."
          : `'hedcheck hook' has no command "${given}".`,
        meant === undefined ? 'Use hook install, hook uninstall or hook run.' : `Did you mean "${meant}"?`,
      );
    });
  hook
    .command('install')
    .description('check staged articles before each commit; a hook that is there is kept and runs first')
    .option('--shared', 'install it in a hooks folder that other repositories use too')
    .action(async (flags) => setStatus(await (await import('../hook.ts')).hookInstall(flags)));
  hook
    .command('uninstall')
    .description('take the hook out; a hook that was there before is put back as it was')
    .option('--shared', 'take it out of a hooks folder that other repositories use too')
    .action(async (flags) => setStatus(await (await import('../hook.ts')).hookUninstall(flags)));
  hook
    .command('run')
    .description('check the articles that are staged, as they are staged; what the hook does')
    .option('--config <file>', 'use this configuration file')
    .option('--no-config', 'use no configuration file')
    .action(async (flags) => setStatus(await (await import('../hookRun.ts')).hookRun(flags, signal)));
}

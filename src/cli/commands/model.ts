import type { Command } from 'commander';
import { closest } from '../../config/closest.ts';
import { usageError } from '../usage.ts';
import type { CommandContext } from './command.ts';

/** `hedcheck model list|verify|add`. */
export function addModel(program: Command, { setStatus, signal }: CommandContext): void {
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
    .action(async (flags) => setStatus(await (await import('../model.ts')).listCommand(flags)));
  model
    .command('verify')
    .description('check hashes and golden pairs of models (default: all)')
    .argument('[models...]', 'folders or names')
    .action(async (models) => setStatus(await (await import('../model.ts')).verifyCommand(models)));
  model
    .command('add')
    .description('copy a model into the cache of this user, from a folder or the Hugging Face Hub')
    .argument('<source>', 'a folder, or org/name on the Hub (the only thing that hedcheck ever downloads)')
    .option('--name <name>', 'call it this')
    .option('--revision <revision>', 'branch, tag or commit on the Hub (default: main)')
    .option('--license <spdx>', "the model's licence, for its manifest")
    .option('--force', 'replace a model of that name')
    .action(async (source, flags) =>
      setStatus(await (await import('../model.ts')).addCommand(source, flags, signal)),
    );
}

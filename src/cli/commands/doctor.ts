import type { Command } from 'commander';
import { wholeNumber } from '../parsers.ts';
import type { CommandContext } from './command.ts';

/** `hedcheck doctor`. */
export function addDoctor(program: Command, { setStatus }: CommandContext): void {
  program
    .command('doctor')
    .description('test the installation: Node, CPU, runtime, model files, golden pairs, speed')
    .option('--json', 'print the findings as JSON')
    .option('--model <model>', 'test this model: a folder or a name')
    .option('--threads <n>', 'CPU threads for the model', wholeNumber('threads'))
    .action(async (flags) => setStatus(await (await import('../doctor.ts')).doctorCommand(flags)));
}

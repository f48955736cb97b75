import type { Command } from 'commander';
import { fieldList, probability, size, wholeNumber } from '../parsers.ts';
import type { CommandContext } from './command.ts';

/** `hedcheck worker`. */
export function addWorker(program: Command, { setStatus, signal }: CommandContext): void {
  program
    .command('worker')
    .description('score records line by line for another program: JSON objects in, reports out, in order')
    .option('--headline-field <path>', 'column of the headline, dotted')
    .option('--body-field <path>', 'column of the body, dotted')
    .option('--id-field <path>', 'column of the id, dotted')
    .option('--no-split', 'score the headline as one claim')
    .option('--also <fields>', 'check these headlines too: dek, seo, social (comma-separated)', fieldList)
    .option('--exhaustive', 'let the model read every passage, as check does')
    .option('--max-size <size>', 'largest record read, such as 50MB (default: 20MB)', size)
    .option(
      '--threshold <score>',
      "least score of a supported claim, 0 to 1 (default: the model's)",
      probability,
    )
    .option('--evidence <n>', 'passages kept for each claim (default: 3)', wholeNumber('evidence'))
    .option('--model <model>', "folder of a model, or a name from 'hedcheck model list'")
    .option('--threads <n>', 'CPU threads for the model (default: 1)', wholeNumber('threads'))
    .helpOption('-h, --help', 'print this help')
    .action(async (flags) => setStatus(await (await import('../worker.ts')).workerCommand(flags, signal)));
}

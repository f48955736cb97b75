import { type Command, Option } from 'commander';
import { corpusFormats, resultFormats } from '../../batch/formats.ts';
import { inputFormats } from '../../config/config.ts';
import type { BatchFlags } from '../batch.ts';
import {
  collect,
  fieldList,
  oneOf,
  pathList,
  positive,
  probability,
  shard,
  size,
  wholeNumber,
} from '../parsers.ts';
import type { CommandContext } from './command.ts';

/** `hedcheck batch`. */
export function addBatch(program: Command, { setStatus, signal }: CommandContext): void {
  program
    .command('batch')
    .description('score a corpus: many articles, resumable, a row each')
    .argument('<inputs...>', 'files, folders, globs, or - for standard input; plain, .gz or .zst')
    .option('-o, --output <file>', 'write the rows to this file (default: standard output)')
    .addOption(
      new Option('--format <format>', "format of the rows (default: by the output's extension, else jsonl)")
        .choices(resultFormats)
        .argParser(oneOf(resultFormats)),
    )
    .addOption(
      new Option('--input <format>', 'read inputs as this kind of corpus instead of detecting it')
        .choices(corpusFormats)
        .argParser(oneOf(corpusFormats)),
    )
    .addOption(
      new Option('--input-format <format>', 'read the articles of folders and WARC files as this')
        .choices(inputFormats)
        .argParser(oneOf(inputFormats)),
    )
    .option('--headline-field <path>', 'column of the headline, dotted (default: headline, title, …)')
    .option('--body-field <path>', 'column of the body, dotted (default: body, text, content, …)')
    .option('--id-field <path>', 'column of the id, dotted (default: id, guid, url; else the place)')
    .option('--keep <paths>', 'copy these columns into the rows (comma-separated, dotted)', pathList)
    .option('--no-split', 'score each headline as one claim')
    .option('--also <fields>', 'check these headlines too: dek, seo, social (comma-separated)', fieldList)
    .option('--exhaustive', 'read every passage for every claim, as check does')
    .option('--jobs <n>', 'worker processes (default: one a core, as memory allows)', positive)
    .option('--threads <n>', 'CPU threads of each worker (default: cores / jobs)', wholeNumber('threads'))
    .option('--shard <part>', 'score only part i of n, as 2/8; the parts in order make the whole', shard)
    .option('--limit <n>', 'read only the first n records', positive)
    .option('--resume', 'go on with an unfinished run, if there is one')
    .option('--restart', 'throw an unfinished run away')
    .option('--force', 'replace a complete output')
    .option('--ignore <glob>', 'leave these out of folders and globs (repeatable)', collect)
    .option('--max-size <size>', 'largest record read, such as 50MB (default: 20MB)', size)
    .option(
      '--threshold <score>',
      "least score of a supported claim, 0 to 1 (default: the model's)",
      probability,
    )
    .option('--evidence <n>', 'passages kept for each claim (default: 3)', wholeNumber('evidence'))
    .option('--model <model>', "folder of a model, or a name from 'hedcheck model list'")
    .option('--quiet', 'no progress, no summary')
    .option('--config <file>', 'use this configuration file')
    .option('--no-config', 'use no configuration file')
    .helpOption('-h, --help', 'print this help')
    .action(async (inputs: string[], flags: BatchFlags) => {
      const { batchCommand } = await import('../batch.ts');
      setStatus(await batchCommand(inputs, flags, signal));
    });
}

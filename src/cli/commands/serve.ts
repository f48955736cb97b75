import { type Command, Option } from 'commander';
import { failOnLevels } from '../../config/config.ts';
import { collect, fieldList, oneOf, probability, size, wholeFrom, wholeNumber } from '../parsers.ts';
import type { CommandContext } from './command.ts';

/** `hedcheck serve`. */
export function addServe(program: Command, { setStatus, ownSignals }: CommandContext): void {
  program
    .command('serve')
    .description('a local HTTP service with a page for editors, for content systems')
    .option('--host <address>', 'listen here (default: 127.0.0.1, which only this machine can reach)')
    .option('--port <n>', 'listen on this port, 0 for any (default: 8787)', wholeFrom(0, 65_535))
    .option('--token <token>', 'what clients must send as a bearer token; --token-file hides it from ps')
    .option('--token-file <file>', 'read the token from this file')
    .option('--allow-host <name>', 'take this name in a Host header too (repeatable)', collect)
    .option(
      '--allow-origin <origin>',
      'let pages of this site call, as https://cms.example (repeatable)',
      collect,
    )
    .option('--trust-proxy', 'take the address of clients from X-Forwarded-For')
    .option('--body-limit <size>', 'largest request, such as 2MB (default: 1MB)', size)
    .option(
      '--rate-limit <n>',
      'requests a minute for each client, 0 for any (default: 600)',
      wholeFrom(0, 1e6),
    )
    .option('--queue <n>', 'requests that may wait for their check (default: 64)', wholeFrom(0, 10_000))
    .option(
      '--request-timeout <s>',
      'seconds to receive a request, and to wait (default: 30)',
      wholeFrom(1, 3600),
    )
    .option('--check-timeout <s>', 'seconds that a check may take (default: 30)', wholeFrom(1, 3600))
    .option(
      '--shutdown-timeout <s>',
      'seconds to finish what was taken when it is ended (default: 20)',
      wholeFrom(0, 3600),
    )
    .option('--also <fields>', 'check these headlines too: dek, seo, social (comma-separated)', fieldList)
    .addOption(
      new Option(
        '--fail-on <verdict>',
        'mildest verdict that is an error for Superdesk (default: unsupported)',
      )
        .choices(failOnLevels)
        .argParser(oneOf(failOnLevels)),
    )
    .option(
      '--threshold <score>',
      "least score of a supported claim, 0 to 1 (default: the model's)",
      probability,
    )
    .option('--evidence <n>', 'passages for each claim (default: 3)', wholeNumber('evidence'))
    .option('--model <model>', "folder of a model, or a name from 'hedcheck model list'")
    .option('--threads <n>', 'CPU threads for the model (default: all cores)', wholeNumber('threads'))
    .option('--config <file>', 'use this configuration file')
    .option('--no-config', 'use no configuration file')
    .helpOption('-h, --help', 'print this help')
    .action(async (flags) => {
      ownSignals();
      setStatus(await (await import('../serve.ts')).serveCommand(flags));
    });
}

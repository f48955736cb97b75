import type { Command } from 'commander';
import type { McpFlags } from '../mcp.ts';
import { probability, wholeNumber } from '../parsers.ts';
import type { CommandContext } from './command.ts';

/** `hedcheck mcp`. */
export function addMcp(program: Command, { setStatus }: CommandContext): void {
  program
    .command('mcp')
    .description('MCP server: the check as a tool for assistants (docs/editors.md)')
    .option('--model <model>', "folder of a model, or a name from 'hedcheck model list'")
    .option('--threads <n>', 'CPU threads for the model (default: all cores)', wholeNumber('threads'))
    .option(
      '--threshold <score>',
      "least score of a supported claim, 0 to 1 (default: the model's)",
      probability,
    )
    .option('--evidence <n>', 'passages given with each claim (default: 3)', wholeNumber('evidence'))
    .option('--config <file>', 'use this configuration file')
    .option('--no-config', 'use no configuration file')
    .helpOption('-h, --help', 'print this help')
    .action(async (flags: McpFlags) => setStatus(await (await import('../mcp.ts')).mcpCommand(flags)));
}

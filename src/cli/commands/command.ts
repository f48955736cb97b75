import type { Command } from 'commander';

/** What every command is given beside its own arguments. */
export interface CommandContext {
  /** Told the exit status of the command that ran. */
  readonly setStatus: (status: number) => void;
  /** Aborted by Ctrl-C and by SIGTERM. */
  readonly signal: AbortSignal;
  /** For a command that looks after Ctrl-C itself: from here on it aborts nothing. */
  readonly ownSignals: () => void;
}

/**
 * One command of the command line: its arguments and options. The work itself is imported when the command runs, so
 * that --help and --version are instant. A new command is a file in this folder and a line in program.ts.
 */
export type AddCommand = (program: Command, context: CommandContext) => void;

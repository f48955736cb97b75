import { CommanderError } from 'commander';
import { errorLine, exitCodes, HedcheckError } from '../errors.ts';
import { oneLine } from './terminal.ts';
import { usageError } from './usage.ts';

/** How the command line ends after something was thrown. */
export interface Failure {
  readonly status: number;
  /** What standard error is told: lines, empty for what is no failure (`--help`). */
  readonly lines: readonly string[];
}

/**
 * Expected failures are one line, and so is a bug, with how to find out where it happened.
 *
 * @param isDebugging with HEDCHECK_DEBUG the stack is told too
 */
export function failureOf(error: unknown, isDebugging: boolean): Failure {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return { status: exitCodes.ok, lines: [] };
    return failureOf(asUsageError(error), isDebugging);
  }
  const lines = [oneLine(errorLine(error))];
  if (isDebugging && error instanceof Error) lines.push(...(error.stack ?? '').split('\n'));
  if (error instanceof HedcheckError) return { status: error.exitCode, lines };
  if (!isDebugging)
    lines.push('This is a bug in hedcheck. Run again with HEDCHECK_DEBUG=1 to see where it happened.');
  return { status: exitCodes.failure, lines };
}

/** Commander's complaint in our words: its `error: ` off, its "(Did you mean …?)" as the hint. */
function asUsageError({ message }: CommanderError): HedcheckError {
  const line = oneLine(message.replace(/^error: /, ''));
  const [, complaint = line, meant] = /^(.*?)\s*\((Did you mean .*)\)$/.exec(line) ?? [];
  const sentence = `${complaint.charAt(0).toUpperCase()}${complaint.slice(1)}`;
  return usageError(/[.?!]$/.test(sentence) ? sentence : `${sentence}.`, meant);
}

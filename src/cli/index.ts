#!/usr/bin/env node
import { errorLine, exitCodes, HedcheckError } from '../errors.ts';
import { CommanderError, makeProgram, usageErrorOf } from './program.ts';
import { printLine } from './terminal.ts';

/** Exit status after Ctrl-C: 128 and the signal's number, as shells count it. */
const interrupted = 130;

const interrupt = new AbortController();

// A reader that closes its end (| head) is no failure of ours.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

// Once: a second Ctrl-C ends the process at once, as Node does by itself.
process.once('SIGINT', () => {
  interrupt.abort();
  // A read of standard input would otherwise keep the process waiting.
  process.stdin.destroy();
});

const aborted = new Promise<never>((_, reject) => {
  interrupt.signal.addEventListener('abort', () => reject(interrupt.signal.reason));
});

try {
  const program = makeProgram((status) => {
    if (!interrupt.signal.aborted) process.exitCode = status;
  }, interrupt.signal);
  await Promise.race([program.parseAsync(), aborted]);
} catch (error) {
  process.exitCode = statusAfter(error);
}

function statusAfter(error: unknown): number {
  if (interrupt.signal.aborted) return interrupted;
  if (error instanceof CommanderError) {
    const usage = usageErrorOf(error);
    return usage ? statusAfter(usage) : exitCodes.ok;
  }
  printLine(errorLine(error));
  if (process.env.HEDCHECK_DEBUG) process.stderr.write(`${(error as Error).stack ?? ''}\n`);
  if (error instanceof HedcheckError) return error.exitCode;
  if (!process.env.HEDCHECK_DEBUG)
    printLine('That is a bug in hedcheck. Run again with HEDCHECK_DEBUG=1 to see where it happened.');
  return exitCodes.failure;
}

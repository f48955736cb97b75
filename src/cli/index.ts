#!/usr/bin/env node
import { exitCodes, HedcheckError } from '../errors.ts';
import { failureOf } from './failure.ts';
import { makeProgram } from './program.ts';

/** Exit status after Ctrl-C: 128 and the signal's number, as shells count it. */
const interrupted = 130;

const interrupt = new AbortController();
/** A status that nothing may take back: of Ctrl-C, or of a report that could not be delivered. */
let final: number | undefined;

function end(status: number): void {
  process.exitCode = final ?? status;
}

function fail(error: unknown): void {
  const { status, lines } = failureOf(error, Boolean(process.env.HEDCHECK_DEBUG));
  for (const line of lines) process.stderr.write(`${line}\n`);
  end(status);
}

function isOutputFailure(error: unknown): boolean {
  return error instanceof HedcheckError && error.code === 'E_OUTPUT';
}

process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  // A reader that closes its end (| head) has what it wanted.
  if (cause.code === 'EPIPE') return;
  const message = `Standard output cannot be written (${cause.code}).`;
  fail(new HedcheckError('E_OUTPUT', message, 'Is the disk full? -o writes to a file.', { cause }));
  final = exitCodes.failure;
});
// Where nobody listens to errors there is nobody to tell.
process.stderr.on('error', () => {});

// Once: a second Ctrl-C ends the process at once, as Node does by itself.
process.once('SIGINT', onInterrupt);
function onInterrupt(): void {
  final = interrupted;
  interrupt.abort();
  // A read of standard input would otherwise keep the process waiting.
  process.stdin.destroy();
}
const aborted = new Promise<never>((_, reject) => {
  interrupt.signal.addEventListener('abort', () => reject(interrupt.signal.reason));
});

const context = {
  setStatus: end,
  signal: interrupt.signal,
  ownSignals: () => {
    process.off('SIGINT', onInterrupt);
  },
};
try {
  await Promise.race([makeProgram(context).parseAsync(), aborted]);
} catch (error) {
  if (interrupt.signal.aborted) end(interrupted);
  // That standard output failed has been said.
  else if (final === undefined || !isOutputFailure(error)) fail(error);
}

#!/usr/bin/env node
import { failureOf } from './failure.ts';
import { makeProgram } from './program.ts';

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
  if (interrupt.signal.aborted) {
    process.exitCode = interrupted;
  } else {
    const { status, lines } = failureOf(error, Boolean(process.env.HEDCHECK_DEBUG));
    process.exitCode = status;
    for (const line of lines) process.stderr.write(`${line}\n`);
  }
}

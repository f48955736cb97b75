import { Writable } from 'node:stream';

/**
 * Takes standard output for a protocol: the stream that is returned writes to it, and everything else that would (a
 * library's `console.log`) goes to standard error from now on.
 */
export function takeStdout(): Writable {
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = process.stderr.write.bind(process.stderr) as typeof process.stdout.write;
  return new Writable({
    decodeStrings: false,
    write: (chunk: string | Uint8Array, encoding, done) => {
      if (typeof chunk === 'string') write(chunk, encoding, done);
      else write(chunk, done);
    },
  });
}

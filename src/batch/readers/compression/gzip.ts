import { createInflateRaw } from 'node:zlib';
import type { Chunk } from '../chunks.ts';
import { crc32 } from './crc32.ts';
import { Damage, damaged } from './damage.ts';
import { type RawInput, rawInput, seek } from './rawInput.ts';

const truncated = 'ends too early: the file is truncated';

/** Compressed bytes given to zlib at once: at deflate's best ratio of 1,032 they make 34 MB, so a bomb stays small. */
const step = 32_768;

/**
 * Decompresses gzip, one member after the other (RFC 1952). Node's own gunzip ends at the first broken member and
 * does not say where it was; here a broken one is a gap, and reading goes on with the next that can be found.
 *
 * @param name the file's name, for messages
 */
export async function* gunzip(source: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Chunk> {
  const input = rawInput(source);
  try {
    yield* members(input, name);
  } finally {
    await input.close();
  }
}

async function* members(input: RawInput, name: string): AsyncGenerator<Chunk> {
  while (await input.fill(1)) {
    if (input.bytes[0] === 0) {
      // padding, as tape archives leave it
      input.take(1);
      continue;
    }
    const start = input.position;
    try {
      yield* member(input);
    } catch (error) {
      if (!(error instanceof Damage)) throw error;
      yield { gap: damaged(name, 'gzip member', start, error.message) };
      if (input.position === start && input.bytes.length > 0) input.take(1);
      if (!(await seek(input, 4, isMemberStart))) return;
    }
  }
}

/** True where a gzip member can begin: magic, deflate, no reserved flags. */
function isMemberStart(bytes: Uint8Array, at: number): boolean {
  return (
    bytes[at] === 0x1f &&
    bytes[at + 1] === 0x8b &&
    bytes[at + 2] === 8 &&
    ((bytes[at + 3] ?? 0xff) & 0xe0) === 0
  );
}

async function* member(input: RawInput): AsyncGenerator<Uint8Array> {
  await skipHeader(input);
  const inflater = createInflateRaw({ chunkSize: 65_536 });
  const outputs: Uint8Array[] = [];
  inflater.on('data', (output: Uint8Array) => outputs.push(output));
  const finished = new Promise<void>((resolve) => {
    inflater.on('end', resolve);
  });
  // A write that fails is told here and not always through its callback.
  const broken = new Promise<never>((_, reject) => {
    inflater.on('error', (error) => reject(new Damage(`is damaged (${error.message})`)));
  });
  broken.catch(() => {});
  let crc = 0;
  let length = 0;
  try {
    for (let isEnd = false; !isEnd; ) {
      if (!(await input.fill(1))) throw new Damage(truncated);
      const given = input.bytes.subarray(0, step);
      const before = inflater.bytesWritten;
      const written = new Promise<void>((resolve) => {
        inflater.write(given, () => resolve());
      });
      await Promise.race([broken, written]);
      if (inflater.errored) await broken;
      const taken = inflater.bytesWritten - before;
      input.take(taken);
      // zlib leaves bytes behind only where its stream has ended.
      isEnd = taken < given.length;
      if (isEnd) await Promise.race([broken, finished]);
      for (const output of outputs.splice(0)) {
        crc = crc32(output, crc);
        length += output.length;
        yield output;
      }
    }
  } finally {
    inflater.destroy();
  }
  if (!(await input.fill(8))) throw new Damage(truncated);
  const trailer = input.take(8);
  if (trailer.readUInt32LE(0) !== crc || trailer.readUInt32LE(4) !== length % 2 ** 32)
    throw new Damage('does not have the checksum that it names, so what was read from it may be wrong');
}

/** Most bytes of a name or comment in a member's header. */
const longestText = 65_536;

async function skipHeader(input: RawInput): Promise<void> {
  if (!(await input.fill(10))) throw new Damage(truncated);
  if (!isMemberStart(input.bytes, 0)) throw new Damage('is not gzip data');
  const flags = input.bytes[3] ?? 0;
  input.take(10);
  if (flags & 4) {
    if (!(await input.fill(2))) throw new Damage(truncated);
    const extra = (input.bytes[0] ?? 0) | ((input.bytes[1] ?? 0) << 8);
    await skip(input, 2 + extra);
  }
  if (flags & 8) await skipText(input);
  if (flags & 16) await skipText(input);
  if (flags & 2) await skip(input, 2);
}

async function skip(input: RawInput, count: number): Promise<void> {
  if (!(await input.fill(count))) throw new Damage(truncated);
  input.take(count);
}

async function skipText(input: RawInput): Promise<void> {
  for (let size = 1; size <= longestText; size = input.bytes.length + 1) {
    const end = input.bytes.subarray(0, longestText).indexOf(0);
    if (end !== -1) return void input.take(end + 1);
    if (!(await input.fill(size + 1))) break;
  }
  throw new Damage('is not gzip data');
}

import { Decompress } from 'fzstd';
import type { Chunk } from '../chunks.ts';
import { Damage, damaged } from './damage.ts';
import { type RawInput, rawInput, seek } from './rawInput.ts';

/** Largest window: the distance that the decompressor can look back, 32 MiB. Level 19, the highest without --ultra, needs 8. */
const largestWindow = 2 ** 25;

/**
 * Decompresses zstd, one frame after the other (RFC 8878). A broken frame is a gap, and reading goes on with the next
 * that can be found. The checksums of frames are not looked at.
 *
 * @param name the file's name, for messages
 */
export async function* unzstd(source: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Chunk> {
  const input = rawInput(source);
  try {
    yield* frames(input, name);
  } finally {
    await input.close();
  }
}

async function* frames(input: RawInput, name: string): AsyncGenerator<Chunk> {
  while (await input.fill(1)) {
    const start = input.position;
    try {
      yield* frame(input);
    } catch (error) {
      if (!(error instanceof Damage)) throw error;
      yield { gap: damaged(name, 'zstd frame', start, error.message) };
      if (input.position === start && input.bytes.length > 0) input.take(1);
      if (!(await seek(input, 4, isFrameStart))) return;
    }
  }
}

function isFrameStart(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0x28 && bytes[at + 1] === 0xb5 && bytes[at + 2] === 0x2f && bytes[at + 3] === 0xfd;
}

function isSkippable(bytes: Uint8Array): boolean {
  return ((bytes[0] ?? 0) & 0xf0) === 0x50 && bytes[1] === 0x2a && bytes[2] === 0x4d && bytes[3] === 0x18;
}

/** Largest block of the format, before and after compression. */
const largestBlock = 131_072;

const truncated = 'ends too early: the file is truncated';

async function* frame(input: RawInput): AsyncGenerator<Uint8Array> {
  if (!(await input.fill(5))) throw new Damage(truncated);
  if (isSkippable(input.bytes)) return await skipFrame(input);
  if (!isFrameStart(input.bytes, 0)) throw new Damage('is not zstd data');
  const outputs: Uint8Array[] = [];
  const decompressor = new Decompress((output) => outputs.push(output));
  const { size, hasChecksum } = await readHeader(input);
  push(decompressor, input.take(size), false);
  // A block at a time: each makes at most 128 kB, so a bomb is seen in small pieces.
  for (let isLast = false; !isLast; ) {
    if (!(await input.fill(3))) throw new Damage(truncated);
    const head = (input.bytes[0] ?? 0) | ((input.bytes[1] ?? 0) << 8) | ((input.bytes[2] ?? 0) << 16);
    isLast = (head & 1) === 1;
    const isRepeatedByte = ((head >> 1) & 3) === 1;
    if (head >> 3 > largestBlock) throw new Damage('is damaged (a block of it is too large)');
    const size = 3 + (isRepeatedByte ? 1 : head >> 3) + (isLast && hasChecksum ? 4 : 0);
    if (!(await input.fill(size))) throw new Damage(truncated);
    push(decompressor, input.take(size), isLast);
    yield* outputs.splice(0);
  }
}

interface FrameHeader {
  /** Bytes of it. */
  readonly size: number;
  readonly hasChecksum: boolean;
}

/** Reads where a frame's header ends and what window it asks for, before anything is allocated for it. */
async function readHeader(input: RawInput): Promise<FrameHeader> {
  const flags = input.bytes[4] ?? 0;
  const isSingleSegment = (flags & 0x20) !== 0;
  const dictionary = [0, 1, 2, 4][flags & 3] ?? 0;
  const contentSize = [isSingleSegment ? 1 : 0, 2, 4, 8][flags >> 6] ?? 0;
  const contentAt = 5 + (isSingleSegment ? 0 : 1) + dictionary;
  const size = contentAt + contentSize;
  if (!(await input.fill(size))) throw new Damage(truncated);
  const descriptor = input.bytes[5] ?? 0;
  const base = 2 ** (10 + (descriptor >> 3));
  const window = isSingleSegment
    ? littleEndian(input.bytes.subarray(contentAt, size))
    : base + (base / 8) * (descriptor & 7);
  if (dictionary > 0 && input.bytes.subarray(contentAt - dictionary, contentAt).some((byte) => byte !== 0))
    throw new Damage('needs a dictionary, which hedcheck has not; decompress it with the zstd tool');
  if (window > largestWindow)
    throw new Damage(
      `looks back ${Math.round(window / 2 ** 20)} MiB and hedcheck at most 32; pipe it in: zstd -dc --long=31 FILE | hedcheck batch -`,
    );
  return { size, hasChecksum: (flags & 4) !== 0 };
}

function littleEndian(bytes: Uint8Array): number {
  return bytes.reduceRight((value, byte) => value * 256 + byte, 0);
}

async function skipFrame(input: RawInput): Promise<void> {
  if (!(await input.fill(8))) throw new Damage(truncated);
  let left = littleEndian(input.take(8).subarray(4));
  while (left > 0) {
    if (!(await input.fill(1))) throw new Damage(truncated);
    left -= input.take(Math.min(left, input.bytes.length)).length;
  }
}

function push(decompressor: Decompress, bytes: Uint8Array, isLast: boolean): void {
  try {
    decompressor.push(bytes, isLast);
  } catch (error) {
    throw new Damage(`is damaged (${(error as Error).message})`);
  }
}

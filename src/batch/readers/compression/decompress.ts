import { type Chunk, type Chunks, isGap, peek } from '../chunks.ts';

/** Extensions that say how a file is compressed, not what it holds. */
const compressedExtension = /\.(?:gz|gzip|zst|zstd)$/i;

/** A file's name without `.gz` or `.zst`. */
export function plainName(name: string): string {
  return name.replace(compressedExtension, '');
}

/** What a stream turned out to be compressed with; its first bytes tell. */
export type Compression = 'gzip' | 'zstd' | 'none';

/** How a stream that begins so is compressed. */
export function compressionOf(head: Uint8Array): Compression {
  const [a, b, c, d] = head;
  if (a === 0x1f && b === 0x8b) return 'gzip';
  if (a === 0x28 && b === 0xb5 && c === 0x2f && d === 0xfd) return 'zstd';
  // zstd's skippable frame, with which pzstd and seekable archives begin
  if (a !== undefined && (a & 0xf0) === 0x50 && b === 0x2a && c === 0x4d && d === 0x18) return 'zstd';
  return 'none';
}

/**
 * Decompresses a stream when it is compressed; the content decides, not the name.
 *
 * @param name for messages
 */
export async function* decompressed(source: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Chunk> {
  const { head, chunks } = await peek(source, 4);
  const compression = compressionOf(head);
  if (compression === 'gzip') yield* (await import('./gzip.ts')).gunzip(bytesOf(chunks), name);
  else if (compression === 'zstd') yield* (await import('./zstd.ts')).unzstd(bytesOf(chunks), name);
  else yield* chunks;
}

/** A stream that nothing has been decompressed from yet and so has no gaps. */
async function* bytesOf(chunks: Chunks): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) if (!isGap(chunk)) yield chunk;
}

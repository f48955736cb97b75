import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import xz from 'xz-decompress';

/** The rows of an xz-compressed JSON lines file, one at a time. */
export async function* readRows(path: string): AsyncGenerator<Record<string, unknown>> {
  const compressed = Readable.toWeb(createReadStream(path)) as unknown as ConstructorParameters<
    typeof xz.XzReadableStream
  >[0];
  const plain = Readable.fromWeb(new xz.XzReadableStream(compressed) as unknown as ReadableStream);
  for await (const line of createInterface({ input: plain, crlfDelay: Number.POSITIVE_INFINITY }))
    if (line.trim() !== '') yield JSON.parse(line) as Record<string, unknown>;
}

/** A row's field as text; empty when it is missing or no text. */
export function text(row: Record<string, unknown>, field: string): string {
  const value = row[field];
  return typeof value === 'string' ? value : '';
}

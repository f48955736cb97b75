import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type OpenOptions, openCorpora } from '../../src/batch/readers/open.ts';
import type { ReaderOptions, SourceRecord } from '../../src/batch/records.ts';

/** A new folder with these files, removed when the test is over. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'hedcheck-corpus-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Every record of these inputs, read as `hedcheck batch` reads them. */
export async function readAll(
  names: readonly string[],
  options: OpenOptions & Partial<ReaderOptions> = {},
): Promise<SourceRecord[]> {
  const { maxRecordBytes = 20_000_000, columns, passOver } = options;
  const records: SourceRecord[] = [];
  for (const { input, reader } of await openCorpora(names, options)) {
    const given = { maxRecordBytes, ...(columns && { columns }), ...(passOver && { passOver }) };
    for await (const record of reader.read(input, given)) records.push(record);
  }
  return records;
}

/** A record as tests compare it: its fields, or the code of its error. */
export function gist({ fields, document, error }: SourceRecord): unknown {
  return error?.code ?? fields ?? document?.name;
}

/** The zstd tool's output; it is part of every distribution, and nothing in Node 20 compresses so. */
export function zstd(content: string | Uint8Array, ...args: string[]): Buffer {
  const { stdout, error } = spawnSync('zstd', ['-q', '-c', ...args], { input: content, maxBuffer: 2 ** 28 });
  if (error) throw new Error(`These tests compress with the zstd tool, which is not there: ${error.message}`);
  return stdout;
}

/** A stream in small pieces, as a slow pipe gives it. */
export async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

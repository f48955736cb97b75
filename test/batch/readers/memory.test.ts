import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { createGzip } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, test } from 'vitest';
import { folderOf } from '../corpusFiles.ts';
import { warcRecord } from './warcFile.ts';

/** The built code, in a process whose heap would not hold a fifth of the corpus; `npm test` builds it first. */
const open = fileURLToPath(new URL('../../../dist/batch/readers/open.js', import.meta.url));

const script = `
import { openCorpora } from ${JSON.stringify(open)};
let records = 0;
let bytes = 0;
for (const { input, reader } of await openCorpora([process.argv[1]])) {
  for await (const record of reader.read(input, { maxRecordBytes: 20_000_000 })) {
    if (record.error) throw record.error;
    records += 1;
    bytes += record.bytes;
  }
}
console.log(JSON.stringify({ records, bytes, peak: process.resourceUsage().maxRSS * 1024 }));
`;

interface Count {
  readonly records: number;
  readonly bytes: number;
  /** Most memory that the process ever had, in bytes. */
  readonly peak: number;
}

async function readInSmallHeap(name: string, stdin?: Readable): Promise<Count> {
  const args = ['--max-old-space-size=48', '--input-type=module', '-e', script, name];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.on('error', () => {});
  if (stdin) stdin.pipe(child.stdin);
  else child.stdin.end();
  const parts: Buffer[] = [];
  for await (const part of child.stdout) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString());
}

const body = 'The council approved the night buses on Thursday, nine votes to two. '.repeat(60);

/** So many pieces of about 64 kB. */
async function* stream(first: string, piece: (at: number) => string | Buffer, count: number) {
  if (first) yield first;
  for (let at = 0; at < count; at += 1) yield piece(at);
}

const megabytes = 110;
const pieces = megabytes * 16;

describe('a corpus of a hundred megabytes is read in little memory', () => {
  test.each([
    [
      'JSON lines, gzip',
      '',
      (at: number) => `${JSON.stringify({ id: at, headline: 'Night Buses', body })}\n`.repeat(15),
      true,
    ],
    ['CSV', 'id,headline,body\n', (at: number) => `${at},"Night\nBuses","${body}"\n`.repeat(15), false],
  ] as const)('%s from standard input', async (_, first, piece, isPacked) => {
    const source = Readable.from(stream(first, piece, pieces));
    const found = await readInSmallHeap('-', isPacked ? source.pipe(createGzip({ level: 1 })) : source);
    expect(found.records).toBe(pieces * 15);
    expect(found.bytes).toBeGreaterThan(100_000_000);
    expect(found.peak).toBeLessThan(250_000_000);
  });

  test('WARC from standard input', async () => {
    const record = await warcRecord(
      { body: `<html><body><h1>Night Buses</h1>${`<p>${body}</p>`.repeat(15)}` },
      false,
    );
    const found = await readInSmallHeap('-', Readable.from(stream('', () => record, pieces)));
    expect(found.records).toBe(pieces);
    expect(found.peak).toBeLessThan(250_000_000);
  });

  test('Parquet in one row group', async () => {
    const data = Array.from({ length: 26_000 }, (_, at) => `${at} ${body}`);
    const bytes = parquetWriteBuffer({
      columnData: [{ name: 'body', data, type: 'STRING' }],
      rowGroupSize: data.length,
    });
    const folder = folderOf({ 'a.parquet': Buffer.from(bytes) });
    const found = await readInSmallHeap(`${folder}/a.parquet`);
    expect(found.records).toBe(26_000);
    expect(found.bytes).toBeGreaterThan(100_000_000);
    expect(found.peak).toBeLessThan(350_000_000);
  });
});

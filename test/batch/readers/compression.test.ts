import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { isGap } from '../../../src/batch/readers/chunks.ts';
import { decompressed } from '../../../src/batch/readers/compression/decompress.ts';
import { inPieces, zstd } from '../corpusFiles.ts';

/** The text of a compressed stream, with `⟨code message⟩` where there is a gap. */
async function unpack(bytes: Uint8Array, pieces = 65_536): Promise<string> {
  const parts: Buffer[] = [];
  for await (const chunk of decompressed(inPieces(bytes, pieces), 'news.jsonl.gz'))
    parts.push(isGap(chunk) ? Buffer.from(`⟨${chunk.gap.code} ${chunk.gap.message}⟩`) : Buffer.from(chunk));
  return Buffer.concat(parts).toString('utf8');
}

const sentence = 'The council approved the night buses on Thursday. ';
const long = sentence.repeat(20_000);

describe('decompression', () => {
  test.each([1, 7, 4096, 1_000_000])('gives what was compressed, in pieces of %i bytes', async (pieces) => {
    const text = pieces < 100 ? sentence.repeat(40) : long;
    for (const bytes of [Buffer.from(text), gzipSync(text), zstd(text), zstd(text, '-19', '--no-check')])
      expect(await unpack(bytes, pieces)).toBe(text);
  });

  test('reads members and frames that stand one after another, empty ones and padding too', async () => {
    const members = ['one ', '', 'two ', 'three'].map((text) => gzipSync(text));
    expect(await unpack(Buffer.concat([...members, Buffer.alloc(512)]))).toBe('one two three');
    const frames = ['one ', '', 'two ', 'three'].map((text) => zstd(text));
    const skippable = Buffer.from([0x53, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3]);
    expect(await unpack(Buffer.concat([skippable, ...frames, skippable]))).toBe('one two three');
  });

  test('reads a member with a name, a comment, extra bytes and a header checksum', async () => {
    const plain = gzipSync('body');
    const header = Buffer.from(plain.subarray(0, 10));
    header[3] = 2 | 4 | 8 | 16;
    const extras = Buffer.concat([
      Buffer.from([2, 0, 9, 9]),
      Buffer.from('news.txt\0a comment\0'),
      Buffer.alloc(2),
    ]);
    expect(await unpack(Buffer.concat([header, extras, plain.subarray(10)]), 3)).toBe('body');
  });

  test('leaves a gap for a broken member and goes on with the next', async () => {
    const members = ['one ', 'two '.repeat(400), 'three'].map((text) => gzipSync(text));
    members[1]?.fill(0xff, 14, 20);
    const at = members[0]?.length;
    expect(await unpack(Buffer.concat(members))).toMatch(
      new RegExp(
        `^one .*⟨E_DAMAGED news.jsonl.gz: the gzip member at byte ${at} is damaged \\(.*\\)\\.⟩three$`,
      ),
    );
  });

  test('leaves a gap behind a member whose checksum is wrong', async () => {
    const members = ['one ', 'two ', 'three'].map((text) => gzipSync(text));
    members[1]?.writeUInt32LE(7, members[1].length - 8);
    expect(await unpack(Buffer.concat(members))).toMatch(/^one two ⟨E_DAMAGED .* checksum .*⟩three$/);
  });

  test('leaves a gap for a broken zstd frame and goes on with the next', async () => {
    const frames = ['one ', long, 'three'].map((text) => zstd(text));
    frames[1]?.fill(0xff, 9, 14);
    expect(await unpack(Buffer.concat(frames))).toMatch(
      /^one .*⟨E_DAMAGED .*zstd frame at byte 17 .*⟩three$/s,
    );
  });

  test.each([
    ['gzip', gzipSync(long)],
    ['zstd', zstd(long)],
  ])('says that a %s file is truncated, wherever it was cut', async (_, whole) => {
    for (const cut of [5, 9, 12, 40, whole.length >> 1, whole.length - 1]) {
      const text = await unpack(whole.subarray(0, cut));
      expect(text).toMatch(/⟨E_DAMAGED .* at byte 0 ends too early: the file is truncated\.⟩$/);
      expect(long.startsWith(text.slice(0, text.indexOf('⟨')))).toBe(true);
    }
  });

  test('refuses a zstd window that would take more memory than a run may', async () => {
    const header = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 31 << 3]);
    expect(await unpack(Buffer.concat([header, Buffer.alloc(40)]))).toContain('looks back 2097152 MiB');
  });

  test('hands out a bomb in small pieces', async () => {
    for (const bomb of [gzipSync(Buffer.alloc(60_000_000)), zstd(Buffer.alloc(60_000_000))]) {
      let length = 0;
      let longest = 0;
      for await (const chunk of decompressed(inPieces(bomb, 1_000_000), 'bomb')) {
        if (isGap(chunk)) throw chunk.gap;
        length += chunk.length;
        longest = Math.max(longest, chunk.length);
      }
      expect(length).toBe(60_000_000);
      expect(longest).toBeLessThanOrEqual(131_072);
    }
  });
});

import type { RecordReader, SourceRecord } from '../records.ts';
import { failed, tooLong } from './failed.ts';
import { type BrokenFrame, frames, type WarcFrame } from './warc/frames.ts';
import { pageOf } from './warc/page.ts';

/**
 * WARC (ISO 28500), as Common Crawl and web archives have it: the HTML pages of its responses. The place of a record
 * is its number among all records of the file, from 1; those that are no page are passed over and counted.
 */
export const warc: RecordReader = {
  name: 'warc',
  extensions: ['warc'],
  description: 'WARC: the HTML pages of a crawl',
  async *read(input, { maxRecordBytes, passOver }) {
    let number = 0;
    let index = 0;
    for await (const frame of frames(input.open(), maxRecordBytes)) {
      number += 1;
      const record = await recordOf(frame, { place: `${input.name}:${number}`, index }, maxRecordBytes);
      if (typeof record === 'string') {
        passOver?.(record);
        continue;
      }
      yield record;
      index += 1;
    }
  },
};

async function recordOf(
  frame: WarcFrame | BrokenFrame,
  at: Pick<SourceRecord, 'place' | 'index'>,
  maxBytes: number,
): Promise<SourceRecord | string> {
  if (frame.kind === 'gap') return { ...at, error: frame.error };
  if (frame.kind === 'damage')
    return failed(at.place, at.index, 'E_DAMAGED', frame.what, 'It is passed over; fetch the file again.');
  if (!frame.isPage) return 'no page';
  if (frame.content === undefined) return tooLong(at.place, at.index, frame.length, maxBytes);
  return await pageOf(frame, frame.content, at, maxBytes);
}

import { collectBytes } from '../../article/bytes.ts';
import { articleExtensions } from '../../article/detect.ts';
import { HedcheckError } from '../../errors.ts';
import { shownName } from '../../fileName.ts';
import type { CorpusInput, ReaderOptions, RecordReader, SourceRecord } from '../records.ts';
import { type Chunks, isGap } from './chunks.ts';
import { fileChunks } from './fileChunks.ts';

/** Files that are an article each, in any format that `hedcheck check` reads. */
export const documents: RecordReader = {
  name: 'articles',
  extensions: articleExtensions(),
  description: 'files in any format of `hedcheck check`, an article each',
  async *read(input, options) {
    if (input.files.length === 0) yield await recordOf(input.plainName, 0, input.open(), options);
    for (const [index, file] of input.files.entries())
      yield await recordOf(shownName(file), index, fileChunks(file), options);
  },
  count: async (input: CorpusInput) => Math.max(1, input.files.length),
};

async function recordOf(
  name: string,
  index: number,
  chunks: Chunks,
  { maxRecordBytes, inputFormat }: ReaderOptions,
): Promise<SourceRecord> {
  try {
    const content = await collectBytes(whole(chunks), name, maxRecordBytes);
    const document = { content, name, ...(inputFormat !== undefined && { inputFormat }) };
    return { place: name, index, document, bytes: content.length };
  } catch (cause) {
    if (cause instanceof HedcheckError) return { place: name, index, error: cause };
    throw cause;
  }
}

async function* whole(chunks: Chunks): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    if (isGap(chunk)) throw chunk.gap;
    yield chunk;
  }
}

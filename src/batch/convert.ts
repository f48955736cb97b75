import { open, rename, unlink } from 'node:fs/promises';
import { partPath } from './partFile.ts';
import { fileChunks } from './readers/fileChunks.ts';
import { readLines } from './readers/lines.ts';
import type { ResultRow, RowWriter, WriterContext } from './records.ts';

/** Makes the output of the JSON lines that were collected for it, in one pass that holds no more than the writer does. */
export async function convertPart(
  output: string,
  convert: NonNullable<RowWriter['convert']>,
  context: WriterContext,
): Promise<void> {
  const fresh = `${output}.converting`;
  const file = await open(fresh, 'w');
  try {
    for await (const bytes of convert(rowsIn(partPath(output)), context)) await file.writeFile(bytes);
    await file.sync();
  } catch (cause) {
    await file.close();
    await unlink(fresh).catch(() => {});
    throw cause;
  }
  await file.close();
  await rename(fresh, output);
  await unlink(partPath(output)).catch(() => {});
}

/** Not by readline, which ends lines at U+2028 too. */
async function* rowsIn(path: string): AsyncGenerator<ResultRow> {
  for await (const { bytes, gap } of readLines(fileChunks(path), Number.POSITIVE_INFINITY)) {
    if (gap) throw gap;
    if (bytes) yield JSON.parse(bytes.toString('utf8')) as ResultRow;
  }
}

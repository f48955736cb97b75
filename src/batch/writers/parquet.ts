import type { SchemaElement } from 'hyparquet';
import type { ResultRow, RowWriter, WriterContext } from '../records.ts';
import { type Cell, type ClaimColumn, claimCells, claimColumns } from './claimTable.ts';

/** Rows of a row group. Fixed, so that the same results are the same bytes however the run went. */
const rowGroupSize = 10_000;

/** Parquet, a row a claim. */
export const parquet: RowWriter = {
  name: 'parquet',
  extensions: ['parquet', 'pq'],
  description: 'Parquet, one row a claim',
  header: () => '',
  row: () => '',
  footer: () => '',
  convert,
};

async function* convert(
  articles: AsyncIterable<ResultRow>,
  context: WriterContext,
): AsyncGenerator<Uint8Array> {
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
  const columns = claimColumns(context);
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({ writer: bytes, schema: schemaOf(columns), createdBy: 'hedcheck' });
  // What has been written is handed out and its room used again; offsets in the file are counted apart from it.
  const flush = () => {
    const written = bytes.getBytes().slice();
    bytes.index = 0;
    return written;
  };
  let table: Cell[][] = [];
  const write = () => {
    const columnData = columns.map(({ name }, at) => ({ name, data: table.map((row) => row[at] ?? null) }));
    void writer.write({ columnData, rowGroupSize });
    table = [];
    return flush();
  };
  for await (const article of articles) {
    for (const cells of claimCells(article, columns)) {
      table.push(cells);
      if (table.length === rowGroupSize) yield write();
    }
  }
  if (table.length > 0) yield write();
  void writer.finish();
  yield flush();
}

const elements = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  score: { type: 'DOUBLE' },
  count: { type: 'INT32' },
} as const;

function schemaOf(columns: readonly ClaimColumn[]): SchemaElement[] {
  return [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, type }) => ({ name, ...elements[type], repetition_type: 'OPTIONAL' as const })),
  ];
}

import type { ColumnMetaData, FileMetaData, RowGroup } from 'hyparquet';

/** Rows read at once: a stretch of one row group. */
export interface Slice {
  /** First row, counted from the start of the file. */
  readonly rowStart: number;
  readonly rowEnd: number;
  /** Why it cannot be read within bounds; then the file cannot be read from here on. */
  readonly refused?: string;
}

/** Uncompressed bytes read at once. As JavaScript's objects they take a few times that. */
const sliceBytes = 16_000_000;
const mostRows = 5_000;

/** Compressed bytes of the wanted columns that may be held; they are read whole where there is no page index. */
const mostCompressed = 256_000_000;

/** True where a footer has the numbers that {@link slicesOf} goes by; it may come from anywhere. */
export function isSound(metadata: FileMetaData): boolean {
  return metadata.row_groups.every(
    ({ num_rows: rows, columns }) =>
      isCount(rows) &&
      columns.every(
        ({ meta_data: meta }) =>
          meta !== undefined &&
          Array.isArray(meta.path_in_schema) &&
          isCount(meta.total_compressed_size) &&
          isCount(meta.total_uncompressed_size),
      ),
  );
}

function isCount(value: unknown): boolean {
  return typeof value === 'bigint' && value >= 0n && value < 2n ** 53n;
}

/**
 * Cuts row groups into stretches that fit into memory. A row group may well hold a whole corpus: it is what tables
 * that were written at one go have.
 *
 * @param columns names of top-level columns that are wanted
 */
export function* slicesOf(metadata: FileMetaData, columns: readonly string[]): Generator<Slice> {
  let start = 0;
  for (const group of metadata.row_groups) {
    const rows = Number(group.num_rows);
    const end = start + rows;
    const wanted = chunksOf(group, columns);
    const compressed = sumOf(
      wanted.filter(({ hasIndex }) => !hasIndex).map(({ meta }) => meta.total_compressed_size),
    );
    if (compressed > mostCompressed) {
      const refused = `begins a row group with ${megabytes(compressed)} of these columns and no page index; the limit is ${megabytes(mostCompressed)}`;
      yield { rowStart: start, rowEnd: end, refused };
      return;
    }
    const size = sumOf(wanted.map(({ meta }) => meta.total_uncompressed_size));
    const step = Math.max(1, Math.min(mostRows, Math.floor((rows * sliceBytes) / Math.max(size, 1))));
    for (let from = start; from < end; from += step)
      yield { rowStart: from, rowEnd: Math.min(from + step, end) };
    start = end;
  }
}

interface WantedChunk {
  readonly meta: ColumnMetaData;
  readonly hasIndex: boolean;
}

function chunksOf(group: RowGroup, columns: readonly string[]): WantedChunk[] {
  return group.columns.flatMap(({ meta_data: meta, offset_index_offset: index }) =>
    meta && columns.includes(meta.path_in_schema[0] ?? '') ? [{ meta, hasIndex: index !== undefined }] : [],
  );
}

function sumOf(sizes: readonly bigint[]): number {
  return Number(sizes.reduce((sum, size) => sum + size, 0n));
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`;
}

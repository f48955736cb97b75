import type { RowWriter } from '../records.ts';

/** One report a line, the shape of `articles` in `hedcheck check --format json`. */
export const jsonl: RowWriter = {
  name: 'jsonl',
  extensions: ['jsonl', 'ndjson'],
  description: 'one article report a line, as JSON',
  header: () => '',
  row: (row) => `${JSON.stringify(row)}\n`,
  footer: () => '',
};

import { stringify } from 'csv-stringify/sync';
import type { RowWriter } from '../records.ts';
import { claimCells, claimColumns } from './claimTable.ts';

/**
 * CSV, a row a claim. A cell that a spreadsheet would run as a formula (it begins with `=`, `+`, `-`, `@`, a tab) gets an
 * apostrophe before it: headlines come from anywhere, and spreadsheets are what CSV is opened with.
 */
export const csv: RowWriter = {
  name: 'csv',
  extensions: ['csv'],
  description: 'CSV, one row a claim',
  header: (context) => (context.isFirst ? lines([claimColumns(context).map(({ name }) => name)]) : ''),
  row: (row, context) => lines(claimCells(row, claimColumns(context))),
  footer: () => '',
};

function lines(cells: readonly (string | number | null)[][]): string {
  return stringify(cells as (string | number | null)[][], {
    escape_formulas: true,
    // A lone carriage return ends a line for some readers.
    quoted_match: /[\r\n]/,
  });
}

// A worksheet as a file: Markdown to read on, CSV to reckon with.
import type { Sheet, SheetCell } from '$protocol';
import { csvText } from '../../ui/csv';

export type Cells = ReadonlyMap<string, string>;

export const cellKey = (row: number, column: number): string => `${row} ${column}`;

export function cellsOf(cells: readonly SheetCell[]): Cells {
  return new Map(cells.map(({ row, column, text }) => [cellKey(row, column), text]));
}

/** By rows, as the table is a list on a small screen: prose of several lines stands in no Markdown table. */
export function sheetMarkdown({ title, rows, columns }: Sheet, cells: Cells): string {
  const parts = rows.map((name, row) => {
    const filled = columns.map((column, index) => `### ${column}\n\n${cells.get(cellKey(row, index)) ?? '–'}\n`);
    return `## ${name}\n\n${filled.join('\n')}`;
  });
  return `# ${title}\n\n${parts.join('\n')}`;
}

export function sheetCsv({ title, rows, columns }: Sheet, cells: Cells): string {
  const lines = rows.map((name, row) => [name, ...columns.map((_, column) => cells.get(cellKey(row, column)) ?? '')]);
  return csvText([[title, ...columns], ...lines]);
}

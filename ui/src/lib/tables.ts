import { call } from '../api/call';
import type { ChartQuery, Table } from '../api/types.gen';

/** Rows of the table of a chart that one answer brings at most. */
export const ROWS = 500;

/** The whole table of a chart, window by window. */
export async function wholeTable(query: ChartQuery): Promise<Table> {
  const rows: string[][] = [];
  for (;;) {
    const { table } = await call('chart', { ...query, table: { offset: rows.length, limit: ROWS } });
    rows.push(...table.rows);
    if (table.rows.length === 0 || rows.length >= table.total) return { ...table, rows, offset: 0 };
  }
}

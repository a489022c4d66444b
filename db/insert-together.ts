import { getTableName, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

interface TableRows {
  table: PgTable;
  rows: readonly object[];
}

/** The members of the first row are the columns of all; the others get their defaults. */
export const rowsOf = <T extends PgTable>(table: T, rows: readonly T['$inferInsert'][]): TableRows => ({
  table,
  rows: rows as readonly object[],
});

/**
 * Rows of several tables in one statement, with one parameter: drizzle builds the text of each insert anew, column by
 * column, which took more than anything else Node does for an order. Keys among the rows are checked at its end.
 * @returns a query for what `returning` names of the first table's rows, as columns
 */
export function insertTogether(inserts: readonly TableRows[], returning: readonly string[]): SQL {
  const filled = inserts.filter(({ rows }) => rows.length > 0);
  const given = JSON.stringify(filled.map(({ rows }) => rows.map(withColumnNames)));
  const steps = filled.map(({ table, rows }, index) => {
    const name = quoted(getTableName(table));
    const columns = Object.keys(rows[0] as object)
      .map((member) => quoted(columnName(member)))
      .join(', ');
    const from = `jsonb_populate_recordset(NULL::${name}, given -> ${index})`;
    const back = index === 0 ? ` RETURNING ${returning.map(quoted).join(', ')}` : '';
    return `step_${index} AS (INSERT INTO ${name} (${columns}) SELECT ${columns} FROM parameter, ${from}${back})`;
  });
  const rest = sql.raw(`::text::jsonb AS given), ${steps.join(', ')} SELECT * FROM step_0`);
  return sql`WITH parameter AS (SELECT ${given}${rest}`;
}

const quoted = (name: string) => `"${name}"`;

const withColumnNames = (row: object) =>
  Object.fromEntries(Object.entries(row).map(([member, value]) => [columnName(member), value]));

const columnNames = new Map<string, string>();

/** As drizzle's `casing: 'snake_case'` has it. */
function columnName(member: string): string {
  let name = columnNames.get(member);
  if (name === undefined) {
    name = member.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    columnNames.set(member, name);
  }
  return name;
}

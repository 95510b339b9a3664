import { getTableColumns, getTableName, type InferInsertModel } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { arrayLiteral } from "../../array-literal.ts";

/** What COPY is told of a table: every column of it, in the order in which `copyLine` writes them. */
export function copyTarget(table: PgTable): { name: string; columns: string[] } {
  return {
    name: getTableName(table),
    columns: Object.values(getTableColumns(table)).map(({ name }) => name),
  };
}

/** A row as COPY reads it. What is left out is null, so no column that has a default may be. */
export function copyLine<Table extends PgTable>(table: Table, row: InferInsertModel<Table>): string {
  const values = new Map(Object.entries(row));
  const fields = Object.entries(getTableColumns(table)).map(([key, column]) => {
    const value = values.get(key);
    if (value === undefined && column.hasDefault)
      throw new TypeError(
        `${getTableName(table)}.${column.name} has a default, which COPY would not put there.`,
      );
    return field(value, column.getSQLType() === "json");
  });
  return `${fields.join("\t")}\n`;
}

function field(value: unknown, isJson: boolean): string {
  if (value === null || value === undefined) return String.raw`\N`;
  if (isJson) return escaped(JSON.stringify(value));
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return escaped(arrayLiteral(value.map(String)));
  if (typeof value === "string") return escaped(value);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  throw new TypeError(`A ${typeof value} is nothing that a column takes.`);
}

function escaped(text: string): string {
  return text
    .replaceAll("\\", "\\\\")
    .replaceAll("\n", String.raw`\n`)
    .replaceAll("\r", String.raw`\r`)
    .replaceAll("\t", String.raw`\t`);
}

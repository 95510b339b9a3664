import { once } from "node:events";
import { finished } from "node:stream/promises";
import { getTableColumns, getTableName, type InferInsertModel } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type postgres from "postgres";

/** Writes rows the fastest way there is into a table that takes all of them. Columns that no row has get their default. */
export async function copyRows<Table extends PgTable>(options: {
  client: postgres.TransactionSql;
  table: Table;
  rows: InferInsertModel<Table>[];
}): Promise<void> {
  const { client, table, rows } = options;
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => key in first);
  const names: string[] = columns.map(([, { name }]) => name);
  const name: string = getTableName(table);
  const stream = await client`copy ${client(name)} (${client(names)}) from stdin`.writable();
  const lines = rows.map((row) => {
    const values = new Map(Object.entries(row));
    return columns.map(([key, column]) => field(values.get(key), column.getSQLType() === "json")).join("\t");
  });
  if (!stream.write(`${lines.join("\n")}\n`)) await once(stream, "drain");
  stream.end();
  await finished(stream);
}

function field(value: unknown, isJson: boolean): string {
  if (value === null || value === undefined) return String.raw`\N`;
  if (isJson) return escaped(JSON.stringify(value));
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return escaped(`{${value.map((one) => JSON.stringify(String(one))).join(",")}}`);
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
